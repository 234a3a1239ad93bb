import '@/lib/interface/texts/in-full';
import catalogue from 'virtual:catalogue';
import { render } from 'preact';
import { keepFocus } from '@/components/controls/keep-focus';
import { Options } from '@/components/options/options';
import { interfaceLanguage } from '@/lib/interface/language';
import { optionsText } from '@/lib/interface/texts/options/page';
import { loadStored, onSettingsChanged } from '@/lib/settings/store';

const stored = await loadStored();
const root = document.getElementById('options') as HTMLElement;
keepFocus(root);
const names = new Map(catalogue.entries.map(({ id, name }) => [id, name]));

function show(language: ReturnType<typeof interfaceLanguage>): void {
  document.documentElement.lang = language;
  document.title = optionsText(language, 'title');
  render(
    <Options
      stored={stored}
      language={language}
      names={names}
      version={catalogue.version}
      asOf={catalogue.asOf}
    />,
    root,
  );
}

show(interfaceLanguage(stored.settings));
onSettingsChanged(
  () => void loadStored().then(({ settings }) => show(interfaceLanguage(settings))),
);
