import type { GlossaryProblem } from '@/lib/glossary/term';
import { optionsTexts } from '@/lib/interface/texts/options';
import type { Language } from '@/lib/languages';

const maximumShown = 50;

/** What is wrong with an imported glossary, by row and field. */
export function GlossaryProblems({
  problems,
  language,
}: {
  problems: GlossaryProblem[];
  language: Language;
}) {
  if (problems.length === 0) return null;
  const say = optionsTexts(language);
  return (
    <>
      <p class="problem">{say('glossaryProblems', { count: problems.length })}</p>
      <ul class="problems">
        {problems.slice(0, maximumShown).map(({ row, field, reason, found = '' }, index) => (
          <li key={index}>
            {row !== undefined && <strong>{say('row', { row: String(row) })} </strong>}
            {field !== undefined && <code>{field}</code>}
            {(row !== undefined || field !== undefined) && ': '}
            {say(`reason-${reason}`, { found })}
          </li>
        ))}
      </ul>
    </>
  );
}
