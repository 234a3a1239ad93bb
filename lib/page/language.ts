import { type Language, officialLanguage } from '../languages.ts';

/** The language a node declares through its nearest `lang`, climbing out of shadow trees; undefined when none is declared, `other` when it is not an EU language. */
export function declaredLanguage(node: Node): Language | 'other' | undefined {
  for (let current: Node | null = node; current !== null; ) {
    if (current.nodeType === Node.ELEMENT_NODE) {
      const tag =
        (current as Element).getAttribute('lang') ?? (current as Element).getAttribute('xml:lang');
      if (tag !== null && tag.trim() !== '') return officialLanguage(tag) ?? 'other';
    }
    current = current.parentNode ?? (current as ShadowRoot).host ?? null;
  }
  return undefined;
}
