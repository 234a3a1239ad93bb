import { readableSite } from '@/lib/interface/site';
import { popupText } from '@/lib/interface/texts/popup';
import type { Language } from '@/lib/languages';
import type { Settings } from '@/lib/settings/schema';
import { isActive, isSiteListedOn, ruleFor, siteOf, switchSite } from '@/lib/settings/sites';
import { Switch } from '../controls/switch';
import type { Tab } from '../tab/tab';

interface Props {
  settings: Settings;
  tab: Tab;
  language: Language;
  change: (how: (settings: Settings) => Settings) => void;
}

/** The switch of the page's own site, the first thing in the popup. */
export function SiteSwitch({ settings, tab, language, change }: Props) {
  const address = tab.address as string;
  const site = siteOf(address) as string;
  const on = isSiteListedOn(settings, address);
  const rule = ruleFor(settings, address);
  const hint = () => {
    if (on && !isActive(settings)) return popupText(language, 'siteOnPaused');
    if (rule !== undefined && rule !== site)
      return popupText(language, on ? 'onByRule' : 'offByRule', { rule: readableSite(rule) });
    return popupText(language, on ? 'siteOn' : 'siteOff');
  };
  return (
    <section class="site">
      <Switch
        label={site === 'file:' ? popupText(language, 'localFiles') : readableSite(site)}
        hint={hint()}
        on={on}
        onChange={(wanted) =>
          change((current) => switchSite(current, address, wanted ? 'on' : 'off'))
        }
      />
    </section>
  );
}
