import '@/lib/interface/texts/in-full';
import dataset from 'virtual:dataset';
import { render } from 'preact';
import { Explorer } from '@/components/explorer/explorer';
import { interfaceLanguage } from '@/lib/interface/language';
import { loadSettings } from '@/lib/settings/store';

const language = interfaceLanguage(await loadSettings());
document.documentElement.lang = language;
render(
  <Explorer dataset={dataset} language={language} />,
  document.getElementById('explorer') as HTMLElement,
);
