import '@/lib/interface/texts/in-full';
import dataset from 'virtual:dataset';
import { render } from 'preact';
import { Panel } from '@/components/panel/panel';
import { loadSettings } from '@/lib/settings/store';

render(
  <Panel dataset={dataset} settings={await loadSettings()} />,
  document.getElementById('panel') as HTMLElement,
);
