/** A background lets through too little to matter above this share. */
const opaque = 0.5;

/** Whether the text around a node is on dark paper: by the nearest background, else by the colour of the text itself. */
export function schemeAt(node: Node): 'light' | 'dark' {
  const start = node instanceof Element ? node : node.parentElement;
  for (let element: Element | null = start; element !== null; element = parentOf(element)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    if (backgroundImage !== 'none') break; // What a picture shows is not known.
    const lightness = lightnessOf(backgroundColor);
    if (lightness !== undefined) return lightness < 0.5 ? 'dark' : 'light';
  }
  const text = start === null ? undefined : lightnessOf(getComputedStyle(start).color);
  return text !== undefined && text > 0.6 ? 'dark' : 'light';
}

function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}

/** From 0 to 1; undefined for a colour that lets the page through, and for one written in a way we do not read. */
function lightnessOf(color: string): number | undefined {
  const [first, second, third, alpha = 1] = (color.match(/-?[\d.]+%?/g) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part),
  );
  if (first === undefined || second === undefined || third === undefined || alpha < opaque)
    return undefined;
  if (color.startsWith('ok')) return first;
  if (color.startsWith('l')) return first > 1 ? first / 100 : first; // lab() and lch() count to 100.
  const share = color.startsWith('rgb') ? 255 : 1;
  return (0.299 * first + 0.587 * second + 0.114 * third) / share;
}
