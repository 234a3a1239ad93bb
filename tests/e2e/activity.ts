import type { Page } from 'puppeteer-core';
import { insideFirefox } from '../../lib/commands/firefox-inside.ts';
import { type Session, sleep } from './harness.ts';

/** What Chromium notes of a page's renderer (category `devtools.timeline`). */
interface TraceEvent {
  name: string;
  pid: number;
  args: {
    data?: { frame?: string; type?: string; timerId?: number; id?: number; singleShot?: boolean };
  };
}

async function trace(page: Page, run: () => Promise<unknown>): Promise<TraceEvent[]> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await run().finally(() => session.detach());
  const recorded = Buffer.from((await page.tracing.stop()) as Uint8Array).toString();
  const { traceEvents } = JSON.parse(recorded) as { traceEvents: TraceEvent[] };
  const own = traceEvents.find(({ args }) => args.data?.frame === frameTree.frame.id)?.pid;
  // Events carry no frame: the process has to do.
  return traceEvents.filter(
    ({ pid, args }) =>
      pid === own && (args.data?.frame ?? frameTree.frame.id) === frameTree.frame.id,
  );
}

/** The types of all events dispatched in a page's process in Chromium. */
export async function dispatched(page: Page, run: () => Promise<unknown>): Promise<Set<string>> {
  const events = await trace(page, run);
  return new Set(
    events.flatMap(({ name, args }) => {
      if (name === 'HandlePostMessage') return 'message';
      return name === 'EventDispatch' ? (args.data?.type ?? []) : [];
    }),
  );
}

/** The types of events in the front tab of Firefox that a script made, of any world, and messages. */
export async function madeByScripts(
  session: Session,
  run: () => Promise<unknown>,
): Promise<Set<string>> {
  const script = `Services.els.addListenerForAllEvents(
    this,
    (event) => (!event.isTrusted || event.type === 'message') && sendAsyncMessage('made', event.type),
    true, true, false)`;
  await insideFirefox(
    session.browser,
    `globalThis.madeEvents = [];
     gBrowser.selectedBrowser.messageManager.addMessageListener('made', ({ data }) => madeEvents.push(data));
     gBrowser.selectedBrowser.messageManager.loadFrameScript(
       'data:application/javascript,' + encodeURIComponent(${JSON.stringify(script)}), false);`,
  );
  await run();
  const made = await insideFirefox(session.browser, 'JSON.stringify(madeEvents)');
  return new Set(JSON.parse(made as string) as string[]);
}

const install = /^(TimerInstall|RequestAnimationFrame|RequestIdleCallback)$/;
const end = /^(TimerRemove|CancelAnimationFrame|CancelIdleCallback)$/;
const fire = /^(TimerFire|FireAnimationFrame|FireIdleCallback)$/;
const idle = 2000;

/**
 * The timers, of all worlds of a page, that are alive after something was done there from its first moment on. In
 * Firefox, which does not tell, those of all pages that fired in two seconds after it.
 */
export async function timersAfter(
  session: Session,
  page: Page,
  run: () => Promise<unknown>,
): Promise<string[]> {
  if (session.name === 'firefox') {
    await run();
    return firedInFirefox(session);
  }
  const alive = new Set<string>();
  for (const { name, args } of await trace(page, run)) {
    const { timerId, id, singleShot } = args.data ?? {};
    const timer = `${name.replace(/^.*(Timer|Animation|Idle).*$/, '$1')} ${timerId ?? id}`;
    if (install.test(name)) alive.add(timer + (singleShot === false ? ' repeats' : ''));
    else if (fire.test(name)) alive.delete(timer);
    else if (end.test(name)) {
      alive.delete(timer);
      alive.delete(`${timer} repeats`);
    }
  }
  return [...alive];
}

async function firedInFirefox(session: Session): Promise<string[]> {
  await insideFirefox(
    session.browser,
    `Services.profiler.StartProfiler(1000000, 100, ['js', 'nostacksampling'], ['GeckoMain']).then(() => true)`,
  );
  await sleep(idle);
  const fired = await insideFirefox(
    session.browser,
    `(async () => {
      const { processes } = await Services.profiler.getProfileDataAsync();
      await Services.profiler.StopProfiler();
      const windows = new Set(
        processes
          .flatMap(({ pages }) => pages)
          .filter(({ url }) => url.startsWith('http:'))
          .map(({ innerWindowID }) => innerWindowID),
      );
      const fired = processes
        .flatMap(({ threads }) => threads)
        .flatMap(({ markers, stringTable }) =>
          markers.data
            .filter((marker) => windows.has(marker.at(-1)?.innerWindowID))
            .map((marker) => stringTable[marker[0]] + ' ' + marker.at(-1).name),
        )
        .filter((name) => /^(setTimeout|setInterval|requestAnimationFrame|requestIdleCallback)\\b/.test(name))
        // Firefox's own forms and icons ask for idle time with a limit, which a busy machine goes past; we ask for none.
        .filter((name) => !name.includes('setIdleCallback handler (timed out)'));
      return JSON.stringify(fired);
    })()`,
  );
  return JSON.parse(fired as string) as string[];
}
