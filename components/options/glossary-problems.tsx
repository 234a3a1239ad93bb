import type { GlossaryProblem } from '@/lib/glossary/term';
import { colon } from '@/lib/interface/colon';
import { glossaryProblemsText } from '@/lib/interface/texts/options/glossary-problems';
import type { Language } from '@/lib/languages';

const maximumShown = 50;

/** Those that name a number: the limit that was passed, or a line. */
const numbers: ReadonlySet<GlossaryProblem['reason']> = new Set([
  'broken-line',
  'too-large',
  'too-many-rows',
  'too-many-characters',
  'too-long',
  'too-many',
]);

/** What is wrong with a glossary, by row and field. */
export function GlossaryProblems({
  problems,
  language,
  title = glossaryProblemsText(language, 'glossaryProblems', { count: problems.length }),
}: {
  problems: GlossaryProblem[];
  language: Language;
  /** What it says of an imported file, unless told otherwise. */
  title?: string;
}) {
  if (problems.length === 0) return null;
  return (
    <>
      <p class="problem">{title}</p>
      <ul class="problems">
        {problems.slice(0, maximumShown).map(({ row, field, reason, found = '' }, index) => (
          <li key={index}>
            {row !== undefined && (
              <strong>{glossaryProblemsText(language, 'row', { row: String(row) })}</strong>
            )}
            {row !== undefined && field !== undefined && ' '}
            {field !== undefined && <code lang="en">{field}</code>}
            {(row !== undefined || field !== undefined) && colon(language)}
            {glossaryProblemsText(language, `reason-${reason}`, {
              found: numbers.has(reason) ? Number(found) : found,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
