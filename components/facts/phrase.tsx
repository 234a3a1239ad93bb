import { h } from 'preact';
import type { Phrase as Text } from '@/lib/interface/localized';
import type { Language } from '@/lib/languages';

interface Props {
  as?: 'dd' | 'div' | 'dt' | 'h1' | 'h2' | 'h3' | 'p' | 'span' | 'strong';
  /** No language for what a reader wrote without naming one. */
  of: Omit<Text, 'language'> & { language: Language | undefined };
  class?: string;
  dir?: 'auto';
  id?: string;
  tabIndex?: number;
}

/** Stands in a sentence for what says its language itself. */
const gap = '\u{F0000}';

/** A sentence with a phrase in it that may be in another language. */
export function Sentence({ say, of }: { say: (gap: string) => string; of: Text }) {
  const [before, after] = say(gap).split(gap);
  return (
    <>
      {before}
      <Phrase of={of} />
      {after}
    </>
  );
}

/** A text that says which language it is in: a screen reader takes its voice from it. */
export const Phrase = ({ as = 'span', of: { text, language }, ...attributes }: Props) =>
  h(as, { ...attributes, lang: language }, text);
