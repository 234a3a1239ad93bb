import { createTexts } from '../../texts.ts';

/** Texts about settings that cannot be used. */
export const problemsText = createTexts({
  en: {
    problems: {
      one: '{count} value cannot be used; its default holds instead.',
      other: '{count} values cannot be used; their defaults hold instead.',
    },
    fieldProblem: 'expected {expected}, found {found}',
  },
  nl: {
    problems: {
      one: '{count} waarde is onbruikbaar; de beginwaarde geldt.',
      other: '{count} waarden zijn onbruikbaar; de beginwaarden gelden.',
    },
    fieldProblem: 'verwacht {expected}, gevonden {found}',
  },
  de: {
    problems: {
      one: '{count} Wert ist nicht verwendbar; es gilt seine Voreinstellung.',
      other: '{count} Werte sind nicht verwendbar; es gelten ihre Voreinstellungen.',
    },
    fieldProblem: 'erwartet {expected}, gefunden {found}',
  },
  fr: {
    problems: {
      one: '{count} valeur est inutilisable ; sa valeur d’origine s’applique.',
      other: '{count} valeurs sont inutilisables ; leurs valeurs d’origine s’appliquent.',
    },
    fieldProblem: 'attendu : {expected} ; trouvé : {found}',
  },
});
