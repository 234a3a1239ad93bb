/**
 * The few properties of nodes that are read for every node of a page, each taken from its prototype once: a Firefox
 * content script sees the page through wrappers that look a property up anew each time, at ten times the price of the
 * call (walking the AI Act: 59 ms against 16, measured 2026-11-25). Chromium does not mind.
 *
 * Each is a function of its own, as engines optimise a call by what it called before.
 */
type Read<Value> = { call: (node: Node) => Value };

function getter<Value>(prototype: Node, name: string): Read<Value> {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get as unknown as Read<Value>;
}

const readType = getter<number>(Node.prototype, 'nodeType');
export const nodeTypeOf = (node: Node): number => readType.call(node);

const readParent = getter<Node | null>(Node.prototype, 'parentNode');
export const parentOf = (node: Node): Node | null => readParent.call(node);

const readFirstChild = getter<Node | null>(Node.prototype, 'firstChild');
export const firstChildOf = (node: Node): Node | null => readFirstChild.call(node);

const readNextSibling = getter<Node | null>(Node.prototype, 'nextSibling');
export const nextSiblingOf = (node: Node): Node | null => readNextSibling.call(node);

const readDocument = getter<Document | null>(Node.prototype, 'ownerDocument');
export const documentOf = (node: Node): Document | null => readDocument.call(node);

const readNextNode = TreeWalker.prototype.nextNode;
export const nextNodeOf = (walker: TreeWalker): Node | null => readNextNode.call(walker);

const { substringData } = CharacterData.prototype;
export const textOf = (text: Text, from: number, length: number): string =>
  substringData.call(text, from, length);

const readName = getter<string>(Element.prototype, 'tagName');
export const nameOf = (element: Element): string => readName.call(element);

const readShadowRoot = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const shadowRootOf = (element: Element): ShadowRoot | null => readShadowRoot.call(element);

const { getAttribute } = Element.prototype;
export const attributeOf = (element: Element, name: string): string | null =>
  getAttribute.call(element, name);

/** Node types. `Node.TEXT_NODE` is looked up through the same wrappers: a tenth of all reading in Firefox. */
export const elementNode = 1;
export const textNode = 3;
export const cdataNode = 4;
export const documentNode = 9;
export const fragmentNode = 11;

/** The nearest element for which something holds, from a node on upwards and out of shadow trees. */
export function nearestElement(
  node: Node,
  holds: (element: Element) => boolean,
): Element | undefined {
  for (let current: Node | null = node; current !== null; ) {
    if (nodeTypeOf(current) === elementNode && holds(current as Element)) return current as Element;
    current = parentOf(current) ?? (current as ShadowRoot).host ?? null;
  }
  return undefined;
}
