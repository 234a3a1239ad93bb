import '@/lib/interface/texts/in-full';
import dataset from 'virtual:dataset';
import { render } from 'preact';
import { keepFocus } from '@/components/controls/keep-focus';
import { Panel } from '@/components/panel/panel';
import { loadStored } from '@/lib/settings/store';

const root = document.getElementById('panel') as HTMLElement;
keepFocus(root);
render(<Panel dataset={dataset} stored={await loadStored()} />, root);
