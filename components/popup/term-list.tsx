import type { ShownVerdict } from '@/lib/figures/verdict';
import { categoryLabel } from '@/lib/interface/labels';
import { localeOf, localized } from '@/lib/interface/localized';
import { factsText } from '@/lib/interface/texts/facts';
import { panelText } from '@/lib/interface/texts/panel';
import { popupText } from '@/lib/interface/texts/popup';
import type { Language } from '@/lib/languages';
import { Phrase } from '../facts/phrase';
import { jumpTo, type Tab } from '../tab/tab';
import type { Group, Row } from './rows';

interface Props {
  groups: readonly Group[];
  tab: Tab;
  language: Language;
}

const verdicts: ShownVerdict[] = ['differs', 'superseded', 'matches'];

/** The entries of the page by category; each press shows the next mention of one. */
export function TermList({ groups, tab, language }: Props) {
  return (
    <>
      {groups.map(({ category, rows }) => (
        <section key={category} aria-labelledby={`category-${category}`}>
          <h2 id={`category-${category}`} lang={language}>
            {headingOf(category, language)}
          </h2>
          <ul>
            {rows.map((row) => (
              <li key={row.entry.id}>
                <TermRow row={row} tab={tab} language={language} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function headingOf(category: Group['category'], language: Language): string {
  return category === 'own'
    ? factsText(language, 'ownGlossary')
    : categoryLabel(category, language);
}

function TermRow({ row, tab, language }: { row: Row; tab: Tab; language: Language }) {
  const { entry, frame, count, figures } = row;
  const name = { ...localized(entry.name, language), ...entry.own };
  return (
    <button
      type="button"
      class="row"
      title={popupText(language, 'jump')}
      onClick={() => void jumpTo(tab, frame, entry.id)}
    >
      <Phrase class="name" dir="auto" of={name} />
      <span class="count">
        <span aria-hidden="true">{new Intl.NumberFormat(localeOf(language)).format(count)}</span>
        <span class="visually-hidden">{popupText(language, 'places', { count })}</span>
      </span>
      {(frame !== 0 || Object.keys(figures).length > 0) && (
        <span class="marks">
          {verdicts.map(
            (verdict) =>
              figures[verdict] !== undefined && (
                <span key={verdict} class={`figure ${verdict}`}>
                  {popupText(language, verdict, { count: figures[verdict] })}
                </span>
              ),
          )}
          {frame !== 0 && <span class="hint">{panelText(language, 'otherFrame')}</span>}
        </span>
      )}
    </button>
  );
}
