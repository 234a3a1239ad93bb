import type { Fact } from '@/lib/dataset/schema';
import { factsText } from '@/lib/interface/texts/facts';
import type { Language } from '@/lib/languages';

/** Says of a figure that it is planned or disputed; nothing of one that stands. */
export const StatusTag = ({ fact: { status }, language }: { fact: Fact; language: Language }) =>
  status === 'planned' || status === 'disputed' ? (
    <span class={`tag ${status}`}>{factsText(language, status)}</span>
  ) : null;
