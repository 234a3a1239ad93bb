import type { Language } from '../languages.ts';
import wordLists from './numbers/words.json' with { type: 'json' };
import { plainBoundaries } from './plain-sentences.ts';

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
    `(?:^|[\\s(])(?:${[
      ...common.split(' '),
      ...Object.values(wordLists).flatMap((words) =>
        [...Object.values(words.scales).flat(), ...words.percent, ...words.about]
          .filter((word) => word.endsWith('.'))
          .map((word) => word.slice(0, -1)),
      ),
    ]
      .map((word) => word.replaceAll('.', '\\.'))
      .join('|')}|\\p{Lu})\\.\\s*$`,
    'u',
  );

/** "13. März", "12. 9. 2025": elsewhere than in German a number with a full stop before a capital ends its sentence. */
const ordinal = /(?<!\d)\d{1,2}\.\s*$/;
const goesOn = (next: string, language: Language) => language === 'de' || /\d/.test(next);

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
  const spanAt = spansOf(text, language);
  for (const place of places) {
    const last = sentences.at(-1);
    if (last === undefined || last.end <= place)
      sentences.push(sentenceAround(text, language, spanAt, place));
  }
  return sentences;
}

/** The span around a place, as the rules part the text. */
type SpanAt = (place: number) => Sentence;

function spansOf(text: string, language: Language): SpanAt {
  const boundaries = plainBoundaries(text, language);
  if (boundaries !== undefined) return (place) => between(boundaries, place, text.length);
  const segments = segmenterOf(language).segment(text);
  return (place) => {
    const { index, segment } = segments.containing(place) as Intl.SegmentData;
    return { start: index, end: index + segment.length };
  };
}

/** Halves what is left of the boundaries until the two around a place are found. */
function between(boundaries: readonly number[], place: number, length: number): Sentence {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boundaries[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return { start: boundaries[low - 1] ?? 0, end: boundaries[low] ?? length };
}

function segmenterOf(language: Language): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function sentenceAround(text: string, language: Language, spanAt: SpanAt, place: number): Sentence {
  let { start, end } = spanAt(place);
  while (start > 0 && isJoined(text, language, spanAt, start)) start = spanAt(start - 1).start;
  while (end < text.length && isJoined(text, language, spanAt, end)) end = spanAt(end).end;
  return { start, end };
}

/** Characters before a boundary that tell whether it is one. */
const reach = 16;

/** Whether the segments on both sides of a boundary are one sentence. */
function isJoined(text: string, language: Language, spanAt: SpanAt, boundary: number): boolean {
  let last = boundary - 1;
  while (last >= 0 && isSpace.test(text[last] as string)) last -= 1;
  if (text[last] !== '.') return false;
  let { start } = spanAt(boundary - 1);
  while (start > 0 && boundary - start < reach && isJoined(text, language, spanAt, start))
    start = spanAt(start - 1).start;
  const before = text.slice(Math.max(start, boundary - reach), boundary);
  ends ??= createEnds();
  return (
    !/\n\s*$/.test(before) &&
    (ends.test(before) || (ordinal.test(before) && goesOn(text[boundary] as string, language)))
  );
}

const isSpace = /\s/;
