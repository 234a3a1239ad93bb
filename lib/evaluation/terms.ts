import { loadDataset } from '../dataset/load.ts';
import { compilePack } from '../dataset/pack.ts';
import { compileSpeeches } from '../dataset/speech.ts';
import { oneLine } from '../interface/one-line.ts';
import { type Language, officialLanguage } from '../languages.ts';
import { choosePageLanguages, type Speeches } from '../spotting/detect.ts';
import { type Lexicon, openPack } from '../spotting/lexicon.ts';
import { spotPage } from '../spotting/page.ts';
import { sentenceAround } from '../spotting/sentences.ts';
import type { Passage } from './corpus.ts';
import { takeLabels } from './labels.ts';
import { htmlRuns, type PassageRun, textRuns } from './runs.ts';

/** One labelled or marked mention. */
export interface Mention {
  entry: string;
  surface: string;
  sentence: string;
}

export interface PassageResult {
  passage: Passage;
  hits: number;
  /** Hits whose bounds are not those of the label. */
  shifted: { label: Mention; marked: Mention }[];
  misses: Mention[];
  falseMarks: Mention[];
}

export interface Knowledge {
  lexicon: (language: Language) => Lexicon;
  speeches: Speeches;
}

/** Opens each language's pack once, compiled from the dataset as the build does. */
export function openKnowledge(): Knowledge {
  const { entries } = loadDataset();
  const opened = new Map<Language, Lexicon>();
  const lexicon = (language: Language) => {
    let own = opened.get(language);
    if (own === undefined) {
      own = openPack(compilePack(language, entries));
      opened.set(language, own);
    }
    return own;
  };
  return { lexicon, speeches: compileSpeeches(entries) };
}

/** Spots a passage as a page of its own and holds the marks against the labels. */
export async function evaluatePassage(
  passage: Passage,
  { lexicon, speeches }: Knowledge,
): Promise<PassageResult> {
  const read = passage.html ? htmlRuns : textRuns;
  const labelled = read(passage.text, passage.lang).map((run) => readLabels(run, passage.id));
  const declared = passage.lang === null ? undefined : (officialLanguage(passage.lang) ?? 'other');
  const pageLanguages = await choosePageLanguages({
    declared,
    sample: labelled.map(({ run }) => run.text).join('\n'),
    wordsOnlyIn: async (language) => lexicon(language).words,
    speeches: async () => speeches,
  });
  const terms = spotPage(
    labelled.map(({ run }) => {
      const own = officialLanguage(run.lang);
      const languages = run.lang === passage.lang ? pageLanguages : own === undefined ? [] : [own];
      return {
        text: run.text,
        lexicons: [...languages.filter((language) => language !== 'en'), 'en' as const].map(
          lexicon,
        ),
      };
    }),
  );
  const result: PassageResult = { passage, hits: 0, shifted: [], misses: [], falseMarks: [] };
  labelled.forEach(({ run, labels }, index) => {
    const open = new Set(labels);
    for (const term of terms[index] as Placed[]) {
      const label = [...open].find(
        (candidate) =>
          candidate.entry === term.entry &&
          candidate.start < term.end &&
          candidate.end > term.start,
      );
      if (label === undefined) {
        result.falseMarks.push(mention(run, term));
        continue;
      }
      open.delete(label);
      result.hits += 1;
      if (label.start !== term.start || label.end !== term.end)
        result.shifted.push({ label: mention(run, label), marked: mention(run, term) });
    }
    for (const label of open) result.misses.push(mention(run, label));
  });
  return result;
}

interface Placed {
  start: number;
  end: number;
  entry: string;
}

const label = /\[\[(?<surface>[^[\]|]+)\|(?<entry>[a-z0-9-]+)\]\]/g;

export function withoutLabels(text: string): string {
  return text.replace(label, '$<surface>');
}

function readLabels(run: PassageRun, id: string): { run: PassageRun; labels: Placed[] } {
  const { text, labels } = takeLabels(run.text, label);
  if (/\[\[|\]\]/.test(text)) throw new Error(`${id}: a label is not [[surface|entry-id]]`);
  return { run: { ...run, text }, labels };
}

function mention({ text }: PassageRun, { start, end, entry }: Placed): Mention {
  const [from, to] = sentenceAround(text, start, end);
  return {
    entry,
    surface: oneLine(text.slice(start, end)),
    sentence: oneLine(text.slice(from, to)),
  };
}
