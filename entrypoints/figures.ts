import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bridge } from '@/lib/page/bridge';
import { createFigures } from '@/lib/page/figures/figures';

/** Injected into a frame when its first term was found. */
export default defineUnlistedScript(() => {
  const current = bridge.get();
  if (current !== undefined) current.createFigures ??= createFigures;
});
