import { wrap } from './site.ts';

/** Notes the longest gap between two frames, from the load of a page on that has been laid out once. */
const watchFrames = `
  window.longest = 0;
  window.frames = 0;
  let last;
  const frame = (now) => {
    if (last !== undefined) window.longest = Math.max(window.longest, now - last);
    last = now;
    window.frames += 1;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(frame)));`;

/** Browsers lay out only what is near the window: what is left is ours, and the page can be measured. */
const skipped = 'content-visibility:auto;contain-intrinsic-size:1px 500px';

/** Pages that are large, strict or strange. */
export const oddPages = {
  '/million': {
    html: wrap(`<p style="margin-top:60px">InvestAI comes first.</p><div style="height:2000px"></div><main></main><script>
    const main = document.querySelector('main');
    for (let block = 0; block < 1000; block += 1) {
      const paragraph = document.createElement('p');
      paragraph.style = '${skipped}';
      for (let index = 0; index < 1000; index += 1)
        paragraph.append(document.createTextNode(index === 500 && block % 100 === 99 ? ' Horizon Europe ' : 'bread '));
      main.append(paragraph);
    }
    ${watchFrames}</script>`),
  },
  '/ten-megabytes': {
    html: wrap(`<p style="margin-top:60px">InvestAI comes first.</p><div style="height:2000px"></div><pre style="${skipped}"></pre><script>
    const line = 'Bread rises for an hour and then goes into the oven. '.repeat(20);
    let text = '';
    while (text.length < 10_000_000) text += line + (text.length % 1_000_000 < line.length ? 'Horizon Europe. ' : '');
    document.querySelector('pre').append(text);
    ${watchFrames}</script>`),
  },
  '/dialogs': {
    html: wrap(`<div id="host"><template shadowrootmode="open"><dialog><p>Horizon Europe</p><dialog><p>InvestAI</p></dialog></dialog></template></div>
    <script>for (const dialog of host.shadowRoot.querySelectorAll('dialog')) dialog.showModal();
    window.seen = [];
    for (const name of ['keydown', 'click']) document.addEventListener(name, () => seen.push(name));</script>`),
  },
  '/strict': {
    html: '<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title><link rel="icon" href="data:,"><br><br><p>InvestAI</p>',
    headers: {
      'content-security-policy':
        "default-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  '/sandboxed': {
    html: wrap(
      '<iframe name="inner" sandbox style="position:fixed;left:0;top:0;width:600px;height:600px" srcdoc="<p style=\'margin-top:60px\'>InvestAI</p>"></iframe>',
    ),
  },
  '/editors': {
    html: wrap(`<p>Horizon Europe is no editor.</p>
    <div contenteditable>InvestAI</div><div contenteditable="plaintext-only">InvestAI</div>
    <textarea>InvestAI</textarea><input value="InvestAI">
    <div role="textbox">InvestAI</div>
    <div class="cm-editor"><div class="cm-scroller"><div class="cm-content" role="textbox" contenteditable="true"><div class="cm-line">InvestAI</div></div></div></div>
    <div class="monaco-editor" role="code"><textarea></textarea><div class="view-lines" role="presentation"><div class="view-line"><span><span class="mtk1">InvestAI</span></span></div></div></div>
    <div class="CodeMirror cm-s-default"><div><textarea></textarea></div><div class="CodeMirror-scroll" tabindex="-1"><div class="CodeMirror-lines" role="presentation"><div class="CodeMirror-code" role="presentation"><div style="position:relative"><pre class=" CodeMirror-line " role="presentation"><span role="presentation">InvestAI</span></pre></div></div></div></div></div>
    <pre class="ace_editor ace-tm"><textarea class="ace_text-input" wrap="off"></textarea><div class="ace_scroller"><div class="ace_content"><div class="ace_layer ace_text-layer"><div class="ace_line">InvestAI</div></div></div></div></pre>
    <p id="later">AI Continent Action Plan</p>
    <iframe name="designed" srcdoc="<p>InvestAI</p><script>document.designMode='on'</script>"></iframe>`),
  },
  '/top-layer': {
    html: wrap(`<p style="margin-top:60px">InvestAI</p><div id="crowd"></div><script>
    window.count = 0;
    const over = () => {
      const popover = document.createElement('div');
      popover.popover = 'manual';
      popover.textContent = 'Bread';
      popover.style = 'inset:200px 0 0 200px;width:90px;height:20px;margin:0';
      crowd.append(popover);
      popover.showPopover();
      window.count += 1;
    };
    for (let index = 0; index < 300; index += 1) over();
    document.addEventListener('toggle', ({ target }) => { if (target.localName === 'eu-ai-lens-card' && window.mode !== 'peace') over(); }, true);
    </script>`),
  },
};
