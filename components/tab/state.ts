import type { Settings } from '@/lib/settings/schema';
import { isActive, isSiteListedOn, siteOf } from '@/lib/settings/sites';
import type { FrameState, Reading, Refusal, Tab } from './tab';

/** What popup and panel say about the page. `unread`: open since before the extension. */
export type TabState =
  | Refusal
  | 'paused'
  | 'off'
  | 'unread'
  | 'scanning'
  | 'stood-down'
  | 'nothing'
  | 'terms';

/** The state to show; `reading` is undefined until the tab has answered. */
export function tabState(
  settings: Settings,
  tab: Tab,
  reading: Reading<FrameState> | undefined,
  now = Date.now(),
): TabState {
  if (reading !== undefined && 'refused' in reading) return reading.refused;
  if (!isActive(settings, now)) return 'paused';
  if (siteOf(tab.address) !== undefined && !isSiteListedOn(settings, tab.address)) return 'off';
  if (reading === undefined) return 'scanning';
  if (reading.frames.length === 0) return reading.isComing ? 'scanning' : 'unread';
  const states = reading.frames.map(({ description }) => description.state);
  if (states.includes('stood-down')) return 'stood-down';
  if (states.some((state) => state === 'scanning' || state === 'off')) return 'scanning';
  return reading.frames.some(({ description }) => description.terms.some(({ hidden }) => !hidden))
    ? 'terms'
    : 'nothing';
}

/**
 * The state to say: a page once read that changes is read again without a word, as words that come and go move the
 * list under the reader's pointer.
 * @param lastRead the tab as it was when its terms were last listed
 */
export function saidState(state: TabState, tab: Tab, lastRead: Tab | undefined): TabState {
  const isRead =
    lastRead !== undefined && lastRead.id === tab.id && lastRead.address === tab.address;
  return state === 'scanning' && isRead ? 'terms' : state;
}
