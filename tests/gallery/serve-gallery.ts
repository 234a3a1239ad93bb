import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { createViteServer } from 'vitest/node';
import { datasetPlugin } from '../../lib/dataset/plugin.ts';

const root = join(import.meta.dirname, '../..');

export interface GalleryServer {
  /** `query` as in `?language=el&scheme=dark`. */
  address: (query?: string) => string;
  close: () => Promise<void>;
}

/** Serves the gallery of components; files that change are shown at once. */
export async function serveGallery(): Promise<GalleryServer> {
  const server = await createViteServer({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [preact(), datasetPlugin()],
    resolve: { alias: { '@': root } },
    server: { host: '127.0.0.1', port: 0 },
    optimizeDeps: { entries: ['tests/gallery/main.tsx', 'components/**/*.fixture.tsx'] },
  });
  await server.listen();
  const base = server.resolvedUrls?.local[0];
  if (base === undefined) throw new Error('The gallery’s server did not start.');
  return {
    address: (query = '') => new URL(`tests/gallery/index.html${query}`, base).href,
    close: () => server.close(),
  };
}
