import { execFileSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './browsers.ts';

const root = join(import.meta.dirname, '../..');
const sources = '{components,entrypoints,lib,public}/**/*.*';

/**
 * Folder of the built extension, built anew when a source is newer than it.
 *
 * @param mode `development` for a build with readable names and source maps
 */
export function builtExtension(
  browser: BrowserName,
  mode: 'production' | 'development' = 'production',
): string {
  const folder = join(
    root,
    '.output',
    mode === 'production' ? `${browser}-mv3` : `${browser}-mv3-dev`,
  );
  const manifest = join(folder, 'manifest.json');
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  const isStale = [...globSync(sources, { cwd: root }), 'wxt.config.ts', 'package-lock.json'].some(
    (file) => statSync(join(root, file)).mtimeMs > built,
  );
  if (isStale) {
    console.error(`Building the extension for ${browser}`);
    execFileSync(
      process.execPath,
      [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', browser, '--mode', mode],
      {
        cwd: root,
        // Under Vitest it is `test`, and the build would not be the one that ships.
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  }
  return folder;
}
