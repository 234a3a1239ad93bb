import { serveGallery } from '../../tests/gallery/serve-gallery.ts';

/** Serves the gallery until it is interrupted. */
const { address } = await serveGallery();
console.log(`Gallery: ${address()}`);
console.log('Choose with ?language=el&scheme=dark; end with Ctrl+C.');
