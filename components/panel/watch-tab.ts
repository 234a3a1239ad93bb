import type { Runtime } from 'webextension-polyfill';
import { browser } from '@/lib/browser';
import { type AnnotatorCommand, annotatorPort } from '@/lib/messages';
import type { DescribedTerm, PageDescription } from '@/lib/page/bridge';
import { type Reading, readPage, type Tab } from '../tab/tab';
import { readReport } from './read-report';
import type { FrameTerms } from './rows';

export interface TabListener {
  onReading: (reading: Reading<FrameTerms> | undefined) => void;
  /** The term the reader has come to in a frame. */
  onPosition: (frame: number, index: number) => void;
}

export interface TabWatch {
  show: (frame: number, command: AnnotatorCommand) => void;
  /** Connects anew, as when the extension was let in. */
  reconnect: () => void;
}

/** A frame that goes away is looked for again after so long: by then the next page is there. */
const reconnectMilliseconds = 150;

/** Follows the frames of a tab through changes and navigations until the signal aborts. */
export function watchTab(tab: Tab, listener: TabListener, signal: AbortSignal): TabWatch {
  const ports = new Map<number, Runtime.Port>();
  const descriptions = new Map<number, PageDescription>();
  /** The terms of descriptions that are still on their way. */
  const coming = new Map<number, DescribedTerm[]>();
  let isComing: boolean | undefined;
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const disconnect = () => {
    clearTimeout(timer);
    for (const port of ports.values()) port.disconnect();
    for (const frames of [ports, descriptions, coming]) frames.clear();
  };
  const report = () => {
    const frames = [...descriptions].sort(([a], [b]) => a - b);
    listener.onReading({
      frames: frames.map(([frame, description]) => ({ frame, description })),
      isComing,
    });
  };

  const connect = async () => {
    generation += 1;
    const own = generation;
    disconnect();
    if (tab.id === undefined) return listener.onReading({ refused: 'restricted' });
    // The tab may have gone on to a page that is refused for another reason.
    const { url } = await browser.tabs.get(tab.id).catch(() => ({ url: undefined }));
    const reading = await readPage({ id: tab.id, address: url });
    if (own !== generation || signal.aborted) return undefined;
    if ('refused' in reading) return listener.onReading(reading);
    const injected = await browser.scripting
      .executeScript({ target: { tabId: tab.id, allFrames: true }, files: ['/annotator.js'] })
      .catch(() => []);
    if (own !== generation || signal.aborted) return undefined;
    for (const { frameId } of injected) open(tab.id, frameId);
    isComing = reading.isComing;
    // What they found is told through the ports: until then nothing is said.
    return reading.frames.length === 0 || injected.length === 0 ? report() : undefined;
  };

  const open = (tabId: number, frame: number) => {
    const port = browser.tabs.connect(tabId, { frameId: frame, name: annotatorPort });
    ports.set(frame, port);
    port.onMessage.addListener((received: unknown) => {
      if (ports.get(frame) !== port) return;
      const message = readReport(received);
      if (message?.report === 'position') listener.onPosition(frame, message.index);
      else if (message?.report === 'terms')
        coming.set(frame, (coming.get(frame) ?? []).concat(message.terms));
      else if (message?.report === 'description') {
        const { description } = message;
        if (description === undefined) descriptions.delete(frame);
        else descriptions.set(frame, { ...description, terms: coming.get(frame) ?? [] });
        coming.delete(frame);
        report();
      }
    });
    port.onDisconnect.addListener(() => {
      if (ports.get(frame) !== port) return;
      for (const frames of [ports, descriptions, coming]) frames.delete(frame);
      if (frame !== 0) report();
      else again();
    });
  };

  const again = () => {
    clearTimeout(timer);
    listener.onReading(undefined);
    timer = setTimeout(() => void connect(), reconnectMilliseconds);
  };

  const onUpdated = (id: number, change: { status?: string }) => {
    if (id === tab.id && change.status === 'complete') void connect();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    disconnect();
  });
  void connect();

  return {
    show: (frame, command) => ports.get(frame)?.postMessage(command),
    reconnect: () => void connect(),
  };
}
