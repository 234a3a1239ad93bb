import { gzipSync } from 'node:zlib';
import { loadDataset } from '../dataset/load.ts';
import { compilePack } from '../dataset/pack.ts';
import { languages } from '../languages.ts';
import { findCandidates } from '../spotting/candidates.ts';
import { openPack } from '../spotting/lexicon.ts';
import { readPassages } from './corpus.ts';
import { median } from './median.ts';
import type { ReportOptions } from './report-terms.ts';
import { htmlRuns, textRuns } from './runs.ts';
import { withoutLabels } from './terms.ts';

/** UTF-16 units scanned in one measurement, and how many measurements the median is taken of. */
const scannedUnits = 300_000;
const measurements = 5;

interface Cost {
  language: string;
  packBytes: number;
  packGzipBytes: number;
  /** Milliseconds to make the pack ready for scanning, the fastest of the measurements. */
  openMilliseconds: number;
  /** Time to spot terms against the time to read every unit once. */
  ratio: number;
  ratioWithoutTerms: number;
}

/** Prints what each language's pack weighs and what scanning its own text costs; dense text is the corpus itself, where most sentences hold terms. Informs; never fails. */
export function reportCost({ language, json }: ReportOptions): boolean {
  const { entries } = loadDataset();
  const english = openPack(compilePack('en', entries));
  const passages = readPassages();
  const costs = languages
    .filter((tag) => language === undefined || tag === language)
    .map((tag): Cost => {
      const pack = compilePack(tag, entries);
      const written = JSON.stringify(pack);
      const lexicons = tag === 'en' ? [english] : [openPack(pack), english];
      const texts = passages
        .filter((passage) => passage.written === tag)
        .flatMap(({ html, text }) => (html ? htmlRuns : textRuns)(text, null))
        .map((run) => withoutLabels(run.text));
      const plain = texts.filter((text) => findCandidates(text, lexicons).length === 0);
      const scan = (text: string) => findCandidates(text, lexicons).length;
      return {
        language: tag,
        packBytes: Buffer.byteLength(written),
        packGzipBytes: gzipSync(written).length,
        openMilliseconds: Math.min(...times(() => openPack(pack).names.units.length)),
        ratio: ratioTo(texts, scan),
        ratioWithoutTerms: ratioTo(plain, scan),
      };
    });
  if (json) console.log(JSON.stringify(costs));
  else
    console.table(
      costs.map((cost) => ({
        ...cost,
        openMilliseconds: cost.openMilliseconds.toFixed(2),
        ratio: cost.ratio.toFixed(1),
        ratioWithoutTerms: cost.ratioWithoutTerms.toFixed(1),
      })),
    );
  return true;
}

/** How many times the floor, reading each unit, a scan of the texts takes. */
function ratioTo(texts: readonly string[], scan: (text: string) => number): number {
  const total = texts.reduce((sum, text) => sum + text.length, 0);
  if (total === 0) return Number.NaN;
  const rounds = Math.ceil(scannedUnits / total);
  const over = (work: (text: string) => number) =>
    median(
      times(() => {
        let sum = 0;
        for (let round = 0; round < rounds; round += 1) for (const text of texts) sum += work(text);
        return sum;
      }),
    );
  return over(scan) / over(readUnits);
}

function readUnits(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum = (sum + text.charCodeAt(index)) | 0;
  return sum;
}

/** Kept so that no measured work can be optimised away. */
export let kept = 0;

function times(work: () => number): number[] {
  return Array.from({ length: measurements }, () => {
    const begin = performance.now();
    kept += work();
    return performance.now() - begin;
  });
}
