import { eventually, type Session } from './harness.ts';

/** The badge of the tab that shows an address; Puppeteer loses count of Firefox's pages that come back from memory. */
function badgeOf(session: Session, address: string): Promise<string | undefined> {
  return session.inExtension(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    const id = tabs.findLast((tab) => tab.url === wanted)?.id;
    return id === undefined ? undefined : chrome.action.getBadgeText({ tabId: id });
  }, address);
}

export const badgeSays = (session: Session, address: string, count: string) =>
  eventually(async () => (await badgeOf(session, address)) === count, `a badge of "${count}"`);
