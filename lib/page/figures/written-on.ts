/**
 * The day a page says it was first published on, or its month: as news sites tell search engines, else by the first
 * `<time>` of its article.
 */
export function writtenOn(page: Document): string | undefined {
  const { content } =
    page.querySelector<HTMLMetaElement>('meta[property="article:published_time"]') ?? {};
  const said =
    content ??
    datePublished(page) ??
    page.querySelector<HTMLTimeElement>('article time[datetime]')?.dateTime;
  return /^\d{4}-\d\d(?:-\d\d)?/.exec(said ?? '')?.[0];
}

function datePublished(page: Document): string | undefined {
  for (const { textContent } of page.querySelectorAll('script[type="application/ld+json"]')) {
    const said = /"datePublished"\s*:\s*"([^"]+)/.exec(textContent ?? '')?.[1];
    if (said !== undefined) return said;
  }
  return undefined;
}
