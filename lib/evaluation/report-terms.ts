import { readPassages } from './corpus.ts';
import { negativesMarked, percent, scoreOf, shortcomings } from './scores.ts';
import { evaluatePassage, openKnowledge, type PassageResult } from './terms.ts';

export interface ReportOptions {
  /** Limits the report to passages written in one language. */
  language?: string;
  /** One JSON object instead of tables. */
  json: boolean;
}

/** Prints how well terms are spotted in the corpus; false when a threshold is missed. */
export async function evaluateTerms({ language, json }: ReportOptions): Promise<boolean> {
  const knowledge = openKnowledge();
  const results = await Promise.all(
    readPassages()
      .filter((passage) => language === undefined || passage.written === language)
      .map((passage) => evaluatePassage(passage, knowledge)),
  );
  const missed = shortcomings(results);
  if (json) {
    console.log(JSON.stringify(summary(results, missed)));
    return missed.length === 0;
  }
  for (const result of results) printFaults(result);
  printTable(results, (result) => result.passage.written);
  printTable(results, (result) => result.passage.kind);
  const bounds = results.flatMap((result) => result.shifted);
  console.log(`\nMarks on other bounds than the label's: ${bounds.length}`);
  console.log(`Hard negatives marked: ${percent(negativesMarked(results))}`);
  for (const line of missed) console.log(`Too low or too high: ${line}`);
  return missed.length === 0;
}

function printFaults({ passage, misses, falseMarks, shifted }: PassageResult): void {
  const line = (what: string, entry: string, surface: string, sentence: string) =>
    console.log(`${passage.id} ${what} ${entry} "${surface}": ${sentence}`);
  for (const { entry, surface, sentence } of misses) line('missed', entry, surface, sentence);
  for (const { entry, surface, sentence } of falseMarks)
    line('false mark', entry, surface, sentence);
  for (const { label, marked } of shifted)
    line('other bounds', label.entry, `${label.surface}" → "${marked.surface}`, label.sentence);
}

function printTable(
  results: readonly PassageResult[],
  key: (result: PassageResult) => string,
): void {
  const groups = [...Map.groupBy(results, key)].sort(([a], [b]) => a.localeCompare(b));
  const rows = [...groups, ['all', results] as const].map(([name, own]) => {
    const { precision, recall, f1, ...counts } = scoreOf(own);
    const shares = Object.entries({ precision, recall, f1 });
    return [
      name,
      { ...counts, ...Object.fromEntries(shares.map(([of, share]) => [of, share.toFixed(3)])) },
    ];
  });
  console.table(Object.fromEntries(rows));
}

function summary(results: readonly PassageResult[], missed: readonly string[]) {
  const scores = (key: (result: PassageResult) => string) =>
    Object.fromEntries([...Map.groupBy(results, key)].map(([name, own]) => [name, scoreOf(own)]));
  return {
    all: scoreOf(results),
    negativesMarked: negativesMarked(results),
    languages: scores((result) => result.passage.written),
    kinds: scores((result) => result.passage.kind),
    missed,
    passages: results
      .filter(
        ({ misses, falseMarks, shifted }) => misses.length + falseMarks.length + shifted.length,
      )
      .map(({ passage, misses, falseMarks, shifted }) => ({
        id: passage.id,
        misses,
        falseMarks,
        shifted,
      })),
  };
}
