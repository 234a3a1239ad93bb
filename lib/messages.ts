import type { LocalizedText } from './dataset/schema.ts';
import type { ShownEntry } from './dataset/shown.ts';
import type { Category, Predicate } from './dataset/vocabulary.ts';
import type { FigureEntry } from './figures/facts.ts';
import type { Phrase } from './interface/localized.ts';
import type { CardTexts } from './interface/texts/in-full.ts';
import type { Language } from './languages.ts';
import type { DescribedTerm, PageDescription } from './page/bridge.ts';
import type { PageSettings } from './settings/page-key.ts';
import type { Speeches } from './spotting/detect.ts';
import type { Pack } from './spotting/pack.ts';

/** An entry with all the card needs to show it. */
export interface CardEntry {
  /** A term of the reader's own glossary, with the language it is written in; its website may be ''. */
  own?: { language: Language | undefined };
  entry: ShownEntry;
  /** In the language asked for. */
  labels: {
    category: string;
    predicates: Partial<Record<Predicate, string>>;
    /** Where the entry stands, in the language it could be said in. */
    state?: Phrase | undefined;
  };
  /** What the card says of itself and of facts, in the language asked for. */
  texts: CardTexts;
  related: { id: string; name: LocalizedText; category: Category }[];
}

/** What a frame has injected once it needs it: `entrypoints` holds each under its name. */
export const frameScripts = ['card', 'figures', 'reader'] as const;
type FrameScript = (typeof frameScripts)[number];

/** Each message to the background with its parameters and its reply. */
export interface Messages {
  /** Injects a script into the asking frame. */
  load: { parameters: { script: FrameScript }; reply: true };
  /** The settings, when storage does not hold them for pages yet. */
  settings: { parameters: Record<never, never>; reply: PageSettings };
  /** What figures about these entries, and about topics without a name, are compared with. */
  'figure-entries': { parameters: { ids: string[] }; reply: FigureEntry[] };
  entry: { parameters: { id: string; language: Language }; reply: CardEntry | undefined };
  /** A language's pack, when storage does not hold it yet. */
  pack: { parameters: { language: Language }; reply: Pack | undefined };
  /** By what to tell languages apart, when storage does not hold it yet. */
  speeches: { parameters: Record<never, never>; reply: Speeches };
  /** The terms of the asking frame changed: its tab's badge is to be counted anew. */
  count: { parameters: Record<never, never>; reply: true };
  /** Opens the side panel beside the asking tab; false where the browser does not let a page's click do so. */
  'open-panel': { parameters: Record<never, never>; reply: boolean };
  'switch-site-off': { parameters: { site: string }; reply: true };
  'mute-entry': { parameters: { id: string }; reply: true };
}

export type MessageName = keyof Messages;
export type Message<Name extends MessageName = MessageName> = {
  [Key in Name]: { name: Key } & Messages[Key]['parameters'];
}[Name];

/** What the background tells a page: commands of the keyboard and the context menu. */
export type PageCommand =
  | { command: 'next-term' | 'previous-term' | 'explain-term' | 'close-card' }
  /** Beside the reader's selection; the reply says whether there was a place for it. */
  | { command: 'show-entry'; id: string };

/** Name of the connection from the side panel to each frame of its tab. */
export const annotatorPort = 'eu-ai-lens-annotator';

/** What a frame tells the side panel. */
export type AnnotatorReport =
  /** Some of the terms of the next description, in order. */
  | { report: 'terms'; terms: DescribedTerm[] }
  /** All but the terms; undefined where the extension is off or was not there yet. */
  | { report: 'description'; description: PageDescription | undefined }
  /** Index of the term the reader has come to, -1 at the top of the page and without terms. */
  | { report: 'position'; index: number };

/** Shows the term at an index of the description, or the nearest of its entry. */
export interface AnnotatorCommand {
  index: number;
  entry: string;
}
