import { describe, expect, it, onTestFinished } from 'vitest';
import { putToSleep } from '../../lib/commands/background.ts';
import { browserNames } from '../../lib/commands/browsers.ts';
import { hover, markOn, sleep } from './harness.ts';
import { boxOf, closes, heading, isOpen, longEnough, opens } from './open-card.ts';
import { wrap } from './site.ts';
import { withSession } from './with-session.ts';

const pages = {
  '/drag': {
    html: wrap(`<p id="thing" draggable="true" style="width:300px">InvestAI can be dragged.</p>
      <p>Horizon Europe cannot.</p>
      <script>document.addEventListener('dragover', () => document.getElementById('thing')?.remove())</script>`),
  },
  '/drag-early': {
    html: wrap('<p id="thing" draggable="true" style="width:300px;margin-top:60px">Nothing.</p>'),
  },
  '/still': {
    html: wrap(
      '<p style="margin-top:60px">InvestAI stands on a map.</p>',
      '<style>html{overflow:hidden}</style>',
    ),
  },
  '/canvas': {
    html: wrap('<p style="margin-top:60px;touch-action:none">InvestAI is drawn over.</p>'),
  },
  '/links': {
    html: wrap(
      '<p style="margin-top:90px"><a href="/plain">Read InvestAI here</a> and plain Horizon Europe.</p><p id="elsewhere">Elsewhere.</p>',
      '<meta name="viewport" content="width=device-width">',
    ),
  },
  '/component': {
    html: wrap(
      `<div style="margin-top:90px"><template shadowrootmode="open"><button>InvestAI</button></template></div>
      <script>addEventListener('click', () => document.title += ', clicked');</script>`,
      '<meta name="viewport" content="width=device-width">',
    ),
  },
  '/line': {
    html: wrap(
      `<p style="margin-top:395px">InvestAI, then Horizon 2020.</p>${'<p>Bread rises.</p>'.repeat(30)}`,
    ),
  },
};

describe.each(browserNames)('a hand in %s', (name) => {
  const { session, site } = withSession(name, pages);

  it('that drags opens no card, and opens one afterwards, although what it dragged is gone', async () => {
    const page = await session.open(site.address('/drag'));
    await session.read(page);
    const dragged = await markOn(page, 'InvestAI');
    const other = await markOn(page, 'Horizon Europe');
    await page.mouse.move(dragged.x, dragged.y);
    await page.mouse.down();
    await page.mouse.move(dragged.x + 30, dragged.y, { steps: 4 });
    await page.mouse.move(other.x, other.y, { steps: 4 });
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(false);
    await page.mouse.up();
    expect(await page.$('#thing')).toBeNull();
    await page.mouse.move(5, 300);
    await hover(page, 'Horizon Europe');
    await page.close();
  });

  it('that drags before what hears it has come opens no card', async () => {
    const page = await session.open(site.address('/drag-early'));
    await session.read(page);
    const { x, y } = await page.$eval('#thing', (thing) => {
      const { left, top, height } = thing.getBoundingClientRect();
      return { x: left + 20, y: top + height / 2 };
    });
    // What hears the pointer comes by the background, which takes a while to wake.
    await putToSleep(session.browser, name);
    await page.evaluate(async () => {
      (document.getElementById('thing') as HTMLElement).textContent = 'InvestAI can be dragged.';
      while (CSS.highlights.size === 0) await new Promise(requestAnimationFrame);
    });
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y);
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(false);
    await page.mouse.up();
    await page.close();
  });

  it('that crosses from the term into the card a pixel at a time keeps it', async () => {
    const page = await session.open(site.address('/still'));
    await hover(page, 'InvestAI');
    const { x, y } = await markOn(page, 'InvestAI');
    const { top } = await boxOf(page);
    for (let at = y; at < top + 3; at += 1) {
      await page.mouse.move(x, at);
      await sleep(60);
    }
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(true);
    await page.close();
  });

  it('that turns the wheel opens no card, although the page does not scroll', async () => {
    // Long enough that the wheel turns before it is over, on a busy machine too.
    const hoverDelay = 2000;
    onTestFinished(() => session.setSettings({}));
    await session.setSettings({ hoverDelay });
    const page = await session.open(site.address('/still'));
    const { x, y } = await markOn(page, 'InvestAI');
    // The guard: the delay opens a card, and its script is there for the next.
    await hover(page, 'InvestAI');
    await page.mouse.move(5, 700, { steps: 4 });
    await closes(page);
    await page.mouse.move(x, y, { steps: 3 });
    await sleep(300);
    await page.mouse.wheel({ deltaY: 60 });
    await sleep(hoverDelay + longEnough);
    expect(await isOpen(page)).toBe(false);
    await page.close();
  });

  it('whose finger slips opens no card', async () => {
    const page = await session.open(site.address('/canvas'));
    await session.read(page);
    const { x, y } = await markOn(page, 'InvestAI');
    const slipping = await page.touchscreen.touchStart(x, y);
    await slipping.move(x, y + 14);
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(false);
    await slipping.end();
    const resting = await page.touchscreen.touchStart(x, y);
    await resting.move(x + 3, y);
    await opens(page);
    await resting.end();
    await page.close();
  });

  it('that taps opens a card, on a link that is pressed long, and follows a link that is tapped', async () => {
    const page = await session.open(site.address('/links'));
    await session.read(page);
    const linked = await markOn(page, 'InvestAI');
    const plain = await markOn(page, 'Horizon Europe');
    await page.touchscreen.tap(plain.x, plain.y);
    await opens(page);
    expect(await heading(session, page)).toBe('Horizon Europe');
    await page.touchscreen.tap(900, 20);
    await closes(page);
    const touch = await page.touchscreen.touchStart(linked.x, linked.y);
    await opens(page);
    await touch.end();
    expect(await heading(session, page)).toBe('InvestAI');
    expect(page.url()).toContain('/links');
    await page.touchscreen.tap(900, 20);
    await closes(page);
    await page.touchscreen.tap(linked.x, linked.y);
    await page.waitForFunction(() => location.pathname === '/plain');
    await page.close();
  });

  it('that taps a control in a shadow tree opens none', async () => {
    const page = await session.open(site.address('/component'));
    await session.read(page);
    const { x, y } = await markOn(page, 'InvestAI');
    await page.touchscreen.tap(x, y);
    await page.waitForFunction(() => document.title.endsWith('clicked'));
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(false);
    const touch = await page.touchscreen.touchStart(x, y);
    await opens(page);
    await touch.end();
    await page.close();
  });

  it('that follows a line finds all cards of it on the side of the first', async () => {
    const page = await session.open(site.address('/line'));
    const line = await markOn(page, 'InvestAI');
    const isAbove = async (text: string) => {
      await hover(page, text);
      expect(await heading(session, page)).toBe(text);
      const { bottom } = await boxOf(page);
      await page.keyboard.press('Escape');
      await closes(page);
      return bottom < line.y;
    };
    // The guard: the lower card fits below, where it stands on its own.
    expect(await isAbove('Horizon 2020')).toBe(false);
    await page.reload();
    expect(await isAbove('InvestAI')).toBe(true);
    expect(await isAbove('Horizon 2020')).toBe(true);
    await page.close();
  });
});
