import { useState } from 'preact/hooks';
import { optionsTexts } from '@/lib/interface/texts/options';
import { type Backup as Read, readBackup, writeBackup } from '@/lib/settings/backup';
import { loadGlossary, updateGlossary } from '@/lib/settings/glossary';
import { changedFields } from '@/lib/settings/items';
import { defaultSettings } from '@/lib/settings/schema';
import { updateSettings } from '@/lib/settings/store';
import { undoOf } from '@/lib/settings/undo';
import { download, readFile } from './download';
import { FileButton } from './file-button';
import { GlossaryProblems } from './glossary-problems';
import type { SectionProps } from './options';
import { Problems } from './problems';
import { Section } from './section';

/** Settings at their quota and the largest glossary are well below. */
const maximumBytes = 5_000_000;

/** Everything into a file and back. */
export function Backup({ handle, language }: SectionProps) {
  const { settings, change, setDone } = handle;
  const say = optionsTexts(language);
  const [read, setRead] = useState<Read>();
  const [problem, setProblem] = useState<string>();

  const save = async () => {
    const date = new Date();
    download(
      `eu-ai-lens-${date.toISOString().slice(0, 10)}.json`,
      'application/json',
      writeBackup(settings, await loadGlossary(), date),
    );
  };
  const open = async (file: File) => {
    setRead(undefined);
    const text = await readFile(file, maximumBytes);
    const found = text === undefined ? 'not-a-backup' : readBackup(text);
    setProblem(typeof found === 'string' ? say(`backup-${found}`, { file: file.name }) : undefined);
    if (typeof found !== 'string') setRead(found);
  };
  const apply = async (backup: Read) => {
    setRead(undefined);
    let before = settings;
    const after = await updateSettings((current) => {
      before = current;
      return backup.settings;
    });
    const { glossary } = backup;
    const terms = glossary === undefined ? undefined : await updateGlossary(() => glossary);
    setDone({
      text: say('imported'),
      undo: async () => {
        await updateSettings(undoOf(before, after));
        if (terms !== undefined) await updateGlossary(() => terms.before);
      },
    });
  };

  return (
    <Section id="backup" title={say('backup')}>
      <p class="hint">{say('backupHint')}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={() => void save()}>
          {say('exportAll')}
        </button>
        <FileButton
          label={say('importAll')}
          accept=".json,application/json"
          onFile={(file) => void open(file)}
        />
        <button
          type="button"
          class="button"
          onClick={() => void change(() => defaultSettings, say('resetDone'))}
        >
          {say('reset')}
        </button>
      </p>
      <p class="problem" role="alert">
        {problem}
      </p>
      {read !== undefined && (
        <section class="preview-box" aria-label={say('importPreview')}>
          <h3>{say('importPreview')}</h3>
          <p>
            {say('importFields', { count: changedFields(settings, read.settings).length })}{' '}
            {read.glossary !== undefined && say('importTerms', { count: read.glossary.length })}
          </p>
          <Problems problems={read.problems} language={language} />
          <GlossaryProblems problems={read.glossaryProblems} language={language} />
          <p class="buttons">
            <button type="button" class="button main" onClick={() => void apply(read)}>
              {say('apply')}
            </button>
            <button type="button" class="button" onClick={() => setRead(undefined)}>
              {say('cancel')}
            </button>
          </p>
        </section>
      )}
    </Section>
  );
}
