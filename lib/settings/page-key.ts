import type { Settings } from './schema.ts';

/**
 * Item of `storage.local` with the validated settings as pages read them: the background writes it after each change,
 * so that no page carries the schema. The number changes with the fields.
 */
export const pageSettingsKey = 'page-settings-3';

/** The settings with what would cost every page to make of them. */
export interface PageSettings extends Settings {
  /** The style sheet of the marks. */
  markSheet: string;
  /** Whether it is needed beside `marks.css`, which is in every document already. */
  isOwnLook: boolean;
}
