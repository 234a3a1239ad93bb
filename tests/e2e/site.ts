import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listen } from '../../lib/commands/listen.ts';

const folder = join(import.meta.dirname, '../pages');

/** A page of a test: its HTML and the headers it is served with. */
export interface SitePage {
  html: string;
  headers?: Record<string, string>;
}

export interface Site {
  address: (path: string) => string;
  /** Paths asked for so far, in order. */
  requests: string[];
  close: () => void;
}

/** A page in English. */
export const wrap = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

const pages: Record<string, SitePage> = {
  '/article': { html: readFileSync(join(folder, 'sample-article.en.html'), 'utf8') },
  '/artikel': { html: readFileSync(join(folder, 'sample-article.nl.html'), 'utf8') },
  '/strict': {
    html: wrap('<p>The AI Continent Action Plan names InvestAI. Europe has 13 AI Factories.</p>'),
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; sandbox allow-scripts allow-same-origin",
    },
  },
  '/plain': { html: wrap('<p>Bread rises for an hour, then goes into the oven.</p>') },
  '/single-page': {
    html: wrap(`<nav><button id="next">Next article</button></nav><main><p>Nothing of ours here.</p></main>
      <script>
        document.getElementById('next').onclick = () => {
          history.pushState({}, '', '/single-page/two');
          const paragraph = document.createElement('p');
          paragraph.textContent = 'The Commission launched InvestAI, and EuroHPC picked the AI Factories.';
          document.querySelector('main').replaceChildren(paragraph);
        };
      </script>`),
  },
  '/outer': {
    html: wrap(
      '<p>InvestAI stands outside.</p><iframe src="/inner" width="600" height="300"></iframe>',
    ),
  },
  '/inner': { html: wrap('<p style="margin-top:60px">Horizon Europe stands inside.</p>') },
  '/modal': {
    html: wrap(
      '<p>Behind: InvestAI.</p><dialog id="d"><p>In front: Horizon Europe.</p></dialog><script>document.getElementById("d").showModal()</script>',
    ),
  },
  '/screen': {
    html: wrap(
      '<div id="full" style="background:#fff"><button id="go">Go</button><p>Horizon Europe fills the screen.</p></div><script>go.onclick = () => full.requestFullscreen()</script>',
    ),
  },
};

/** Serves the pages of the tests on this machine. */
export async function openSite(extra: Record<string, SitePage> = {}): Promise<Site> {
  const all = { ...pages, ...extra };
  const requests: string[] = [];
  const { port, close } = await listen((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    const page = all[path];
    if (page === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
    response.end(page.html);
  });
  return {
    address: (path) => `http://localhost:${port}${path}`,
    requests,
    close,
  };
}
