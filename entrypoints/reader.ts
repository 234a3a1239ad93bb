import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { bridge, changes } from '@/lib/page/bridge';
import { describeFound } from '@/lib/page/describe';
import { createReader } from '@/lib/page/reader';

/** Injected into a frame when its first term was found. */
export default defineUnlistedScript(() => {
  const current = bridge.get();
  if (current === undefined) return;
  current.createReader ??= createReader;
  current.describeFound ??= describeFound;
  changes().dispatchEvent(new Event('change'));
});
