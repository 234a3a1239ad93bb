import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { lookUpByMenu } from './context-menu.ts';
import { eventually, hover, markOn, sleep } from './harness.ts';
import { closes, heading, isOpen, longEnough, opens } from './open-card.ts';
import { wrap } from './site.ts';
import { withSession } from './with-session.ts';

const pages = {
  '/keys': {
    html: wrap(`<button id="before">Before</button><p>In Paris came InvestAI, then came Horizon Europe.</p>
    <textarea id="paste"></textarea><p id="elsewhere">Elsewhere.</p>
    <script>
      window.seen = [];
      for (const name of ['keydown', 'keyup', 'focusin', 'click', 'mousedown', 'copy'])
        document.addEventListener(name, (event) => window.seen.push(name + ' ' + event.target.tagName), true);
    </script>`),
  },
  '/tabs': {
    html: wrap(
      '<button id="before">Before</button><p>In Paris came InvestAI.</p><button id="after">After</button><button>Last</button>',
    ),
  },
  '/crowd': {
    html: wrap(
      `<p style="margin-top:60px">${'InvestAI, Horizon Europe, AI Continent Action Plan, '.repeat(30)}</p>`,
    ),
  },
};

describe.each(browserNames)('ways to the card in %s', (name) => {
  const { session, site } = withSession(name, pages);
  afterEach(() => session.setSettings({}));

  it('walks from term to term by keyboard and gives the focus back', async () => {
    const page = await session.open(site.address('/keys'));
    await markOn(page, 'InvestAI');
    await page.focus('#before');
    await session.command(page, { command: 'next-term' });
    await opens(page);
    expect(await heading(session, page)).toBe('InvestAI');
    expect(await session.inCard(page, 'focus')).toBe('card');
    expect(await session.cardText(page)).toContain('Term 1 of 2 on this page');
    await session.command(page, { command: 'next-term' });
    await eventually(
      async () => (await heading(session, page)) === 'Horizon Europe',
      'the next term',
    );
    await session.command(page, { command: 'previous-term' });
    await eventually(async () => (await heading(session, page)) === 'InvestAI', 'the term before');
    await page.evaluate(() => {
      (globalThis as unknown as { seen: string[] }).seen = [];
    });
    await page.keyboard.press('Tab');
    expect(await session.inCard(page, 'focus')).toContain('icon');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('j');
    // The page has seen none of it.
    expect(
      await page.evaluate(() =>
        (globalThis as unknown as { seen: string[] }).seen.filter(
          (entry) => !entry.startsWith('click'),
        ),
      ),
    ).toEqual([]);
    await page.keyboard.press('Escape');
    await closes(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toContain(
      'keydown BUTTON',
    );
    await session.command(page, { command: 'explain-term' });
    await opens(page);
    await session.command(page, { command: 'close-card' });
    await closes(page);
    await page.close();
  });

  it('is left by Tab at either end, back to the place in the page', async () => {
    const page = await session.open(site.address('/tabs'));
    await markOn(page, 'InvestAI');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    const tabAway = async () => {
      // More than the card has stops: one that goes round never ends.
      for (let stops = 0; stops < 60 && (await isOpen(page)); stops += 1) {
        await page.keyboard.press('Tab');
        await sleep(20);
      }
      await closes(page);
    };
    await session.command(page, { command: 'next-term' });
    await opens(page);
    await tabAway();
    await page.keyboard.press('Tab');
    // Chromium begins anew, whatever is selected.
    if (name === 'firefox') expect(await focused()).toBe('after');
    await page.focus('#after');
    await session.command(page, { command: 'explain-term' });
    await opens(page);
    await tabAway();
    expect(await focused()).toBe('after');
    await session.command(page, { command: 'explain-term' });
    await opens(page);
    await page.keyboard.press('Tab');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await closes(page);
    expect(await focused()).toBe('after');
    await page.close();
  });

  it('opens beside a selection the reader looks up', async () => {
    const page = await session.open(site.address('/keys'));
    await markOn(page, 'InvestAI');
    expect(await session.command(page, { command: 'show-entry', id: 'jupiter' })).toBe(false);
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.getElementById('elsewhere') as HTMLElement);
    });
    expect(await session.command(page, { command: 'show-entry', id: 'jupiter' })).toBe(true);
    await opens(page);
    expect(await heading(session, page)).toBe('JUPITER');
    await page.close();
  });

  it('opens beside a term of the reader’s own that is looked up by the menu', async () => {
    onTestFinished(() => session.setGlossary([]));
    await session.setGlossary([{ term: 'Elsewhere', forms: [], definition: 'Another place.' }]);
    const page = await session.open(site.address('/keys'));
    await lookUpByMenu(session, page, 'Elsewhere');
    await opens(page);
    expect(await session.cardText(page)).toContain('Another place.');
    await page.close();
  });

  it('is kept by its pin until a click outside, walks to related terms and back', async () => {
    const page = await session.open(site.address('/article'));
    await hover(page, 'InvestAI');
    await session.clickInCard(page, '.pin');
    await page.mouse.move(5, 700, { steps: 5 });
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(true);
    await session.clickInCard(page, '.related');
    await eventually(async () => (await heading(session, page)) !== 'InvestAI', 'the related term');
    await session.clickInCard(page, '.head .icon');
    await eventually(async () => (await heading(session, page)) === 'InvestAI', 'the way back');
    await page.mouse.click(5, 700);
    await closes(page);
    await page.close();
  });

  it('copies a fact with its citation, unseen by the page', async () => {
    const page = await session.open(site.address('/keys'));
    await hover(page, 'InvestAI');
    await session.clickInCard(page, '.copy');
    await eventually(
      async () => (await session.inCard(page, 'html'))?.includes('Copied: '),
      'the word that it was copied',
    );
    expect(
      await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen),
    ).not.toContain('copy BODY');
    await page.keyboard.press('Escape');
    await page.click('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const pasted = await eventually(
      () => page.$eval('#paste', (area) => (area as HTMLTextAreaElement).value || undefined),
      'the pasted text',
    );
    expect(pasted).toMatch(/^InvestAI – .*200 billion euros.*\(as of .*https:\/\//);
    await page.close();
  });

  it('stays away while the pointer passes, a button is down or text is selected', async () => {
    const page = await session.open(site.address('/crowd'));
    await session.read(page);
    const term = await markOn(page, 'InvestAI');
    for (let round = 0; round < 12; round += 1)
      await page.mouse.move(60 + (round % 2) * 800, term.y + round * 6, { steps: 6 });
    expect(await isOpen(page)).toBe(false);
    await page.mouse.move(5, 5);
    await page.mouse.move(term.x - 20, term.y);
    await page.mouse.down();
    await page.mouse.move(term.x + 5, term.y, { steps: 4 });
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(false);
    await page.mouse.up();
    await page.mouse.move(5, 5);
    // The guard: the same term opens to a pointer that rests.
    await page.mouse.click(5, 5);
    await hover(page, 'InvestAI');
    await page.close();
  });

  it('closes before the dialog it stands in', async () => {
    const page = await session.open(site.address('/modal'));
    await hover(page, 'Horizon Europe');
    expect(await page.$('dialog > eu-ai-lens-card')).not.toBeNull();
    await page.keyboard.press('Escape');
    await closes(page);
    const isDialogOpen = () => page.$eval('dialog', (dialog) => dialog.open);
    expect(await isDialogOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(async () => !(await isDialogOpen()), 'the dialog to close');
    await page.close();
  });

  it('opens to a held key only, when the reader wants it so', async () => {
    await session.setSettings({ trigger: 'hold', holdKey: 'Shift' });
    const page = await session.open(site.address('/keys'));
    // Before that nobody hears of pointer and key.
    await session.read(page);
    const term = await markOn(page, 'InvestAI');
    await page.mouse.move(5, 5);
    await page.mouse.move(term.x, term.y, { steps: 3 });
    await sleep(longEnough);
    expect(await isOpen(page)).toBe(false);
    await page.keyboard.down('Shift');
    await opens(page);
    await page.keyboard.up('Shift');
    await page.keyboard.press('Escape');
    await closes(page);
    await page.close();
  });

  it('explains the term that is selected, of several in one text, and none that has gone', async () => {
    const page = await session.open(site.address('/keys'));
    await markOn(page, 'Horizon Europe');
    const text = await page.evaluateHandle(() => document.querySelector('p')?.firstChild as Text);
    await text.evaluate((node) => {
      const at = node.data.indexOf('Horizon');
      getSelection()?.setBaseAndExtent(node, at, node, at + 7);
    });
    await session.command(page, { command: 'explain-term' });
    await opens(page);
    expect(await heading(session, page)).toBe('Horizon Europe');
    await page.keyboard.press('Escape');
    await closes(page);
    await text.evaluate((node) => {
      getSelection()?.empty();
      node.parentElement?.replaceChildren('The AI Continent Action Plan came first.');
    });
    await markOn(page, 'AI Continent Action Plan');
    await session.command(page, { command: 'explain-term' });
    await opens(page);
    expect(await heading(session, page)).toContain('AI Continent');
    await page.close();
  });

  it('explains no more a term the reader hides', async () => {
    const page = await session.open(site.address('/keys'));
    await hover(page, 'InvestAI');
    await session.clickInCard(page, '.foot .quiet:last-of-type');
    await closes(page);
    await eventually(
      async () => !(await session.describe(page))?.terms.some(({ entry }) => entry === 'investai'),
      'the mark to go',
    );
    await page.close();
  });
});
