const words = (list: string) => list.split(' ');

/** Elements that flow within a line of text: a run goes on through them. Everything else ends it. */
const inlineNames = new Set(
  words(
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RP RT RUBY S SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR TSPAN TEXTPATH',
  ),
);

/** Elements whose text is not prose, is not shown, or belongs to the reader's own typing; and our own card. */
const skippedNames = new Set(
  words(
    'SCRIPT STYLE TEMPLATE NOSCRIPT TEXTAREA INPUT SELECT OPTION SVG MATH CANVAS CODE KBD SAMP IFRAME OBJECT EMBED VIDEO AUDIO DATALIST HEAD METER PROGRESS TITLE DESC METADATA DEFS EU-AI-LENS-CARD',
  ),
);

/** Elements that may get a shadow root; custom elements besides. */
const hostNames = new Set(
  words(
    'ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN',
  ),
);

/** All by upper-case tag name. */
export const isInlineName = (name: string) => inlineNames.has(name);
export const isSkippedName = (name: string) => skippedNames.has(name);
export const isCustomName = (name: string) => name.includes('-');
export const mayHost = (name: string) => hostNames.has(name) || isCustomName(name);
