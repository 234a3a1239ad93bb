import { useState } from 'preact/hooks';
import { colon } from '@/lib/interface/colon';
import { backupText } from '@/lib/interface/texts/options/backup';
import { glossaryProblemsText } from '@/lib/interface/texts/options/glossary-problems';
import { optionsText } from '@/lib/interface/texts/options/page';
import { type Backup as Read, readBackup, writeBackup } from '@/lib/settings/backup';
import { loadGlossary, updateGlossary } from '@/lib/settings/glossary';
import { changedFields } from '@/lib/settings/items';
import { defaultSettings } from '@/lib/settings/schema';
import { updateSettings } from '@/lib/settings/store';
import { undoOf } from '@/lib/settings/undo';
import { download } from '../controls/download';
import { FileButton } from './file-button';
import { GlossaryProblems } from './glossary-problems';
import type { SectionProps } from './options';
import { PreviewBox } from './preview-box';
import { Problems } from './problems';
import { readFile } from './read-file';

/** Settings at their quota and the largest glossary are well below. */
const maximumBytes = 5_000_000;

/** Everything into a file and back. */
export function Backup({ handle, language }: SectionProps) {
  const { settings, change, setDone, attempt } = handle;
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
    if (text === undefined) {
      const reason = glossaryProblemsText(language, 'reason-too-large', { found: maximumBytes });
      setProblem(`${file.name}${colon(language)}${reason}`);
      return;
    }
    const found = readBackup(text);
    if (typeof found === 'string')
      setProblem(backupText(language, `backup-${found}`, { file: file.name }));
    else {
      setProblem(undefined);
      setRead(found);
    }
  };
  const apply = async (backup: Read) => {
    const { glossary } = backup;
    const isStored = await attempt(async () => {
      // The larger first, so that all is refused where it does not fit.
      const terms = glossary === undefined ? undefined : await updateGlossary(() => glossary);
      let before = settings;
      const after = await updateSettings((current) => {
        before = current;
        return backup.settings;
      });
      setDone({
        text: backupText(language, 'imported'),
        undo: async () => {
          if (terms !== undefined) await updateGlossary(() => terms.before);
          await updateSettings(undoOf(before, after));
        },
      });
    });
    if (isStored) setRead(undefined);
  };

  return (
    <>
      <p class="hint">{backupText(language, 'backupHint')}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={() => void save()}>
          {backupText(language, 'exportAll')}
        </button>
        <FileButton
          label={backupText(language, 'importAll')}
          accept=".json,application/json"
          onFile={(file) => void open(file)}
        />
        <button
          type="button"
          class="button"
          onClick={() => void change(() => defaultSettings, backupText(language, 'resetDone'))}
        >
          {backupText(language, 'reset')}
        </button>
      </p>
      <p class="problem" role="alert">
        {problem}
      </p>
      {read !== undefined && (
        <PreviewBox language={language}>
          <p>
            {backupText(language, 'importFields', {
              count: changedFields(settings, read.settings).length,
            })}{' '}
            {read.glossary !== undefined &&
              backupText(language, 'importTerms', { count: read.glossary.length })}
          </p>
          <Problems problems={read.problems} language={language} />
          <GlossaryProblems problems={read.glossaryProblems} language={language} />
          <p class="buttons">
            <button type="button" class="button main" onClick={() => void apply(read)}>
              {backupText(language, 'apply')}
            </button>
            <button type="button" class="button" onClick={() => setRead(undefined)}>
              {optionsText(language, 'cancel')}
            </button>
          </p>
        </PreviewBox>
      )}
    </>
  );
}
