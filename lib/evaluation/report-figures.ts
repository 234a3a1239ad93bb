import { figureShortcomings, scoreFigures } from './figure-scores.ts';
import { evaluateFigures, type FigureResult, readFigurePassages, type Verdict } from './figures.ts';
import type { ReportOptions } from './report-terms.ts';
import { openKnowledge } from './terms.ts';

/** Prints how well figures are judged in the corpus; false when a threshold is missed. */
export function evaluateFigureVerdicts({ language, json }: ReportOptions): boolean {
  const lexicons = openKnowledge().lexicon;
  const results = readFigurePassages()
    .filter((passage) => language === undefined || passage.written === language)
    .map((passage) => evaluateFigures(passage, lexicons));
  const all = scoreFigures(results);
  const missed = figureShortcomings(all);
  if (json) {
    const languages = [...Map.groupBy(results, (result) => result.passage.written)];
    console.log(
      JSON.stringify({
        all,
        languages: Object.fromEntries(languages.map(([tag, own]) => [tag, scoreFigures(own)])),
        missed,
      }),
    );
    return missed.length === 0;
  }
  for (const result of results) printFaults(result);
  printLanguages(results);
  printVerdicts(results);
  for (const line of missed) console.log(`Too low: ${line}`);
  return missed.length === 0;
}

function printFaults({ passage, wrong, uncalled }: FigureResult): void {
  for (const { label, found } of wrong)
    console.log(
      `${passage.id} "${label.surface}" ${label.entry} ${label.verdict}: got ${found === undefined ? 'nothing' : `${found.verdict} ${found.entry}`}`,
    );
  for (const { surface, verdict, entry } of uncalled)
    console.log(`${passage.id} "${surface}": ${verdict} ${entry}, wanted nothing`);
}

function printLanguages(results: readonly FigureResult[]): void {
  const groups = [...Map.groupBy(results, (result) => result.passage.written)];
  const rows = groups.sort(([a], [b]) => a.localeCompare(b));
  console.table(
    Object.fromEntries(
      [...rows, ['all', results] as const].map(([name, own]) => [name, scoreFigures(own)]),
    ),
  );
}

function printVerdicts(results: readonly FigureResult[]): void {
  const right = results.flatMap((result) => result.right);
  const wrong = results.flatMap((result) => result.wrong);
  const given = [
    ...right,
    ...wrong.flatMap(({ found }) => found ?? []),
    ...results.flatMap((result) => result.uncalled),
  ];
  const rows = (['matches', 'superseded', 'differs'] as const).map((verdict) => {
    const is = (one: Verdict) => one.verdict === verdict;
    const rightOnes = right.filter(is).length;
    return [
      verdict,
      {
        labelled: rightOnes + wrong.filter(({ label }) => is(label)).length,
        given: given.filter(is).length,
        right: rightOnes,
      },
    ];
  });
  console.table(Object.fromEntries(rows));
}
