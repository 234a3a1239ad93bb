import { optionsTexts } from '@/lib/interface/texts/options';
import type { Language } from '@/lib/languages';
import type { SettingsHandle } from './use-settings';

/** Says what was just done and takes it back; stays until something else is done. */
export function DoneBar({ handle, language }: { handle: SettingsHandle; language: Language }) {
  const say = optionsTexts(language);
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
            {say('undo')}
          </button>
          <button type="button" class="button quiet" onClick={() => setDone(undefined)}>
            {say('dismiss')}
          </button>
        </p>
      )}
    </div>
  );
}
