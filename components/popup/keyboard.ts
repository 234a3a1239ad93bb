/**
 * Arrow keys walk from the search field through the rows and back; Home and End go to the ends;
 * a letter typed on a row goes on with the search.
 */
export function moveFocus(event: KeyboardEvent, root: HTMLElement): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const search = root.querySelector<HTMLInputElement>('#search');
  const rows = [...root.querySelectorAll<HTMLElement>('.row')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const isSearching = document.activeElement === search;
  if (search === null || (at < 0 && !isSearching)) return;
  const targets: Partial<Record<string, HTMLElement | undefined>> = {
    ArrowDown: rows[at + 1],
    ArrowUp: at > 0 ? rows[at - 1] : search,
    Home: isSearching ? undefined : rows[0],
    End: isSearching ? undefined : rows.at(-1),
  };
  const target = targets[event.key];
  if (target !== undefined) {
    target.focus();
    event.preventDefault();
  } else if (!isSearching && event.key.length === 1 && event.key !== ' ') search.focus();
}
