import '@/lib/interface/texts/in-full';
import catalogue from 'virtual:catalogue';
import { render } from 'preact';
import { keepFocus } from '@/components/controls/keep-focus';
import { Popup } from '@/components/popup/popup';
import { findTab, readPage } from '@/components/tab/tab';
import { interfaceLanguage } from '@/lib/interface/language';
import { loadStored } from '@/lib/settings/store';

const [stored, tab] = await Promise.all([loadStored(), findTab({ currentWindow: true })]);
const reading = readPage(tab);
const language = interfaceLanguage(stored.settings);
document.documentElement.lang = language;
const root = document.getElementById('popup') as HTMLElement;
keepFocus(root);
render(
  <Popup
    entries={catalogue.entries}
    asOf={catalogue.asOf}
    stored={stored}
    tab={tab}
    reading={reading}
    language={language}
  />,
  root,
);
