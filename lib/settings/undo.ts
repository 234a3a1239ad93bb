import { changedFields } from './items.ts';
import { fieldOf, type Settings } from './schema.ts';

/** What takes a change back and leaves alone whatever another window changed since: of lists, only the items it touched. */
export function undoOf(before: Settings, after: Settings): (current: Settings) => Settings {
  const names = changedFields(before, after);
  return (current) => ({
    ...current,
    ...Object.fromEntries(
      names.map((name) => {
        const { lines } = fieldOf(name);
        if (lines === undefined) return [name, before[name]];
        const old = new Set(lines.write(before[name]));
        const added = new Set(lines.write(after[name]).filter((line) => !old.has(line)));
        const kept = new Set(lines.write(after[name]));
        const removed = [...old].filter((line) => !kept.has(line));
        const now = lines.write(current[name]).filter((line) => !added.has(line));
        // The restored lines come last: of two about one site the last one counts.
        return [name, lines.read(name, [...now, ...removed], [])];
      }),
    ),
  });
}
