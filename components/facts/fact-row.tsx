import { earlierValues, stepsOf } from '@/lib/dataset/facts';
import type { Fact } from '@/lib/dataset/schema';
import { citationOf } from '@/lib/interface/citation';
import { formatDate, formatValue, valuePhrase } from '@/lib/interface/format';
import { localized } from '@/lib/interface/localized';
import { factsText } from '@/lib/interface/texts/facts';
import type { Language } from '@/lib/languages';
import { CopyButton } from './copy-button';
import { Phrase } from './phrase';
import { Provenance } from './provenance';
import { StatusTag } from './status-tag';
import { StepChart } from './step-chart';

interface Props {
  fact: Fact;
  /** All facts of the entry: what the fact was before is among them. */
  facts: readonly Fact[];
  /** The entry's name, for the citation. */
  name: string;
  /** What the fact says of its entry, in `language`. */
  label: string;
  /** The number of the fact's source in the list beside it, if there is one. */
  source?: number | undefined;
  language: Language;
}

/** One figure: what it measures, its value and frame, its date, who says so, and what it was before. */
export function FactRow({ fact, facts, name, label, source, language }: Props) {
  const earlier = earlierValues(fact, facts);
  const steps = stepsOf(fact, facts);
  const value = valuePhrase(fact, language);
  return (
    <li class="fact" lang={language}>
      <div class="label">{label}</div>
      <div class="value">
        <div class="figure">
          <Phrase as="strong" class={fact.unit === 'text' ? 'words' : ''} of={value} />
          <StatusTag fact={fact} language={language} />
          {steps.length > 0 && <StepChart label={label} facts={steps} language={language} />}
        </div>
        {fact.qualifier !== undefined && (
          <Phrase as="div" of={localized(fact.qualifier, language)} />
        )}
        <small>
          <Provenance fact={fact} number={source} language={language} />
        </small>
        {earlier.length > 0 && (
          <small>
            {factsText(language, 'history', {
              values: earlier
                .map((old) => `${formatValue(old, language)} (${formatDate(old.asOf, language)})`)
                .join(', '),
            })}
          </small>
        )}
      </div>
      <CopyButton
        of={`${label}: ${value.text}`}
        citation={() => citationOf(name, label, fact, language)}
        language={language}
      />
    </li>
  );
}
