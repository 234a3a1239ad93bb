import type { NamedTerm } from '../figures/scope.ts';
import { type Cell, pairs, type Table } from '../figures/tables.ts';
import type { PassageElement, PassageRun } from './runs.ts';

export interface PassageCell extends Cell {
  run: PassageRun | undefined;
}

/** The tables and lists of a passage, read as `lib/page/figures/tables.ts` reads those of a document. */
export function tablesOf(
  runs: readonly PassageRun[],
  terms: readonly (readonly NamedTerm[])[],
): Table<PassageCell>[] {
  const cellOf = (element: PassageElement): PassageCell => {
    const within = runs.filter(({ block }) => pathOf(block).includes(element));
    const [run] = within;
    const isOne = within.length < 2;
    return {
      run,
      text: isOne ? (run?.text ?? '') : undefined,
      terms: within.flatMap((each) => terms[runs.indexOf(each)] ?? []),
      isHeader: element.name === 'TH' || element.name === 'DT',
    };
  };
  const tables = new Set(
    runs.flatMap(({ block }) =>
      pathOf(block).filter(({ name }) => name === 'TABLE' || name === 'DL'),
    ),
  );
  return [...tables].flatMap((table) => {
    const within = descendants(table);
    const isOdd =
      /role="?(?:presentation|none)/.test(table.attributes) ||
      within.some(
        ({ name, attributes }) =>
          name === 'TABLE' || name === 'DL' || /\b(?:row|col)span="?(?!1\b)/.test(attributes),
      ) ||
      (table.name === 'TABLE' && pathOf(table.parent).some(({ name }) => name === 'TABLE'));
    if (isOdd) return [];
    const isList = table.name === 'DL';
    const rows = isList
      ? pairs(
          within.filter(({ name }) => name === 'DT' || name === 'DD'),
          ({ name }) => name === 'DT',
        )
      : within.filter(({ name }) => name === 'TR').map((row) => row.children);
    const caption = within.find(({ name }) => name === 'CAPTION');
    return [
      {
        isList,
        rows: rows.map((row) => row.map(cellOf)),
        caption: caption === undefined ? '' : (cellOf(caption).text ?? ''),
      },
    ];
  });
}

function pathOf(element: PassageElement | undefined): PassageElement[] {
  const path: PassageElement[] = [];
  for (let at = element; at !== undefined; at = at.parent) path.push(at);
  return path;
}

const descendants = (element: PassageElement): PassageElement[] =>
  element.children.flatMap((child) => [child, ...descendants(child)]);
