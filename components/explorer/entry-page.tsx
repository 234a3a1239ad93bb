import { useEffect, useState } from 'preact/hooks';
import { shownFacts, stepsOf } from '@/lib/dataset/facts';
import type { ShownEntry } from '@/lib/dataset/shown';
import { createSourceList } from '@/lib/dataset/sources';
import { displayNames } from '@/lib/interface/display-names';
import { hashOf } from '@/lib/interface/explorer-route';
import { categoryLabel, predicateLabel } from '@/lib/interface/labels';
import { localized } from '@/lib/interface/localized';
import { stateOf } from '@/lib/interface/state';
import { explorerText } from '@/lib/interface/texts/explorer';
import { factsText } from '@/lib/interface/texts/facts';
import { type Language, languages } from '@/lib/languages';
import type { SearchDocument } from '@/lib/search/documents';
import { FactRow } from '../facts/fact-row';
import { Phrase, Sentence } from '../facts/phrase';
import { SourceList } from '../facts/source-list';
import { StepChart } from '../facts/step-chart';
import { ChartWords } from './chart-words';
import { EntryLink } from './entry-link';

interface Props {
  entry: ShownEntry;
  entries: ReadonlyMap<string, ShownEntry>;
  language: Language;
}

/** All that is known of one entry. */
export function EntryPage({ entry, entries, language }: Props) {
  const { key, rest } = shownFacts(entry.facts);
  const facts = [...key, ...rest];
  const name = localized(entry.name, language);
  const state = stateOf(entry, language);
  const sources = createSourceList();
  const numbers = new Map(facts.map((fact) => [fact.id, sources.cite(fact.source)]));
  const series = facts
    .map((fact) => ({ fact, steps: stepsOf(fact, entry.facts) }))
    .filter(({ steps }) => steps.length > 0);
  // Earlier values have sources of their own.
  for (const { steps } of series) for (const step of steps) sources.cite(step.source);
  const related = entry.related.flatMap((id) => entries.get(id) ?? []);
  return (
    <article>
      <Phrase as="h1" tabIndex={-1} of={name} />
      <p class="kind">
        <a href={hashOf({ page: 'category', category: entry.category })} lang={language}>
          {categoryLabel(entry.category, language)}
        </a>
        {state !== undefined && <Phrase of={state} />}
        {entry.name.en !== name.text && (
          <span>
            <Sentence
              say={(gap) => explorerText(language, 'officially', { name: gap })}
              of={localized(entry.name, 'en')}
            />
          </span>
        )}
      </p>
      <Phrase as="p" class="definition" of={localized(entry.definition, language)} />
      <p>
        <a href={entry.website} target="_blank" rel="noopener noreferrer" lang={language}>
          {factsText(language, 'website')}
        </a>
      </p>
      <section aria-labelledby="facts">
        <h2 id="facts">{explorerText(language, 'facts')}</h2>
        {facts.length === 0 && <p class="hint">{explorerText(language, 'noFacts')}</p>}
        <ul class="facts">
          {facts.map((fact) => (
            <FactRow
              key={fact.id}
              fact={fact}
              facts={entry.facts}
              name={name.text}
              label={predicateLabel(fact.predicate, language)}
              source={numbers.get(fact.id)}
              language={language}
            />
          ))}
        </ul>
      </section>
      {series.length > 0 && (
        <section aria-labelledby="over-time">
          <h2 id="over-time">{explorerText(language, 'overTime')}</h2>
          {series.map(({ fact, steps }) => (
            <figure key={fact.id}>
              <figcaption lang={language}>
                {predicateLabel(fact.predicate, language)}{' '}
                {fact.qualifier !== undefined && (
                  <Phrase class="hint" of={localized(fact.qualifier, language)} />
                )}
              </figcaption>
              <StepChart
                label={predicateLabel(fact.predicate, language)}
                facts={steps}
                language={language}
                size="large"
              >
                {(steps, height) => (
                  <ChartWords steps={steps} height={height} language={language} />
                )}
              </StepChart>
            </figure>
          ))}
        </section>
      )}
      {facts.length > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources" lang={language}>
            {factsText(language, 'sources', { count: sources.list().length })}
          </h2>
          <SourceList sources={sources.list()} language={language} />
        </section>
      )}
      <Names id={entry.id} language={language} />
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related" lang={language}>
            {factsText(language, 'related')}
          </h2>
          <ul class="related">
            {related.map((other) => (
              <li key={other.id}>
                <EntryLink entry={other} language={language} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

/** Kept, so that the page of the next entry is as long at once as it will be. */
let documents: readonly SearchDocument[] | undefined;

/** The names the extension knows the entry by, one spelling of each form. */
function Names({ id, language }: { id: string; language: Language }) {
  const [known, setKnown] = useState(documents);
  useEffect(() => {
    void import('virtual:search').then((loaded) => {
      documents = loaded.default;
      setKnown(documents);
    });
  }, []);
  const names = known?.find((document) => document.id === id)?.aliases;
  if (names === undefined) return null;
  const nameLanguage = displayNames(language, 'language');
  return (
    <section aria-labelledby="names">
      <h2 id="names">{explorerText(language, 'names')}</h2>
      <dl class="names">
        {languages.flatMap((tag) => {
          const own = names[tag];
          return own === undefined || own.length === 0
            ? []
            : [
                <div key={tag}>
                  <dt>{nameLanguage(tag)}</dt>
                  <dd lang={tag}>{own.map(([spelling]) => spelling).join('\u00a0· ')}</dd>
                </div>,
              ];
        })}
      </dl>
    </section>
  );
}
