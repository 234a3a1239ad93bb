import { type AnnotatorCommand, type AnnotatorReport, annotatorPort } from '../messages.ts';
import { bridge, changes } from './bridge.ts';
import { scrollToTerm } from './cards/walk.ts';
import { paintActive } from './marks/highlights.ts';
import { rectsOf } from './marks/hit-test.ts';
import { platform } from './platform.ts';
import { mapInSlices } from './slices/in-slices.ts';
import type { PageTerm } from './terms/term-store.ts';

/** A page that changes all the time is described anew this often. */
const describeMilliseconds = 400;
/** Browsers make a message while the page waits: of all terms of ten acts for 0.4 s in Chromium, 0.2 in Firefox (2026-11-30). */
const termsInMessage = 100;
/** A scrolling page says where it is this often; a timer, as a page beside another window may not paint. */
const scrollMilliseconds = 80;
/** The share of the window's height down to which a reader has read. */
const readingLine = 0.55;
/** How long a term shown from the panel stays marked. */
const shownMilliseconds = 2500;

const holder = globalThis as { euAiLensAnnotator?: AbortController };
let shown: ReturnType<typeof setTimeout> | undefined;

/** Tells side panels what this frame's terms are and where its reader is, while they are connected. */
export function startAnnotator(): void {
  holder.euAiLensAnnotator?.abort();
  const replaced = new AbortController();
  holder.euAiLensAnnotator = replaced;
  const onConnect = (port: chrome.runtime.Port) => {
    if (port.name === annotatorPort) serve(port);
  };
  platform.runtime.onConnect.addListener(onConnect);
  replaced.signal.addEventListener('abort', () =>
    platform.runtime?.onConnect?.removeListener(onConnect),
  );
}

function serve(port: chrome.runtime.Port): void {
  const closed = new AbortController();
  const { signal } = closed;
  port.onDisconnect.addListener(() => closed.abort());
  const send = (report: AnnotatorReport) => {
    if (!signal.aborted) port.postMessage(report);
  };
  const describe = async () => {
    const description = await bridge.get()?.describe('sentences');
    const { terms = [] } = description ?? {};
    const parts = Array.from({ length: Math.ceil(terms.length / termsInMessage) }, (_, part) =>
      terms.slice(part * termsInMessage, (part + 1) * termsInMessage),
    );
    await mapInSlices(parts, (part) => send({ report: 'terms', terms: part }));
    send({ report: 'description', description: description && { ...description, terms: [] } });
    locate();
  };
  let position: number | undefined;
  const locate = () => {
    const found = indexAtReadingLine(bridge.get()?.terms() ?? []);
    if (found !== position) send({ report: 'position', index: found });
    position = found;
  };

  const tell = atMostEvery(describeMilliseconds, describe, signal);
  changes().addEventListener('change', tell, { signal });
  // A menu, tab or `details` that opens shows terms that were there before.
  for (const event of ['click', 'toggle'])
    document.addEventListener(event, tell, { capture: true, passive: true, signal });
  document.addEventListener('scroll', atMostEvery(scrollMilliseconds, locate, signal), {
    capture: true,
    passive: true,
    signal,
  });
  port.onMessage.addListener((command: AnnotatorCommand) => {
    const terms = bridge.get()?.terms() ?? [];
    const term = find(terms, command);
    if (term === undefined) return;
    show(term);
    // The panel knows where it led the reader: the scrolling that follows is no news.
    position = indexAtReadingLine(terms);
  });
}

/** The term of a place, or the nearest of its entry when the page changed under it. */
function find(
  terms: readonly PageTerm[],
  { index, entry }: AnnotatorCommand,
): PageTerm | undefined {
  for (let distance = 0; distance < terms.length; distance += 1)
    for (const candidate of [terms[index - distance], terms[index + distance]])
      if (candidate?.entry === entry) return candidate;
  return undefined;
}

function show(term: PageTerm): void {
  scrollToTerm(term);
  paintActive(term.range);
  clearTimeout(shown);
  shown = setTimeout(() => {
    if (bridge.get()?.card?.isOpen() !== true) paintActive();
  }, shownMilliseconds);
}

/** The term a reader has come to; -1 at the top of the page, where reading begins; at its end all is read. */
function indexAtReadingLine(terms: readonly PageTerm[]): number {
  if (scrollY < 1) return -1;
  const page = document.scrollingElement ?? document.documentElement;
  const isAtEnd = scrollY + innerHeight > page.scrollHeight - 2;
  return lastAbove(terms, isAtEnd ? innerHeight : innerHeight * readingLine);
}

/**
 * The last term above a line of the window, else the first; -1 without terms.
 * Terms in reading order stand below one another but for floats and columns: halving is near enough.
 */
function lastAbove(terms: readonly PageTerm[], line: number): number {
  let low = 0;
  let high = terms.length - 1;
  let found = Math.min(0, high);
  while (low <= high) {
    const middle = (low + high) >> 1;
    const rect = rectsOf(terms[middle] as PageTerm)[0];
    if (rect === undefined || rect.top <= line) {
      if (rect !== undefined) found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/** Runs at once, and whenever it is asked: after a while for all that asked meanwhile, and never beside itself. */
function atMostEvery(milliseconds: number, run: () => unknown, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isAsked = false;
  const runNow = async () => {
    timer = undefined;
    isRunning = true;
    isAsked = false;
    await run();
    isRunning = false;
    if (isAsked) ask();
  };
  const ask = () => {
    isAsked = true;
    if (!isRunning && !signal.aborted) timer ??= setTimeout(runNow, milliseconds);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  void runNow();
  return ask;
}
