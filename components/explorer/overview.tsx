import type { ShownEntry } from '@/lib/dataset/shown';
import { type Category, categories } from '@/lib/dataset/vocabulary';
import { hashOf } from '@/lib/interface/explorer-route';
import { categoryLabel } from '@/lib/interface/labels';
import { localeOf, pick } from '@/lib/interface/localized';
import { nameOrder } from '@/lib/interface/name-order';
import { explorerText } from '@/lib/interface/texts/explorer';
import type { Language } from '@/lib/languages';
import { EntryLink } from './entry-link';
import { EntryList } from './entry-list';

interface Props {
  entries: readonly ShownEntry[];
  /** Undefined for all of them. */
  category: Category | undefined;
  language: Language;
}

/** All entries by category, by name; or those of one category with their definitions. */
export function Overview({ entries, category, language }: Props) {
  const inOrder = nameOrder(language);
  const inCategory = (wanted: Category) =>
    entries
      .filter((entry) => entry.category === wanted)
      .sort((a, b) => inOrder(pick(a.name, language), pick(b.name, language)));
  if (category !== undefined)
    return (
      <>
        <h1 tabIndex={-1} lang={language}>
          {categoryLabel(category, language)}
        </h1>
        <p>
          <a href={hashOf({ page: 'overview' })}>{explorerText(language, 'backToAll')}</a>
        </p>
        <EntryList entries={inCategory(category)} language={language} />
      </>
    );
  return (
    <>
      <h1 tabIndex={-1}>{explorerText(language, 'title')}</h1>
      <p class="hint">{explorerText(language, 'entries', { count: entries.length })}</p>
      <div class="categories">
        {categories.map((wanted) => {
          const own = inCategory(wanted);
          return own.length === 0 ? null : (
            <section key={wanted} aria-labelledby={wanted}>
              <h2 id={wanted}>
                <a href={hashOf({ page: 'category', category: wanted })} lang={language}>
                  {categoryLabel(wanted, language)}
                </a>{' '}
                <span class="hint">
                  {new Intl.NumberFormat(localeOf(language)).format(own.length)}
                </span>
              </h2>
              <ul>
                {own.map((entry) => (
                  <li key={entry.id}>
                    <EntryLink entry={entry} language={language} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}
