import dataset from 'virtual:dataset';
import type { ComponentChild } from 'preact';
import { cardEntry } from '@/lib/background/card-entry';
import type { Language } from '@/lib/languages';
import type { CardEntry } from '@/lib/messages';
import type { Fixture } from '../../tests/gallery/fixture';
import facts from '../facts/facts.css?inline';
import tokens from '../tokens.css?inline';
import { Card, type CardProps } from './card';
import css from './card.css?inline';

function show(
  entry: string | CardEntry,
  language: Language,
  scheme: 'light' | 'dark',
  more: Partial<CardProps> = {},
): ComponentChild {
  const content = typeof entry === 'string' ? cardEntry(entry, language, dataset.entries) : entry;
  if (content === undefined) return `no entry ${entry}`;
  const nothing = () => undefined;
  const stored = () => Promise.resolve();
  return (
    <div style={{ colorScheme: scheme }}>
      <Card
        content={content}
        figures={[]}
        language={language}
        place={undefined}
        load={async (id) => cardEntry(id, language, dataset.entries)}
        isKept={false}
        onClose={nothing}
        onKeep={nothing}
        onMute={stored}
        onSwitchOff={stored}
        onOpenPanel={nothing}
        {...more}
      />
    </div>
  );
}

const longWord = 'Künstlicheintelligenzgigafabrikenbetreibergesellschaftsverordnungsentwurf'.repeat(
  2,
);

function strained(language: Language): CardEntry {
  const content = cardEntry('ai-act', language, dataset.entries) as CardEntry;
  return {
    ...content,
    entry: { ...content.entry, name: { en: longWord }, definition: { en: longWord } },
  };
}

function bare(language: Language): CardEntry {
  const content = cardEntry('ai-act', language, dataset.entries) as CardEntry;
  const { state: _, ...labels } = content.labels;
  return {
    ...content,
    entry: { ...content.entry, facts: [], related: [] },
    labels,
    related: [],
  };
}

const figures = (language: Language): Partial<CardProps> => {
  const { facts = [] } = cardEntry('ai-factories', language, dataset.entries)?.entry ?? {};
  const sites = facts.filter(({ predicate }) => predicate === 'sites-selected');
  const record = sites.find(({ status }) => status === 'current')?.id ?? '';
  const earlier = sites.find(({ value }) => value === 13)?.id ?? '';
  return {
    figures: [
      { text: '13', verdict: 'superseded', fact: earlier, record },
      { text: '19', verdict: 'matches', fact: record, record },
      { text: 'nineteen', verdict: 'matches', fact: record, record },
      { text: '25', verdict: 'differs', fact: record, record },
    ],
  };
};

const fixture: Fixture = {
  title: 'Card',
  css: `${tokens}${facts}${css} .frame { max-width: 100%; max-height: none; animation: none }`,
  states: {
    'a series with its chart': (language, scheme) => show('ai-factories', language, scheme),
    'figures of the page': (language, scheme) =>
      show('ai-factories', language, scheme, figures(language)),
    'a law with dates, kept open': (language, scheme) =>
      show('ai-act', language, scheme, { isKept: true }),
    'a statistic': (language, scheme) => show('eu-enterprise-ai-adoption', language, scheme),
    'press and disputed': (language, scheme) => show('investai', language, scheme),
    'a supercomputer': (language, scheme) => show('jupiter', language, scheme),
    'by keyboard': (language, scheme) =>
      show('horizon-europe', language, scheme, { place: { index: 2, count: 12 } }),
    'words without a break': (language, scheme) => show(strained(language), language, scheme),
    'no facts, no site': (language, scheme) =>
      show(bare(language), language, scheme, { onSwitchOff: undefined, onOpenPanel: undefined }),
  },
};

export default fixture;
