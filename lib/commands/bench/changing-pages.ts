/**
 * Bodies of pages that change as pages do. Each puts its changes in `benchChanges`, by name; a change is
 * given its number. Runs in the page: no types, no imports.
 */

const script = (code: string) => `<script>\n${code}\n</script>`;

const texts = `
const plain = (index) =>
  'Bericht ' + index + ': de gemeente opent volgende week een tweede loket, omdat de wachttijd in het voorjaar opliep tot een half uur. ' +
  'Wie een afspraak maakt, is binnen tien minuten klaar, en het loket blijft op zaterdag open.';
const named = (index) =>
  'Bericht ' + index + ': de Europese Commissie wijst vijf nieuwe AI-fabrieken aan, en InvestAI betaalt mee. ' +
  'Horizon Europa blijft het kader voor onderzoek, zegt EuroHPC, dat de rekentijd verdeelt.';
const element = (tag, text, ...children) => {
  const made = document.createElement(tag);
  if (text !== '') made.textContent = text;
  made.append(...children);
  return made;
};`;

/** Changes to the paragraphs of an act. */
export const paragraphChanges = script(`
const paragraphs = document.querySelectorAll('td p');
const at = (index) => paragraphs[(index * 7) % paragraphs.length];
globalThis.benchChanges = {
  add(index) {
    const made = document.createElement('p');
    made.textContent = 'Een alinea over InvestAI en de AI-fabrieken.';
    at(index).after(made);
  },
  edit(index) {
    at(index).firstChild.data = 'Hier staat nu InvestAI, voor de keer ' + index + '.';
  },
};`);

/** A feed of a hundred items that grows: each a heading, a paragraph and a row of buttons. */
export const feed = `<main id="feed"></main>${script(`${texts}
const item = (text, index) =>
  element('article', '',
    element('h2', 'Nieuws ' + index),
    element('p', text),
    element('div', '', element('button', 'Deel'), element('button', 'Bewaar'), element('time', index + ' minuten geleden')));
const append = (write) => (index) => document.getElementById('feed').append(item(write(index), index));
globalThis.benchChanges = { plain: append(plain), named: append(named) };
for (let index = 0; index < 100; index += 1) append(index % 4 === 0 ? named : plain)(index);`)}`;

/** A page with one text node that is written anew, now with terms, now without. */
export const ticker = `<main></main>${script(`${texts}
for (let index = 0; index < 100; index += 1)
  document.querySelector('main').append(element('p', index % 4 === 0 ? named(index) : plain(index)));
globalThis.benchChanges = {
  tick(index) {
    document.querySelectorAll('p')[50].firstChild.data = index % 2 === 0 ? named(index) : plain(index);
  },
};`)}`;

/** A list of forty rows for ten thousand: those scrolled out are moved to the end and written anew. */
export const list = `<div id="list"></div>${script(`${texts}
const rows = document.getElementById('list');
const write = (index) => (index % 4 === 0 ? named(index) : plain(index));
for (let index = 0; index < 40; index += 1) rows.append(element('div', '', element('p', write(index))));
globalThis.benchChanges = {
  scroll(index) {
    for (let row = 0; row < 10; row += 1) {
      const first = rows.firstElementChild;
      first.firstElementChild.textContent = write(40 + index * 10 + row);
      rows.append(first);
    }
  },
};`)}`;

/** A single-page application: the whole main content is another with each change. */
export const routes = `<nav>Start, Nieuws, Contact</nav><main></main>${script(`${texts}
const go = (index) => {
  history.replaceState({}, '', '/routes');
  document.title = 'Pagina ' + index;
  document.querySelector('main').replaceChildren(
    element('h1', 'Pagina ' + index),
    ...Array.from({ length: 40 }, (_, paragraph) =>
      element('p', paragraph % 4 === 0 ? named(index + paragraph) : plain(index + paragraph))));
};
globalThis.benchChanges = { go };
go(0);`)}`;
