import { useEffect, useState } from 'preact/hooks';
import { type ParsedGlossary, parseGlossary } from '@/lib/glossary/parse';
import { type GlossaryTerm, glossaryLimits, idOf } from '@/lib/glossary/term';
import { writeGlossary } from '@/lib/glossary/write';
import { glossaryText } from '@/lib/interface/texts/options/glossary';
import { glossaryProblemsText } from '@/lib/interface/texts/options/glossary-problems';
import { optionsText } from '@/lib/interface/texts/options/page';
import { loadGlossary, onGlossaryChanged, updateGlossary } from '@/lib/settings/glossary';
import { download } from '../controls/download';
import { FileButton } from './file-button';
import { GlossaryProblems } from './glossary-problems';
import { GlossaryTable } from './glossary-table';
import type { SectionProps } from './options';
import { readFile } from './read-file';

/** The reader's own terms: from a file, looked at before they are saved, and out again. */
export function Glossary({ handle, language }: SectionProps) {
  const { setDone } = handle;
  const [terms, setTerms] = useState<GlossaryTerm[]>([]);
  const [read, setRead] = useState<ParsedGlossary>();

  useEffect(() => {
    const over = new AbortController();
    const load = () => void loadGlossary().then(setTerms);
    load();
    onGlossaryChanged(load, over.signal);
    return () => over.abort();
  }, []);

  const open = async (file: File) => {
    const text = await readFile(file, glossaryLimits.bytes);
    setRead(
      text === undefined
        ? {
            terms: [],
            problems: [{ reason: 'too-large', found: String(glossaryLimits.bytes) }],
          }
        : parseGlossary(text),
    );
  };
  const save = async (how: (current: GlossaryTerm[]) => GlossaryTerm[], text: string) => {
    const { before } = await updateGlossary(how);
    setRead(undefined);
    setDone({ text, undo: () => updateGlossary(() => before) });
  };
  const merged = read === undefined ? [] : merge(terms, read.terms);
  const fits = parseGlossary(writeGlossary(merged, 'json')).problems.length === 0;

  return (
    <>
      <p class="hint">{glossaryText(language, 'glossaryHint')}</p>
      <p class="hint">
        {glossaryText(language, 'glossaryFormat')}{' '}
        <code lang="en">term, forms, definition, link, language</code>.{' '}
        {glossaryText(language, 'glossaryLimits', {
          rows: glossaryLimits.rows,
          characters: glossaryLimits.characters,
          megabytes: glossaryLimits.bytes / 1e6,
        })}
      </p>
      <p class="buttons">
        <FileButton
          label={glossaryText(language, 'chooseFile')}
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          onFile={(file) => void open(file)}
        />
        {(['csv', 'json'] as const).map((format) => (
          <button
            key={format}
            type="button"
            class="button"
            disabled={terms.length === 0}
            onClick={() =>
              download(
                `glossary.${format}`,
                format === 'csv' ? 'text/csv' : 'application/json',
                writeGlossary(terms, format),
              )
            }
          >
            {glossaryText(language, `export-${format}`)}
          </button>
        ))}
        <button
          type="button"
          class="button"
          disabled={terms.length === 0}
          onClick={() =>
            void save(() => [], glossaryText(language, 'glossaryRemoved', { count: terms.length }))
          }
        >
          {glossaryText(language, 'removeAll')}
        </button>
      </p>
      {read === undefined ? (
        <>
          <p role="status">{glossaryText(language, 'ownTerms', { count: terms.length })}</p>
          <GlossaryTable
            terms={terms}
            language={language}
            label={glossaryText(language, 'ownTerms', { count: terms.length })}
            onRemove={(term) =>
              void save(
                (current) => current.filter((other) => idOf(other) !== idOf(term)),
                glossaryText(language, 'termRemoved', { term: term.term }),
              )
            }
          />
        </>
      ) : (
        <section class="preview-box" aria-label={optionsText(language, 'importPreview')}>
          <h3>{optionsText(language, 'importPreview')}</h3>
          <p role="status">
            {glossaryText(language, 'glossaryPreview', { count: read.terms.length })}
          </p>
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
              onClick={() =>
                void save(
                  (current) => merge(current, read.terms),
                  glossaryText(language, 'glossarySaved', { count: read.terms.length }),
                )
              }
            >
              {glossaryText(language, terms.length === 0 ? 'saveTerms' : 'addTerms')}
            </button>
            {terms.length > 0 && (
              <button
                type="button"
                class="button"
                disabled={read.terms.length === 0}
                onClick={() =>
                  void save(
                    () => read.terms,
                    glossaryText(language, 'glossarySaved', { count: read.terms.length }),
                  )
                }
              >
                {glossaryText(language, 'replaceTerms')}
              </button>
            )}
            <button type="button" class="button" onClick={() => setRead(undefined)}>
              {optionsText(language, 'cancel')}
            </button>
          </p>
        </section>
      )}
    </>
  );
}

/** Imported terms take the place of those they name again. */
function merge(current: readonly GlossaryTerm[], added: readonly GlossaryTerm[]): GlossaryTerm[] {
  const ids = new Set(added.map(idOf));
  return [...current.filter((term) => !ids.has(idOf(term))), ...added];
}
