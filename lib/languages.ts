/** The 24 official languages of the European Union as BCP 47 tags, in the order of Regulation No 1/1958 as amended, English first. */
export const languages = [
  'en',
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
] as const;

export type Language = (typeof languages)[number];

const known = new Set<string>(languages);

/**
 * The official language a BCP 47 tag belongs to ("pt-BR" → "pt"), or undefined for any other.
 * Norwegian, Serbian and the like are not mapped to a neighbour: a wrong pack marks wrong words.
 */
export function officialLanguage(tag: string | null | undefined): Language | undefined {
  const primary = tag?.trim().split(/[-_]/, 1)[0]?.toLowerCase();
  return primary !== undefined && known.has(primary) ? (primary as Language) : undefined;
}
