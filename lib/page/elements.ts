const words = (list: string) => list.split(' ');

/** Elements that flow within a line of text: a run goes on through them. Everything else ends it. */
const inlineNames = new Set(
  words(
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RP RT RUBY S SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR TSPAN TEXTPATH',
  ),
);

/** Elements whose text is not prose, is not shown, or belongs to the reader's own typing; and our own card. */
const skippedNames = new Set(
  words(
    'SCRIPT STYLE TEMPLATE NOSCRIPT TEXTAREA INPUT SELECT OPTION SVG MATH CANVAS CODE KBD SAMP IFRAME OBJECT EMBED VIDEO AUDIO DATALIST HEAD METER PROGRESS TITLE DESC METADATA DEFS EU-AI-LENS-CARD',
  ),
);

/** By upper-case tag name; for readers of HTML without a document (`lib/evaluation`). */
export const isInlineName = (name: string) => inlineNames.has(name);
export const isSkippedName = (name: string) => skippedNames.has(name);

const block = 0;
const inline = 1;
const skipped = 2;

/** Tag names as documents give them: XHTML and SVG keep their case. */
const kinds = new Map<string, number>();
/** A page may make up names without end. */
const maximumKinds = 1000;

function kindOf(element: Element): number {
  const name = element.tagName;
  let kind = kinds.get(name);
  if (kind === undefined) {
    const upper = name.toUpperCase();
    kind = skippedNames.has(upper) ? skipped : inlineNames.has(upper) ? inline : block;
    if (kinds.size < maximumKinds) kinds.set(name, kind);
  }
  return kind;
}

/** Whether a run goes on through a node. An element with a shadow root shows other text in other places than its own: it ends the run. */
export function isInline(node: Node): boolean {
  if (node.nodeType === Node.ELEMENT_NODE)
    return kindOf(node as Element) === inline && (node as Element).shadowRoot === null;
  return node.nodeType !== Node.DOCUMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE;
}

/** Whether an element's text is left alone. */
export function isSkipped(element: Element): boolean {
  // A document that is an SVG image as a whole is read, an image in a page is not.
  if (kindOf(element) === skipped) return element !== element.ownerDocument.documentElement;
  // Editors belong to the reader: a mark there would be saved, sent or fought over. Attribute look-up, as isContentEditable forces style.
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && (role === 'textbox' || role === 'code');
}

export function isWithinSkipped(node: Node): boolean {
  for (let ancestor: Node | null = node; ancestor !== null; ) {
    if (ancestor.nodeType === Node.ELEMENT_NODE && isSkipped(ancestor as Element)) return true;
    ancestor = ancestor.parentNode ?? (ancestor as ShadowRoot).host ?? null;
  }
  return false;
}

/** The block a node's text belongs to: its nearest ancestor that is not inline, or the root of its tree. */
export function blockOf(node: Node): Node {
  let found = node;
  while (isInline(found) && found.parentNode !== null) found = found.parentNode;
  return found;
}
