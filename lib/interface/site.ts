import { toUnicode } from 'punycode/';

/** A site as its readers know it: `xn--mnchen-3ya.example` is münchen.example. */
export function readableSite(site: string): string {
  if (site === 'file:') return 'file://';
  const [, host, port] = /^(.*?)(:\d+)?$/.exec(site) as unknown as [string, string, string?];
  try {
    return toUnicode(host) + (port ?? '');
  } catch {
    return site;
  }
}
