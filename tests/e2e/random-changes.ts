import type { Bridge, DescribedTerm } from '../../lib/page/bridge.ts';
import type { PageTerm } from '../../lib/page/terms/term-store.ts';

/**
 * What a page's own scripts do to it, chosen by numbers. Runs in the page: everything it needs is inside.
 *
 * @param sequences for each section of the page the numbers that choose its changes
 * @param phrases the texts it writes
 * @returns when all were made; between them the page rests now and then, so that they meet a scanner at work
 */
export async function makeChanges(
  sequences: number[][],
  phrases: readonly string[],
): Promise<void> {
  const frame = document.querySelector('iframe')?.contentDocument as Document;
  const away = sequences.map((): Node[] => []);

  const change = (section: Element, absent: Node[], number: number) => {
    let rest = number;
    const pick = (count: number) => {
      const chosen = rest % count;
      rest = Math.floor(rest / count);
      return chosen;
    };
    const kind = pick(16);
    const elements = [section, ...section.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot === null
        ? [element]
        : [element, ...element.shadowRoot.querySelectorAll('*')],
    );
    const element = elements[pick(elements.length)] as Element;
    const child = element.childNodes[pick(element.childNodes.length + 1)] ?? null;
    const text = phrases[pick(phrases.length)] as string;
    const create = (name: string) => {
      const made = document.createElement(name);
      made.append(text);
      return made;
    };
    switch (kind) {
      case 0:
      case 1:
        element.insertBefore(document.createTextNode(text), child);
        break;
      case 2:
        element.insertBefore(create(['div', 'span', 'b', 'section'][pick(4)] as string), child);
        break;
      case 3:
        child?.remove();
        break;
      case 4:
        if (child instanceof Text) child.data = text;
        break;
      case 5:
        if (child instanceof Text && child.length > 1) child.splitText(1 + pick(child.length - 1));
        break;
      case 6:
        element.normalize();
        break;
      case 7:
        if (child !== null) {
          const wrapper = document.createElement(['span', 'div', 'em'][pick(3)] as string);
          child.replaceWith(wrapper);
          wrapper.append(child);
        }
        break;
      case 8:
        if (element !== section) element.replaceWith(...element.childNodes);
        break;
      case 9:
        element.innerHTML = `${text}<b>Invest</b>AI<div>${text}</div>`;
        break;
      case 10: {
        const target = elements[pick(elements.length)] as Element;
        if (child !== null && !child.contains(target) && target !== child) target.append(child);
        break;
      }
      case 11: {
        const host = document.createElement('x-host');
        element.insertBefore(host, child);
        break;
      }
      case 12: {
        const host = elements.find(
          (found) => found.localName === 'x-host' && found.shadowRoot === null,
        );
        if (host !== undefined)
          host.attachShadow({ mode: 'open' }).innerHTML = `<p>${text} EuroHPC</p><slot></slot>`;
        break;
      }
      case 13:
        if (child !== null) {
          child.parentNode?.removeChild(child);
          absent.push(child);
        }
        break;
      case 14:
        if (child !== null) absent.push(frame.body.appendChild(child));
        break;
      default: {
        const back = absent.pop();
        if (back !== undefined && !back.contains(element)) element.append(back);
      }
    }
  };

  const longest = Math.max(...sequences.map((numbers) => numbers.length));
  for (let step = 0; step < longest; step += 1) {
    sequences.forEach((numbers, index) => {
      const number = numbers[step];
      const section = document.getElementById(`s${index}`);
      if (number === undefined || section === null) return;
      try {
        change(section, away[index] as Node[], number);
      } catch (error) {
        // A host put into its own shadow tree, which `contains` does not look into.
        if (!(error instanceof DOMException)) throw error;
      }
    });
    if (step % 3 === 0) await new Promise((rested) => setTimeout(rested));
  }
  // The browser tells of a late host's new size with the next frame, which on a busy machine comes late.
  for (let frames = 0; frames < 2; frames += 1)
    await new Promise((painted) => requestAnimationFrame(painted));
}

/** A node of a page: a text, or an element with its children and, where it has one, those of its shadow root. */
export type Copy = string | { name: string; id: string; children: Copy[]; shadow?: Copy[] };

/** The page's sections with their shadow roots, node by node. Runs in the page. */
export function copySections(): Copy[] {
  const copy = (node: Node): Copy =>
    node instanceof Element
      ? {
          name: node.localName,
          id: node.id,
          children: [...node.childNodes].map(copy),
          ...(node.shadowRoot && { shadow: [...node.shadowRoot.childNodes].map(copy) }),
        }
      : (node as Text).data;
  return [...document.querySelectorAll('[id^=s]')].map(copy);
}

/**
 * Puts copied nodes at the end of the body as the page is read. HTML would not do: read again, a `section` in a `p` is
 * outside of it, and the texts of two nodes are one. Runs in the page.
 */
export function buildSections(sections: Copy[]): void {
  const build = (copied: Copy): Node => {
    if (typeof copied === 'string') return document.createTextNode(copied);
    const element = document.createElement(copied.name);
    if (copied.id !== '') element.id = copied.id;
    element.append(...copied.children.map(build));
    if (copied.shadow !== undefined)
      element.attachShadow({ mode: 'open' }).append(...copied.shadow.map(build));
    return element;
  };
  document.body.append(...sections.map(build));
}

/** The marked texts of each section, in any order. Runs in the page. */
export function markedBySection(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const marks = [...CSS.highlights].flatMap(([name, highlight]) =>
    name.startsWith('eu-ai-lens-term') ? [...highlight] : [],
  );
  for (const { startContainer, startOffset, endContainer, endOffset } of marks) {
    if (!startContainer.isConnected) continue;
    const range = document.createRange();
    try {
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
    } catch {
      found.stale = [...(found.stale ?? []), (startContainer as Text).data];
      continue;
    }
    let section: Element | null | undefined = startContainer.parentElement?.closest('[id^=s]');
    for (let root = startContainer.getRootNode(); section == null && root instanceof ShadowRoot; ) {
      section = root.host.closest('[id^=s]');
      root = root.host.getRootNode();
    }
    const id = section?.id ?? 'nowhere';
    found[id] = [...(found[id] ?? []), range.toString()].sort();
  }
  return found;
}

/** The terms that are told after one that stands behind them on the page. Runs in our world of the page. */
export function toldOutOfOrder(): string[] {
  const places = new Map<Node, number>();
  const visit = (node: Node) => {
    places.set(node, places.size);
    const { shadowRoot } = node as Element;
    if (shadowRoot) visit(shadowRoot);
    node.childNodes.forEach(visit);
  };
  visit(document);
  const placeOf = ({ range: { startContainer, startOffset } }: PageTerm) =>
    [places.get(startContainer) ?? -1, startOffset] as const;
  const terms = (globalThis as { euAiLens?: Bridge }).euAiLens?.terms() ?? [];
  return terms.flatMap((term, index) => {
    const [node, offset] = placeOf(term);
    const [nodeBefore, offsetBefore] =
      index === 0 ? [-1, -1] : placeOf(terms[index - 1] as PageTerm);
    const isBehind = node > nodeBefore || (node === nodeBefore && offset > offsetBefore);
    return isBehind ? [] : [`${index} ${term.text}`];
  });
}

/** The terms whose told place in the text of the body has other text; in shadow trees they have none. Runs in the page. */
export function misplaced(terms: readonly DescribedTerm[]): DescribedTerm[] {
  const { textContent } = document.body;
  return terms.filter(
    ({ start, end, text }) => start >= 0 && textContent.slice(start, end) !== text,
  );
}
