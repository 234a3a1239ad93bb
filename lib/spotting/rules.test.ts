import { describe, expect, it } from 'vitest';
import { type CueKind, noCues } from './cues.ts';
import type { Need } from './pack.ts';
import { judge, rules, type Surroundings } from './rules.ts';
import { sentenceAround } from './sentences.ts';

/** A text with `[the name]` in brackets and cues as `{says:words}`; `{sure:entry}` and `{doubt:entry}` are other names. */
function surroundings(marked: string, need: Need, entry = 'ai-factories'): Surroundings {
  const cues = noCues();
  const sure: Surroundings['sure'][number][] = [];
  const doubtful: Surroundings['doubtful'][number][] = [];
  let text = '';
  let name = { start: 0, end: 0 };
  for (const piece of marked.split(/(\[[^\]]+\]|\{[^}]+\})/)) {
    const start = text.length;
    const [, says, words] = /^\{(\w[\w-]*):(.+)\}$/.exec(piece) ?? [];
    text += words ?? piece.replace(/[[\]]/g, '');
    const place = { start, end: text.length };
    if (piece.startsWith('[')) name = place;
    else if (says === 'sure') sure.push({ entry: words as string, ...place });
    else if (says === 'doubt') doubtful.push({ entry: words as string, need: 'context', ...place });
    else if (says === 'abroad') cues.abroad.push({ ...place, entries: new Set([entry]) });
    else if (says !== undefined) cues[says as CueKind].push(place);
  }
  return {
    ...name,
    entry,
    need,
    text,
    sentence: sentenceAround(text, name.start, name.end),
    sentenceAt: (start, end) => sentenceAround(text, start, end),
    cues,
    sure,
    doubtful,
  };
}

/** What the rules say, in their order; only here, as the rules are on every page. */
const ruleNames = [
  'own-in-sentence',
  'own-in-block',
  'policy',
  'ai-act',
  'sure-name',
  'doubtful-name',
  'against-in-sentence',
  'against-beside',
  'against-in-block',
];

/** The names of the rules that hold. */
const holding = (marked: string) =>
  ruleNames.filter((_, index) => rules[index]?.holds(surroundings(marked, 'context')));

describe('each rule', () => {
  it.each([
    ['own-in-sentence', '{for:EuroHPC} runs an [AI Factory].'],
    ['own-in-block', '{for:EuroHPC} grows. An [AI Factory] opens.'],
    ['policy', 'The {policy:EU} met. An [AI Factory] opens.'],
    ['ai-act', 'The {ai-act:GPAI} rules and an [AI Factory].'],
    ['sure-name', 'From {sure:investai} to an [AI Factory].'],
    ['doubtful-name', 'The {doubt:digital-markets-act} and [AI Factory].'],
    ['against-in-sentence', '{against:Nvidia} sells an [AI Factory].'],
    ['against-in-block', '{against:Nvidia} grows. An [AI Factory].'],
  ])('%s holds in: %s', (name, text) => {
    expect(holding(text)).toEqual([name]);
    expect(holding('Some [AI Factory] stands here.')).toEqual([]);
  });

  it('takes no other mention of its own entry for another name', () => {
    const text = 'The {doubt:ai-factories} and {sure:ai-factories} near an [AI Factory].';
    expect(holding(text)).toEqual([]);
  });

  it('takes no word of the name itself for one that speaks of it', () => {
    const name = surroundings('An [EU Factory].', 'context');
    const own = [{ start: name.start, end: name.start + 2 }];
    const cues = { ...noCues(), policy: own, for: own, against: own, 'ai-act': own };
    expect(rules.some(({ holds }) => holds({ ...name, cues }))).toBe(false);
  });

  it('takes no other reading of the same words for another name', () => {
    const name = surroundings('An [AI Factory].', 'context');
    const other = { ...name, entry: 'digital-markets-act' };
    const read = { ...name, sure: [other], doubtful: [other] };
    expect(ruleNames.filter((_, index) => rules[index]?.holds(read))).toEqual([]);
  });
});

describe('judging an ambiguous name', () => {
  it.each([
    ['nothing', 'context', 'The {policy:EU} wants an [AI Factory].'],
    ['context', 'context', 'They want an [AI Factory].'],
    ['refused', 'context', '{against:Nvidia} sells an [AI Factory].'],
    ['refused', 'context', '{against:Tesla}’s [Gigafactory] has {for:AI}.'],
    ['refused', 'context', '{against:Nvidia} wants an [AI Factory] for the {policy:EU}.'],
    ['nothing', 'context', 'The {for:EuroHPC} [AI Factory] runs on {against:Nvidia} chips.'],
    [
      'nothing',
      'context',
      '{sure:investai} pays. The {policy:EU} [AI Factory]. No {against:Nvidia}.',
    ],
    ['nothing', 'context', 'The {for:EuroHPC} plan has an [AI Factory] beside {against:Nvidia}.'],
    ['refused', 'context', '{for:EuroHPC} grows. An [AI Factory]. No {against:Nvidia}.'],
    ['refused', 'context', 'The {ai-act:GPAI} rules. An [AI Factory]. No {against:Nvidia}.'],
    ['nothing', 'term', '{for:EuroHPC} runs an [AI Factory].'],
    ['nothing', 'term', '{for:EuroHPC} grows. An [AI Factory] opens.'],
    ['own', 'own', 'The {policy:EU} and {sure:investai} like [Jupiter].'],
    ['nothing', 'own', 'The {for:supercomputer} [Jupiter].'],
    ['ai-act', 'ai-act', 'The {policy:EU} asks every [provider].'],
    ['nothing', 'ai-act', 'The {sure:ai-act} asks every [provider].'],
    ['ai-act', 'role', 'Any {for:AI system} has a [provider].'],
    ['nothing', 'role', 'Under the {sure:ai-act} any {for:AI system} has a [provider].'],
  ] as const)('lacks %s when it needs %s: %s', (lack, need, text) => {
    expect(judge(surroundings(text, need))).toBe(lack);
  });

  it.each([
    ['refused', 'The {policy:EU} fears direct memory access ([DMA]).'],
    ['refused', 'Direct Memory Access (DMA) in the {policy:EU}: [DMA] is fast.'],
    ['refused', 'The Electron-Ion Collider ([EIC]) and the {policy:EU}.'],
    ['nothing', 'The {doubt:digital-markets-act} ([DMA]) of the {policy:EU}.'],
    ['nothing', 'The law on digital markets ([DMA]) of the {policy:EU}.'],
    ['nothing', '([DMA]) of the {policy:EU}.'],
    [
      'refused',
      'Direct memory access ([DMA]), not the {sure:digital-markets-act} of the {policy:EU}.',
    ],
    ['refused', 'Direct {sure:memory access} ([DMA]) in the {policy:EU}.'],
  ])('lacks %s by the words that an acronym is short for: %s', (lack, text) => {
    expect(judge(surroundings(text, 'context', 'digital-markets-act'))).toBe(lack);
  });
});

describe('judging a word that other countries have too', () => {
  it.each([
    ['refused', 'term', '{abroad:China} checks [generative AI].'],
    ['refused', 'ai-act', 'In {abroad:China}, too, laws grow. Each [deployer] files a report.'],
    [
      'refused',
      'ai-act',
      'The {policy:EU} has a law. {abroad:China} asks for labels on a [deepfake].',
    ],
    ['ai-act', 'ai-act', '{abroad:US} firms on the {policy:EU} market count as a [provider].'],
    ['nothing', 'ai-act', 'Unlike {abroad:China}, the {sure:ai-act} says what a [provider] is.'],
    [
      'ai-act',
      'ai-act',
      '{abroad:China} waits. The {policy:EU} does not. Each [deployer] files a report.',
    ],
    ['ai-act', 'ai-act', 'Each [deployer] files a report. {abroad:China} waits.'],
    ['refused', 'ai-act', '{abroad:China} has laws. Each [deployer] files. The {policy:EU} waits.'],
  ] as const)('lacks %s when it needs %s: %s', (lack, need, text) => {
    expect(judge(surroundings(text, need, 'deployer'))).toBe(lack);
  });
});

it('takes what another country is compared with for no word of ours, whatever else is abroad', () => {
  const text = '{abroad:Unlike the EU}, {abroad:China} asks every [deployer].';
  const name = surroundings(text, 'ai-act', 'deployer');
  const policy = [{ start: 'Unlike the '.length, end: 'Unlike the EU'.length }];
  expect(judge({ ...name, cues: { ...name.cues, policy } })).toBe('refused');
});

describe('judging a sure name', () => {
  it.each([
    ['nothing', 'The [AI Act] applies.'],
    ['refused', '{foreign:Colorado}’s [AI Act] was delayed.'],
    ['refused', 'the {foreign:UK} [GDPR]'],
    ['refused', '{foreign:South Korea}’s new [AI Act]'],
    ['refused', 'l’[AI Act] {foreign:américain}'],
    ['refused', 'das [KI-Gesetz] von {foreign:Colorado}'],
    ['refused', '{foreign:Colorado} delayed and cut its [AI Act]'],
    ['refused', '{foreign:Colorado} verschiebt sein [KI-Gesetz].'],
    ['nothing', '{foreign:China} sees how Brussels amends its [AI Act].'],
    ['nothing', 'Not in {foreign:China}. Its [AI Act] binds Europe.'],
    ['nothing', '{foreign:American} firms fear the [AI Act].'],
    ['nothing', 'the [AI Act], {foreign:American} firms say'],
    ['nothing', 'the [AI Act] and the {foreign:UK} bill'],
    ['refused', '{against:Colorado} votes on the [AI Act].'],
    ['nothing', '{against:Colorado} copies the [AI Act] of {for:Brussels}.'],
  ])('lacks %s: %s', (lack, text) => {
    expect(judge(surroundings(text, 'nothing', 'ai-act'))).toBe(lack);
  });

  it('does not doubt a name that says itself that it is European', () => {
    const name = surroundings('{against:Colorado} votes on the [EU AI Act].', 'nothing', 'ai-act');
    const inside = { start: name.start, end: name.start + 2 };
    expect(judge({ ...name, cues: { ...name.cues, policy: [inside] } })).toBe('nothing');
    const behind = '{against:Colorado} votes on the [AI Act], the {policy:EU} says';
    expect(judge(surroundings(behind, 'nothing', 'ai-act'))).toBe('refused');
  });

  it('heeds another jurisdiction only for the entries it speaks of', () => {
    const name = surroundings('{foreign:Colorado}’s [AI Act]', 'nothing', 'ai-act');
    const foreign = name.cues.foreign.map((cue) => ({ ...cue, entries: new Set(['ai-office']) }));
    expect(judge({ ...name, cues: { ...name.cues, foreign } })).toBe('nothing');
  });

  it('passes over very much white space behind another jurisdiction', () => {
    const text = `{foreign:Colorado}${' '.repeat(20_000)}x [AI Act]`;
    const start = performance.now();
    expect(judge(surroundings(text, 'nothing', 'ai-act'))).toBe('nothing');
    // 10 seconds when the spaces were parted at each place in turn.
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('refuses a name that is a part of a longer one', () => {
    const name = surroundings('the [Commission] against Racism', 'nothing');
    const longer = { start: 4, end: name.text.length };
    expect(judge({ ...name, cues: { ...noCues(), foreign: [longer] } })).toBe('refused');
    const ofOthers = { ...longer, entries: new Set(['gdpr']) };
    expect(judge({ ...name, cues: { ...noCues(), foreign: [ofOthers] } })).toBe('nothing');
  });
});
