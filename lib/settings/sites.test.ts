import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from './schema.ts';
import { isSiteListedOn, isSiteOn, readSite, siteOf, switchSite } from './sites.ts';

const withSites = (
  sites: Settings['sites'],
  sitesByDefault: Settings['sitesByDefault'] = 'on',
): Settings => ({ ...defaultSettings, sites, sitesByDefault });

describe('the site of a page', () => {
  it.each([
    ['https://www.example.org/a?b#c', 'example.org'],
    ['http://localhost:3000/', 'localhost'],
    ['https://news.example.org./', 'news.example.org'],
    ['https://www.de/', 'www.de'],
    ['https://my.www.example.org/', 'my.www.example.org'],
    ['https://münchen.example/', 'xn--mnchen-3ya.example'],
    ['http://[::1]:8080/', '[::1]'],
    ['file:///home/me/a.html', 'file:'],
    ['blob:https://example.org/5b', 'example.org'],
    ['blob:null/5b', undefined],
    ['chrome://extensions', undefined],
    ['about:blank', undefined],
    ['moz-extension://x/popup.html', undefined],
    ['no address', undefined],
    [undefined, undefined],
  ])('%s is %s', (address, site) => expect(siteOf(address)).toBe(site));
});

describe('site rules', () => {
  it.each([
    ['https://example.org/', { 'example.org': 'off' }, false],
    ['https://a.b.example.org/', { 'example.org': 'off' }, false],
    ['https://notexample.org/', { 'example.org': 'off' }, true],
    ['https://example.org:8443/', { 'example.org': 'off' }, false],
    ['https://example.org:8443/', { 'example.org:9000': 'off' }, true],
    ['https://example.org:9000/', { 'example.org:9000': 'off' }, false],
    ['https://a.example.org/', { 'example.org': 'off', 'a.example.org': 'on' }, true],
    ['https://b.a.example.org/', { 'example.org': 'off', 'a.example.org': 'on' }, true],
    ['https://example.org:9000/', { 'example.org:9000': 'on', 'example.org': 'off' }, true],
    ['http://10.0.0.7/', { '0.0.7': 'off' }, true],
    ['http://app.server1/', { server1: 'off' }, false],
    ['https://news.de/', { 'www.de': 'off' }, true],
    ['file:///a.html', { 'file:': 'off' }, false],
  ] as [string, Settings['sites'], boolean][])('%s with %o: %s', (address, sites, on) =>
    expect(isSiteListedOn(withSites(sites), address)).toBe(on),
  );

  it('turn around when only listed sites are on', () => {
    const only = withSites({ 'example.org': 'on' }, 'off');
    expect(isSiteOn(only, 'https://www.example.org/')).toBe(true);
    expect(isSiteOn(only, 'https://example.com/')).toBe(false);
    expect(isSiteOn(only, 'about:blank')).toBe(false);
  });

  it('rest while paused, for good or for a time', () => {
    const address = 'https://example.org/';
    expect(isSiteOn({ ...defaultSettings, active: false }, address)).toBe(false);
    const paused = { ...defaultSettings, pausedUntil: 1000 };
    expect(isSiteOn(paused, address, 999)).toBe(false);
    expect(isSiteOn(paused, address, 1000)).toBe(true);
  });
});

describe('switching a site', () => {
  const address = 'https://news.example.org:8443/x';

  it('adds the rule it needs, takes it away again, and no other', () => {
    const off = switchSite(withSites({ 'other.org': 'off' }), address, 'off');
    expect(off.sites).toEqual({ 'other.org': 'off', 'news.example.org': 'off' });
    expect(switchSite(off, address, 'on').sites).toEqual({ 'other.org': 'off' });
  });

  it('outdoes a rule of the parent domain', () => {
    const on = switchSite(withSites({ 'example.org': 'off' }), address, 'on');
    expect(on.sites).toEqual({ 'example.org': 'off', 'news.example.org': 'on' });
    expect(switchSite(on, address, 'off').sites).toEqual({ 'example.org': 'off' });
  });

  it('outdoes a rule for the port', () => {
    const settings = withSites({ 'news.example.org:8443': 'off', 'news.example.org': 'off' });
    const on = switchSite(settings, address, 'on');
    expect(on.sites).toEqual({});
    expect(isSiteListedOn(on, address)).toBe(true);
  });

  it('leaves none for the port that agrees: the whole site is switched', () => {
    const settings = withSites({ 'news.example.org:8443': 'off' });
    const off = switchSite(settings, address, 'off');
    expect(off.sites).toEqual({ 'news.example.org': 'off' });
    expect(isSiteListedOn(off, 'https://news.example.org/')).toBe(false);
  });

  it('takes the name of a site for its pages', () => {
    expect(switchSite(defaultSettings, 'example.org', 'off').sites).toEqual({
      'example.org': 'off',
    });
    expect(switchSite(defaultSettings, 'file:', 'off').sites).toEqual({ 'file:': 'off' });
    expect(switchSite(defaultSettings, 'chrome://settings', 'off').sites).toEqual({});
  });
});

describe('a typed site', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  https://WWW.Example.org/path?x ', 'example.org'],
    ['*.example.org', 'example.org'],
    ['*://*.example.org/*', 'example.org'],
    ['https://*.example.org/*', 'example.org'],
    ['localhost:3000', 'localhost:3000'],
    ['https://example.org:443/', 'example.org'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
    ['[::1]:8080', '[::1]:8080'],
    ['file:///home', 'file:'],
    ['file:', 'file:'],
    ['FILE:///home', 'file:'],
    ['www.de', 'www.de'],
    ['', undefined],
    ['two words', undefined],
    ['exa*mple.org', undefined],
    ['.example.org', undefined],
    ['.', undefined],
    ['chrome://extensions', undefined],
    ['ftp://example.org', undefined],
    ['me@example.org', undefined],
    ['javascript:alert(1)', undefined],
    ['me:secret@example.org', undefined],
  ])('%s is %s', (typed, site) => expect(readSite(typed)).toBe(site));
});
