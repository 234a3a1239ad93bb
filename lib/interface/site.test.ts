import { describe, expect, it } from 'vitest';
import { readableSite } from './site.ts';

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
