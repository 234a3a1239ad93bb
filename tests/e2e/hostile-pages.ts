import { patchEverything } from './patches.ts';

/** Where each page has its term. */
export const onTerm = { x: 70, y: 100 };
const wrap = (script: string, body = '') => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,">
    <script>${script}</script></head><body style="font:16px/20px monospace">
    <p id="text" style="position:absolute;left:40px;top:90px;margin:0">InvestAI stands here.</p>${body}</body></html>`,
});

/** Pages that work against us, each in a way of its own. */
export const hostilePages = {
  '/patched': wrap(`(${patchEverything.toString()})()`),
  '/clears': wrap(`
    const clear = () => {
      if (window.mode === 'peace') return;
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
      window.count = (window.count ?? 0) + 1;
      requestAnimationFrame(clear);
    };
    clear();`),
  '/takes-names': wrap(`
    window.registry = CSS.highlights;
    Object.defineProperty(CSS, 'highlights', { value: new Map() });
    addEventListener('DOMContentLoaded', () => {
      const range = new Range();
      range.setStart(document.getElementById('text').firstChild, 9);
      range.setEnd(document.getElementById('text').firstChild, 15);
      window.mine = new Highlight(range);
      registry.set('eu-ai-lens-term', mine);
    });`),
  '/moves': wrap(
    `
    window.count = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const list = document.querySelector('ul');
      list.append(list.firstElementChild);
      window.count += 1;
      port2.postMessage(0);
    };
    addEventListener('load', () => port2.postMessage(0));`,
    '<ul style="margin-top:200px"><li>Horizon Europe</li><li>Bread</li></ul>',
  ),
  '/removes': wrap(`
    window.count = 0;
    const remove = (element) => {
      if (element.localName !== 'eu-ai-lens-card') return;
      element.remove();
      window.count += 1;
    };
    window.mode = 'toggle';
    document.addEventListener('beforetoggle', ({ target }) => mode === 'toggle' && remove(target), true);
    new MutationObserver((records) => {
      if (mode === 'observer') for (const { addedNodes } of records) addedNodes.forEach(remove);
    }).observe(document, { childList: true, subtree: true });`),
  '/defines': wrap(`
    window.calls = [];
    customElements.define('eu-ai-lens-card', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'open' }); calls.push('constructor'); }
      connectedCallback() { calls.push('connected'); this.remove(); }
    });`),
  '/forges': wrap(`
    window.calls = [];
    addEventListener('message', ({ data }) => calls.push(data));
    window.forge = () => {
      const name = 'wxt:content-script-started';
      const detail = { contentScriptName: 'page', messageId: 'forged' };
      for (const type of [name, 'eu-ai-lens:' + name, 'page:' + name]) {
        document.dispatchEvent(new CustomEvent(type, { detail }));
        postMessage({ type, ...detail });
      }
      for (const type of ['pagehide', 'pageshow', 'visibilitychange', 'focus', 'prerenderingchange', 'freeze'])
        for (const target of [window, document]) target.dispatchEvent(new Event(type, { bubbles: true }));
      for (let step = 0; step < 10; step += 1)
        document.getElementById('text').dispatchEvent(new PointerEvent('pointermove', {
          bubbles: true, pointerType: 'mouse', clientX: ${onTerm.x}, clientY: ${onTerm.y}, screenX: step, screenY: step,
        }));
    };
    window.touch = (type) => document.getElementById('text').dispatchEvent(new PointerEvent(type, {
      bubbles: true, isPrimary: true, pointerType: 'touch', clientX: ${onTerm.x}, clientY: ${onTerm.y},
    }));`),
};
