import { localized } from '@/lib/interface/localized';
import { cardText } from '@/lib/interface/texts/card';
import type { Language } from '@/lib/languages';
import type { CardEntry } from '@/lib/messages';
import { Phrase } from '../facts/phrase';

interface Props {
  shown: CardEntry;
  language: Language;
  isKept: boolean;
  onBack?: (() => void) | undefined;
  onKeep: (on: boolean) => void;
  onClose: () => void;
}

/** The entry's names, what it is and where it stands, and the card's own controls. */
export function CardHeader({
  shown: { entry, labels, own },
  language,
  isKept,
  onBack,
  onKeep,
  onClose,
}: Props) {
  const name = { ...localized(entry.name, language), ...own };
  return (
    <>
      <div class="head">
        {onBack !== undefined && (
          <IconButton
            class="icon back"
            label={cardText(language, 'back')}
            path="M10 2.5 4.5 8l5.5 5.5"
            onClick={onBack}
          />
        )}
        <div class="title">
          <Phrase as="h2" id="name" dir="auto" of={name} />
          {name.text !== entry.name.en && (
            <Phrase as="p" class="english" of={localized(entry.name, 'en')} />
          )}
        </div>
        <IconButton
          class="icon pin"
          pressed={isKept}
          label={cardText(language, 'pin')}
          path="M5.5 1.5h5M6.5 1.5v5l-2 2.5h7l-2-2.5v-5M8 9v5.5"
          onClick={() => onKeep(!isKept)}
        />
        <IconButton
          label={cardText(language, 'close')}
          path="m3.5 3.5 9 9m0-9-9 9"
          onClick={onClose}
        />
      </div>
      <p class="kind">
        <span class={own === undefined ? 'category' : 'category own'}>{labels.category}</span>
        {labels.state !== undefined && <Phrase of={labels.state} />}
      </p>
    </>
  );
}

interface IconProps {
  class?: string;
  label: string;
  path: string;
  pressed?: boolean;
  onClick: () => void;
}

function IconButton({ class: kind = 'icon', label, path, pressed, onClick }: IconProps) {
  return (
    <button type="button" class={kind} aria-pressed={pressed} title={label} onClick={onClick}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  );
}
