import type { Language } from '../languages.ts';

/** Inside "5 884", and before the percent or the scale of a number: "7 %", "200 billion", "150 mil millones". */
const insideNumbers =
  /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))|(?<=\d) (?=[%€]|mil|mio|mld|mln|mrd|bil|bn|мил|млн|млрд|δισ|εκατ)/gi;

/** French signs of two parts never begin a line, nor do its quotation marks stand alone. */
const besideFrenchSigns = / (?=[:;?!»])|(?<=«) /g;

/** Joins by no-break spaces what no line may part, so that whoever writes a text types plain ones. */
export function unbroken(text: string, language: Language): string {
  const numbers = text.replace(insideNumbers, '\u00a0');
  return language === 'fr' ? numbers.replace(besideFrenchSigns, '\u00a0') : numbers;
}
