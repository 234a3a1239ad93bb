import { type Language, officialLanguage } from '../languages.ts';
import { attributeOf, elementNode, nodeTypeOf, parentOf } from './dom.ts';
import { isSkipped } from './elements.ts';

/** Tags that declare no language: undetermined, several, none. */
const isUndetermined = /^(?:und|mul|zxx|x)\b|^$/i;

/** The language a node declares through its nearest `lang`, climbing out of shadow trees; undefined when none is declared, `other` when it is not an EU language. */
export function declaredLanguage(node: Node): Language | 'other' | undefined {
  for (let current = elementAt(node); current !== null; ) {
    // The browser climbs faster than we do. XHTML has the attribute in a namespace.
    const declaring: Element | null = current.closest('[*|lang], [xml\\:lang]');
    if (declaring !== null) {
      const tag = attributeOf(declaring, 'lang') ?? attributeOf(declaring, 'xml:lang') ?? '';
      if (!isUndetermined.test(tag.trim())) return officialLanguage(tag) ?? 'other';
    }
    current = declaring?.parentElement ?? hostOf(declaring ?? current);
  }
  return undefined;
}

function elementAt(node: Node): Element | null {
  if (nodeTypeOf(node) === elementNode) return node as Element;
  const parent = parentOf(node);
  if (parent === null) return null;
  return nodeTypeOf(parent) === elementNode ? (parent as Element) : hostOf(parent);
}

/** The host of the shadow tree a node is in; null outside one. */
const hostOf = (node: Node) => (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

const sampleLength = 3000;
/** Text nodes looked at for a sample: enough to get past menus and cookie banners. */
const sampleNodes = 2000;
/** Menu items and buttons are shorter; sentences are longer. */
const proseLength = 30;

/** Running text of the page to tell its language by; what there is where it has no sentences. Never all of a long page. */
export function readSample(document: Document): string {
  if (document.body === null) return '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let prose = '';
  let rest = '';
  for (let count = 0; count < sampleNodes && prose.length < sampleLength; count += 1) {
    const node = walker.nextNode() as Text | null;
    if (node === null) break;
    if (node.parentElement !== null && isSkipped(node.parentElement)) continue;
    const text = node.data.length > sampleLength ? node.data.slice(0, sampleLength) : node.data;
    if (text.trim().length >= proseLength) prose += `${text}\n`;
    else if (rest.length < sampleLength) rest += `${text}\n`;
  }
  return prose === '' ? rest : prose;
}
