import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { eventually, extensionPage, hover, openSession, type Session, sleep } from './harness.ts';
import { openSite, type Site } from './site.ts';

/** Services the browsers themselves call when they please, with or without extensions. */
const browsersOwn =
  /(^|\.)(mozilla\.(com|net|org)|google\.com|googleapis\.com|gstatic\.com|gvt1\.com):443$/;

describe.each(browserNames)('requests in %s', (name) => {
  let session: Session;
  let site: Site;
  let proxy: Server;
  /** Every host anything in the browser asked for, tunnels included. */
  const hosts: string[] = [];

  beforeAll(async () => {
    site = await openSite();
    proxy = createServer((request, response) => {
      const url = new URL(request.url as string);
      hosts.push(url.host);
      fetch(url, { headers: { accept: '*/*' } })
        .then(async (answer) => {
          response.writeHead(answer.status, {
            'content-type': answer.headers.get('content-type') ?? 'text/html',
          });
          response.end(Buffer.from(await answer.arrayBuffer()));
        })
        .catch(() => response.writeHead(502).end());
    });
    proxy.on('connect', (request, socket) => {
      hosts.push(request.url as string);
      const [host, port] = (request.url as string).split(':');
      if (host !== 'localhost') return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      const upstream = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        upstream.pipe(socket).pipe(upstream);
      });
      return upstream;
    });
    await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
    session = await openSession(name, { proxy: (proxy.address() as AddressInfo).port });
  });
  afterAll(async () => {
    await session?.close();
    proxy?.close();
    site?.close();
  });

  it('come from the page alone, whatever the reader does', async () => {
    const page = await session.open(site.address('/article'));
    const own = new URL(site.address('/')).host;
    // The guard: the proxy does see what a page asks for.
    expect(hosts).toContain(own);
    const seen = hosts.length;
    const asked = site.requests.length;
    await hover(page, 'AI Factories');
    await eventually(() => session.cardText(page), 'the card');
    const popup = await session.popup(page);
    await eventually(
      () => popup.evaluate(() => document.querySelector('.row') !== null),
      'the list of terms',
    );
    const panel = await session.panel(page);
    await panel.waitForSelector('.rows .place');
    for (const [path, selector] of [
      ['explorer.html', 'main a'],
      ['options.html', '#dataset'],
    ] as const)
      await (await extensionPage(session.browser, name, path)).waitForSelector(selector);
    await sleep(1000);
    expect(site.requests.length).toBe(asked);
    expect(hosts.slice(seen).filter((host) => !browsersOwn.test(host))).toEqual([]);
  });

  it('are refused to the extension’s own pages', async () => {
    const before = site.requests.length;
    const address = site.address('/plain');
    const outcome = await session.inExtension(async (wanted) => {
      const image = new Image();
      image.src = wanted;
      return Promise.all([
        fetch(wanted).then(
          () => 'loaded',
          () => 'refused',
        ),
        new Promise<string>((settle) => {
          image.onload = () => settle('loaded');
          image.onerror = () => settle('refused');
        }),
      ]);
    }, address);
    expect(outcome).toEqual(['refused', 'refused']);
    expect(site.requests.length).toBe(before);
    await session.open(address);
    expect(site.requests.length).toBeGreaterThan(before);
  });
});
