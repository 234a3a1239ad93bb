import dataset from 'virtual:dataset';
import { render } from 'preact';
import { Popup } from '@/components/popup/popup';
import { readTab } from '@/components/popup/tab';
import { browser } from '@/lib/browser';
import { officialLanguage } from '@/lib/languages';
import { loadSettings } from '@/lib/settings/store';

const [settings, tab] = await Promise.all([loadSettings(), readTab()]);
const language = officialLanguage(
  settings.cardLanguage === 'auto' || settings.cardLanguage === 'page'
    ? browser.i18n.getUILanguage()
    : settings.cardLanguage,
);
document.documentElement.lang = language ?? 'en';
render(
  <Popup entries={dataset.entries} settings={settings} tab={tab} language={language ?? 'en'} />,
  document.getElementById('popup') as HTMLElement,
);
