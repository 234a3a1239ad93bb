import { categories } from '@/lib/dataset/vocabulary';
import { categoryLabel } from '@/lib/interface/labels';
import { languageOf, pick } from '@/lib/interface/localized';
import { optionsTexts } from '@/lib/interface/texts/options';
import { languages } from '@/lib/languages';
import { CheckList } from '../controls/check-list';
import type { SectionProps } from './options';
import { Section } from './section';

/** Which terms are marked: by category, by language of the text, and one by one. */
export function Terms({ handle, language, names }: SectionProps) {
  const { settings, change } = handle;
  const say = optionsTexts(language);
  const hiddenCategories = new Set(settings.hiddenCategories);
  const hiddenLanguages = new Set(settings.hiddenLanguages);
  const languageName = new Intl.DisplayNames(language, { type: 'language' });
  return (
    <Section id="terms" title={say('terms')}>
      <CheckList
        legend={say('categories')}
        hint={say('categoriesHint')}
        options={categories.map((value) => ({ value, label: categoryLabel(value, language) }))}
        checked={new Set(categories.filter((category) => !hiddenCategories.has(category)))}
        all={say('all')}
        none={say('none')}
        onChange={(shown) =>
          void change((current) => ({
            ...current,
            hiddenCategories: categories.filter((category) => !shown.includes(category)),
          }))
        }
      />
      <CheckList
        legend={say('languages')}
        hint={say('languagesHint')}
        options={languages
          .map((value) => ({ value, label: languageName.of(value) ?? value }))
          .sort((a, b) => a.label.localeCompare(b.label, language))}
        checked={new Set(languages.filter((tag) => !hiddenLanguages.has(tag)))}
        all={say('all')}
        none={say('none')}
        onChange={(shown) =>
          void change((current) => ({
            ...current,
            hiddenLanguages: languages.filter((tag) => !shown.includes(tag)),
          }))
        }
      />
      <h3>{say('muted')}</h3>
      <p class="hint">{say(settings.mutedEntries.length === 0 ? 'mutedNone' : 'mutedHint')}</p>
      <ul class="list">
        {settings.mutedEntries.map((id) => {
          const name = names.get(id);
          const shown = name === undefined ? id.replace(/^own:/, '') : pick(name, language);
          return (
            <li key={id}>
              <span lang={name === undefined ? undefined : languageOf(name, language)}>
                {shown}
              </span>
              <button
                type="button"
                class="button"
                onClick={() =>
                  void change(
                    (current) => ({
                      ...current,
                      mutedEntries: current.mutedEntries.filter((other) => other !== id),
                    }),
                    say('unmuted', { term: shown }),
                  )
                }
              >
                {say('unmute')}
                <span class="visually-hidden">: {shown}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
