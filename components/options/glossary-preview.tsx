import { type ParsedGlossary, parseGlossary } from '@/lib/glossary/parse';
import { type GlossaryTerm, glossaryLimits, idOf } from '@/lib/glossary/term';
import { writeGlossary } from '@/lib/glossary/write';
import { glossaryText } from '@/lib/interface/texts/options/glossary';
import { glossaryProblemsText } from '@/lib/interface/texts/options/glossary-problems';
import { optionsText } from '@/lib/interface/texts/options/page';
import type { Language } from '@/lib/languages';
import { GlossaryProblems } from './glossary-problems';
import { GlossaryTable } from './glossary-table';
import { PreviewBox } from './preview-box';

interface Props {
  read: ParsedGlossary;
  /** Those there already. */
  terms: readonly GlossaryTerm[];
  language: Language;
  /** Told what is to be kept of what there is at that moment. */
  onSave: (how: (current: GlossaryTerm[]) => GlossaryTerm[]) => void;
  onCancel: () => void;
}

/** What a file holds, before anything of it is saved. */
export function GlossaryPreview({ read, terms, language, onSave, onCancel }: Props) {
  const merged = merge(terms, read.terms);
  const fits = parseGlossary(writeGlossary(merged, 'json')).problems.length === 0;
  return (
    <PreviewBox language={language}>
      <p>{glossaryText(language, 'glossaryPreview', { count: read.terms.length })}</p>
      <GlossaryProblems problems={read.problems} language={language} />
      {!fits && (
        <p class="problem">
          {glossaryProblemsText(language, 'reason-too-many-characters', {
            found: glossaryLimits.characters,
          })}
        </p>
      )}
      <GlossaryTable
        terms={read.terms}
        language={language}
        label={glossaryText(language, 'glossaryPreview', { count: read.terms.length })}
      />
      <p class="buttons">
        <button
          type="button"
          class="button main"
          disabled={read.terms.length === 0 || !fits}
          onClick={() => onSave((current) => merge(current, read.terms))}
        >
          {glossaryText(language, terms.length === 0 ? 'saveTerms' : 'addTerms')}
        </button>
        {terms.length > 0 && (
          <button
            type="button"
            class="button"
            disabled={read.terms.length === 0}
            onClick={() => onSave(() => read.terms)}
          >
            {glossaryText(language, 'replaceTerms')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {optionsText(language, 'cancel')}
        </button>
      </p>
    </PreviewBox>
  );
}

/** Imported terms take the place of those they name again. */
function merge(current: readonly GlossaryTerm[], added: readonly GlossaryTerm[]): GlossaryTerm[] {
  const ids = new Set(added.map(idOf));
  return [...current.filter((term) => !ids.has(idOf(term))), ...added];
}
