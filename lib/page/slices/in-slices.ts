/** Below the 8 ms a slice may take: the last item, or the engine clearing up, may come on top. */
const sliceMilliseconds = 3;

/**
 * Makes something of each item, in slices between which the page has its turn.
 *
 * @returns what was made, in the order of the items; waits for ever in a document that is gone
 */
export async function mapInSlices<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  let until = performance.now() + sliceMilliseconds;
  for (const item of items) {
    if (performance.now() > until) {
      await scheduler.postTask(() => {});
      until = performance.now() + sliceMilliseconds;
    }
    made.push(make(item));
  }
  return made;
}
