import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { BrowserName } from '../../lib/commands/browsers.ts';
import type { LaunchOptions } from '../../lib/commands/launch.ts';
import { openSession, type Session } from './harness.ts';
import { openSite, type Site, type SitePage } from './site.ts';

interface Stage {
  session: Session;
  site: Site;
}

/**
 * A browser with the extension and the site of the tests with more pages, for all tests of the `describe` that calls
 * this. Both are empty until its hooks run: tests and later hooks may use them, what declares tests may not.
 */
export function withSession(name: BrowserName, pages: Record<string, SitePage> = {}): Stage {
  const stage = { session: {}, site: {} } as Stage;
  const closers: (() => unknown)[] = [];
  beforeAll(async () => {
    const site = await openSite(pages);
    closers.push(site.close);
    const session = await openSession(name);
    closers.push(session.close);
    Object.assign(stage.site, site);
    Object.assign(stage.session, session);
  });
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });
  return stage;
}

/** A browser with the extension and the site of the tests, for the running test alone. */
export async function sessionForTest(
  name: BrowserName,
  options: Partial<LaunchOptions> = {},
): Promise<Stage> {
  const site = await openSite();
  onTestFinished(site.close);
  const session = await openSession(name, options);
  onTestFinished(session.close);
  return { session, site };
}
