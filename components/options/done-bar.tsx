import { useRef } from 'preact/hooks';
import { optionsText } from '@/lib/interface/texts/options/page';
import type { Language } from '@/lib/languages';
import { NotStored } from '../controls/not-stored';
import type { SettingsHandle } from './use-settings';

/** Says what was just done and takes it back, or that it could not be stored; stays until something else is done. */
export function DoneBar({ handle, language }: { handle: SettingsHandle; language: Language }) {
  const { done, setDone, refusals, attempt } = handle;
  const from = useRef<EventTarget>(null);
  const close = () => {
    if (from.current instanceof HTMLElement) from.current.focus();
    setDone(undefined);
  };
  const undo = async () => {
    if (done !== undefined && (await attempt(done.undo))) close();
  };
  return (
    <div class="done-bar">
      <NotStored refusals={refusals} language={language} />
      <div
        role="status"
        onFocusIn={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget as Node | null)) from.current = relatedTarget;
        }}
      >
        {done !== undefined && (
          <p>
            <span>{done.text}</span>
            <button type="button" class="button" onClick={() => void undo()}>
              {optionsText(language, 'undo')}
            </button>
            <button type="button" class="button quiet" onClick={close}>
              {optionsText(language, 'dismiss')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
