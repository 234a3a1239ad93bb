import { useState } from 'preact/hooks';
import type { Citation } from '@/lib/interface/citation';
import { factsText } from '@/lib/interface/texts/facts';
import type { Language } from '@/lib/languages';
import { copy } from './copy';

interface Props {
  /** What is copied, named for those who hear the button. */
  of: string;
  citation: () => Citation;
  language: Language;
}

/** Copies a fact with its citation and says that it did. */
export function CopyButton({ of, citation, language }: Props) {
  const [isCopied, setCopied] = useState(false);
  const label = factsText(language, isCopied ? 'copied' : 'copy', { fact: of });
  return (
    <>
      <button
        type="button"
        class={`icon copy${isCopied ? ' copied' : ''}`}
        title={label}
        onClick={() => setCopied(copy(citation()))}
        onBlur={() => setCopied(false)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          {isCopied ? (
            <path d="M2.5 8.5 6 12l7.5-8" />
          ) : (
            <path d="M5.5 3.5v-2h8v9h-3M2.5 5.5h8v9h-8z" />
          )}
        </svg>
      </button>
      {/* Beside the button: what is inside one is no more than its name. */}
      <span class="visually-hidden" role="status">
        {isCopied ? label : ''}
      </span>
    </>
  );
}
