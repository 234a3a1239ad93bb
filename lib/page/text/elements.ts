import {
  attributeOf,
  documentNode,
  documentOf,
  elementNode,
  firstChildOf,
  fragmentNode,
  nameOf,
  nearestElement,
  nodeTypeOf,
  parentOf,
  shadowRootOf,
} from './dom.ts';
import { isCustomName, isInlineName, isSkippedName, mayHost } from './element-names.ts';

/** What an element is by its name, as flags. */
export type Kind = number;
const inline = 1;
const skipped = 2;
const host = 4;
const custom = 8;
const slot = 16;
const mayBeAce = 32;

/** Tag names as documents give them: XHTML and SVG keep their case. */
const kinds = new Map<string, Kind>();
/** A page may make up names without end. */
const maximumKinds = 1000;

/** What is asked about each element of a page starts from its kind, so that the name is read once. */
export function kindOf(element: Element): Kind {
  const name = nameOf(element);
  let kind = kinds.get(name);
  if (kind === undefined) {
    const upper = name.toUpperCase();
    kind =
      (isSkippedName(upper) ? skipped : isInlineName(upper) ? inline : 0) |
      (mayHost(upper) ? host : 0) |
      (isCustomName(upper) ? custom : 0) |
      (upper === 'SLOT' ? slot : 0) |
      (upper === 'DIV' || upper === 'PRE' ? mayBeAce : 0);
    if (kinds.size < maximumKinds) kinds.set(name, kind);
  }
  return kind;
}

/** The open shadow root of an element. */
export function openRootOf(element: Element, kind: Kind): ShadowRoot | null {
  return (kind & host) === 0 ? null : shadowRootOf(element);
}

/** Whether a run goes on through a node. An element with a shadow root shows other text in other places than its own: it ends the run. */
export function isInline(node: Node): boolean {
  const type = nodeTypeOf(node);
  if (type !== elementNode) return type !== documentNode && type !== fragmentNode;
  const kind = kindOf(node as Element);
  return isInlineElement(kind, openRootOf(node as Element, kind));
}

export function isInlineElement(kind: Kind, root: ShadowRoot | null): boolean {
  return (kind & inline) !== 0 && root === null;
}

/** Whether an element without a shadow root looks like one that gets it later: a custom element, or an empty one. */
export function mayBecomeHost(element: Element, kind: Kind): boolean {
  return (kind & custom) !== 0 || ((kind & host) !== 0 && firstChildOf(element) === null);
}

/**
 * The nearest element that is neither inline nor of a name of the page's own, as it is shown: the size of an inline
 * element is nothing to an observer of sizes, and what holds it grows with it.
 */
export const holderOf = (element: Element): Element =>
  nearestElement(element, (holder) => (kindOf(holder) & (inline | custom)) === 0) ?? element;

/** Whether an element's text is left alone. */
export function isSkipped(element: Element, kind: Kind): boolean {
  // A document that is an SVG image as a whole is read, an image in a page is not.
  if ((kind & skipped) !== 0) return element !== (documentOf(element) as Document).documentElement;
  // What stands in for missing content is not shown beside it. Firefox crashes on a mark across nodes there.
  if ((kind & slot) !== 0 && isFilled(element as HTMLSlotElement)) return true;
  // Editors belong to the reader: a mark there would be saved, sent or fought over. Attribute look-up, as isContentEditable forces style.
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = attributeOf(element, 'role');
  // Monaco says `code` of itself, CodeMirror 6 `textbox`, and CodeMirror 5 this of its lines.
  if (
    role === 'textbox' ||
    role === 'code' ||
    (role === 'presentation' && nameOf(element) === 'PRE')
  )
    return true;
  // Ace is told by the field for its input, which comes first.
  const first = (kind & mayBeAce) === 0 ? null : element.firstElementChild;
  return first?.className === 'ace_text-input';
}

/** An SVG element may have this name too. */
const isFilled = (element: Partial<HTMLSlotElement>) => (element.assignedNodes?.().length ?? 0) > 0;

const isSkippedElement = (element: Element) => isSkipped(element, kindOf(element));

export const isWithinSkipped = (node: Node): boolean =>
  nearestElement(node, isSkippedElement) !== undefined;

/** The block a node's text belongs to: its nearest ancestor that is not inline, or the root of its tree. */
export function blockOf(node: Node): Node {
  let found = node;
  while (isInline(found)) {
    const parent = parentOf(found);
    if (parent === null) break;
    found = parent;
  }
  return found;
}
