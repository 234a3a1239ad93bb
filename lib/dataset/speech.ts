import { type Language, languages } from '../languages.ts';
import { type Speech, type Speeches, stemsOf } from '../spotting/detect.ts';
import { spellingsOf } from './names.ts';
import type { Entry } from './schema.ts';
import traits from './speech.json' with { type: 'json' };

export const speechTraits = traits as Record<Language, Omit<Speech, 'stems'>>;

/** What the detector knows of each language: the lists of `speech.json`, and the stems of its names that few others share. */
export function compileSpeeches(entries: readonly Entry[]): Speeches {
  const stems = new Map(languages.map((language) => [language, nameStems(language, entries)]));
  const shared = new Map<string, number>();
  for (const list of stems.values())
    for (const stem of list) shared.set(stem, (shared.get(stem) ?? 0) + 1);
  return Object.fromEntries(
    languages.map((language): [Language, Speech] => [
      language,
      {
        ...speechTraits[language],
        stems: (stems.get(language) ?? [])
          .filter((stem) => (shared.get(stem) as number) <= 2)
          .join(' '),
      },
    ]),
  );
}

function nameStems(language: Language, entries: readonly Entry[]): string[] {
  return stemsOf(entries.flatMap(({ names }) => spellingsOf(names[language] ?? [])));
}
