import { optionsText } from '@/lib/interface/texts/options/page';
import type { Language } from '@/lib/languages';
import { NotStored } from '../controls/not-stored';
import type { SettingsHandle } from './use-settings';

/** Says what was just done and takes it back, or that it could not be stored; stays until something else is done. */
export function DoneBar({ handle, language }: { handle: SettingsHandle; language: Language }) {
  const { done, setDone, refusals, attempt } = handle;
  const undo = async () => {
    if (done !== undefined && (await attempt(done.undo))) setDone(undefined);
  };
  return (
    <div class="done-bar">
      <NotStored refusals={refusals} language={language} />
      <div role="status">
        {done !== undefined && (
          <p>
            <span>{done.text}</span>
            <button type="button" class="button" onClick={() => void undo()}>
              {optionsText(language, 'undo')}
            </button>
            <button type="button" class="button quiet" onClick={() => setDone(undefined)}>
              {optionsText(language, 'dismiss')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
