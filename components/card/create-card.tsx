import { render } from 'preact';
import { cardText } from '@/lib/interface/texts/card';
import { factsText } from '@/lib/interface/texts/facts';
import type { CardHandle, CardRequest } from '@/lib/page/bridge';
import facts from '../facts/facts.css?inline';
import tokens from '../tokens.css?inline';
import { Card } from './card';
import css from './card.css?inline';
import { focusedElement, isAtEnd, restoreFocus } from './focus';
import { type CardHost, createHost } from './host';
import { isolate } from './isolate';
import { createFollower } from './position';
import { schemeAt } from './scheme';

/** The card of one frame: made once, on the page only while it is open. */
export function createCard(): CardHandle {
  let host: CardHost | undefined;
  let request: CardRequest | undefined;
  let opened = new AbortController();
  let focusBefore: Element | null = null;
  const follow = createFollower();

  function close(): void {
    if (request === undefined || host === undefined) return;
    const closed = request;
    request = undefined;
    const hadFocus = host.root.activeElement !== null;
    opened.abort();
    render(null, host.root);
    host.detach();
    if (hadFocus) restoreFocus(focusBefore, closed.node);
    closed.onClosed();
  }

  function draw(isKept: boolean): void {
    if (request === undefined || host === undefined) return;
    const { content, figures, language, place, load, keep, dismiss, switchSiteOff, mute } = request;
    const { openPanel } = request;
    render(
      <Card
        key={request}
        content={content}
        figures={figures}
        language={language}
        place={place}
        load={load}
        isKept={isKept}
        onClose={dismiss}
        onKeep={keep}
        onMute={mute}
        onSwitchOff={switchSiteOff}
        onOpenPanel={openPanel}
      />,
      host.root,
    );
  }

  function open(next: CardRequest): void {
    if (host?.root.activeElement == null) focusBefore = focusedElement();
    close();
    host ??= createHost(tokens + facts + css);
    request = next;
    Object.assign(cardText.catalogues, next.content.texts.card);
    Object.assign(factsText.catalogues, next.content.texts.facts);
    opened = new AbortController();
    const { signal } = opened;
    const { root, element } = host;
    draw(next.by !== 'hover');
    const frame = root.querySelector<HTMLElement>('.frame') as HTMLElement;
    frame.style.colorScheme = schemeAt(next.node);
    host.attach(next.node);
    isolate(
      element,
      {
        onEscape: next.dismiss,
        // The card stands at the end of the page: whoever tabs on would lose the place.
        onTab: (isBack) => {
          if (!isAtEnd(root, isBack)) return false;
          next.dismiss();
          return true;
        },
        // The pin decides for itself.
        onFocus: () => root.activeElement?.matches('.pin') || next.keep(true),
      },
      signal,
    );
    follow(
      { rects: next.rects, point: next.point, node: next.node, host, frame, onLost: close },
      signal,
    );
    // A card opened by the pointer leaves the focus where the reader has it.
    if (next.by === 'keyboard')
      root.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
  }

  return {
    open,
    close,
    keep: draw,
    isOpen: () => request !== undefined,
    rect: () => host?.element.getBoundingClientRect(),
    owns: (event) => host !== undefined && event.composedPath().includes(host.element),
  };
}
