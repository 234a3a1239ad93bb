import { useRef, useState } from 'preact/hooks';
import { type ExportFormat, exportFormats, fileName } from '@/lib/export/formats';
import type { Briefing } from '@/lib/export/schema';
import { panelText } from '@/lib/interface/texts/panel';
import type { Language } from '@/lib/languages';
import { copyBriefing, saveBriefing } from './save';

interface Props {
  /** Made when it is asked for. */
  briefing: () => Promise<Briefing>;
  disabled: boolean;
  language: Language;
}

/** Copies or saves what the panel holds, in every format. */
export function ExportMenu({ briefing, disabled, language }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState('');
  const say = (key: 'copied' | 'saved' | 'notCopied', values = {}) => {
    setSaid(panelText(language, key, values));
    menu.current?.hidePopover();
  };
  const copy = async (format: ExportFormat) => {
    const copied = await copyBriefing(await briefing(), format);
    say(copied ? 'copied' : 'notCopied', { format: panelText(language, format) });
  };
  const save = async (format: ExportFormat) => {
    const made = await briefing();
    saveBriefing(made, format);
    say('saved', { name: fileName(made, format) });
  };
  return (
    <div class="export">
      <button type="button" class="button main" popovertarget="export-menu" disabled={disabled}>
        {panelText(language, 'export')}
      </button>
      <div id="export-menu" ref={menu} popover="auto">
        <ul>
          {exportFormats.map((format) => (
            <li key={format}>
              <span class="format">{panelText(language, format)}</span>
              {(['copy', 'save'] as const).map((action) => (
                <button
                  key={action}
                  type="button"
                  class="button"
                  aria-label={panelText(language, `${action}As`, {
                    format: panelText(language, format),
                  })}
                  data-format={format}
                  onClick={() => void (action === 'copy' ? copy(format) : save(format))}
                >
                  {panelText(language, action)}
                </button>
              ))}
            </li>
          ))}
        </ul>
      </div>
      <p role="status" class="hint">
        {said}
      </p>
    </div>
  );
}
