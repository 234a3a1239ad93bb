import type { Fact } from '@/lib/dataset/schema';
import { asOfFact } from '@/lib/interface/as-of';
import type { Language } from '@/lib/languages';
import { SourceLink } from './source-link';

interface Props {
  fact: Fact;
  /** The number of its source, where a list of sources stands beside. */
  number?: number | undefined;
  language: Language;
}

/** As of when a fact holds, and who says so. */
export function Provenance({ fact, number, language }: Props) {
  const asOf = asOfFact(fact, language);
  return (
    <>
      {asOf !== undefined && `${asOf} · `}
      <SourceLink source={fact.source} number={number} language={language} />
    </>
  );
}
