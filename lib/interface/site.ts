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

/** Host and path of a page of the web, as its readers know it; other addresses as they are. */
export function readableAddress(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  return readableSite(host) + (pathname === '/' ? '' : decode(pathname));
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
