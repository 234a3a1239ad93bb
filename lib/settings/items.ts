import { type Problem, shorten } from './fields.ts';
import { type Items, migrate, settingsVersion } from './migrations.ts';
import { type FieldName, fieldNames, fieldOf, type Settings } from './schema.ts';

/** Parts a growing field is stored in: 16 × 8 KB is more than all of synchronised storage. */
const shards = 16;

export interface ReadSettings {
  settings: Settings;
  /** What could not be used; the field has its default instead, all others their value. */
  problems: Problem[];
}

/** Reads what storage or a backup holds, of whatever version, field by field. */
export function readSettings(stored: Items): ReadSettings {
  const problems: Problem[] = [];
  const items = migrate(stored);
  const known = new Set<string>(['version']);
  const settings = Object.fromEntries(
    fieldNames.map((name) => {
      const field = fieldOf(name);
      let value = field.standard;
      if (Object.hasOwn(items, name)) {
        known.add(name);
        value = field.read(name, items[name], problems);
      }
      if (field.lines === undefined) return [name, value];
      const all: unknown[][] = [];
      for (const key of shardKeys(name)) {
        if (!Object.hasOwn(items, key)) continue;
        known.add(key);
        const lines = items[key];
        if (Array.isArray(lines)) all.push(lines);
        else problems.push({ field: key, expected: 'list', found: shorten(lines) });
      }
      return [name, field.lines.join(value, field.lines.read(name, all.flat(1), problems))];
    }),
  ) as Settings;
  for (const key of Object.keys(items))
    if (!known.has(key))
      problems.push({ field: key.slice(0, 60), expected: 'nothing', found: shorten(items[key]) });
  return { settings, problems };
}

/** The items one field is stored as; undefined for those to remove. Defaults are not stored, so that a new computer brings none along. */
export function fieldItems(name: FieldName, value: unknown): Items {
  const field = fieldOf(name);
  if (field.lines === undefined)
    return { [name]: isSame(value, field.standard) ? undefined : value };
  const items: Items = { [name]: undefined };
  for (const key of shardKeys(name)) items[key] = undefined;
  for (const line of field.lines.write(value).sort()) {
    const key = `${name}:${shardOf(line.replace(/^[+-]/, ''))}`;
    const lines = items[key] as string[] | undefined;
    if (lines === undefined) items[key] = [line];
    else lines.push(line);
  }
  return items;
}

/** All settings as items. */
export function settingsItems(settings: Settings): Items {
  const all: Items = { version: settingsVersion };
  for (const name of fieldNames) Object.assign(all, fieldItems(name, settings[name]));
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Items of an earlier version as this one stores them; a field with something unreadable in it stays as it was. */
export function migratedItems(stored: Items): Items {
  const items = migrate(stored);
  const { settings, problems } = readSettings(items);
  const unreadable = new Set(problems.map(({ field }) => field.split(/[.[:]/, 1)[0]));
  const rewritten = fieldNames
    .filter((name) => !unreadable.has(name))
    .map((name) => fieldItems(name, settings[name]));
  // What the migration took away is to go from storage too.
  const gone = Object.fromEntries(Object.keys(stored).map((key) => [key, undefined]));
  return Object.assign(gone, items, ...rewritten, { version: settingsVersion });
}

/** The fields in which two settings differ. */
export function changedFields(before: Settings, after: Settings): FieldName[] {
  return fieldNames.filter(
    (name) =>
      before[name] !== after[name] &&
      !isSame(fieldItems(name, before[name]), fieldItems(name, after[name])),
  );
}

/** Whether two values are stored as the same text: the order of keys counts. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function shardKeys(name: FieldName): string[] {
  return Array.from({ length: shards }, (_, shard) => `${name}:${shard}`);
}

/** FNV-1a: the same line is in the same part on every computer. */
function shardOf(line: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < line.length; index += 1)
    hash = Math.imul(hash ^ line.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % shards;
}
