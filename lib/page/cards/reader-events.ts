type Listen = <Name extends keyof DocumentEventMap>(
  name: Name,
  listener: (event: DocumentEventMap[Name]) => void,
  passive?: boolean,
) => void;

/**
 * Listens to what the reader does on the page, before the page hears of it. What a page has made up itself is passed
 * over: it could lead the reader's own click into a card it has opened.
 */
export function listenToReader(signal: AbortSignal): Listen {
  return (name, listener, passive = true) =>
    document.addEventListener(name, (event) => event.isTrusted && listener(event), {
      passive,
      capture: true,
      signal,
    });
}

const controls =
  'a[href], button, summary, label, input, select, textarea, [role=button], [role=link], [role=tab], [role=menuitem], [onclick]';

/** Links and controls under a term still work, and do only what they are for; `target` would stop at the host of their shadow tree. */
export const isOnControl = (event: Event): boolean =>
  event.composedPath().some((node) => node instanceof Element && node.matches(controls));

export function isInEditor(event: Event): boolean {
  const [innermost] = event.composedPath();
  return (
    innermost instanceof HTMLElement &&
    (innermost.isContentEditable || innermost.matches('input, textarea, select'))
  );
}
