import type { LocalizedText } from '../dataset/schema.ts';
import type { Language } from '../languages.ts';
import { pick } from './localized.ts';
import labels from './units.json' with { type: 'json' };

const units: Record<'qubits' | 'gpu-hours', LocalizedText> = labels;

/** The word for a unit that `Intl` does not know. */
export const unitLabel = (unit: keyof typeof units, language: Language) =>
  pick(units[unit], language);
