import { colon } from '@/lib/interface/colon';
import { cardOptionsText } from '@/lib/interface/texts/options/card-options';
import { markingText } from '@/lib/interface/texts/options/marking';
import { optionsText } from '@/lib/interface/texts/options/page';
import { problemsText } from '@/lib/interface/texts/options/problems';
import { sitesText } from '@/lib/interface/texts/options/sites';
import { termsText } from '@/lib/interface/texts/options/terms';
import { popupText } from '@/lib/interface/texts/popup';
import type { Language } from '@/lib/languages';
import type { Problem } from '@/lib/settings/fields';
import type { FieldName } from '@/lib/settings/schema';

const maximumShown = 50;

/** Stored or imported values that cannot be used, field by field. */
export function Problems({ problems, language }: { problems: Problem[]; language: Language }) {
  if (problems.length === 0) return null;
  return (
    <>
      <p class="problem">{problemsText(language, 'problems', { count: problems.length })}</p>
      <ul class="problems">
        {problems.slice(0, maximumShown).map(({ field, expected, detail = '', found }) => (
          <li key={`${field} ${found}`}>
            {nameOf(field, language)} <code lang="en">{field.replace('[]', '')}</code>
            {colon(language)}
            {problemsText(language, `expected-${expected}`, { detail, found })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What our pages call a field that a file calls by its own name; nothing for one that is not known. */
function nameOf(field: string, language: Language): string {
  const [name = ''] = field.split(/[.[:]/, 1);
  return Object.hasOwn(names, name) ? names[name as FieldName](language) : '';
}

const names: Record<FieldName, (language: Language) => string> = {
  active: (language) => popupText(language, 'pauseEverywhere'),
  pausedUntil: (language) => popupText(language, 'pauseEverywhere'),
  sitesByDefault: (language) => sitesText(language, 'sitesByDefault'),
  sites: (language) => optionsText(language, 'sites'),
  highlight: (language) => markingText(language, 'style'),
  highlightColor: (language) => markingText(language, 'color'),
  firstMentionOnly: (language) => markingText(language, 'firstMentionOnly'),
  hoverDelay: (language) => cardOptionsText(language, 'delay'),
  trigger: (language) => cardOptionsText(language, 'trigger'),
  holdKey: (language) => cardOptionsText(language, 'holdKey'),
  cardLanguage: (language) => cardOptionsText(language, 'cardLanguage'),
  hiddenCategories: (language) => termsText(language, 'categories'),
  hiddenLanguages: (language) => termsText(language, 'languages'),
  mutedEntries: (language) => termsText(language, 'muted'),
  figures: (language) => markingText(language, 'figures'),
  badge: (language) => markingText(language, 'badge'),
};
