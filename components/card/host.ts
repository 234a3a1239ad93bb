/** Properties a page's own style sheet must not decide: `!important` in a host rule beats the page's normal rules. */
const hostStyle = `:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: transparent !important;
  overflow: visible !important;
  width: max-content !important;
  height: auto !important;
  max-width: none !important;
  max-height: none !important;
  left: var(--eu-ai-lens-left, 0px) !important;
  top: var(--eu-ai-lens-top, 0px) !important;
  z-index: 2147483647 !important;
}
@media print { :host { display: none !important; } }`;

export interface CardHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** Puts the host on the page, in the top layer. */
  attach: (node: Node) => void;
  detach: () => void;
  moveTo: (left: number, top: number) => void;
}

/** The one element we add to a page, only while a card is open. Its shadow root is closed to the page. */
export function createHost(css: string): CardHost {
  const element = createElement();
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed', delegatesFocus: false });
  const position = new CSSStyleSheet();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [position, sheet];
  let place = { left: 0, top: 0 };
  let textSize = '16px';
  let styled = '';
  style();

  function style(): void {
    // A page zoomed by its own style sheet would scale our pixels too, past the room the window has.
    const zoom = 1 / (element.parentElement?.currentCSSZoom ?? 1);
    const rule = `${hostStyle} :host { --eu-ai-lens-left: ${place.left}px; --eu-ai-lens-top: ${place.top}px; --rem: ${textSize} !important; zoom: ${zoom} !important; }`;
    if (rule === styled) return;
    styled = rule;
    position.replaceSync(rule);
  }

  function detach(): void {
    if (element.parentElement?.localName === 'foreignObject') element.parentElement.remove();
    element.remove();
  }

  return {
    element,
    root,
    attach(node) {
      const parent = placeFor(node);
      if (element.parentNode !== parent) {
        detach();
        if (parent instanceof SVGElement) {
          // Firefox shows HTML within SVG only there.
          const frame = document.createElementNS(parent.namespaceURI, 'foreignObject');
          frame.setAttribute('width', '1');
          frame.setAttribute('height', '1');
          frame.append(element);
          parent.append(frame);
        } else parent.append(element);
      }
      try {
        if (!element.matches(':popover-open')) element.showPopover();
      } catch {
        return; // The page removed it, told by `beforetoggle`: who follows it will see.
      }
      // `all: initial` makes it what the reader has set as the browser's own size.
      textSize = getComputedStyle(element).fontSize;
      style();
    },
    detach,
    moveTo(left, top) {
      place = { left: Math.round(left), top: Math.round(top) };
      style();
    },
  };
}

/** Of HTML, also in an SVG document; not one that a page has defined under our name, as its code would run in it. */
function createElement(): HTMLElement {
  const make = (name: string) => document.createElementNS('http://www.w3.org/1999/xhtml', name);
  const element = make('eu-ai-lens-card');
  return element.matches(':defined') ? make('div') : element;
}

/** A popover outside an open modal dialog is painted above it but cannot be used, in both browsers. */
function placeFor(node: Node): Element {
  for (let current: Node | null = node; current !== null; ) {
    if (current instanceof Element && current.matches(':modal')) return current;
    current =
      current.parentNode instanceof ShadowRoot ? current.parentNode.host : current.parentNode;
  }
  return document.documentElement;
}
