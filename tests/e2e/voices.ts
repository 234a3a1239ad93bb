import type { Session } from './harness.ts';

/** A text and the language a screen reader would read it in. */
export interface Voiced {
  language: string;
  text: string;
}

/** Every text of a piece of HTML that is seen or heard, with the language its nearest element declares. */
export function voicesOf(session: Session, html: string): Promise<Voiced[]> {
  return session.inExtension((source) => {
    const voices: Voiced[] = [];
    for (const element of new DOMParser()
      .parseFromString(source, 'text/html')
      .querySelectorAll('*')) {
      if (element.closest('head, script, style') !== null) continue;
      const language = element.closest('[lang]')?.getAttribute('lang') ?? '';
      const texts = [
        ...[...element.childNodes]
          .filter(({ nodeType }) => nodeType === 3)
          .map((node) => node.textContent),
        ...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name)),
      ];
      for (const text of texts) if (text?.trim()) voices.push({ language, text: text.trim() });
    }
    return voices;
  }, html);
}

/** Words that are in nearly every English sentence of ours and in none of Polish, Greek or German. */
const english =
  /\b(the|of|and|with|this|since|from|which|figures|page|sources|records?|terms?|search|close|more|facts|language)\b/i;
const own: Record<string, RegExp> = {
  el: /\p{Script=Greek}/u,
  pl: /[ąę]|stan na|wcześniej|źródł/i,
  de: /\b(und|Stand|Quellen?|Daten|Seite|Begriffe?)\b/,
};

/** The texts that would be read with the wrong voice to a reader of a language. */
export function misread(voices: readonly Voiced[], reader: string): Voiced[] {
  return voices.filter(({ language, text }) =>
    language === 'en' ? own[reader]?.test(text) : language === reader && english.test(text),
  );
}
