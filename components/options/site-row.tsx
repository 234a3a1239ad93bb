import { useEffect, useRef, useState } from 'preact/hooks';
import { optionsText } from '@/lib/interface/texts/options/page';
import { sitesText } from '@/lib/interface/texts/options/sites';
import type { Language } from '@/lib/languages';
import { readSite } from '@/lib/settings/sites';

interface Props {
  site: string;
  readable: string;
  state: 'on' | 'off';
  language: Language;
  onState: (state: 'on' | 'off') => void;
  onRename: (site: string) => void;
  onRemove: () => void;
}

/** One rule: its site, whether it switches on or off, and the ways to change it. */
export function SiteRow({ site, readable, state, language, onState, onRename, onRemove }: Props) {
  const [edited, setEdited] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const isEditing = edited !== undefined;
  useEffect(() => {
    if (isEditing) field.current?.select();
  }, [isEditing]);
  const named = <span class="visually-hidden">: {readable}</span>;

  if (edited !== undefined) {
    const wanted = readSite(edited);
    return (
      <li>
        <form
          class="inline"
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted === undefined) return;
            setEdited(undefined);
            if (wanted !== site) onRename(wanted);
          }}
        >
          <input
            ref={field}
            class="text-field"
            type="text"
            value={edited}
            aria-label={sitesText(language, 'editSite', { site: readable })}
            aria-invalid={wanted === undefined}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setEdited(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setEdited(undefined);
            }}
          />
          <button type="submit" class="button" disabled={wanted === undefined}>
            {optionsText(language, 'save')}
          </button>
          <button type="button" class="button" onClick={() => setEdited(undefined)}>
            {optionsText(language, 'cancel')}
          </button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <span class="site" title={site === readable ? undefined : site}>
        {readable}
      </span>
      <select
        aria-label={sitesText(language, 'stateOf', { site: readable })}
        class="choice-field"
        value={state}
        onChange={(event) => onState(event.currentTarget.value as 'on' | 'off')}
      >
        <option value="on">{sitesText(language, 'on')}</option>
        <option value="off">{sitesText(language, 'off')}</option>
      </select>
      <button type="button" class="button" onClick={() => setEdited(readable)}>
        {optionsText(language, 'edit')}
        {named}
      </button>
      <button type="button" class="button" onClick={onRemove}>
        {optionsText(language, 'remove')}
        {named}
      </button>
    </li>
  );
}
