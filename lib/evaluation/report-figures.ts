import { evaluateFigures, type FigureResult, readFigurePassages, type Verdict } from './figures.ts';
import type { ReportOptions } from './report-terms.ts';
import { percent } from './scores.ts';
import { openKnowledge } from './terms.ts';

/** What the verdicts must reach; stated in the README. A false accusation costs more than silence. */
const figureThresholds = { accusationsRight: 0.95, labelsRight: 0.85 } as const;

interface FigureScores {
  passages: number;
  /** Figures labelled with a verdict, and how many of them got it. */
  labels: number;
  labelsRight: number;
  /** `superseded` and `differs` given, and how many of them are right. */
  accusations: number;
  accusationsRight: number;
  /** Verdicts on figures that are labelled as none of ours, or not labelled. */
  uncalled: number;
}

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

export function scoreFigures(results: readonly FigureResult[]): FigureScores {
  const isVerdict = ({ verdict }: Verdict) => verdict !== 'none';
  const isAccusation = ({ verdict }: Verdict) => verdict === 'superseded' || verdict === 'differs';
  const right = results.flatMap((result) => result.right);
  const wrong = results.flatMap((result) => result.wrong);
  const uncalled = results.flatMap((result) => result.uncalled);
  const wrongFound = wrong.flatMap(({ found }) => (found === undefined ? [] : [found]));
  const labelsRight = right.filter(isVerdict).length;
  const accusationsRight = right.filter(isAccusation).length;
  return {
    passages: results.length,
    labels: labelsRight + wrong.length,
    labelsRight,
    accusations: accusationsRight + [...wrongFound, ...uncalled].filter(isAccusation).length,
    accusationsRight,
    uncalled: uncalled.length,
  };
}

export function figureShortcomings(scores: FigureScores): string[] {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const accusations = share(scores.accusationsRight, scores.accusations);
  const labels = share(scores.labelsRight, scores.labels);
  const missed: string[] = [];
  if (accusations < figureThresholds.accusationsRight)
    missed.push(
      `superseded and differs right: ${percent(accusations)}, wanted ${percent(figureThresholds.accusationsRight)}`,
    );
  if (labels < figureThresholds.labelsRight)
    missed.push(
      `labelled figures right: ${percent(labels)}, wanted ${percent(figureThresholds.labelsRight)}`,
    );
  return missed;
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
  console.log('\nfigures    passages   labels    right  accused    right  uncalled');
  const row = (name: string, own: readonly FigureResult[]) => {
    const scores = scoreFigures(own);
    const cells = [
      scores.labels,
      scores.labelsRight,
      scores.accusations,
      scores.accusationsRight,
      scores.uncalled,
    ];
    return `${name.padEnd(10)}${String(scores.passages).padStart(9)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  };
  const groups = [...Map.groupBy(results, (result) => result.passage.written)];
  for (const [name, own] of groups.sort(([a], [b]) => a.localeCompare(b)))
    console.log(row(name, own));
  console.log(row('all', results));
}

function printVerdicts(results: readonly FigureResult[]): void {
  console.log('\nverdict     labelled    right    given    right');
  const right = results.flatMap((result) => result.right);
  const wrong = results.flatMap((result) => result.wrong);
  const given = [
    ...right,
    ...wrong.flatMap(({ found }) => found ?? []),
    ...results.flatMap((result) => result.uncalled),
  ];
  for (const verdict of ['matches', 'superseded', 'differs'] as const) {
    const is = (one: Verdict) => one.verdict === verdict;
    const rightOnes = right.filter(is).length;
    const cells = [
      rightOnes + wrong.filter(({ label }) => is(label)).length,
      rightOnes,
      given.filter(is).length,
      rightOnes,
    ];
    console.log(`${verdict.padEnd(11)}${cells.map((cell) => String(cell).padStart(9)).join('')}`);
  }
}
