import { useState } from 'preact/hooks';
import { browser } from '@/lib/browser';
import { asOfText } from '@/lib/interface/as-of';
import { formatDate, formatValue } from '@/lib/interface/format';
import { languageOf, pick } from '@/lib/interface/localized';
import { factsText } from '@/lib/interface/texts/facts';
import { popupText } from '@/lib/interface/texts/popup';
import type { Language } from '@/lib/languages';
import type { CardEntry, Message } from '@/lib/messages';
import type { SearchDocument } from '@/lib/search/documents';

interface Props {
  results: readonly SearchDocument[];
  language: Language;
}

/** More than anyone reads through; typing on narrows them. */
const maximumShown = 20;
const maximumFigures = 3;

/** Entries found in the dataset that are not on the page; each opens in place. */
export function SearchResults({ results, language }: Props) {
  const [open, setOpen] = useState<string>();
  const [content, setContent] = useState<CardEntry>();
  const show = async (id: string) => {
    if (open === id) {
      setOpen(undefined);
      return;
    }
    setOpen(id);
    setContent(undefined);
    const message: Message<'entry'> = { name: 'entry', id, language };
    setContent((await browser.runtime.sendMessage(message)) as CardEntry | undefined);
  };
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">{popupText(language, 'elsewhere')}</h2>
      <ul>
        {results.slice(0, maximumShown).map(({ id, name, definition }) => (
          <li key={id}>
            <button
              type="button"
              class="row"
              aria-expanded={open === id}
              aria-controls={`found-${id}`}
              onClick={() => void show(id)}
            >
              <span class="name" lang={languageOf(name, language)}>
                {pick(name, language)}
              </span>
            </button>
            {open === id && (
              <div class="detail" id={`found-${id}`}>
                <p lang={languageOf(definition, language)}>{pick(definition, language)}</p>
                {content?.entry.id === id && <Figures content={content} language={language} />}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ content, language }: { content: CardEntry; language: Language }) {
  const { entry, labels } = content;
  const figures = entry.facts
    .filter((fact) => fact.key !== undefined && fact.status !== 'superseded')
    .sort((a, b) => (a.key as number) - (b.key as number))
    .slice(0, maximumFigures);
  return (
    <>
      <dl>
        {figures.map((fact) => (
          <div key={fact.id}>
            <dt>{labels.predicates[fact.predicate]}</dt>
            <dd>
              <strong>{formatValue(fact, language)}</strong>{' '}
              {fact.qualifier !== undefined && (
                <span lang={languageOf(fact.qualifier, language)}>
                  {pick(fact.qualifier, language)}{' '}
                </span>
              )}
              <span class="hint">
                {asOfText(fact.asOf, language)}
                {' · '}
                <a
                  href={fact.source.url}
                  target="_blank"
                  rel="noopener noreferrer"
                  title={`${fact.source.title} (${formatDate(fact.source.date, language)})`}
                >
                  {fact.source.publisher}
                </a>
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <a href={entry.website} target="_blank" rel="noopener noreferrer">
        {factsText(language, 'website')}
      </a>
    </>
  );
}
