import { categories } from '@/lib/dataset/vocabulary';
import { idOf, ownPrefix } from '@/lib/glossary/term';
import { displayNames } from '@/lib/interface/display-names';
import { categoryLabel } from '@/lib/interface/labels';
import { localized } from '@/lib/interface/localized';
import { nameOrder } from '@/lib/interface/name-order';
import { termsText } from '@/lib/interface/texts/options/terms';
import { languages } from '@/lib/languages';
import { CheckList } from '../controls/check-list';
import { useGlossary } from '../controls/use-glossary';
import { Phrase } from '../facts/phrase';
import type { SectionProps } from './options';

/** Which terms are marked: by category, by language of the text, and one by one. */
export function Terms({ handle, language, names }: SectionProps) {
  const { settings, change } = handle;
  const { terms: own } = useGlossary();
  const hiddenCategories = new Set(settings.hiddenCategories);
  const hiddenLanguages = new Set(settings.hiddenLanguages);
  const inOrder = nameOrder(language);
  const nameLanguage = displayNames(language, 'language');
  return (
    <>
      <CheckList
        legend={termsText(language, 'categories')}
        hint={termsText(language, 'categoriesHint')}
        options={categories.map((value) => ({ value, label: categoryLabel(value, language) }))}
        language={language}
        checked={new Set(categories.filter((category) => !hiddenCategories.has(category)))}
        all={termsText(language, 'all')}
        none={termsText(language, 'none')}
        onChange={(shown) =>
          void change((current) => ({
            ...current,
            hiddenCategories: categories.filter((category) => !shown.includes(category)),
          }))
        }
      />
      <CheckList
        legend={termsText(language, 'languages')}
        hint={termsText(language, 'languagesHint')}
        options={languages
          .map((value) => ({ value, label: nameLanguage(value) }))
          .sort((a, b) => inOrder(a.label, b.label))}
        language={language}
        checked={new Set(languages.filter((tag) => !hiddenLanguages.has(tag)))}
        all={termsText(language, 'all')}
        none={termsText(language, 'none')}
        onChange={(shown) =>
          void change((current) => ({
            ...current,
            hiddenLanguages: languages.filter((tag) => !shown.includes(tag)),
          }))
        }
      />
      <h3>{termsText(language, 'muted')}</h3>
      <p class="hint">
        {termsText(language, settings.mutedEntries.length === 0 ? 'mutedNone' : 'mutedHint')}
      </p>
      <ul class="list">
        {settings.mutedEntries.map((id) => {
          const name = names.get(id);
          const term = own.find((candidate) => idOf(candidate) === id);
          const shown =
            name === undefined
              ? { text: term?.term ?? id.replace(ownPrefix, ''), language: term?.language }
              : localized(name, language);
          return (
            <li key={id}>
              <Phrase of={shown} />
              <button
                type="button"
                class="button"
                onClick={() =>
                  void change(
                    (current) => ({
                      ...current,
                      mutedEntries: current.mutedEntries.filter((other) => other !== id),
                    }),
                    termsText(language, 'unmuted', { term: shown.text }),
                  )
                }
              >
                {termsText(language, 'unmute')}
                <span class="visually-hidden">: {shown.text}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
