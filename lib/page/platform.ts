/**
 * The browser's own extension API, for scripts on pages. The polyfill stays out of them: it would add
 * 10 KB to every page anyone opens; both browsers return promises here.
 */
export const platform: typeof chrome =
  (globalThis as { browser?: typeof chrome }).browser ?? globalThis.chrome;
