import type { GlossaryTerm } from '@/lib/glossary/term';
import { idOf } from '@/lib/glossary/term';
import { displayNames } from '@/lib/interface/display-names';
import { glossaryText } from '@/lib/interface/texts/options/glossary';
import { optionsText } from '@/lib/interface/texts/options/page';
import type { Language } from '@/lib/languages';

interface Props {
  terms: readonly GlossaryTerm[];
  language: Language;
  label: string;
  onRemove?: (term: GlossaryTerm) => void;
}

const maximumShown = 100;

/** Own terms as they are, or would be, saved. */
export function GlossaryTable({ terms, language, label, onRemove }: Props) {
  if (terms.length === 0) return null;
  const nameLanguage = displayNames(language, 'language');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section class="scroll" tabIndex={0} aria-label={label}>
        <table class="glossary">
          <thead>
            <tr>
              <th scope="col">{glossaryText(language, 'field-term')}</th>
              <th scope="col">{glossaryText(language, 'field-forms')}</th>
              <th scope="col">{glossaryText(language, 'field-definition')}</th>
              <th scope="col">{glossaryText(language, 'field-link')}</th>
              <th scope="col">{glossaryText(language, 'field-language')}</th>
              {onRemove !== undefined && <td />}
            </tr>
          </thead>
          <tbody>
            {terms.slice(0, maximumShown).map((term) => (
              <tr key={idOf(term)}>
                <th scope="row" lang={term.language} dir="auto">
                  {term.term}
                </th>
                <td lang={term.language} dir="auto">
                  {term.forms.join('; ')}
                </td>
                <td lang={term.language} dir="auto">
                  {term.definition}
                </td>
                <td>{term.link}</td>
                <td>
                  {term.language === undefined
                    ? glossaryText(language, 'anyLanguage')
                    : nameLanguage(term.language)}
                </td>
                {onRemove !== undefined && (
                  <td>
                    <button type="button" class="button quiet" onClick={() => onRemove(term)}>
                      {optionsText(language, 'remove')}
                      <span class="visually-hidden">: {term.term}</span>
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {terms.length > maximumShown && (
        <p class="hint">
          {glossaryText(language, 'termsShown', { shown: maximumShown, count: terms.length })}
        </p>
      )}
    </>
  );
}
