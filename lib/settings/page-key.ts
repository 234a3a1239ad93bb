/**
 * Item of `storage.local` with the validated settings as pages read them: the background writes it after each change,
 * so that no page carries the schema. The number changes with the fields.
 */
export const pageSettingsKey = 'page-settings-1';
