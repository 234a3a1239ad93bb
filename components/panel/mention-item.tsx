import { shownFacts } from '@/lib/dataset/facts';
import { explorerAddress } from '@/lib/interface/explorer-route';
import { categoryLabel, predicateLabel } from '@/lib/interface/labels';
import { localized } from '@/lib/interface/localized';
import { stateOf } from '@/lib/interface/state';
import { factsText } from '@/lib/interface/texts/facts';
import { panelText } from '@/lib/interface/texts/panel';
import type { Language } from '@/lib/languages';
import { FactRow } from '../facts/fact-row';
import { Phrase, Sentence } from '../facts/phrase';
import { Quote } from './quote';
import type { MentionRow } from './rows';

interface Props {
  row: MentionRow;
  isOpen: boolean;
  language: Language;
  onShow: () => void;
  onToggle: () => void;
}

/** One place of a term: its sentence, and what the records say of it where it is first named or asked for. */
export function MentionItem({ row, isOpen, language, onShow, onToggle }: Props) {
  const { entry, term, frame, key } = row;
  const { own } = entry;
  const name = localized(entry.name, language);
  const state = stateOf(entry, language);
  return (
    <>
      <Phrase as="h3" dir="auto" of={{ ...name, ...own }} />
      <p class="kind">
        <span class="category" lang={language}>
          {own === undefined
            ? categoryLabel(entry.category, language)
            : factsText(language, 'ownGlossary')}
        </span>
        {isOpen && state !== undefined && <Phrase of={state} />}
        {frame !== 0 && <span>{panelText(language, 'otherFrame')}</span>}
      </p>
      <Quote
        sentence={term.sentence}
        text={term.text}
        pageLanguage={row.language}
        language={language}
        onShow={onShow}
      />
      <button
        type="button"
        class="button quiet"
        aria-expanded={isOpen}
        aria-controls={`${key}-facts`}
        onClick={onToggle}
      >
        {panelText(language, 'details')}
      </button>
      <div id={`${key}-facts`} hidden={!isOpen}>
        {isOpen && (
          <>
            <Phrase as="p" dir="auto" of={{ ...localized(entry.definition, language), ...own }} />
            <ul class="facts">
              {shownFacts(entry.facts).key.map((fact) => (
                <FactRow
                  key={fact.id}
                  fact={fact}
                  facts={entry.facts}
                  name={name.text}
                  label={predicateLabel(fact.predicate, language)}
                  language={language}
                />
              ))}
            </ul>
            {own === undefined && (
              <a
                href={explorerAddress({ page: 'entry', id: entry.id })}
                target="_blank"
                rel="noopener"
              >
                <Sentence say={(gap) => panelText(language, 'more', { name: gap })} of={name} />
              </a>
            )}
            {own !== undefined && entry.website !== '' && (
              <a href={entry.website} target="_blank" rel="noopener noreferrer" lang={language}>
                {factsText(language, 'website')}
              </a>
            )}
          </>
        )}
      </div>
    </>
  );
}
