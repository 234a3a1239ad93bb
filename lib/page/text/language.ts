import { type Language, officialLanguage } from '../../languages.ts';
import { attributeOf, nearestElement } from './dom.ts';
import { isSkipped, kindOf } from './elements.ts';

/** Tags that declare no language: undetermined, several, none. */
const isUndetermined = /^(?:und|mul|zxx|x)\b|^$/i;

/** HTML does not know `xml:lang`. */
const isXml = document.contentType !== 'text/html';

/** The language an element declares itself: undefined when it declares none, `other` when it is not an EU language. */
export function ownLanguage(element: Element): Language | 'other' | undefined {
  const tag = attributeOf(element, 'lang') ?? (isXml ? attributeOf(element, 'xml:lang') : null);
  if (tag === null || isUndetermined.test(tag.trim())) return undefined;
  return officialLanguage(tag) ?? 'other';
}

/** The language declared for a node by its nearest `lang`, climbing out of shadow trees. */
export function declaredLanguage(node: Node): Language | 'other' | undefined {
  let language: Language | 'other' | undefined;
  nearestElement(node, (element) => {
    language = ownLanguage(element);
    return language !== undefined;
  });
  return language;
}

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
    if (node.parentElement !== null && isSkipped(node.parentElement, kindOf(node.parentElement)))
      continue;
    // Not of its `data`: Firefox copies all of it each time it is asked, 20 ms for ten megabytes.
    const text = node.substringData(0, sampleLength);
    if (text.trim().length >= proseLength) prose += `${text}\n`;
    else if (rest.length < sampleLength) rest += `${text}\n`;
  }
  return prose === '' ? rest : prose;
}
