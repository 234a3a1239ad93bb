import type { Settings } from './schema.ts';

export type SiteSettings = Pick<Settings, 'active' | 'sitesByDefault' | 'sites'>;

/** The key of a page's site: its host without "www.", or "file:" for local files; undefined for pages extensions cannot run on. */
export function siteOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol === 'file:') return 'file:';
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return hostname.replace(/^www\./, '');
}

/** The listed site a host falls under: itself or the nearest parent domain. */
export function ruleFor(settings: SiteSettings, site: string): string | undefined {
  for (let host = site; host !== ''; host = host.slice(host.indexOf('.') + 1)) {
    if (Object.hasOwn(settings.sites, host)) return host;
    if (!host.includes('.')) return undefined;
  }
  return undefined;
}

/** Whether the extension works on a page. */
export function isSiteOn(settings: SiteSettings, address: string): boolean {
  if (!settings.active) return false;
  const site = siteOf(address);
  const rule = site === undefined ? undefined : ruleFor(settings, site);
  return (rule === undefined ? settings.sitesByDefault : settings.sites[rule]) === 'on';
}

/** The settings with one site switched; a rule that says no more than the default is dropped. */
export function switchSite(settings: Settings, site: string, state: 'on' | 'off'): Settings {
  const { [site]: _, ...rest } = settings.sites;
  const without = { ...settings, sites: rest };
  const parent = ruleFor(without, site);
  const inherited = parent === undefined ? settings.sitesByDefault : rest[parent];
  return inherited === state ? without : { ...settings, sites: { ...rest, [site]: state } };
}
