import type { Language } from '../languages.ts';
import wordLists from './numbers/words.json' with { type: 'json' };

export interface Sentence {
  start: number;
  end: number;
}

const segmenters = new Map<Language, Intl.Segmenter>();

/** Abbreviations that end no sentence, beyond those of numbers. */
const common =
  'Art art Nr nr No no St Dr Mr Mrs Prof ca cca bv bzw z.B u.a d.h o.a resp vgl inkl max min etc e.g i.e vs approx esp incl tj tzv např napr np m.in tzn ok dvs t.ex bl.a f.eks pl stb kb ún evtl sog p pp pag č č.j čl čl. ст чл т.е напр кв';
const ends = new RegExp(
  `(?:^|[\\s(\\u00a0])(?:${[
    ...common.split(' '),
    ...Object.values(wordLists).flatMap((words) =>
      [...Object.values(words.scales).flat(), ...words.percent, ...words.about]
        .filter((word) => word.endsWith('.'))
        .map((word) => word.slice(0, -1)),
    ),
  ]
    .map((word) => word.replaceAll('.', '\\.'))
    .join('|')}|\\p{Lu}|\\d{1,2})\\.\\s*$`,
  'u',
);

/** Sentences of a text as `Intl.Segmenter` finds them, put together again where it took an abbreviation or ordinal for an end. */
export function sentencesOf(text: string, language: Language): Sentence[] {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  const sentences: Sentence[] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = sentences.at(-1);
    const before = last === undefined ? '' : text.slice(Math.max(last.start, index - 16), index);
    if (last !== undefined && ends.test(before) && !/\n\s*$/.test(before))
      last.end = index + segment.length;
    else sentences.push({ start: index, end: index + segment.length });
  }
  return sentences;
}
