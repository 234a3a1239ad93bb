import { describe, expect, it } from 'vitest';
import { readableAddress, readableSite } from './site.ts';

describe('a site shown to the reader', () => {
  it.each([
    ['example.org', 'example.org'],
    ['xn--mnchen-3ya.example', 'münchen.example'],
    ['xn--e1afmkfd.xn--p1ai:8080', 'пример.рф:8080'],
    ['xn--99zzzzzz.example', 'xn--99zzzzzz.example'],
    ['[::1]:8080', '[::1]:8080'],
    ['file:', 'file://'],
  ])('%s is %s', (site, readable) => expect(readableSite(site)).toBe(readable));
});

describe('the address of a page shown to the reader', () => {
  it.each([
    ['https://xn--mnchen-3ya.example/k%C3%BCnstlich?a=1#b', 'münchen.example/künstlich'],
    ['http://example.org:8080/', 'example.org:8080'],
    ['https://example.org/100%', 'example.org/100%'],
    ['file:///home/a.html', 'file:///home/a.html'],
    ['about:blank', 'about:blank'],
    ['https://', 'https://'],
  ])('%s is %s', (address, readable) => expect(readableAddress(address)).toBe(readable));
});
