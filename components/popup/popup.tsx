import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '@/lib/dataset/schema';
import { popupText } from '@/lib/interface/texts/popup';
import type { Language } from '@/lib/languages';
import type { Settings } from '@/lib/settings/schema';
import { isSiteOn, siteOf, switchSite } from '@/lib/settings/sites';
import { updateSettings } from '@/lib/settings/store';
import { Switch } from './switch';
import { type FrameTerms, readFrames, type Tab } from './tab';
import { TermList } from './term-list';

interface Props {
  entries: readonly Entry[];
  settings: Settings;
  tab: Tab;
  language: Language;
}

const pollMilliseconds = 250;

/** The switches of the site and what was found on the page. */
export function Popup({ entries, settings: stored, tab, language }: Props) {
  const [settings, setSettings] = useState(stored);
  const [frames, setFrames] = useState<FrameTerms[] | 'restricted'>();
  const site = siteOf(tab.address);
  const on = tab.address !== undefined && isSiteOn(settings, tab.address);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const read = async () => {
      const found = await readFrames(tab);
      setFrames(found);
      // A page is read in slices, and starts anew after a switch: look again until it is done.
      if (found !== 'restricted' && found.every(({ description }) => description.state !== 'done'))
        timer = setTimeout(() => void read(), pollMilliseconds);
    };
    void read();
    return () => clearTimeout(timer);
  }, [tab, on]);

  const change = async (how: (settings: Settings) => Settings) =>
    setSettings(await updateSettings(how));

  return (
    <main>
      <h1>EU AI Lens</h1>
      {site !== undefined && frames !== 'restricted' && (
        <Switch
          label={popupText(language, 'onThisSite', { site: site === 'file:' ? 'file://' : site })}
          on={on}
          disabled={!settings.active}
          onChange={(wanted) =>
            void change((current) => switchSite(current, site, wanted ? 'on' : 'off'))
          }
        />
      )}
      <Switch
        label={popupText(language, 'pauseEverywhere')}
        on={!settings.active}
        onChange={(paused) => void change((current) => ({ ...current, active: !paused }))}
      />
      <section aria-live="polite">
        {note() !== undefined ? (
          <p class="note">{note()}</p>
        ) : (
          <TermList
            frames={frames as FrameTerms[]}
            entries={entries}
            tab={tab}
            language={language}
          />
        )}
      </section>
    </main>
  );

  /** Why there is no list of terms, if so. */
  function note(): string | undefined {
    if (frames === 'restricted') return popupText(language, 'restricted');
    if (!settings.active) return popupText(language, 'isPaused');
    if (site !== undefined && !on) return popupText(language, 'isOff');
    if (frames === undefined) return popupText(language, 'reading');
    if (frames.length === 0) return popupText(language, 'notReached');
    if (frames.some(({ description }) => description.terms.length > 0)) return undefined;
    if (frames.some(({ description }) => description.state === 'scanning'))
      return popupText(language, 'reading');
    if (frames.some(({ description }) => description.state === 'stood-down'))
      return popupText(language, 'stoodDown');
    return popupText(language, 'noTerms');
  }
}
