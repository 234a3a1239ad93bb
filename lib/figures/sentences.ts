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
let ends: RegExp | undefined;

/** Made when first asked for: it takes a millisecond. */
const createEnds = () =>
  new RegExp(
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

/**
 * The sentences around some places of a text, as `Intl.Segmenter` finds them, put together again where it took an
 * abbreviation or ordinal for an end. Segmenting all of a long paragraph takes longer than all else.
 *
 * @param places in order
 */
export function sentencesAt(
  text: string,
  language: Language,
  places: readonly number[],
): Sentence[] {
  const sentences: Sentence[] = [];
  if (places.length === 0) return sentences;
  if (isOneSentence(text)) return [{ start: 0, end: text.length }];
  const segments = segmenterOf(language).segment(text);
  for (const place of places) {
    const last = sentences.at(-1);
    if (last === undefined || last.end <= place)
      sentences.push(sentenceAround(text, segments, place));
  }
  return sentences;
}

/** Surely one: the first segmenter of a process takes 5 to 10 ms, and no full stop but that at the end needs none. */
function isOneSentence(text: string): boolean {
  const stop = stops.exec(text)?.index ?? text.length;
  return stop === text.length || /^[.!?] *$/.test(text.slice(stop));
}

/** What may end a sentence, and the characters that are not looked at one by one here. */
const stops =
  /[!?\n\r\u0085\u037e]|\.(?!\d)|[\u0530-\u1dff\u2024-\u2029\u203c-\u209f\u2c00-\uffff]/;

function segmenterOf(language: Language): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function sentenceAround(text: string, segments: Intl.Segments, place: number): Sentence {
  const at = segments.containing(place) as Intl.SegmentData;
  let start = at.index;
  while (start > 0 && isJoined(text, segments, start))
    start = segments.containing(start - 1)?.index ?? 0;
  let end = at.index + at.segment.length;
  while (end < text.length && isJoined(text, segments, end))
    end += segments.containing(end)?.segment.length ?? text.length;
  return { start, end };
}

/** Characters before a boundary that tell whether it is one. */
const reach = 16;

/** Whether the segments on both sides of a boundary are one sentence. */
function isJoined(text: string, segments: Intl.Segments, boundary: number): boolean {
  let last = boundary - 1;
  while (last >= 0 && isSpace.test(text[last] as string)) last -= 1;
  if (text[last] !== '.') return false;
  let start = segments.containing(boundary - 1)?.index ?? 0;
  while (start > 0 && boundary - start < reach && isJoined(text, segments, start))
    start = segments.containing(start - 1)?.index ?? 0;
  const before = text.slice(Math.max(start, boundary - reach), boundary);
  ends ??= createEnds();
  return ends.test(before) && !/\n\s*$/.test(before);
}

const isSpace = /\s/;
