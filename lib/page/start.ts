import { type Language, officialLanguage } from '../languages.ts';
import type { PageCommand } from '../messages.ts';
import type { Settings } from '../settings/schema.ts';
import { siteOf } from '../settings/sites.ts';
import { type Lexicon, openPack } from '../spotting/lexicon.ts';
import { type Pack, packKey } from '../spotting/pack.ts';
import { ask } from './ask.ts';
import { type Bridge, bridge } from './bridge.ts';
import { describeTerms, inReadingOrder } from './describe.ts';
import { createHighlightSheet, publish, removeHighlights } from './highlights.ts';
import { rectsOf } from './hit-test.ts';
import { watchPointer } from './hover.ts';
import { declaredLanguage } from './language.ts';
import { platform } from './platform.ts';
import { createScanner, type PageTerm, type Scanner } from './scanner.ts';

/** Starts spotting in this frame; everything ends with the signal. */
export async function startPage(
  settings: Settings,
  address: string,
  signal: AbortSignal,
): Promise<void> {
  const lexicons = new Map<Language, Lexicon[]>();
  const [english, pageLanguage] = await Promise.all([loadPack('en'), findPageLanguage()]);
  if (english === undefined) return;
  lexicons.set('en', [english]);
  await loadLexicon(pageLanguage);
  if (signal.aborted) return;

  const sheet = createHighlightSheet(settings.highlight);
  const roots: ShadowRoot[] = [];
  adopt(document, sheet);
  let finished = false;
  let counted = -1;
  let active: PageTerm | undefined;

  const isOwn = (node: Node) => bridge.get()?.card?.owns(node) === true;
  const hidden = new Set(settings.mutedEntries);
  const loading = new Set<Language>();
  const scanner: Scanner = createScanner(
    document,
    {
      lexiconsFor: (block) => {
        const declared = declaredLanguage(block);
        const language = declared === undefined ? pageLanguage : declared;
        if (language === undefined || language === 'other') return [english];
        const known = lexicons.get(language);
        if (known === undefined && !loading.has(language)) {
          loading.add(language);
          void loadLexicon(language).then(() => rescan());
        }
        return known ?? [english];
      },
      isWanted: (entry) => !hidden.has(entry),
      isOwn,
      onRoot: (root) => {
        roots.push(root);
        adopt(root, sheet);
      },
      onTerms: (terms, done) => {
        finished = done;
        adopt(document, sheet);
        const shown = settings.firstMentionOnly ? firstMentions(terms) : terms;
        publish(
          'term',
          shown.map((term) => term.range),
        );
        const count = new Set(terms.map((term) => term.entry)).size;
        // The background sleeps on through pages without terms.
        if (done && count !== counted && (count > 0 || counted > 0)) {
          counted = count;
          void ask({ name: 'count', terms: count });
        }
      },
    },
    signal,
  );

  function rescan(): void {
    if (!signal.aborted) scanner.rescan();
  }

  async function loadLexicon(language: Language | undefined): Promise<void> {
    if (language === undefined || lexicons.has(language)) return;
    const own = await loadPack(language);
    const always = lexicons.get('en') ?? [];
    lexicons.set(language, own === undefined ? always : [own, ...always]);
  }

  async function open(
    term: PageTerm,
    by: 'hover' | 'keyboard' | 'click',
    point?: { x: number; y: number },
  ): Promise<void> {
    active = term;
    const [content] = await Promise.all([
      ask({ name: 'entry', id: term.entry }),
      bridge.get()?.card === undefined ? ask({ name: 'load-card' }) : undefined,
    ]);
    // The pointer may have moved on while the background woke up.
    if (active !== term || content === undefined || signal.aborted) return;
    bridge.get()?.card?.open({
      rects: () => rectsOf(term),
      point,
      node: term.range.startContainer,
      content,
      language: cardLanguage(settings, pageLanguage),
      by,
      load: (id) => ask({ name: 'entry', id }),
      onClosed: () => {
        if (active === term) active = undefined;
        publish('active', []);
      },
      switchSiteOff: () => {
        const site = siteOf(address);
        if (site !== undefined) void ask({ name: 'switch-site-off', site });
      },
      mute: (id) => void ask({ name: 'mute-entry', id }),
    });
    publish('active', [term.range]);
  }

  async function step(by: 1 | -1): Promise<void> {
    const terms = inReadingOrder(scanner.terms()).filter((term) => rectsOf(term).length > 0);
    if (terms.length === 0) return;
    const current = terms.findIndex((term) => term.range === lastShown?.range);
    const next = terms[(current + by + terms.length) % terms.length] as PageTerm;
    await show(next);
  }

  let lastShown: PageTerm | undefined;
  async function show(term: PageTerm): Promise<void> {
    lastShown = term;
    const element = term.range.startContainer.parentElement;
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await open(term, 'keyboard');
  }

  const place = new Map<string, number>();
  const own: Bridge = {
    ...bridge.get(),
    describe: () => ({
      state: scanner.cost().stoodDown ? 'stood-down' : finished ? 'done' : 'scanning',
      language: pageLanguage,
      terms: describeTerms(scanner.terms()),
    }),
    jumpTo: async (entry) => {
      const terms = inReadingOrder(scanner.terms()).filter((term) => term.entry === entry);
      if (terms.length === 0) return false;
      const index = (place.get(entry) ?? -1) + 1;
      place.set(entry, index);
      await show(terms[index % terms.length] as PageTerm);
      return true;
    },
  };
  bridge.set(own);

  watchPointer(
    {
      scanner,
      roots,
      settings: () => settings,
      card: () => bridge.get()?.card,
      open: (term, point) => void open(term, 'hover', point),
      isOwn,
    },
    signal,
  );

  const onCommand = (command: PageCommand) => {
    if (command.command === 'next-term') void step(1);
    else if (command.command === 'previous-term') void step(-1);
    else if (command.command === 'close-card') bridge.get()?.card?.close();
  };
  platform.runtime.onMessage.addListener(onCommand);

  signal.addEventListener('abort', () => {
    platform.runtime?.onMessage?.removeListener(onCommand);
    bridge.get()?.card?.close();
    removeHighlights();
    for (const root of [document, ...roots])
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    if (bridge.get() === own)
      bridge.set(own.card === undefined ? undefined : { ...own, describe: off });
    if (counted > 0) void ask({ name: 'count', terms: 0 });
  });
}

const off = () => ({ state: 'off' as const, language: undefined, terms: [] });

function adopt(root: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

function firstMentions(terms: readonly PageTerm[]): PageTerm[] {
  const seen = new Set<string>();
  return inReadingOrder(terms).filter((term) => !seen.has(term.entry) && seen.add(term.entry));
}

/** A pack read from storage, where the background put it, so that it can sleep on; else asked for. */
async function loadPack(language: Language): Promise<Lexicon | undefined> {
  const key = packKey(language);
  const stored = await platform.storage.local.get(key);
  const pack = (stored[key] as Pack | undefined) ?? (await ask({ name: 'pack', language }));
  return pack === undefined ? undefined : openPack(pack);
}

/** The declared language of the page, else the one the browser detects. */
async function findPageLanguage(): Promise<Language | undefined> {
  const declared = declaredLanguage(document.documentElement);
  if (declared !== undefined) return declared === 'other' ? undefined : declared;
  const sample = (document.body?.textContent ?? '').slice(0, 4000).trim();
  if (sample.length < 40) return undefined;
  const detected = await platform.i18n.detectLanguage(sample);
  return officialLanguage(detected.languages[0]?.language);
}

function cardLanguage(settings: Settings, page: Language | undefined): Language {
  if (settings.cardLanguage === 'page') return page ?? 'en';
  if (settings.cardLanguage !== 'auto') return settings.cardLanguage;
  return officialLanguage(platform.i18n.getUILanguage()) ?? 'en';
}
