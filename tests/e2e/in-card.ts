/**
 * What is asked for of the card that is open in a page, through its closed shadow root: the middle of the first element
 * of a selector, or a text. Runs in our own world of the page.
 */
export function askCard(
  what: 'text' | 'html' | 'focus' | 'links' | 'place',
  selector = '',
): string | { x: number; y: number } | undefined {
  const host = document.querySelector('eu-ai-lens-card');
  if (!(host instanceof HTMLElement)) return undefined;
  const root =
    (host as { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot ??
    chrome.dom.openOrClosedShadowRoot(host);
  const card = root?.querySelector<HTMLElement>('.frame');
  switch (what) {
    case 'place': {
      const element = root?.querySelector(selector);
      element?.scrollIntoView({ block: 'nearest' });
      const box = element?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    case 'html':
      return card?.outerHTML;
    case 'links':
      return [...(card?.querySelectorAll('a') ?? [])].map((link) => link.href).join('\n');
    case 'focus':
      return (root?.activeElement as HTMLElement | null)?.className ?? '';
    case 'text':
      return card?.textContent ?? undefined;
  }
}
