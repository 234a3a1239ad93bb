import { render } from 'preact';
import type { CardHandle, CardRequest } from '@/lib/page/bridge';
import tokens from '../tokens.css?inline';
import { Card } from './card';
import css from './card.css?inline';
import { type CardHost, createHost } from './host';
import { follow } from './position';

/** The card of one frame: made once, on the page only while it is open. */
export function createCard(): CardHandle {
  let host: CardHost | undefined;
  let request: CardRequest | undefined;
  let stopFollowing: (() => void) | undefined;
  let pinned = false;
  let focusBefore: Element | null = null;

  function close(): void {
    if (request === undefined) return;
    const closed = request;
    request = undefined;
    pinned = false;
    stopFollowing?.();
    if (host !== undefined) {
      const hadFocus = host.root.activeElement !== null;
      render(null, host.root);
      host.detach();
      if (hadFocus && focusBefore instanceof HTMLElement)
        focusBefore.focus({ preventScroll: true });
    }
    closed.onClosed();
  }

  function open(next: CardRequest): void {
    close();
    host ??= createHost(tokens + css);
    request = next;
    focusBefore = document.activeElement;
    const { root, element, moveTo } = host;
    render(
      <Card
        key={next}
        content={next.content}
        language={next.language}
        load={next.load}
        onClose={close}
        onPin={(on) => {
          pinned = on;
        }}
        onSwitchOff={() => {
          next.switchSiteOff();
          close();
        }}
        onMute={(id) => {
          next.mute(id);
          close();
        }}
      />,
      root,
    );
    host.attach(next.node);
    const panel = root.querySelector<HTMLElement>('.card') as HTMLElement;
    stopFollowing = follow({
      rects: next.rects,
      point: next.point,
      host: element,
      panel,
      moveTo,
      onLost: close,
    });
    // A card opened by the pointer leaves the focus where the reader has it.
    if (next.by === 'keyboard') {
      pinned = true;
      panel.focus({ preventScroll: true });
    }
  }

  return {
    open,
    close,
    isOpen: () => request !== undefined,
    isPinned: () => pinned || host?.root.activeElement != null,
    rect: () => host?.element.getBoundingClientRect(),
    owns: (node) => node === host?.element,
  };
}
