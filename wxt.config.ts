import preact from '@preact/preset-vite';
import { defineConfig, type WxtViteConfig } from 'wxt';
import { describeWeight, findOverweight, weighScripts } from './lib/commands/budgets.ts';
import { datasetPlugin } from './lib/dataset/plugin.ts';
import { listsPlugin } from './lib/figures/plugin.ts';
import { localeFiles, manifestText } from './lib/interface/manifest.ts';
import { marksFile } from './lib/interface/marks.ts';

/** Starts our scripts on pages and nothing else: what WXT wraps around them would be 0.5 KB of each. */
const bareScripts = {
  name: 'bare-scripts',
  transform: (code: string, id: string) =>
    id.includes('virtual:wxt-unlisted-script-entrypoint')
      ? `${/^import definition from .*$/m.exec(code)}\nexport default definition.main();`
      : undefined,
};

const everyFrame = {
  matches: ['<all_urls>'],
  all_frames: true,
  match_about_blank: true,
  match_origin_as_fallback: true,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    'build:publicAssets': ({ config }, files) => {
      files.push(...localeFiles(), marksFile(config.browser === 'firefox' ? 'firefox' : 'chrome'));
    },
    'build:done': ({ config }) => {
      if (config.mode !== 'production') return;
      console.log(weighScripts(config.outDir).map(describeWeight).join('\n'));
      const overweight = findOverweight(config.outDir);
      if (overweight.length > 0) throw new Error(`Too heavy for pages:\n${overweight.join('\n')}`);
    },
  },
  // The plugins are typed against the project's Vite, WXT against its own.
  vite: ({ mode }) =>
    ({
      plugins: [preact(), datasetPlugin(), listsPlugin(), bareScripts],
      build: {
        target: ['chrome128', 'firefox153'],
        // For `npm run bench -- --breakdown`, which names functions and modules.
        minify: mode === 'development' ? false : 'terser',
        // A second pass takes 117 bytes, compressed, off what every page gets.
        terserOptions: { compress: { passes: 2 } },
        sourcemap: mode === 'development',
      },
    }) as unknown as WxtViteConfig,
  manifest: ({ browser }) => ({
    name: 'EU AI Lens',
    default_locale: 'en',
    description: manifestText('description'),
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    // Not one of WXT's content scripts: theirs say so to each page by events, which the page could forge to end them.
    content_scripts: [
      { ...everyFrame, js: ['page.js'], run_at: 'document_idle' },
      { ...everyFrame, css: ['marks.css'], run_at: 'document_start' },
    ],
    minimum_chrome_version: browser === 'firefox' ? undefined : '128',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    },
    commands: {
      'next-term': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: manifestText('command-next-term'),
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: manifestText('command-previous-term'),
      },
      'explain-term': { description: manifestText('command-explain-term') },
      'close-card': { description: manifestText('command-close-card') },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+A' },
        description: manifestText('command-open-panel'),
      },
      'toggle-site': { description: manifestText('command-toggle-site') },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'eu-ai-lens@eu-ai-lens.example',
              strict_min_version: '153.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
