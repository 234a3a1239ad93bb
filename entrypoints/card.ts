import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCard } from '@/components/card/create-card';
import { bridge } from '@/lib/page/bridge';

/** Injected into a frame when its first card opens. */
export default defineUnlistedScript(() => {
  const current = bridge.get();
  if (current !== undefined) current.card ??= createCard();
});
