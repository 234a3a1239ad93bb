import { useRef, useState } from 'preact/hooks';
import { newestDate, shownFacts } from '@/lib/dataset/facts';
import { formatDate } from '@/lib/interface/format';
import { languageOf, pick } from '@/lib/interface/localized';
import { cardText } from '@/lib/interface/texts/card';
import { factsText } from '@/lib/interface/texts/facts';
import type { Language } from '@/lib/languages';
import type { CardEntry } from '@/lib/messages';
import { FactRow } from './fact-row';

interface Props {
  content: CardEntry;
  language: Language;
  load: (id: string) => Promise<CardEntry | undefined>;
  onClose: () => void;
  onPin: (on: boolean) => void;
  onSwitchOff: () => void;
  onMute: (id: string) => void;
}

/** One entry with its figures; related entries open in the same card, with a way back. */
export function Card({ content, language, load, onClose, onPin, onSwitchOff, onMute }: Props) {
  const [trail, setTrail] = useState<CardEntry[]>([content]);
  const [pinned, setPinned] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const { entry, related, labels } = trail.at(-1) as CardEntry;
  const { key, rest } = shownFacts(entry.facts);

  const walkTo = async (id: string) => {
    const next = await load(id);
    if (next !== undefined) turnTo([...trail, next]);
  };
  const turnTo = (next: CardEntry[]) => {
    setTrail(next);
    panel.current?.scrollTo(0, 0);
    panel.current?.focus({ preventScroll: true });
  };
  const pin = () => {
    setPinned(!pinned);
    onPin(!pinned);
  };

  return (
    <div
      ref={panel}
      class="card"
      role="dialog"
      aria-labelledby="name"
      lang={language}
      dir="ltr"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        event.stopPropagation();
      }}
    >
      <header>
        {trail.length > 1 && (
          <button
            type="button"
            class="icon"
            aria-label={cardText(language, 'back')}
            title={cardText(language, 'back')}
            onClick={() => turnTo(trail.slice(0, -1))}
          >
            ‹
          </button>
        )}
        <div class="title">
          <h1 id="name" lang={languageOf(entry.name, language)}>
            {pick(entry.name, language)}
          </h1>
          <p class="kind">
            <span class="category">{labels.category}</span>
            {labels.state !== undefined && (
              <span lang={labels.state.language}>{labels.state.text}</span>
            )}
          </p>
        </div>
        <button
          type="button"
          class="icon"
          aria-pressed={pinned}
          aria-label={cardText(language, 'pin')}
          title={cardText(language, 'pin')}
          onClick={pin}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5 1h6v1l-1 1v4l2 2v1H8.6v5h-1.2v-5H4V9l2-2V3L5 2z" />
          </svg>
        </button>
        <button
          type="button"
          class="icon"
          aria-label={cardText(language, 'close')}
          title={cardText(language, 'close')}
          onClick={onClose}
        >
          ✕
        </button>
      </header>
      <p class="definition" lang={languageOf(entry.definition, language)}>
        {pick(entry.definition, language)}
      </p>
      {key.length > 0 && (
        <ul class="facts">
          {key.map((fact) => (
            <FactRow
              key={fact.id}
              fact={fact}
              facts={entry.facts}
              label={labels.predicates[fact.predicate] ?? ''}
              language={language}
            />
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details key={entry.id}>
          <summary>{cardText(language, 'more', { count: rest.length })}</summary>
          <ul class="facts">
            {rest.map((fact) => (
              <FactRow
                key={fact.id}
                fact={fact}
                facts={entry.facts}
                label={labels.predicates[fact.predicate] ?? ''}
                language={language}
              />
            ))}
          </ul>
        </details>
      )}
      {related.length > 0 && (
        <nav aria-label={factsText(language, 'related')}>
          {related.map((other) => (
            <button
              type="button"
              class="related"
              key={other.id}
              lang={languageOf(other.name, language)}
              onClick={() => void walkTo(other.id)}
            >
              {pick(other.name, language)}
            </button>
          ))}
        </nav>
      )}
      <footer>
        <a href={entry.website} target="_blank" rel="noopener noreferrer">
          {factsText(language, 'website')}
        </a>
        <button type="button" class="quiet" onClick={onSwitchOff}>
          {cardText(language, 'switchOff')}
        </button>
        <button type="button" class="quiet" onClick={() => onMute(entry.id)}>
          {cardText(language, 'mute')}
        </button>
        <span class="records">
          {factsText(language, 'records', { date: formatDate(newestDate(entry.facts), language) })}
        </span>
      </footer>
    </div>
  );
}
