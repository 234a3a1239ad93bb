import { useRef, useState } from 'preact/hooks';
import { formatDate } from '@/lib/interface/format';
import { categoryLabel, languageOf, pick } from '@/lib/interface/labels';
import { message } from '@/lib/interface/strings';
import type { Language } from '@/lib/languages';
import type { CardEntry } from '@/lib/messages';
import { FactRow } from './fact-row';
import { newestDate, shownFacts } from './facts';

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
  const { entry, related } = trail.at(-1) as CardEntry;
  const { key, rest } = shownFacts(entry.facts);
  const say = (name: Parameters<typeof message>[1], values?: Record<string, string>) =>
    message(language, name, values);

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
            aria-label={say('back')}
            title={say('back')}
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
            <span class="category">{categoryLabel(entry.category, language)}</span>
            {entry.state !== undefined && (
              <span lang={languageOf(entry.state, language)}>{pick(entry.state, language)}</span>
            )}
          </p>
        </div>
        <button
          type="button"
          class="icon"
          aria-pressed={pinned}
          aria-label={say('pin')}
          title={say('pin')}
          onClick={pin}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M5 1h6v1l-1 1v4l2 2v1H8.6v5h-1.2v-5H4V9l2-2V3L5 2z" />
          </svg>
        </button>
        <button
          type="button"
          class="icon"
          aria-label={say('close')}
          title={say('close')}
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
            <FactRow key={fact.id} fact={fact} facts={entry.facts} language={language} />
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details key={entry.id}>
          <summary>{say('more', { count: String(rest.length) })}</summary>
          <ul class="facts">
            {rest.map((fact) => (
              <FactRow key={fact.id} fact={fact} facts={entry.facts} language={language} />
            ))}
          </ul>
        </details>
      )}
      {related.length > 0 && (
        <nav aria-label={say('related')}>
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
          {say('website')}
        </a>
        <button type="button" class="quiet" onClick={onSwitchOff}>
          {say('switchOff')}
        </button>
        <button type="button" class="quiet" onClick={() => onMute(entry.id)}>
          {say('mute')}
        </button>
        <span class="records">
          {say('records', { date: formatDate(newestDate(entry.facts), language) })}
        </span>
      </footer>
    </div>
  );
}
