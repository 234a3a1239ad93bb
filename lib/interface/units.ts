import type { LocalizedText } from '../dataset/schema.ts';
import type { Language } from '../languages.ts';
import { pick } from './localized.ts';
import { counted, type Forms } from './own-words.ts';
import spanForms from './spans.json' with { type: 'json' };
import labels from './units.json' with { type: 'json' };

const units: Record<'qubits' | 'gpu-hours', LocalizedText> = labels;

/** Where `Intl` has a letter (Maltese), nothing in Chromium (Irish) or a word for day and night together (Estonian, Swedish). */
const spans: Record<'days' | 'months', Partial<Record<Language, Forms>>> = spanForms;

/** The word for a unit that `Intl` does not know. */
export const unitLabel = (unit: keyof typeof units, language: Language) =>
  pick(units[unit], language);

/** "15 days", "12 months". */
export function formatTimeSpan(
  count: number,
  unit: 'days' | 'months',
  language: Language,
  locale: string,
): string {
  const forms = spans[unit][language];
  const number = (options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(locale, options).format(count);
  return forms === undefined
    ? number({ style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' })
    : counted(forms, count, language, number());
}
