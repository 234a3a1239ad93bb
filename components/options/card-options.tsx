import { useState } from 'preact/hooks';
import { optionsTexts } from '@/lib/interface/texts/options';
import { type Language, languages } from '@/lib/languages';
import type { Settings } from '@/lib/settings/schema';
import { Choice } from '../controls/choice';
import type { SectionProps } from './options';
import { Section } from './section';

const triggers = ['hover', 'hold', 'click', 'keyboard'] as const;

/** What opens a card, when, and in which language it speaks. */
export function CardOptions({ handle, language }: SectionProps) {
  const { settings, change } = handle;
  const say = optionsTexts(language);
  const [delay, setDelay] = useState<number>();
  const shownDelay = delay ?? settings.hoverDelay;
  const waits = settings.trigger === 'hover' || settings.trigger === 'hold';
  return (
    <Section id="card" title={say('card')}>
      <Choice
        legend={say('trigger')}
        hint={say('triggerHint')}
        name="trigger"
        value={settings.trigger}
        options={triggers.map((value) => ({ value, label: say(`trigger-${value}`) }))}
        onChange={(trigger) => void change((current) => ({ ...current, trigger }))}
      />
      {settings.trigger === 'hold' && (
        <Choice
          legend={say('holdKey')}
          name="holdKey"
          value={settings.holdKey}
          options={(['Shift', 'Alt'] as const).map((value) => ({ value, label: value }))}
          onChange={(holdKey) => void change((current) => ({ ...current, holdKey }))}
        />
      )}
      <label class="field">
        <span class="field-label">{say('delay')}</span>
        <span class="range">
          <input
            id="delay"
            type="range"
            min={0}
            max={2000}
            step={50}
            value={shownDelay}
            disabled={!waits}
            aria-valuetext={say('milliseconds', { count: shownDelay })}
            onInput={(event) => setDelay(Number(event.currentTarget.value))}
            onChange={(event) => {
              const hoverDelay = Number(event.currentTarget.value);
              setDelay(undefined);
              void change((current) => ({ ...current, hoverDelay }));
            }}
          />
          <output for="delay">{say('milliseconds', { count: shownDelay })}</output>
        </span>
      </label>
      <label class="field">
        <span class="field-label">{say('cardLanguage')}</span>
        <select
          class="choice-field"
          value={settings.cardLanguage}
          onChange={(event) => {
            const cardLanguage = event.currentTarget.value as Settings['cardLanguage'];
            void change((current) => ({ ...current, cardLanguage }));
          }}
        >
          <option value="auto">{say('cardLanguage-auto')}</option>
          <option value="page">{say('cardLanguage-page')}</option>
          {languages.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {ownName(tag)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{say('cardLanguageHint')}</p>
    </Section>
  );
}

/** A language in its own words: readers look for theirs. */
function ownName(tag: Language): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
