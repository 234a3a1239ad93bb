import { ask } from './ask.ts';
import { bridge, changes } from './bridge.ts';
import { holderOf, isShown } from './marks/visibility.ts';
import type { Scanner } from './terms/scanner.ts';
import type { PageTerm } from './terms/term-store.ts';

/** As many hidden places are watched at most: the browser looks at each of them in every frame. */
const maximumWatched = 500;

interface CountOptions {
  scanner: Pick<Scanner, 'isIdle' | 'terms' | 'entryCount'>;
}

/**
 * Has the badge counted anew when the entries a reader can see change in number: those of which at least one place is
 * not hidden. The browser tells when a hidden place appears: nothing is polled, and it is asked of one place an entry
 * as a rule.
 */
export function watchCount(options: CountOptions, signal: AbortSignal): void {
  let told = 0;
  let watched = new Set<Element>();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const appearances = new IntersectionObserver(
    (places) => {
      if (places.some(({ isIntersecting }) => isIntersecting)) countSoon();
    },
    { rootMargin: '100000px' },
  );

  const entries = () => [...sort(options.scanner).shown];

  const count = () => {
    const { shown, hidden } = sort(options.scanner);
    // What is observed anew is reported at once, whatever it is: a place with `visibility: hidden` would be for ever.
    for (const place of watched) if (!hidden.has(place)) appearances.unobserve(place);
    for (const place of hidden) if (!watched.has(place)) appearances.observe(place);
    watched = hidden;
    if (shown.size !== told) tell(shown.size);
  };
  const tell = (size: number) => {
    told = size;
    void ask({ name: 'count' });
  };
  /** Right after a frame its layout is at hand; in a tab nobody sees none comes. */
  const countSoon = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    const wait = () => {
      timer = setTimeout(count);
    };
    if (document.hidden) wait();
    else frame = requestAnimationFrame(wait);
  };
  const changed = () => {
    if (options.scanner.isIdle()) countSoon();
  };

  const own = bridge.get();
  if (own !== undefined) own.entries = entries;
  changes().addEventListener('change', changed, { signal });
  // The browser forgets a tab's badge when it leaves the page, which may come back as it was.
  addEventListener('pageshow', ({ persisted }) => persisted && told > 0 && tell(told), { signal });
  signal.addEventListener('abort', () => {
    appearances.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    if (told > 0) tell(0);
  });
  changed();
}

/** The entries with a place a reader can see, and the hidden places of the others. */
function sort({ terms, entryCount }: CountOptions['scanner']): {
  shown: Set<string>;
  hidden: Set<Element>;
} {
  const shown = new Set<string>();
  const others: PageTerm[] = [];
  const count = entryCount();
  for (const term of terms()) {
    // Mostly all are seen among the first terms of a page.
    if (shown.size === count) break;
    if (shown.has(term.entry)) continue;
    if (isShown(term)) shown.add(term.entry);
    else others.push(term);
  }
  const hidden = new Set<Element>();
  for (const { entry, range } of others) {
    const holder = holderOf(range.startContainer);
    if (holder !== undefined && !shown.has(entry) && hidden.size < maximumWatched)
      hidden.add(holder);
  }
  return { shown, hidden };
}
