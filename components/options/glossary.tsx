import { useState } from 'preact/hooks';
import { type ParsedGlossary, parseGlossary } from '@/lib/glossary/parse';
import { type GlossaryTerm, glossaryLimits, idOf } from '@/lib/glossary/term';
import { writeGlossary } from '@/lib/glossary/write';
import { glossaryText } from '@/lib/interface/texts/options/glossary';
import { glossaryProblemsText } from '@/lib/interface/texts/options/glossary-problems';
import { optionsText } from '@/lib/interface/texts/options/page';
import { dropUnreadableTerms, updateGlossary } from '@/lib/settings/glossary';
import { download } from '../controls/download';
import { useGlossary } from '../controls/use-glossary';
import { FileButton } from './file-button';
import { GlossaryPreview } from './glossary-preview';
import { GlossaryProblems } from './glossary-problems';
import { GlossaryTable } from './glossary-table';
import type { SectionProps } from './options';
import { readFile } from './read-file';

/** The reader's own terms: from a file, looked at before they are saved, and out again. */
export function Glossary({ handle, language }: SectionProps) {
  const { setDone, attempt } = handle;
  const { terms, unreadable, problems } = useGlossary();
  const [read, setRead] = useState<ParsedGlossary>();

  const open = async (file: File) => {
    setRead(undefined);
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
    const isStored = await attempt(async () => {
      const { before } = await updateGlossary(how);
      setDone({ text, undo: () => updateGlossary(() => before) });
    });
    if (isStored) setRead(undefined);
  };

  return (
    <>
      {unreadable.length > 0 && (
        <div class="preview-box" role="alert">
          <GlossaryProblems
            problems={problems}
            language={language}
            title={glossaryProblemsText(language, 'storedProblems', { count: unreadable.length })}
          />
          <button type="button" class="button" onClick={() => void attempt(dropUnreadableTerms)}>
            {optionsText(language, 'dropProblems')}
          </button>
        </div>
      )}
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
        <GlossaryPreview
          read={read}
          terms={terms}
          language={language}
          onSave={(saved) =>
            void save(saved, glossaryText(language, 'glossarySaved', { count: read.terms.length }))
          }
          onCancel={() => setRead(undefined)}
        />
      )}
    </>
  );
}
