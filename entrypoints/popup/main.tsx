import '@/lib/interface/texts/in-full';
import catalogue from 'virtual:catalogue';
import { render } from 'preact';
import { Popup } from '@/components/popup/popup';
import { readPage, readTab } from '@/components/popup/tab';
import { interfaceLanguage } from '@/lib/interface/language';
import { loadSettings } from '@/lib/settings/store';

const [settings, tab] = await Promise.all([loadSettings(), readTab()]);
const reading = readPage(tab);
const language = interfaceLanguage(settings);
document.documentElement.lang = language;
render(
  <Popup
    entries={catalogue.entries}
    asOf={catalogue.asOf}
    settings={settings}
    tab={tab}
    reading={reading}
    language={language}
  />,
  document.getElementById('popup') as HTMLElement,
);
