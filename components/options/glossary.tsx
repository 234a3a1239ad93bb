import { useEffect, useState } from 'preact/hooks';
import { type ParsedGlossary, parseGlossary } from '@/lib/glossary/parse';
import { type GlossaryTerm, glossaryLimits, idOf } from '@/lib/glossary/term';
import { writeGlossary } from '@/lib/glossary/write';
import { optionsTexts } from '@/lib/interface/texts/options';
import { loadGlossary, onGlossaryChanged, updateGlossary } from '@/lib/settings/glossary';
import { download, readFile } from './download';
import { FileButton } from './file-button';
import { GlossaryProblems } from './glossary-problems';
import { GlossaryTable } from './glossary-table';
import type { SectionProps } from './options';
import { Section } from './section';

/** The reader's own terms: from a file, looked at before they are saved, and out again. */
export function Glossary({ handle, language }: SectionProps) {
  const { setDone } = handle;
  const say = optionsTexts(language);
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
    <Section id="glossary" title={say('glossary')}>
      <p class="hint">{say('glossaryHint')}</p>
      <p class="hint">
        {say('glossaryFormat')} <code>term, forms, definition, link, language</code>.{' '}
        {say('glossaryLimits', {
          rows: glossaryLimits.rows,
          characters: glossaryLimits.characters,
          megabytes: glossaryLimits.bytes / 1e6,
        })}
      </p>
      <p class="buttons">
        <FileButton
          label={say('chooseFile')}
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
            {say(`export-${format}`)}
          </button>
        ))}
        <button
          type="button"
          class="button"
          disabled={terms.length === 0}
          onClick={() => void save(() => [], say('glossaryRemoved', { count: terms.length }))}
        >
          {say('removeAll')}
        </button>
      </p>
      {read === undefined ? (
        <>
          <p role="status">{say('ownTerms', { count: terms.length })}</p>
          <GlossaryTable
            terms={terms}
            language={language}
            label={say('ownTerms', { count: terms.length })}
            onRemove={(term) =>
              void save(
                (current) => current.filter((other) => idOf(other) !== idOf(term)),
                say('termRemoved', { term: term.term }),
              )
            }
          />
        </>
      ) : (
        <section class="preview-box" aria-label={say('importPreview')}>
          <h3>{say('importPreview')}</h3>
          <p role="status">{say('glossaryPreview', { count: read.terms.length })}</p>
          <GlossaryProblems problems={read.problems} language={language} />
          {!fits && (
            <p class="problem">
              {say('reason-too-many-characters', { found: glossaryLimits.characters })}
            </p>
          )}
          <GlossaryTable
            terms={read.terms}
            language={language}
            label={say('glossaryPreview', { count: read.terms.length })}
          />
          <p class="buttons">
            <button
              type="button"
              class="button main"
              disabled={read.terms.length === 0 || !fits}
              onClick={() =>
                void save(
                  (current) => merge(current, read.terms),
                  say('glossarySaved', { count: read.terms.length }),
                )
              }
            >
              {say(terms.length === 0 ? 'saveTerms' : 'addTerms')}
            </button>
            {terms.length > 0 && (
              <button
                type="button"
                class="button"
                disabled={read.terms.length === 0}
                onClick={() =>
                  void save(() => read.terms, say('glossarySaved', { count: read.terms.length }))
                }
              >
                {say('replaceTerms')}
              </button>
            )}
            <button type="button" class="button" onClick={() => setRead(undefined)}>
              {say('cancel')}
            </button>
          </p>
        </section>
      )}
    </Section>
  );
}

/** Imported terms take the place of those they name again. */
function merge(current: readonly GlossaryTerm[], added: readonly GlossaryTerm[]): GlossaryTerm[] {
  const ids = new Set(added.map(idOf));
  return [...current.filter((term) => !ids.has(idOf(term))), ...added];
}
