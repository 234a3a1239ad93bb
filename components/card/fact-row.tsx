import { earlierValues } from '@/lib/dataset/facts';
import type { Fact } from '@/lib/dataset/schema';
import { formatDate, formatValue } from '@/lib/interface/format';
import { languageOf, pick } from '@/lib/interface/localized';
import { factsText } from '@/lib/interface/texts/facts';
import type { Language } from '@/lib/languages';

interface Props {
  fact: Fact;
  facts: readonly Fact[];
  /** What the fact says of its entry, in `language`. */
  label: string;
  language: Language;
}

/** One figure: what it measures, its value and frame, its date, who says so, and what it was before. */
export function FactRow({ fact, facts, label, language }: Props) {
  const earlier = earlierValues(fact, facts);
  const { source } = fact;
  const via = source.via === undefined ? undefined : new URL(source.via).hostname;
  return (
    <li>
      <div class="label">{label}</div>
      <div class="value">
        <strong class={fact.unit === 'text' ? 'words' : ''}>{formatValue(fact, language)}</strong>
        {fact.status !== 'current' && (
          <span class={`status ${fact.status}`}>
            {factsText(language, fact.status === 'planned' ? 'planned' : 'disputed')}
          </span>
        )}
        {fact.qualifier !== undefined && (
          <span class="qualifier" lang={languageOf(fact.qualifier, language)}>
            {pick(fact.qualifier, language)}
          </span>
        )}
        <small>
          {factsText(language, 'asOf', { date: formatDate(fact.asOf, language) })}
          {' · '}
          <a
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            title={`${source.title} (${formatDate(source.date, language)})`}
          >
            {source.publisher}
          </a>
          {' · '}
          {factsText(language, source.kind)}
          {source.date !== fact.asOf && `, ${formatDate(source.date, language)}`}
          {via !== undefined && ` · ${factsText(language, 'readVia', { site: via })}`}
        </small>
        {earlier.length > 0 && (
          <small class="history">
            {factsText(language, 'history', {
              values: earlier
                .map((old) => `${formatValue(old, language)} (${formatDate(old.asOf, language)})`)
                .join(', '),
            })}
          </small>
        )}
      </div>
    </li>
  );
}
