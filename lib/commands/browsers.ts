import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  computeExecutablePath,
  Browser as Download,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';

export const browserNames = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof browserNames)[number];

const known: Record<BrowserName, { variable: string; programs: string[]; files: string[] }> = {
  chrome: {
    variable: 'CHROME_PATH',
    programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    files: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    programs: ['firefox-esr', 'firefox'],
    files: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
};

const downloads = {
  chrome: { browser: Download.CHROME, tag: 'stable' },
  firefox: { browser: Download.FIREFOX, tag: 'esr' },
} as const;
const cacheDir = join(import.meta.dirname, '../../node_modules/.cache/browsers');

/** Path of an installed browser; undefined when there is none. */
function findBrowser(name: BrowserName): string | undefined {
  const { variable, programs, files } = known[name];
  const wanted = process.env[variable];
  if (wanted !== undefined) return wanted;
  const found = programs
    .flatMap((program) =>
      (process.env.PATH ?? '').split(':').map((folder) => join(folder, program)),
    )
    .find((path) => existsSync(path));
  return found ?? files.find((path) => existsSync(path));
}

/**
 * Path of a browser, installed first when it is missing: from Debian's packages where we may,
 * else downloaded into `node_modules/.cache`. Says on standard error what it does.
 *
 * @throws when neither way works, with what to do by hand.
 */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const found = findBrowser(name) ?? installFromDebian(name);
  if (found !== undefined) return found;
  const { browser, tag } = downloads[name];
  const platform = detectBrowserPlatform();
  if (platform === undefined)
    throw new Error(`No ${name} here and none to download for this machine.`);
  try {
    const buildId = await resolveBuildId(browser, platform, tag);
    const path = computeExecutablePath({ browser, buildId, cacheDir, platform });
    if (!existsSync(path)) {
      console.error(`Downloading ${name} ${buildId} into ${cacheDir}`);
      await install({ browser, buildId, cacheDir, platform });
    }
    return path;
  } catch (error) {
    throw new Error(
      `No ${name} found and none could be downloaded. Install it, or set ${known[name].variable} to its path.`,
      { cause: error },
    );
  }
}

function installFromDebian(name: BrowserName): string | undefined {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID=debian$/m.test(release)) return undefined;
  const rights = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (rights.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) return undefined;
  const program = name === 'chrome' ? 'chromium' : 'firefox-esr';
  console.error(`Installing ${program} with apt-get`);
  const run = (...words: string[]) => {
    const [command, ...rest] = [...rights, 'apt-get', ...words];
    execFileSync(command as string, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    run('update', '-qq');
    run('install', '-y', '-qq', '--no-install-recommends', program);
  } catch {
    return undefined;
  }
  return findBrowser(name);
}
