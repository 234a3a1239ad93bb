import { isRecord } from '../is-record.ts';

/**
 * What storage or a backup holds, not yet checked: field → value, or in parts under `field:shard`, and `version`.
 */
export type Items = Record<string, unknown>;

/** Goes up with each migration below. */
export const settingsVersion = 2;

/**
 * Each turns the items of the version it is listed under into those of the next. They look at shapes only:
 * values are checked afterwards, field by field. Examples of every version stand in `migrations.test.ts`.
 */
const migrations: Record<number, (items: Items) => Items> = {
  /**
   * One object under `settings`; from 2 on an item a field, so that computers can change different ones.
   * Version 2 takes the object away, so one that is there was written later, by a computer not yet updated.
   */
  1: ({ settings, ...others }) => {
    if (!isRecord(settings)) return { ...others, settings };
    const isOlder = (key: string) => Object.hasOwn(settings, key.split(':', 1)[0] as string);
    const kept = Object.entries(others).filter(([key]) => !isOlder(key));
    return { ...Object.fromEntries(kept), ...settings };
  },
};

/** Brings items of any earlier version to the current one; those of a later version are left for the fields to judge. */
export function migrate(items: Items): Items {
  let current = items;
  for (let version = versionOf(items); version < settingsVersion; version += 1)
    current = migrations[version]?.(current) ?? current;
  return current;
}

/** Whether storage has the layout of this version, or of a later one that is not ours to change. */
export function isCurrent(items: Items): boolean {
  return typeof items.version === 'number' && versionOf(items) >= settingsVersion;
}

/** Version 1 did not say so. */
function versionOf(items: Items): number {
  const { version } = items;
  if ('settings' in items) return 1;
  return typeof version === 'number' && Number.isInteger(version) && version > 1
    ? version
    : settingsVersion;
}
