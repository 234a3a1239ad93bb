import { useState } from 'preact/hooks';
import { shownFacts } from '@/lib/dataset/facts';
import { valuePhrase } from '@/lib/interface/format';
import { localized } from '@/lib/interface/localized';
import { factsText } from '@/lib/interface/texts/facts';
import { popupText } from '@/lib/interface/texts/popup';
import type { Language } from '@/lib/languages';
import type { CardEntry } from '@/lib/messages';
import { ask } from '@/lib/page/ask';
import type { SearchDocument } from '@/lib/search/documents';
import { Phrase } from '../facts/phrase';
import { Provenance } from '../facts/provenance';
import { StatusTag } from '../facts/status-tag';

interface Props {
  results: readonly SearchDocument[];
  language: Language;
}

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
    setContent(await ask({ name: 'entry', id, language }));
  };
  return (
    <section aria-labelledby="elsewhere">
      <h2 id="elsewhere">{popupText(language, 'elsewhere')}</h2>
      <ul>
        {results.map(({ id, name, definition }) => (
          <li key={id}>
            <button
              type="button"
              class="row"
              aria-expanded={open === id}
              aria-controls={`found-${id}`}
              onClick={() => void show(id)}
            >
              <Phrase class="name" of={localized(name, language)} />
            </button>
            {open === id && (
              <div class="detail" id={`found-${id}`}>
                <Phrase as="p" of={localized(definition, language)} />
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
  const figures = shownFacts(entry.facts).key.slice(0, maximumFigures);
  return (
    <>
      <dl lang={language}>
        {figures.map((fact) => (
          <div key={fact.id}>
            <dt>{labels.predicates[fact.predicate]}</dt>
            <dd>
              <Phrase as="strong" of={valuePhrase(fact, language)} />{' '}
              <StatusTag fact={fact} language={language} />
              {fact.qualifier !== undefined && (
                <Phrase as="div" of={localized(fact.qualifier, language)} />
              )}
              <div class="hint">
                <Provenance fact={fact} language={language} />
              </div>
            </dd>
          </div>
        ))}
      </dl>
      <a href={entry.website} target="_blank" rel="noopener noreferrer" lang={language}>
        {factsText(language, 'website')}
      </a>
    </>
  );
}
