import type { CueKind } from './cues.ts';
import type { FigureFact } from './facts.ts';
import type { WrittenDate } from './numbers/dates.ts';
import { clauseAround, type Scope } from './scope.ts';
import type { ShownVerdict } from './verdict.ts';

export const isApplication = ({ predicate }: FigureFact) => predicate === 'applies-from';

/** Whether a fact is a day from which something is law. */
export const isRuleDay = ({ predicate }: FigureFact) => /^(?:applies|entered)/.test(predicate);

/**
 * Whether a day on which something is law is said of something else: pages are published, firms meet and ministers speak on
 * such days too. A sentence must speak of rules, or of what is so from then or until then, and not deny it.
 */
export function isOfElse(scope: Scope, date: WrittenDate, verdict: ShownVerdict): boolean {
  const { cues, run, start, text } = scope;
  const isSaid =
    isInRow(scope, date) ||
    // "Published on 2 August 2025: what the AI Act asks of you"
    (isListed(scope, date) && !/\p{L}{5}/u.test(run.slice(start, date.start))) ||
    isBeside(scope, date, 'since') ||
    isBeside(scope, date, 'until') ||
    isOfRules(scope, text) ||
    (['force', 'banned', 'moved', 'fine'] as const).some((kind) => cues.has(kind, text));
  return isOfEvent(scope) || !isSaid || (verdict === 'matches' && isDenied(scope, date));
}

/** "It does not yet apply on 2 August 2025", but not "it does not apply before" */
function isDenied(scope: Scope, date: WrittenDate): boolean {
  const { cues, run } = scope;
  if (isBeside(scope, date, 'until')) return false;
  const { start, end } = clauseAround(scope, date.start, date.end);
  const said = run.slice(start, end);
  const verbs = [...cues.places('apply', said), ...cues.places('force', said)];
  return cues
    .places('denied', said)
    .some((no) =>
      verbs.some(
        (verb) => verb.start - no.end < deniedLength && no.start - verb.end < deniedLength,
      ),
    );
}

/** Characters between a verb and the word that denies it: "n’est pas encore applicable", "gilt nach dem Gesetz nicht". */
const deniedLength = 16;

/** "Since 2 August 2025", "2025. augusztus 2-tól" */
const isBeside = ({ cues, run }: Scope, { start, end }: WrittenDate, kind: CueKind) =>
  cues.has(kind, `${run.slice(Math.max(0, start - 18), start)} | ${run.slice(end, end + 10)}`);

/** "2 August 2025: rules for models" */
export const isListed = ({ run }: Scope, { end }: WrittenDate) =>
  /^\s*[:|–—-]/.test(run.slice(end));

/** "Models | 2 August 2025", "high-risk systems: 2 December 2027" */
const isInRow = ({ cues, run, terms, text }: Scope, { start, end }: WrittenDate) =>
  /\|\s*$/.test(run.slice(0, start)) ||
  /^\s*\|/.test(run.slice(end)) ||
  (/[:→(]\s*$/.test(run.slice(0, start)) && (terms.length > 0 || cues.has('highRisk', text)));

/** "Our course on high-risk systems starts on 2 August 2026", "applications for the post": that day is not the law's. */
export const isOfEvent = ({ cues, text }: Scope) => cues.has('event', text);

export const isOfRules = ({ cues }: Pick<Scope, 'cues'>, text: string) =>
  cues.has('apply', text) || cues.has('duty', text);
