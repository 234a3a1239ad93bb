import { type CueKind, type Cues, speaksOf } from './cues.ts';
import type { Need } from './pack.ts';

/** A name in a run of text, with what stands around it there. */
export interface Surroundings {
  entry: string;
  need: Need;
  start: number;
  end: number;
  text: string;
  /** Start and end of its sentence. */
  sentence: [number, number];
  /** The same of any other place. */
  sentenceAt: (start: number, end: number) => [number, number];
  cues: Cues;
  /** The other names of the run: sure ones, and those in doubt. */
  sure: readonly Mention[];
  doubtful: readonly (Mention & { need: Need })[];
}

interface Mention {
  entry: string;
  start: number;
  end: number;
}

interface Rule {
  /** Points for (above 0) or against the reading as this entry. One is enough, a negative sum refuses it. */
  points: number;
  /** The needs it can satisfy; rules against count for all. */
  satisfies?: readonly Need[];
  holds: (name: Surroundings) => boolean;
}

/** Whether two stretches of a text, in UTF-16 units, share nothing. */
const outside = (name: { start: number; end: number }, other: { start: number; end: number }) =>
  other.end <= name.start || other.start >= name.end;
const inSentence = (
  { sentence: [from, to] }: Surroundings,
  other: { start: number; end: number },
) => other.start < to && other.end > from;
const says = (name: Surroundings, kind: CueKind) =>
  name.cues[kind].filter((cue) => speaksOf(cue, name.entry) && outside(name, cue));

function speaksOfAct(name: Surroundings): boolean {
  return (
    says(name, 'ai-act').length > 0 ||
    name.sure.some((other) => other.entry === 'ai-act' && outside(name, other))
  );
}

/**
 * Every rule by which an ambiguous name is judged, each once: its points count when it holds.
 * A word of the entry's own in the sentence outweighs a word against it there ("the EuroHPC AI Factory runs on Nvidia chips");
 * talk of policy alone does not ("Nvidia wants AI factories all over the EU").
 */
export const rules: readonly Rule[] = [
  {
    points: 3,
    satisfies: ['context', 'term', 'own', 'role'],
    holds: (name) => says(name, 'for').some((cue) => inSentence(name, cue)),
  },
  {
    points: 1,
    satisfies: ['context', 'term', 'own', 'role'],
    holds: (name) => says(name, 'for').some((cue) => !inSentence(name, cue)),
  },
  {
    points: 1,
    satisfies: ['context', 'term'],
    holds: (name) => says(name, 'policy').length > 0,
  },
  {
    points: 1,
    satisfies: ['context', 'term', 'ai-act'],
    holds: speaksOfAct,
  },
  {
    points: 1,
    satisfies: ['context', 'term'],
    holds: (name) => name.sure.some((other) => other.entry !== name.entry && outside(name, other)),
  },
  // DSA and DMA together leave none in doubt.
  {
    points: 1,
    satisfies: ['context'],
    holds: (name) =>
      name.doubtful.some(
        (other) =>
          other.need === 'context' &&
          other.entry !== name.entry &&
          outside(name, other) &&
          inSentence(name, other),
      ),
  },
  {
    points: -2,
    holds: (name) => says(name, 'against').some((cue) => inSentence(name, cue)),
  },
  {
    points: -2,
    holds: (name) =>
      says(name, 'against').some((cue) => foreignBefore.test(name.text.slice(cue.end, name.start))),
  },
  {
    points: -1,
    holds: (name) => says(name, 'against').some((cue) => !inSentence(name, cue)),
  },
];

/** What a name still lacks for all its run says. `nothing`: it is a mention; `refused`: it is none, the text speaks of something else. */
export type Lack = Need | 'refused';

/** A name that needs nothing is doubted only where a word against it stands in its sentence: it then needs context like any other. */
export function judge(name: Surroundings): Lack {
  if (isPartOfOther(name) || isForeign(name)) return 'refused';
  if (name.need === 'nothing')
    return isDoubted(name) ? judge({ ...name, need: 'context' }) : 'nothing';
  if (isShortForOther(name) || isAbroad(name)) return 'refused';
  let points = 0;
  let against = false;
  for (const rule of rules) {
    const isAgainst = rule.points < 0;
    if (!(isAgainst || rule.satisfies?.includes(name.need)) || !rule.holds(name)) continue;
    points += rule.points;
    against ||= isAgainst;
  }
  if (points > 0) return name.need === 'role' && !speaksOfAct(name) ? 'ai-act' : 'nothing';
  return against ? 'refused' : name.need;
}

const isDoubted = (name: Surroundings) =>
  !isSaidInside(name) && says(name, 'against').some((cue) => inSentence(name, cue));

/** "European Chips Act" says itself that it is none of the United States. */
const isSaidInside = ({ start, end, cues }: Surroundings) =>
  cues.policy.some((cue) => cue.start >= start && cue.end <= end);

/** "European Commission against Racism", "UK GDPR": the name of another holds this one inside. */
function isPartOfOther(name: Surroundings): boolean {
  return name.cues.foreign.some(
    (cue) => speaksOf(cue, name.entry) && cue.start <= name.start && cue.end >= name.end,
  );
}

/** "Direct memory access (DMA)": in brackets behind words that are no name of the entry and begin with its letters. */
function isShortForOther({ start, end, text, entry, sure, doubtful }: Surroundings): boolean {
  const acronym = text.slice(start, end);
  const at = text.indexOf(`(${acronym})`);
  // A line may break between, with any indentation, and a quotation mark may stand there.
  const isOwn = (name: Mention) =>
    name.entry === entry && name.end <= at && text.slice(name.end, at).trim().length < 2;
  if (at < 0 || sure.some(isOwn) || doubtful.some(isOwn)) return false;
  const words = text.slice(Math.max(0, at - 200), at).match(/\p{Lu}\p{L}*|\p{L}{4,}/gu) ?? [];
  const initials = words.slice(-acronym.length).map((word) => word[0]);
  return initials.join('').toUpperCase() === acronym;
}

/** "Colorado's AI Act", "UK GDPR", "South Korea's new AI Act", "Colorados KI-Gesetz", "Colorado delayed its AI Act". */
const foreignBefore =
  /^(?:(?:\s*['’]s?['’]?)?[\s-]+|['’]s\s+\p{L}+\s+|(?:\s+[\p{Ll}\u00ad]+){1,4}\s+(?:its|sein|su?a?)\s+)$/u;
/** "la loi sur l'IA coréenne", "KI-Gesetz von Colorado", "AI Act of the State of Colorado". */
const foreignBehind =
  /^[\s-]+(?:(?:of|d(?:[aeou]s?|el(?:l[ao])?|er|in)|v[ao]n|a[fnv]?|fr[aå]n?|od|ze?|ve?|i[nz]?|n[ao]|[uw])[\s-]+|d(?:ell)?['’]|(?:the|den|el|l[ae'’]|[eé]?s?ta[lt]?d?[eou]?['’]?|Bundesstaats?)\s*)*$/iu;

/**
 * "China asks providers to label deepfakes": another country is named, and from its sentence to the end of the name's nothing of the EU,
 * or only what the other is compared with: "unlike the EU AI Act, the bill defines deployers".
 */
function isAbroad(name: Surroundings): boolean {
  const abroad = says(name, 'abroad');
  return abroad.some((cue) => {
    const to = name.sentence[1];
    if (cue.start >= to) return false;
    const ours = [
      ...says(name, 'policy'),
      ...name.sure.filter(({ entry }) => !speaksOf(cue, entry)),
    ];
    const [from] = name.sentenceAt(cue.start, cue.end);
    return !ours.some(
      (it) => it.start < to && it.end > from && abroad.every((other) => outside(it, other)),
    );
  });
}

/** Whether the law belongs to another jurisdiction, named beside it. */
function isForeign(name: Surroundings): boolean {
  return name.cues.foreign.some((cue) => {
    if (!speaksOf(cue, name.entry)) return false;
    if (cue.end <= name.start) return foreignBefore.test(name.text.slice(cue.end, name.start));
    return foreignBehind.test(name.text.slice(name.end, cue.start));
  });
}
