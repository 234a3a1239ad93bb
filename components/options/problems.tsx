import { problemsText } from '@/lib/interface/texts/options/problems';
import type { Language } from '@/lib/languages';
import type { Problem } from '@/lib/settings/fields';

const maximumShown = 50;

/** Stored or imported values that cannot be used, field by field. */
export function Problems({ problems, language }: { problems: Problem[]; language: Language }) {
  if (problems.length === 0) return null;
  return (
    <>
      <p class="problem">{problemsText(language, 'problems', { count: problems.length })}</p>
      <ul class="problems">
        {problems.slice(0, maximumShown).map(({ field, expected, found }) => (
          <li key={`${field} ${found}`}>
            <code>{field}</code>: {problemsText(language, 'fieldProblem', { expected, found })}
          </li>
        ))}
      </ul>
    </>
  );
}
