import { browserNames, ensureBrowser } from './browsers.ts';

for (const name of browserNames) console.error(`${name}: ${await ensureBrowser(name)}`);
