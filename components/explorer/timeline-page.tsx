import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ShownEntry } from '@/lib/dataset/shown';
import { type Category, categories } from '@/lib/dataset/vocabulary';
import { colon } from '@/lib/interface/colon';
import { formatDate } from '@/lib/interface/format';
import { categoryLabel, predicateLabel } from '@/lib/interface/labels';
import { localized } from '@/lib/interface/localized';
import { explorerText } from '@/lib/interface/texts/explorer';
import type { Language } from '@/lib/languages';
import { Phrase } from '../facts/phrase';
import { Provenance } from '../facts/provenance';
import { StatusTag } from '../facts/status-tag';
import { type DatedFact, datesOf, isoDay, isPast } from './dates';
import { EntryLink } from './entry-link';

interface Props {
  entries: readonly ShownEntry[];
  language: Language;
}

/** Dates of laws, plans and calls with today marked among them. */
export function TimelinePage({ entries, language }: Props) {
  const [category, setCategory] = useState<Category>();
  const mark = useRef<HTMLLIElement>(null);
  const today = isoDay(new Date());
  const years = useMemo(
    () => datesOf(entries.filter((entry) => !category || entry.category === category)),
    [entries, category],
  );
  const all = years.flatMap(({ dates }) => dates);
  const next = all.find(({ date }) => !isPast(date, today));
  const toToday = () => mark.current?.scrollIntoView({ block: 'center' });
  useLayoutEffect(toToday, []);
  const todayMark = (
    <li key="today" class="today" ref={mark} aria-current="date">
      {explorerText(language, 'today', {
        date: formatDate(today, language),
      })}
    </li>
  );
  return (
    <>
      <h1 tabIndex={-1}>{explorerText(language, 'timeline')}</h1>
      <p class="hint">{explorerText(language, 'timelineIntro')}</p>
      <div class="tools">
        <select
          class="choice-field"
          aria-label={explorerText(language, 'kind')}
          value={category ?? ''}
          onChange={(event) =>
            setCategory(categories.find((wanted) => wanted === event.currentTarget.value))
          }
        >
          <option value="">{explorerText(language, 'allKinds')}</option>
          {categories.map((wanted) => (
            <option key={wanted} value={wanted} lang={language}>
              {categoryLabel(wanted, language)}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={toToday}>
          {explorerText(language, 'toToday')}
        </button>
      </div>
      <div class="timeline">
        {years.map(({ year, dates }) => (
          <section key={year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{year}</h2>
            <ol>
              {dates.flatMap((dated) => [
                ...(dated === next ? [todayMark] : []),
                <DateRow
                  key={`${dated.entry.id} ${dated.fact.id}`}
                  dated={dated}
                  isPast={isPast(dated.date, today)}
                  language={language}
                />,
              ])}
            </ol>
          </section>
        ))}
        {next === undefined && <ol>{todayMark}</ol>}
      </div>
    </>
  );
}

interface RowProps {
  dated: DatedFact;
  isPast: boolean;
  language: Language;
}

function DateRow({ dated: { entry, fact, date }, isPast: isOver, language }: RowProps) {
  return (
    <li class={isOver ? 'past' : 'coming'} lang={language}>
      <time dateTime={date}>{formatDate(date, language)}</time>
      <div>
        <EntryLink entry={entry} language={language} />
        <p>
          {predicateLabel(fact.predicate, language)}
          {fact.qualifier !== undefined && (
            <>
              {colon(language)}
              <Phrase of={localized(fact.qualifier, language)} />
            </>
          )}{' '}
          <StatusTag fact={fact} language={language} />
        </p>
        <p class="hint">
          <Provenance fact={fact} language={language} />
        </p>
      </div>
    </li>
  );
}
