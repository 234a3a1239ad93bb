import { localeOf } from '@/lib/interface/localized';
import { popupText } from '@/lib/interface/texts/popup';
import type { Language } from '@/lib/languages';
import type { Settings } from '@/lib/settings/schema';
import { isActive } from '@/lib/settings/sites';

interface Props {
  settings: Settings;
  language: Language;
  change: (how: (settings: Settings) => Settings) => void;
}

const hour = 3_600_000;

/** Pausing on all sites, for good or for an hour. */
export function Pause({ settings, language, change }: Props) {
  if (!isActive(settings))
    return (
      <div class="pause">
        <span>{pauseText(settings, language)}</span>
        <button
          type="button"
          class="button main"
          onClick={() => change((current) => ({ ...current, active: true, pausedUntil: 0 }))}
        >
          {popupText(language, 'resume')}
        </button>
      </div>
    );
  return (
    <div class="pause">
      <span id="pause">{popupText(language, 'pauseEverywhere')}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a legend stands in no line with what it names. */}
      <div role="group" aria-labelledby="pause">
        <button
          type="button"
          class="button"
          onClick={() => change((current) => ({ ...current, pausedUntil: Date.now() + hour }))}
        >
          {popupText(language, 'forAnHour')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => change((current) => ({ ...current, active: false }))}
        >
          {popupText(language, 'untilResumed')}
        </button>
      </div>
    </div>
  );
}

function pauseText(settings: Settings, language: Language): string {
  if (!settings.active) return popupText(language, 'isPaused');
  // All official languages of the EU count the hours to 24, English as the Union writes it too.
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const locale = localeOf(language);
  const time = new Intl.DateTimeFormat(locale, clock);
  const day = new Intl.DateTimeFormat(locale, { ...clock, day: 'numeric', month: 'long' });
  const until = settings.pausedUntil;
  return popupText(language, 'pausedUntil', {
    time: (until - Date.now() > 12 * hour ? day : time).format(until),
  });
}
