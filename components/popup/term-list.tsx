import type { Entry } from '@/lib/dataset/schema';
import { categoryLabel } from '@/lib/interface/labels';
import { languageOf, pick } from '@/lib/interface/localized';
import { popupText } from '@/lib/interface/texts/popup';
import type { Language } from '@/lib/languages';
import { type FrameTerms, jumpTo, type Tab } from './tab';

interface Props {
  frames: FrameTerms[];
  entries: readonly Entry[];
  tab: Tab;
  language: Language;
}

interface Row {
  entry: Entry;
  frame: number;
  count: number;
}

/** The entries of the page, most mentioned first; a click shows the next mention of one. */
export function TermList({ frames, entries, tab, language }: Props) {
  return (
    <>
      <h2>{popupText(language, 'termsHere')}</h2>
      <ul class="terms">
        {rowsOf(frames, entries).map(({ entry, frame, count }) => (
          <li key={`${frame}-${entry.id}`}>
            <button
              type="button"
              title={popupText(language, 'jump', { term: pick(entry.name, language) })}
              onClick={() => void jumpTo(tab, frame, entry.id)}
            >
              <span class="name" lang={languageOf(entry.name, language)}>
                {pick(entry.name, language)}
              </span>
              <span class="category">
                {categoryLabel(entry.category, language)}
                {frame !== 0 && ` · ${popupText(language, 'otherFrame')}`}
              </span>
              <span class="count">{new Intl.NumberFormat(language).format(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

export function rowsOf(frames: readonly FrameTerms[], entries: readonly Entry[]): Row[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return frames
    .flatMap(({ frame, description }) => {
      const counts = new Map<string, number>();
      for (const term of description.terms)
        counts.set(term.entry, (counts.get(term.entry) ?? 0) + 1);
      return [...counts].flatMap(([id, count]) => {
        const entry = byId.get(id);
        return entry === undefined ? [] : [{ entry, frame, count }];
      });
    })
    .sort((a, b) => b.count - a.count || a.entry.id.localeCompare(b.entry.id, 'en'));
}
