import { optionsText } from '@/lib/interface/texts/options/page';
import type { Language } from '@/lib/languages';
import type { SettingsHandle } from './use-settings';

/** Says what was just done and takes it back; stays until something else is done. */
export function DoneBar({ handle, language }: { handle: SettingsHandle; language: Language }) {
  const { done, setDone } = handle;
  return (
    <div class="done-bar" role="status">
      {done !== undefined && (
        <p>
          <span>{done.text}</span>
          <button
            type="button"
            class="button"
            onClick={() => void done.undo().then(() => setDone(undefined))}
          >
            {optionsText(language, 'undo')}
          </button>
          <button type="button" class="button quiet" onClick={() => setDone(undefined)}>
            {optionsText(language, 'dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}
