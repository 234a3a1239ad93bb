import type { Pack, WrittenPack } from './pack.ts';
import { expandTrie } from './trie.ts';

/** Makes a pack ready for pages, in some ms. */
export function expandPack({ written, ...pack }: WrittenPack): Pack {
  return { ...pack, names: expandTrie(written.names), cues: expandTrie(written.cues) };
}
