import type { Fact } from '@/lib/dataset/schema';
import { asOfFact } from '@/lib/interface/as-of';
import { formatDate, formatValue } from '@/lib/interface/format';
import { localized } from '@/lib/interface/localized';
import { factsText } from '@/lib/interface/texts/facts';
import type { Language } from '@/lib/languages';
import type { CardFigure } from '@/lib/page/bridge';
import { Phrase } from './phrase';
import { SourceLink } from './source-link';

interface Props {
  figure: Pick<CardFigure, 'text' | 'verdict' | 'fact' | 'record'>;
  facts: readonly Fact[];
  /** Number of a fact's source in the list beside it, if there is one. */
  cite?: (fact: Fact) => number;
  language: Language;
}

/** What the page says in a figure against what the record says, in words that accuse nobody. */
export function FigureNote({ figure, facts, cite, language }: Props) {
  const record = facts.find(({ id }) => id === figure.record);
  const given = facts.find(({ id }) => id === figure.fact);
  if (record === undefined || given === undefined) return null;
  const value = formatValue(record, language);
  const asOf = figure.verdict === 'superseded' ? undefined : asOfFact(record, language);
  const values = {
    figure: figure.text,
    value: asOf === undefined ? value : `${value}, ${asOf}`,
    date: formatDate(record.asOf, language),
    old: formatValue(given, language),
    oldDate: formatDate(given.asOf, language),
  };
  return (
    <li class={`figure-note ${figure.verdict}`} lang={language}>
      <p>{factsText(language, `page-${figure.verdict}`, values)}</p>
      {record.qualifier !== undefined && (
        <Phrase as="p" of={localized(record.qualifier, language)} />
      )}
      <small>
        <SourceLink source={record.source} number={cite?.(record)} language={language} />
      </small>
    </li>
  );
}
