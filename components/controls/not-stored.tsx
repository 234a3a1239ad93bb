import { cardText } from '@/lib/interface/texts/card';
import type { Language } from '@/lib/languages';
import type { Storing } from './use-storing';

/** Says that what the reader just did could not be stored. */
export function NotStored({
  refusals,
  language,
}: Pick<Storing, 'refusals'> & { language: Language }) {
  if (refusals === 0) return null;
  // A new element each time: a screen reader says again what comes again.
  return (
    <p key={refusals} class="problem" role="alert">
      {cardText(language, 'notStored')}
    </p>
  );
}
