import * as v from 'valibot';
import { isRecord } from '../is-record.ts';

/** What a value has to be; the options page has a sentence for each. */
type Expected =
  | 'boolean'
  | 'number'
  | 'at-least'
  | 'at-most'
  | 'choice'
  | 'text'
  | 'not-empty'
  | 'shorter'
  | 'example'
  | 'list'
  | 'sites'
  | 'site'
  | 'signed-site'
  | 'nothing';

/** One thing wrong with a stored or imported value: where, what was expected there and what was found. */
export interface Problem {
  field: string;
  expected: Expected;
  /** The limit, the choices or an example. */
  detail?: string | number;
  found: string;
}

/**
 * A field of the settings. `lines` are its parts where it can grow beyond one item of synchronised storage:
 * each is stored on its own, so that two computers can change different ones.
 */
export interface Field<Value> {
  standard: Value;
  /** Keeps what is valid of a value, reports the rest. */
  read: (name: string, stored: unknown, problems: Problem[]) => Value;
  lines?: {
    write: (value: Value) => string[];
    read: (name: string, lines: readonly unknown[], problems: Problem[]) => Value;
    join: (one: Value, other: Value) => Value;
  };
}

/** A field that is valid as a whole or takes its default. */
export function value<Value>(
  schema: v.GenericSchema<unknown, Value>,
  standard: NoInfer<Value>,
): Field<Value> {
  return {
    standard,
    read: (name, stored, problems) =>
      check(schema, name, stored, problems, (output) => output, standard) ?? standard,
  };
}

/** A set of values, each valid on its own. Kept sorted: their order means nothing. */
export function list<Item extends string>(
  schema: v.GenericSchema<unknown, Item>,
): Field<Item[]> & Required<Pick<Field<Item[]>, 'lines'>> {
  const read = (name: string, items: readonly unknown[], problems: Problem[]) =>
    unique(
      items.flatMap((item) => check(schema, `${name}[]`, item, problems, (valid) => [valid]) ?? []),
    );
  return {
    standard: [],
    read: (name, stored, problems) =>
      Array.isArray(stored)
        ? read(name, stored, problems)
        : refuse(name, { expected: 'list' }, stored, problems, []),
    lines: { write: unique, read, join: (one, other) => unique([...one, ...other]) },
  };
}

/** Names with one of two states, each valid on its own; written as `+name` and `-name`. */
export function record(key: RegExp): Field<Record<string, 'on' | 'off'>> {
  // Read by the thousand with each change and each count: by hand, as a schema took 23 ms for 2,500.
  const read = (name: string, entries: readonly [string, unknown][], problems: Problem[]) =>
    Object.fromEntries(
      entries.filter((entry): entry is [string, 'on' | 'off'] => {
        const [site, state] = entry;
        const isKey = key.test(site);
        if (isKey && (state === 'on' || state === 'off')) return true;
        const place = `${name}.${site.slice(0, 60)}`;
        if (isKey)
          return refuse(place, { expected: 'choice', detail: 'on, off' }, state, problems, false);
        return refuse(place, { expected: 'site' }, site, problems, false);
      }),
    );
  return {
    standard: {},
    read: (name, stored, problems) =>
      isRecord(stored)
        ? read(name, Object.entries(stored), problems)
        : refuse(name, { expected: 'sites' }, stored, problems, {}),
    lines: {
      write: (sites) =>
        Object.entries(sites).map(([site, wanted]) => (wanted === 'on' ? '+' : '-') + site),
      read: (name, lines, problems) => {
        const entries: [string, unknown][] = [];
        for (const line of lines) {
          const sign = typeof line === 'string' ? line.charAt(0) : '';
          if (sign !== '+' && sign !== '-')
            refuse(`${name}[]`, { expected: 'signed-site' }, line, problems, undefined);
          else entries.push([(line as string).slice(1), sign === '+' ? 'on' : 'off']);
        }
        return read(name, entries, problems);
      },
      join: (one, other) => ({ ...one, ...other }),
    },
  };
}

function check<Value, Result>(
  schema: v.GenericSchema<unknown, Value>,
  name: string,
  stored: unknown,
  problems: Problem[],
  use: (valid: Value) => Result,
  example?: Value,
): Result | undefined {
  const result = v.safeParse(schema, stored, { abortEarly: true });
  if (result.success) return use(result.output);
  return refuse(name, expectation(schema, result.issues[0], example), stored, problems, undefined);
}

function expectation(
  schema: v.GenericSchema,
  { type, requirement }: v.BaseIssue<unknown>,
  example: unknown,
): Pick<Problem, 'expected' | 'detail'> {
  switch (type) {
    case 'boolean':
    case 'number':
      return { expected: type };
    case 'min_value':
      return { expected: 'at-least', detail: Number(requirement) };
    case 'max_value':
      return { expected: 'at-most', detail: Number(requirement) };
    case 'picklist':
      return {
        expected: 'choice',
        detail: (schema as { options?: readonly string[] }).options?.join(', ') ?? '',
      };
    case 'regex':
      return { expected: 'example', detail: String(example) };
    case 'min_length':
      return { expected: 'not-empty' };
    case 'max_length':
      return { expected: 'shorter', detail: Number(requirement) };
    default:
      return { expected: 'text' };
  }
}

function refuse<Instead>(
  field: string,
  wanted: Pick<Problem, 'expected' | 'detail'>,
  stored: unknown,
  problems: Problem[],
  instead: Instead,
): Instead {
  problems.push({ field, ...wanted, found: shorten(stored) });
  return instead;
}

/** A value as a file would spell it. */
export const shorten = (stored: unknown): string =>
  (JSON.stringify(stored) ?? 'undefined').slice(0, 80);

function unique<Item extends string>(items: readonly Item[]): Item[] {
  return [...new Set(items)].sort();
}
