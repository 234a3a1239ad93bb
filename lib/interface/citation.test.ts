import './texts/in-full.ts';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../dataset/schema.ts';
import { citationOf } from './citation.ts';

const fact: Fact = {
  id: 'mobilised-2025-02-11',
  predicate: 'mobilised',
  value: 200e9,
  unit: 'EUR',
  qualifier: { en: 'public & private together', nl: 'publiek en privaat samen' },
  asOf: '2025-02-11',
  status: 'current',
  source: {
    title: 'EU launches "InvestAI" <initiative>',
    publisher: 'European Commission',
    url: 'https://ec.europa.eu/x?a=1&b=2',
    date: '2025-02-11',
    kind: 'official',
  },
};

describe('citationOf', () => {
  it('gives the figure with its frame, date and source', () => {
    expect(citationOf('InvestAI', 'Mobilised', fact, 'en').plain).toBe(
      'InvestAI – Mobilised: 200 billion euros, public & private together (as of 11 February 2025). ' +
        'European Commission, EU launches "InvestAI" <initiative>, 11 February 2025, https://ec.europa.eu/x?a=1&b=2',
    );
    expect(citationOf('InvestAI', 'Gemobiliseerd', fact, 'nl').plain).toContain(
      '200 miljard euro, publiek en privaat samen (stand 11 februari 2025)',
    );
  });

  it('says a date that holds from that day once, and a month as its language does', () => {
    const dated = { ...fact, value: '2025-02-11', unit: 'date' } as Fact;
    expect(citationOf('InvestAI', 'Announced', dated, 'en').plain).toMatch(
      /^InvestAI – Announced: 11 February 2025, public & private together\. /,
    );
    const ofMonth = { ...fact, asOf: '2025-02' };
    expect(citationOf('InvestAI', 'Mobilisé', ofMonth, 'fr').plain).toContain('(en février 2025)');
    expect(citationOf('InvestAI', 'Mobilisé', fact, 'fr').plain).toContain('(au 11 février 2025)');
  });

  it('ends once where a date has a full stop of its own', () => {
    const dated = { ...fact, value: '2025-02-11', unit: 'date', qualifier: undefined } as Fact;
    expect(citationOf('InvestAI', 'Bejelentve', dated, 'hu').plain).toContain(
      'Bejelentve: 2025. február 11. European Commission',
    );
  });

  it('links the source in rich text and lets no text become markup', () => {
    const { html } = citationOf('InvestAI', 'Mobilised', fact, 'en');
    expect(html).toContain('<a href="https://ec.europa.eu/x?a=1&amp;b=2">');
    expect(html).toContain('EU launches &quot;InvestAI&quot; &lt;initiative&gt;</a>');
    expect(html).toContain('public &amp; private');
  });
});
