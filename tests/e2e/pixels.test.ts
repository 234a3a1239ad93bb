import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from '../../lib/commands/browsers.ts';
import { isOwnLook, markSheet } from '../../lib/interface/marks.ts';
import { defaultSettings, type Settings } from '../../lib/settings/schema.ts';
import { forceColors } from './forced-colors.ts';
import { eventually, marked } from './harness.ts';
import { type Color, type Painted, readPaint } from './paint.ts';
import { type SitePage, wrap as wrapHtml } from './site.ts';
import { withSession } from './with-session.ts';

type Look = Pick<Settings, 'highlight' | 'highlightColor'>;

/** Words of about the same width, none with a letter below the line. */
const words = `<p><b id="term">InvestAI</b> and <b id="word">Internet</b></p>`;

const paper = { light: [255, 255, 255], dark: [30, 30, 30] } as const satisfies Record<
  string,
  Color
>;

const page = (background: string, color: string) => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Paint</title><link rel="icon" href="data:,">
    <style>body { margin: 20px; font: 32px/1.6 sans-serif; background: ${background}; color: ${color} }</style></head>
    <body>${words}<p>Europe has <b id="figure">13</b> AI Factories.</p><p>The town has <b id="number">13</b> bakers.</p><div id="host"></div>
    <script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '${words}';</script></body></html>`,
});

const wrap = (body: string): SitePage => ({ html: wrapHtml(body) });
const head = '<title>Test</title><link rel="icon" href="data:,"/>';
const large = 'style="font: 32px/1.6 sans-serif"';

/** Documents of every kind, each with a term in the element `term`. */
const kinds: Record<string, SitePage> = {
  '/srcdoc': wrap(
    `<iframe id="term" srcdoc="<p style='font: 32px/1.6 sans-serif'>InvestAI</p>"></iframe>`,
  ),
  '/blank': wrap(`<iframe id="term"></iframe><script>
    document.getElementById('term').contentDocument.body.innerHTML = '<p ${large}>InvestAI</p>';</script>`),
  '/opened': wrap(`<script>onload = () => setTimeout(() => {
    document.open();
    document.write('<p id="term" ${large}>InvestAI</p>');
    document.close();
  }, 300);</script>`),
  '/xhtml': {
    html: `<html xmlns="http://www.w3.org/1999/xhtml"><head>${head}</head><body><p id="term" ${large}>InvestAI</p></body></html>`,
    headers: { 'content-type': 'application/xhtml+xml' },
  },
  '/svg': {
    html: '<svg xmlns="http://www.w3.org/2000/svg"><text id="term" x="10" y="40" font-size="32">InvestAI</text></svg>',
    headers: { 'content-type': 'image/svg+xml' },
  },
};

const terms = ['term', 'host term'];
const others = ['word', 'number', 'host word'];
const everything = [...terms, ...others, 'figure'];

const amber: Color = [0xb5, 0x65, 0x1d];
/** So many pixels of a colour are no accident. */
const plenty = 25;

describe.each(browserNames)('what is painted in %s', (name) => {
  const { session, site } = withSession(name, {
    '/light': page('#fff', '#222'),
    '/dark': page('#1e1e1e', '#eee'),
    ...kinds,
  });
  let reader: Page;
  const pages: Partial<Record<keyof typeof paper, Page>> = {};

  beforeAll(async () => {
    reader = await session.browser.newPage();
  });

  /** The page in sight, read, under a look of the marks that is there already. */
  const show = async (scheme: keyof typeof paper, look: Partial<Look>) => {
    const wanted = { ...defaultSettings, ...look };
    await session.setSettings(look);
    pages[scheme] ??= await session.open(site.address(`/${scheme}`));
    const shown = pages[scheme];
    await shown.setViewport({ width: 700, height: 400, deviceScaleFactor: 2 });
    await shown.bringToFront();
    await eventually(
      async () => (await session.describe(shown))?.figures.length === 1,
      'the figure to be read',
    );
    await eventually(
      async () =>
        (await marked(shown, 'eu-ai-lens-figure')).length > 0 === (wanted.highlight !== 'none'),
      'its mark',
    );
    await eventually(
      () =>
        shown.evaluate(
          (text) => {
            const probe = new CSSStyleSheet();
            probe.replaceSync(text);
            return (
              document.adoptedStyleSheets[0]?.cssRules[0]?.cssText === probe.cssRules[0]?.cssText
            );
          },
          // The usual look is in every page from the start.
          isOwnLook(wanted) ? markSheet(wanted, name) : '',
        ),
      'the look to be applied',
    );
    return shown;
  };
  const paint = async (shown: Page, colors: Color[] = []) =>
    readPaint(shown, reader, everything, colors);

  /** Whether something is painted below the letters of the first that is not below those of the second. */
  const isUnderlined = (one: Painted | undefined, other: Painted | undefined) =>
    (one as Painted).lowest > (other as Painted).lowest + 1;

  describe.each(['light', 'dark'] as const)('on a %s page', (scheme) => {
    it('is a line in the colour of the marks under terms, in another under figures, none elsewhere', async () => {
      const shown = await show(scheme, {});
      const seen = await paint(shown, [[0x4a, 0x7f, 0xd6], amber]);
      for (const term of terms)
        expect([term, counts(seen, term)[0] > plenty]).toEqual([term, true]);
      expect(counts(seen, 'figure')[1]).toBeGreaterThan(plenty);
      expect(counts(seen, 'figure')[0]).toBe(0);
      for (const other of others) expect([other, counts(seen, other)]).toEqual([other, [0, 0]]);
      expect(isUnderlined(seen.term, seen.word)).toBe(true);
      expect(isUnderlined(seen['host term'], seen['host word'])).toBe(true);
      expect(isUnderlined(seen.figure, seen.number)).toBe(true);
      for (const id of everything) expect([id, near(seen[id], paper[scheme])]).toEqual([id, true]);
    });

    it('is a tint behind terms, and the paper elsewhere', async () => {
      const shown = await show(scheme, { highlight: 'tint', highlightColor: '#0b8a6f' });
      const green: Color = [0x0b, 0x8a, 0x6f];
      const seen = await paint(shown, [green]);
      const tinted = blend(green, paper[scheme], 0.18);
      for (const term of terms) expect([term, near(seen[term], tinted)]).toEqual([term, true]);
      for (const id of [...others, 'figure'])
        expect([id, near(seen[id], paper[scheme])]).toEqual([id, true]);
      for (const id of everything) expect([id, counts(seen, id)]).toEqual([id, [0]]);
    });

    it('is nothing where the reader wants nothing', async () => {
      const shown = await show(scheme, { highlight: 'none' });
      const seen = await paint(shown, [[0x4a, 0x7f, 0xd6], amber]);
      for (const id of everything) {
        expect([id, counts(seen, id)]).toEqual([id, [0, 0]]);
        expect([id, near(seen[id], paper[scheme])]).toEqual([id, true]);
      }
      expect(isUnderlined(seen.term, seen.word)).toBe(false);
      expect(isUnderlined(seen['host term'], seen['host word'])).toBe(false);
      expect(isUnderlined(seen.figure, seen.number)).toBe(false);
    });
  });

  // Chromium paints no line under marks in SVG.
  const lined = Object.keys(kinds).filter((path) => name === 'firefox' || path !== '/svg');
  it.each(lined)('is in documents of every kind: %s', async (path) => {
    await session.setSettings({});
    const shown = await session.open(site.address(path));
    await shown.setViewport({ width: 700, height: 400, deviceScaleFactor: 2 });
    await shown.waitForSelector('#term');
    await eventually(async () => {
      const seen = await readPaint(shown, reader, ['term'], [[0x4a, 0x7f, 0xd6]]);
      return counts(seen, 'term')[0] > plenty;
    }, 'the line under the term');
    await shown.close();
  });

  it.each(['underline', 'tint', 'both', 'none'] as const)(
    'is seen under forced colours where the reader wants to see it: %s',
    async (highlight) => {
      const shown = await show('light', { highlight });
      await forceColors(session, shown, true);
      try {
        await eventually(
          () => shown.evaluate(() => matchMedia('(forced-colors: active)').matches),
          'forced colours',
        );
        const seen = await paint(shown);
        // Chromium paints marks as if they were selected, whatever their style.
        const isSeen = (one: string, other: string) =>
          isUnderlined(seen[one], seen[other]) || !near(seen[one], (seen[other] as Painted).paper);
        const wanted = highlight !== 'none';
        expect([isSeen('term', 'word'), isSeen('host term', 'host word')]).toEqual([
          wanted,
          wanted,
        ]);
        expect(isSeen('figure', 'number')).toBe(wanted);
      } finally {
        await forceColors(session, shown, false);
      }
    },
  );
});

const counts = (seen: Record<string, Painted>, id: string) => seen[id]?.counts as [number, number];

/** Whether the paper under an element has a colour, up to the rounding of blending. */
function near(painted: Painted | undefined, color: Color): boolean {
  return color.every((channel, index) => Math.abs(channel - (painted?.paper[index] ?? -99)) <= 4);
}

function blend(color: Color, under: Color, opacity: number): Color {
  return color.map((channel, index) =>
    Math.round(channel * opacity + (under[index] as number) * (1 - opacity)),
  ) as unknown as Color;
}
