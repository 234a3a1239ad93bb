import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAnnotator } from '@/lib/page/annotator';

/** Injected into the frames of a tab while a side panel speaks of it. */
export default defineUnlistedScript(() => startAnnotator());
