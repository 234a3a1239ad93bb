import { shownFacts } from '@/lib/dataset/facts';
import { ownPrefix } from '@/lib/glossary/term';
import { categoryLabel, predicateLabel } from '@/lib/interface/labels';
import { languageOf, pick } from '@/lib/interface/localized';
import { stateOf } from '@/lib/interface/state';
import { factsText } from '@/lib/interface/texts/facts';
import { panelText } from '@/lib/interface/texts/panel';
import type { Language } from '@/lib/languages';
import { FactRow } from '../facts/fact-row';
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
  const name = pick(entry.name, language);
  const isOwn = entry.id.startsWith(ownPrefix);
  const state = stateOf(entry, language);
  return (
    <>
      <h3 lang={languageOf(entry.name, language)}>{name}</h3>
      <p class="kind">
        <span class="category">
          {isOwn ? factsText(language, 'ownGlossary') : categoryLabel(entry.category, language)}
        </span>
        {isOpen && state !== undefined && <span lang={state.language}>{state.text}</span>}
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
            <p lang={languageOf(entry.definition, language)}>{pick(entry.definition, language)}</p>
            <ul class="facts">
              {shownFacts(entry.facts).key.map((fact) => (
                <FactRow
                  key={fact.id}
                  fact={fact}
                  facts={entry.facts}
                  name={name}
                  label={predicateLabel(fact.predicate, language)}
                  language={language}
                />
              ))}
            </ul>
            {!isOwn && (
              <a href={`/explorer.html#/entry/${entry.id}`} target="_blank" rel="noopener">
                {panelText(language, 'more', { name })}
              </a>
            )}
            {isOwn && entry.website !== '' && (
              <a href={entry.website} target="_blank" rel="noopener noreferrer">
                {factsText(language, 'website')}
              </a>
            )}
          </>
        )}
      </div>
    </>
  );
}
