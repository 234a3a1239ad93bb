import { randomUUID } from 'node:crypto';
import { listen } from '../listen.ts';
import { writeAct } from './act.ts';
import { feed, list, paragraphChanges, routes, ticker } from './changing-pages.ts';

const wrap = (body: string) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"></head><body>\n${body}</body></html>`;

export const frameCount = 50;

/** The pages that are measured; each shape is one that slows extensions down. */
const pages: Record<string, () => string> = {
  '/act': () => wrap(writeAct({ terms: true }) + paragraphChanges),
  '/ten-acts': () => wrap(writeAct({ terms: true, copies: 10 }) + paragraphChanges),
  '/no-terms': () => wrap(writeAct({ terms: false })),
  '/empty': () => wrap('<main></main>'),
  '/feed': () => wrap(feed),
  '/ticker': () => wrap(ticker),
  '/list': () => wrap(list),
  '/routes': () => wrap(routes),
  '/frames': () =>
    wrap(
      Array.from({ length: frameCount }, (_, index) =>
        index % 2 === 0
          ? `<iframe srcdoc="&lt;html lang=nl&gt;&lt;p&gt;Kader ${index}: InvestAI en AI-fabrieken.&lt;/p&gt;"></iframe>`
          : `<iframe src="/frame"></iframe>`,
      ).join('\n'),
    ),
  '/frame': () => wrap('<p>Een kader zonder iets van ons.</p>'),
};

/** A page that is isolated has a clock of 5 µs in place of 100 (Chromium). */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export interface BenchSite {
  /** @param on whether the site is one where the extension is on */
  address: (path: string, on: boolean) => string;
  /** Serves a page of the reader's own; returns its path. */
  add: (html: string) => string;
  close: () => void;
}

/** The extension is off for this name of the machine, see `lab.ts`. */
export const hostWithout = '127.0.0.1';

export async function serveBench(): Promise<BenchSite> {
  const written = new Map<string, string>();
  const { port, close } = await listen((request, response) => {
    const path = request.url ?? '/';
    const html = written.get(path) ?? pages[path]?.();
    if (html === undefined) {
      response.writeHead(404).end();
      return;
    }
    written.set(path, html);
    response.writeHead(200, headers).end(html);
  });
  return {
    address: (path, on) => `http://${on ? 'localhost' : hostWithout}:${port}${path}`,
    add(html) {
      const path = `/${randomUUID()}`;
      written.set(path, html);
      return path;
    },
    close,
  };
}
