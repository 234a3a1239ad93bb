/**
 * Writes pages of the size and shape of an act on EUR-Lex, for measuring. The AI Act as published there has
 * 1.03 million characters, 18,711 text nodes and 11,129 elements (measured 2026-11-24): recitals and lists are
 * two-column tables, articles are nested divisions, and every tag stands on its own line.
 */

const plainWords =
  'de het een van in op voor met en of die dat deze dit wordt worden zijn kan kunnen moet moeten door bij uit aan over tussen binnen buiten indien wanneer onverminderd overeenkomstig bedoeld vastgesteld verordening richtlijn lid artikel bijlage hoofdstuk afdeling overweging Unie lidstaat lidstaten Europese Raad Parlement bevoegde autoriteit autoriteiten instantie instanties toezicht markt markttoezicht gegevens gegevensbeheer documentatie technische beoordeling conformiteit procedure procedures maatregelen passende redelijke termijn termijnen informatie kennisgeving verplichting verplichtingen verantwoordelijkheid veiligheid gezondheid grondrechten natuurlijke personen persoon systeem systemen gebruik gebruikers ontwikkeling onderzoek innovatie ondernemingen kleine middelgrote norm normen geharmoniseerde specificaties verslag register publiek openbaar vertrouwelijk bijzonder algemeen doel doeleinden risico risico’s beheer kwaliteit menselijke tussenkomst nauwkeurigheid robuustheid verslaglegging bewaring bewijs sanctie sancties boete boetes herziening evaluatie uitvoering inwerkingtreding toepassing afwijking uitzondering'.split(
    ' ',
  );

/** How often each is named follows the real act: a mark every 460 characters. */
const terms = [
  'AI-systemen met een hoog risico',
  'AI-systeem met een hoog risico',
  'AI-verordening',
  'Europese Commissie',
  'AI-modellen voor algemene doeleinden',
  'markttoezichtautoriteiten',
  'aangemelde instanties',
  'conformiteitsbeoordeling',
  'aanbieders van AI-systemen',
  'gebruiksverantwoordelijken',
  'AI-fabrieken',
  'Horizon Europa',
  'InvestAI',
  'EuroHPC',
];

export interface ActOptions {
  /** Whether the text names anything of ours. */
  terms: boolean;
  /** How many acts stand one after another in the document. */
  copies?: number;
}

/** The body of the page; the same for the same options, always. */
export function writeAct({ terms: named, copies = 1 }: ActOptions): string {
  const random = createRandom(20_241_689);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] as string;
  const sentence = (length: number) => {
    let text = '';
    while (text.length < length)
      text += `${text === '' ? '' : ' '}${named && random() < 0.019 ? pick(terms) : pick(plainWords)}`;
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (length: number) => {
    let text = '';
    while (text.length < length)
      text += `${text === '' ? '' : ' '}${sentence(60 + random() * 220)}`;
    // Every seventh holds a link to a footnote, every twelfth a defined term in italics.
    if (random() < 1 / 12)
      text = text.replace(/ (\p{L}+) (\p{L}+) /u, ' <span class="oj-italic">$1 $2</span> ');
    if (random() < 1 / 7)
      text += ` <a href="#note">(<span class="oj-super oj-note-tag">${Math.floor(random() * 60)}</span>)</a>`;
    return text;
  };
  const row = (mark: string, length: number) =>
    '<table width="100%" border="0">\n<col width="4%"/>\n<col width="96%"/>\n<tbody>\n<tr>\n' +
    `<td valign="top">\n<p class="oj-normal">${mark}</p>\n</td>\n` +
    `<td valign="top">\n<p class="oj-normal">${paragraph(length)}</p>\n</td>\n</tr>\n</tbody>\n</table>\n`;
  const rows = (count: number, length: number) =>
    Array.from({ length: count }, (_, index) => row(`${index + 1})`, length)).join('');
  const article = (number: number) =>
    `<div class="eli-subdivision" id="art_${number}">\n<p class="oj-ti-art">Artikel ${number}</p>\n` +
    `<div class="eli-title">\n<p class="oj-sti-art">${sentence(40)}</p>\n</div>\n` +
    Array.from(
      { length: 7 },
      (_, index) =>
        `<div id="${number}.${index}">\n<p class="oj-normal">${index + 1}.   ${paragraph(420)}</p>\n</div>\n`,
    ).join('') +
    rows(4, 280) +
    '</div>\n';
  const act = () =>
    `<div class="eli-container">\n${rows(180, 1750)}` +
    Array.from(
      { length: 13 },
      (_, index) =>
        `<p class="oj-ti-section-1">Hoofdstuk ${index + 1}</p>\n` +
        Array.from({ length: 9 }, (__, offset) => article(index * 9 + offset + 1)).join('') +
        '<hr class="oj-doc-sep"/>\n',
    ).join('') +
    `${rows(200, 300)}</div>\n`;
  return Array.from({ length: copies }, act).join('');
}

/** Mulberry32: small, and the same on every machine. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
