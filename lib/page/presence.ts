import { platform } from './platform.ts';

/**
 * Whether the extension is still there for this script. Chromium leaves scripts on open pages behind when the
 * extension is updated, reloaded or removed, and tells them nothing; Firefox ends them where they stand.
 *
 * A new script could tell the old one by an event, but pages see events and can forge them: so the old one asks the
 * browser, each time something happens.
 */
export function isExtensionHere(): boolean {
  return platform.runtime?.id !== undefined;
}

/** Calls the extension's own API, which throws once the extension is gone: the one place where that is let pass. */
export async function whileHere<Result>(call: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await call();
  } catch {
    return undefined;
  }
}

/** What the background stored for pages under a key; undefined when it is not there, or the extension is not. */
export function readStored<Value>(key: string): Promise<Value | undefined> {
  return whileHere(async () => (await platform.storage.local.get(key))[key] as Value | undefined);
}
