import type { Citation } from '@/lib/interface/citation';

/**
 * Copies plain and rich text at once. `execCommand` needs no permission and works on pages without https and
 * in frames that forbid `navigator.clipboard`; the page's own copy handlers are passed by.
 * Call it from a click. Returns false where the browser refuses.
 */
export function copy({ plain, html }: Citation): boolean {
  const allow = (event: Event) => {
    // Without a selection Chromium copies nothing unless somebody claims the command.
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const fill = (event: ClipboardEvent) => {
    allow(event);
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
  };
  window.addEventListener('beforecopy', allow, true);
  window.addEventListener('copy', fill, true);
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('beforecopy', allow, true);
    window.removeEventListener('copy', fill, true);
  }
}
