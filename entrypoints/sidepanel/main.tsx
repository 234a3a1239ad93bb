import '@/lib/interface/texts/in-full';
import dataset from 'virtual:dataset';
import { render } from 'preact';
import { Panel } from '@/components/panel/panel';
import { loadStored } from '@/lib/settings/store';

render(
  <Panel dataset={dataset} stored={await loadStored()} />,
  document.getElementById('panel') as HTMLElement,
);
