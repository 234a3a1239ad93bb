/** Elements that flow within a line of text: a run goes on through them. Everything else ends it. */
const inlineNames = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RP RT RUBY S SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Elements whose text is not prose, is not shown, or belongs to the reader's own typing. */
const skippedNames = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT TEXTAREA INPUT SELECT OPTION SVG MATH CANVAS CODE KBD SAMP IFRAME OBJECT EMBED VIDEO AUDIO DATALIST HEAD METER PROGRESS'.split(
    ' ',
  ),
);

/** By upper-case tag name; for readers of HTML without a document (`lib/evaluation`). */
export const isInlineName = (name: string) => inlineNames.has(name);
export const isSkippedName = (name: string) => skippedNames.has(name);

/** A run is cut at white space near this length, so that a node of ten megabytes is read in many slices. */
const maximumRunLength = 20_000;

/** Text that reads as one: a maximal stretch of inline content of one block. */
export interface TextRun {
  text: string;
  /** The text nodes it is made of, in order, and where in each the run begins (0 unless a long node was cut). */
  nodes: Text[];
  /** For each node where it starts in `text`, in UTF-16 units. */
  starts: number[];
  nodeOffsets: number[];
}

/** An element with a shadow root shows other text in other places than its own: it ends the run. */
export function isInline(node: Node): boolean {
  if (node.nodeType === Node.ELEMENT_NODE)
    return inlineNames.has(nameOf(node as Element)) && (node as Element).shadowRoot === null;
  return node.nodeType !== Node.DOCUMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE;
}

export function isSkipped(element: Element): boolean {
  if (skippedNames.has(nameOf(element))) return true;
  // Editors belong to the reader: a mark there would be saved, sent or fought over. Attribute look-up, as isContentEditable forces style.
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
}

/** XHTML and SVG names keep their case. */
function nameOf(element: Element): string {
  const name = element.tagName;
  return element.namespaceURI === 'http://www.w3.org/1999/xhtml' && name >= 'a'
    ? name.toUpperCase()
    : name === 'svg' || name === 'math'
      ? name.toUpperCase()
      : name;
}

/** The block a node's text belongs to: its nearest ancestor that is not inline, or the root of its tree. */
export function blockOf(node: Node): Node {
  let block = node;
  while (isInline(block) && block.parentNode !== null) block = block.parentNode;
  return block;
}

/**
 * Reads a block's own text, not that of the blocks inside it.
 * @param onBlock takes each block found inside
 */
export function readBlock(
  block: Node,
  onRun: (run: TextRun) => void,
  onBlock: (inner: Element) => void,
): void {
  let nodes: Text[] = [];
  let texts: string[] = [];
  const close = () => {
    if (nodes.length === 0) return;
    emit(nodes, texts, onRun);
    nodes = [];
    texts = [];
  };
  let node: Node | null = block.firstChild;
  let parent: Node = block;
  for (;;) {
    if (node === null) {
      if (parent === block) break;
      node = parent.nextSibling;
      parent = parent.parentNode as Node;
      continue;
    }
    const type = node.nodeType;
    if (type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE) {
      nodes.push(node as Text);
      texts.push((node as Text).data);
    } else if (type === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (!isInline(element)) {
        close();
        if (!isSkipped(element)) onBlock(element);
      } else if (isSkipped(element)) close();
      else if (element.firstChild !== null) {
        parent = element;
        node = element.firstChild;
        continue;
      }
    }
    node = node.nextSibling;
  }
  close();
}

const letters = /\p{L}{2}/u;

function emit(nodes: Text[], texts: string[], onRun: (run: TextRun) => void): void {
  const text = texts.length === 1 ? (texts[0] as string) : texts.join('');
  if (text.length < 3 || !letters.test(text)) return;
  const starts: number[] = [];
  let position = 0;
  for (const piece of texts) {
    starts.push(position);
    position += piece.length;
  }
  if (text.length <= maximumRunLength && !text.includes('\n\n')) {
    onRun({ text, nodes, starts, nodeOffsets: nodes.map(() => 0) });
    return;
  }
  for (const [from, to] of cuts(text)) {
    let first = starts.findLastIndex((start) => start <= from);
    const run: TextRun = { text: text.slice(from, to), nodes: [], starts: [], nodeOffsets: [] };
    for (; first < nodes.length && (starts[first] as number) < to; first += 1) {
      const start = starts[first] as number;
      run.nodes.push(nodes[first] as Text);
      run.starts.push(Math.max(0, start - from));
      run.nodeOffsets.push(Math.max(0, from - start));
    }
    onRun(run);
  }
}

/** Empty lines part the paragraphs of plain-text pages; overlong stretches are parted at white space. */
function* cuts(text: string): Generator<[number, number]> {
  let from = 0;
  while (from < text.length) {
    let to = text.indexOf('\n\n', from);
    if (to < 0) to = text.length;
    if (to - from > maximumRunLength) {
      const limit = from + maximumRunLength;
      const spaceAt = text.lastIndexOf(' ', limit);
      to = spaceAt > from ? spaceAt : limit;
    }
    if (to > from) yield [from, to];
    from = to;
    while (from < text.length && text.charCodeAt(from) <= 32) from += 1;
  }
}

/** The text node and offset of a position in a run. */
export function locate(
  run: TextRun,
  position: number,
  atEnd: boolean,
): { node: Text; offset: number } {
  let index = run.starts.length - 1;
  while (
    index > 0 &&
    (atEnd ? (run.starts[index] as number) >= position : (run.starts[index] as number) > position)
  )
    index -= 1;
  const offset = position - (run.starts[index] as number) + (run.nodeOffsets[index] as number);
  return { node: run.nodes[index] as Text, offset };
}
