import { useState } from 'preact/hooks';
import { cardOptionsText } from '@/lib/interface/texts/options/card-options';
import { type Language, languages } from '@/lib/languages';
import type { Settings } from '@/lib/settings/schema';
import { Choice } from '../controls/choice';
import type { SectionProps } from './options';

const triggers = ['hover', 'hold', 'click', 'keyboard'] as const;

/** What opens a card, when, and in which language it speaks. */
export function CardOptions({ handle, language }: SectionProps) {
  const { settings, change } = handle;
  const [delay, setDelay] = useState<number>();
  const shownDelay = delay ?? settings.hoverDelay;
  const waits = settings.trigger === 'hover' || settings.trigger === 'hold';
  return (
    <>
      <Choice
        legend={cardOptionsText(language, 'trigger')}
        hint={cardOptionsText(language, 'triggerHint')}
        name="trigger"
        value={settings.trigger}
        options={triggers.map((value) => ({
          value,
          label: cardOptionsText(language, `trigger-${value}`),
        }))}
        onChange={(trigger) => void change((current) => ({ ...current, trigger }))}
      />
      {settings.trigger === 'hold' && (
        <Choice
          legend={cardOptionsText(language, 'holdKey')}
          name="holdKey"
          value={settings.holdKey}
          options={(['Shift', 'Alt'] as const).map((value) => ({ value, label: value }))}
          onChange={(holdKey) => void change((current) => ({ ...current, holdKey }))}
        />
      )}
      <label class="field">
        <span class="field-label">{cardOptionsText(language, 'delay')}</span>
        <span class="range">
          <input
            id="delay"
            type="range"
            min={0}
            max={2000}
            step={50}
            value={shownDelay}
            disabled={!waits}
            aria-valuetext={cardOptionsText(language, 'milliseconds', { count: shownDelay })}
            onInput={(event) => setDelay(Number(event.currentTarget.value))}
            onChange={(event) => {
              const hoverDelay = Number(event.currentTarget.value);
              setDelay(undefined);
              void change((current) => ({ ...current, hoverDelay }));
            }}
          />
          <output for="delay">
            {cardOptionsText(language, 'milliseconds', { count: shownDelay })}
          </output>
        </span>
      </label>
      <label class="field">
        <span class="field-label">{cardOptionsText(language, 'cardLanguage')}</span>
        <select
          class="choice-field"
          value={settings.cardLanguage}
          onChange={(event) => {
            const cardLanguage = event.currentTarget.value as Settings['cardLanguage'];
            void change((current) => ({ ...current, cardLanguage }));
          }}
        >
          <option value="auto">{cardOptionsText(language, 'cardLanguage-auto')}</option>
          <option value="page">{cardOptionsText(language, 'cardLanguage-page')}</option>
          {languages.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {ownName(tag)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{cardOptionsText(language, 'cardLanguageHint')}</p>
    </>
  );
}

/** Chromium knows no words of theirs. */
const namesUnknown: Partial<Record<Language, string>> = { ga: 'Gaeilge', mt: 'Malti' };

/** A language in its own words: readers look for theirs. */
function ownName(tag: Language): string {
  const name = namesUnknown[tag] ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
