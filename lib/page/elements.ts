import {
  attributeOf,
  documentNode,
  documentOf,
  elementNode,
  firstChildOf,
  fragmentNode,
  nameOf,
  nodeTypeOf,
  parentOf,
  shadowRootOf,
} from './dom.ts';
import { isCustomName, isInlineName, isSkippedName, mayHost } from './element-names.ts';

const inline = 1;
const skipped = 2;
const host = 4;
const custom = 8;

/** Tag names as documents give them: XHTML and SVG keep their case. */
const kinds = new Map<string, number>();
/** A page may make up names without end. */
const maximumKinds = 1000;

function kindOf(element: Element): number {
  const name = nameOf(element);
  let kind = kinds.get(name);
  if (kind === undefined) {
    const upper = name.toUpperCase();
    kind =
      (isSkippedName(upper) ? skipped : isInlineName(upper) ? inline : 0) |
      (mayHost(upper) ? host : 0) |
      (isCustomName(upper) ? custom : 0);
    if (kinds.size < maximumKinds) kinds.set(name, kind);
  }
  return kind;
}

/** Whether a run goes on through a node. An element with a shadow root shows other text in other places than its own: it ends the run. */
export function isInline(node: Node): boolean {
  const type = nodeTypeOf(node);
  if (type === elementNode) return isInlineElement(node as Element);
  return type !== documentNode && type !== fragmentNode;
}

export function isInlineElement(element: Element): boolean {
  return (kindOf(element) & inline) !== 0 && openRootOf(element) === null;
}

/** The open shadow root of an element. */
export function openRootOf(element: Element): ShadowRoot | null {
  return (kindOf(element) & host) === 0 ? null : shadowRootOf(element);
}

/** Whether an element without a shadow root looks like one that gets it later: a custom element, or an empty one. */
export function mayBecomeHost(element: Element): boolean {
  const kind = kindOf(element);
  return (kind & custom) !== 0 || ((kind & host) !== 0 && firstChildOf(element) === null);
}

/** Whether an element's text is left alone. */
export function isSkipped(element: Element): boolean {
  // A document that is an SVG image as a whole is read, an image in a page is not.
  if ((kindOf(element) & skipped) !== 0)
    return element !== (documentOf(element) as Document).documentElement;
  // Editors belong to the reader: a mark there would be saved, sent or fought over. Attribute look-up, as isContentEditable forces style.
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = attributeOf(element, 'role');
  return role !== null && (role === 'textbox' || role === 'code');
}

export function isWithinSkipped(node: Node): boolean {
  for (let ancestor: Node | null = node; ancestor !== null; ) {
    if (nodeTypeOf(ancestor) === elementNode && isSkipped(ancestor as Element)) return true;
    ancestor = parentOf(ancestor) ?? (ancestor as ShadowRoot).host ?? null;
  }
  return false;
}

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
