import type { Settings } from './schema.ts';

export type SiteSettings = Pick<Settings, 'active' | 'pausedUntil' | 'sitesByDefault' | 'sites'>;

/** False while paused everywhere, for good or until a time in milliseconds since 1970. */
export function isActive(
  settings: Pick<Settings, 'active' | 'pausedUntil'>,
  now = Date.now(),
): boolean {
  return settings.active && now >= settings.pausedUntil;
}

/** The key of a page's site: its host without "www.", or "file:" for local files; undefined for pages extensions cannot run on. */
export function siteOf(address: string | undefined): string | undefined {
  return placeOf(address)?.host;
}

/** Host and port of a page; the port is empty where it is the protocol's own. */
function placeOf(address: string | undefined): { host: string; port: string } | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname, port, origin } = new URL(address);
  if (protocol === 'file:') return { host: 'file:', port: '' };
  // A blob is of the site that made it, which may be "null".
  if (protocol === 'blob:') return placeOf(origin);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  // www.de is a site, and none of what ends in .de is on it.
  return { host: hostname.replace(/\.$/, '').replace(/^www\.(?=.+\.)/, ''), port };
}

/**
 * The rules that could speak for a page, the nearest first: its host with the port, its host,
 * then each parent domain, with and without the port.
 */
function* candidates({ host, port }: { host: string; port: string }): Generator<string> {
  for (let name = host; ; name = name.slice(name.indexOf('.') + 1)) {
    if (port !== '') yield `${name}:${port}`;
    yield name;
    if (!name.includes('.') || isNumeric(host)) return;
  }
}

/** The parts of an IPv4 address are no domains; one of IPv6 has no dots. */
const isNumeric = (host: string) => /^[\d.]+$/.test(host);

/** The listed site a page falls under: the nearest of those that could speak for it. */
export function ruleFor(
  settings: Pick<Settings, 'sites'>,
  address: string | undefined,
): string | undefined {
  const place = placeOf(address);
  if (place === undefined) return undefined;
  for (const candidate of candidates(place))
    if (Object.hasOwn(settings.sites, candidate)) return candidate;
  return undefined;
}

/** Whether the reader wants the extension on a page, pauses aside. */
export function isSiteListedOn(
  settings: Pick<Settings, 'sites' | 'sitesByDefault'>,
  address: string | undefined,
): boolean {
  const rule = ruleFor(settings, address);
  return (rule === undefined ? settings.sitesByDefault : settings.sites[rule]) === 'on';
}

/** Whether the extension works on a page. */
export function isSiteOn(settings: SiteSettings, address: string, now = Date.now()): boolean {
  return isActive(settings, now) && isSiteListedOn(settings, address);
}

/**
 * The settings with a page's site switched, whole and with its subdomains. Rules of its own, for its
 * port too, give way to one where what holds without them says otherwise, else to none.
 */
export function switchSite(settings: Settings, page: string, state: 'on' | 'off'): Settings {
  // A page's address, or its site as a message names it.
  const address = siteOf(page) === undefined && readSite(page) === page ? `http://${page}` : page;
  const place = placeOf(address);
  if (place === undefined) return settings;
  const sites = { ...settings.sites };
  delete sites[place.host];
  delete sites[`${place.host}:${place.port}`];
  if (isSiteListedOn({ ...settings, sites }, address) !== (state === 'on'))
    sites[place.host] = state;
  return { ...settings, sites };
}

/**
 * The site a reader means: from an address, a host, with a port or not, "*.host", in any script.
 * @returns undefined where it is none
 */
export function readSite(typed: string): string | undefined {
  // Match patterns are taken too: `*://*.example.org/*`.
  const text = typed
    .trim()
    .replace(/^\*:\/\//, '')
    .replace(/^([a-z]+:\/\/)?\*\./i, '$1')
    .replace(/\/\*$/, '');
  if (/^file:/i.test(text)) return 'file:';
  const withProtocol = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (/[\s*]/.test(text) || !URL.canParse(withProtocol)) return undefined;
  const { username, password } = new URL(withProtocol);
  if (username !== '' || password !== '') return undefined;
  const place = placeOf(withProtocol);
  if (place === undefined || place.host === '' || place.host.startsWith('.')) return undefined;
  return place.port === '' ? place.host : `${place.host}:${place.port}`;
}
