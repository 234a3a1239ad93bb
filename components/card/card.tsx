import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { newestDate, shownFacts } from '@/lib/dataset/facts';
import type { Fact } from '@/lib/dataset/schema';
import { createSourceList } from '@/lib/dataset/sources';
import { formatDate } from '@/lib/interface/format';
import { localized, pick } from '@/lib/interface/localized';
import { cardText } from '@/lib/interface/texts/card';
import { factsText } from '@/lib/interface/texts/facts';
import type { Language } from '@/lib/languages';
import type { CardEntry } from '@/lib/messages';
import type { CardFigure, CardRequest } from '@/lib/page/bridge';
import { NotStored } from '../controls/not-stored';
import { useStoring } from '../controls/use-storing';
import { FactRow } from '../facts/fact-row';
import { FigureNote } from '../facts/figure-note';
import { Phrase } from '../facts/phrase';
import { SourceList } from '../facts/source-list';
import { CardHeader } from './card-header';

export interface CardProps
  extends Pick<CardRequest, 'content' | 'figures' | 'language' | 'load' | 'place'> {
  /** Whether the card stays when the pointer leaves it. */
  isKept: boolean;
  onClose: () => void;
  onKeep: (on: boolean) => void;
  /** Like `onSwitchOff`: the card closes once it is stored, and says so where it could not be. */
  onMute: CardRequest['mute'];
  onSwitchOff?: CardRequest['switchSiteOff'];
  onOpenPanel?: ((id: string) => void) | undefined;
}

/** One entry with its figures; related entries open in the same card, with a way back. */
export function Card(props: CardProps) {
  const { content, language, place } = props;
  const [trail, setTrail] = useState<CardEntry[]>([content]);
  const frame = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const shown = trail.at(-1) as CardEntry;
  const { entry } = shown;

  const turnTo = (next: CardEntry[]) => {
    // The way back stays under the pointer: a shorter entry does not shrink the card.
    frame.current?.style.setProperty('--least', `${frame.current.offsetHeight}px`);
    panel.current?.focus({ preventScroll: true });
    setTrail(next);
  };
  useLayoutEffect(() => panel.current?.scrollTo(0, 0), [entry.id]);

  return (
    <div class="frame" ref={frame}>
      <div
        ref={panel}
        class="card"
        role="dialog"
        aria-labelledby="name"
        aria-describedby="definition"
        lang={language}
        dir="ltr"
        tabIndex={-1}
      >
        <CardHeader
          shown={shown}
          language={language}
          isKept={props.isKept}
          onBack={trail.length > 1 ? () => turnTo(trail.slice(0, -1)) : undefined}
          onKeep={props.onKeep}
          onClose={props.onClose}
        />
        <Phrase
          as="p"
          id="definition"
          class="definition"
          dir="auto"
          of={{ ...localized(entry.definition, language), ...shown.own }}
        />
        <CardFacts
          key={entry.id}
          shown={shown}
          figures={trail.length === 1 ? props.figures : []}
          language={language}
        />
        {shown.related.length > 0 && (
          <ul class="relatives" aria-label={factsText(language, 'related')}>
            {shown.related.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  class="related"
                  lang={localized(name, language).language}
                  onClick={() =>
                    void props
                      .load(id)
                      .then((next) => next !== undefined && turnTo([...trail, next]))
                  }
                >
                  {pick(name, language)}
                </button>
              </li>
            ))}
          </ul>
        )}
        <CardFooter key={entry.id} {...props} shown={shown} />
        <p class="visually-hidden" role="status">
          {place !== undefined &&
            cardText(language, 'place', { index: place.index + 1, count: place.count })}
        </p>
      </div>
    </div>
  );
}

interface FactsProps {
  shown: CardEntry;
  figures: readonly CardFigure[];
  language: Language;
}

/** What the page says, the key figures, the rest and the sources of all of them. */
function CardFacts({ shown: { entry, labels }, figures, language }: FactsProps) {
  const { key, rest } = shownFacts(entry.facts);
  // Numbered in the order in which they stand, whichever part is open.
  const sources = useMemo(() => {
    const list = createSourceList();
    for (const fact of [...key, ...rest]) list.cite(fact.source);
    return list;
  }, [entry]);
  const cite = (fact: Fact) => sources.cite(fact.source);
  const row = (fact: Fact) => (
    <FactRow
      key={fact.id}
      fact={fact}
      facts={entry.facts}
      name={pick(entry.name, language)}
      label={labels.predicates[fact.predicate] ?? ''}
      source={cite(fact)}
      language={language}
    />
  );
  // What agrees says little that the facts below do not: several of them would push those out of sight.
  const agreeing = figures.filter(({ verdict }) => verdict === 'matches');
  const parting = figures.filter(({ verdict }) => verdict !== 'matches');
  const notes = (listed: readonly CardFigure[]) => (
    <ul class="figure-notes" aria-label={cardText(language, 'onThisPage')}>
      {listed.map((figure) => (
        <FigureNote
          key={`${figure.verdict} ${figure.fact} ${figure.text}`}
          figure={figure}
          facts={entry.facts}
          cite={cite}
          language={language}
        />
      ))}
    </ul>
  );
  return (
    <>
      {parting.length > 0 && notes(parting)}
      {agreeing.length === 1 && notes(agreeing)}
      {agreeing.length > 1 && (
        <details>
          <summary>{cardText(language, 'agreeing', { count: agreeing.length })}</summary>
          {notes(agreeing)}
        </details>
      )}
      {key.length > 0 && <ul class="facts">{key.map(row)}</ul>}
      {rest.length > 0 && (
        <details>
          <summary>{cardText(language, 'more', { count: rest.length })}</summary>
          <ul class="facts">{rest.map(row)}</ul>
        </details>
      )}
      {sources.list().length > 0 && (
        <details>
          <summary>{factsText(language, 'sources', { count: sources.list().length })}</summary>
          <SourceList sources={sources.list()} language={language} />
        </details>
      )}
    </>
  );
}

function CardFooter({
  shown: { entry },
  language,
  onClose,
  onSwitchOff,
  onMute,
  onOpenPanel,
}: CardProps & { shown: CardEntry }) {
  const { refusals, attempt } = useStoring();
  const foot = useRef<HTMLDivElement>(null);
  const store = async (work: () => Promise<unknown>) => {
    // Another card may have opened meanwhile.
    if ((await attempt(work)) && foot.current !== null) onClose();
  };
  useLayoutEffect(() => {
    if (refusals > 0) foot.current?.scrollIntoView({ block: 'nearest' });
  }, [refusals]);
  return (
    <div class="foot" ref={foot}>
      {entry.website !== '' && (
        <a href={entry.website} target="_blank" rel="noopener noreferrer">
          {factsText(language, 'website')}
        </a>
      )}
      {onOpenPanel !== undefined && (
        <button type="button" class="quiet" onClick={() => onOpenPanel(entry.id)}>
          {cardText(language, 'openPanel')}
        </button>
      )}
      {onSwitchOff !== undefined && (
        <button type="button" class="quiet" onClick={() => void store(onSwitchOff)}>
          {cardText(language, 'switchOff')}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => void store(() => onMute(entry.id))}>
        {cardText(language, 'mute')}
      </button>
      {entry.facts.length > 0 && (
        <span class="records">
          {factsText(language, 'records', { date: formatDate(newestDate(entry.facts), language) })}
        </span>
      )}
      <NotStored refusals={refusals} language={language} />
    </div>
  );
}
