import { type Category, categories } from '../dataset/vocabulary.ts';

/** The pages of the explorer; each has an address that stays: `#/entry/ai-act`. */
export type Route =
  | { page: 'overview' }
  | { page: 'category'; category: Category }
  | { page: 'entry'; id: string }
  | { page: 'search'; query: string }
  | { page: 'timeline' }
  | { page: 'map' };

/** The route of a hash; the overview for any other. */
export function routeOf(hash: string): Route {
  const [page, ...rest] = hash.replace(/^#?\/?/, '').split('/');
  const value = decode(rest.join('/'));
  switch (page) {
    case 'entry':
      return { page, id: value };
    case 'search':
      return { page, query: value };
    case 'category': {
      const category = categories.find((candidate) => candidate === value);
      return category === undefined ? { page: 'overview' } : { page, category };
    }
    case 'timeline':
    case 'map':
      return { page };
    default:
      return { page: 'overview' };
  }
}

export function hashOf(route: Route): string {
  switch (route.page) {
    case 'overview':
      return '#/';
    case 'category':
      return `#/category/${route.category}`;
    case 'entry':
      return `#/entry/${encodeURIComponent(route.id)}`;
    case 'search':
      // A long selection may be cut through an emoji: half of one has no address.
      return `#/search/${encodeURIComponent(route.query.toWellFormed())}`;
    default:
      return `#/${route.page}`;
  }
}

/** Where other pages find one of the explorer's, from the extension's own root. */
export const explorerAddress = (route: Route) => `/explorer.html${hashOf(route)}`;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
