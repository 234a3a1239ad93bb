import { createTexts } from '../../texts.ts';

/** Texts of the section on the card. */
export const cardOptionsText = createTexts({
  en: {
    trigger: 'A card opens',
    triggerHint: 'The keyboard shortcuts work whatever you choose.',
    'trigger-hover': 'when the pointer rests on a term',
    'trigger-hold': 'when the pointer rests on a term while a key is held',
    'trigger-click': 'on a click or tap on a term',
    'trigger-keyboard': 'by keyboard only',
    holdKey: 'Key to hold',
    delay: 'Delay before it opens',
    milliseconds: { one: '{count} millisecond', other: '{count} milliseconds' },
    cardLanguage: 'Language of cards and of these pages',
    'cardLanguage-auto': 'As the browser',
    'cardLanguage-page': 'As the page that is read',
    cardLanguageHint:
      'Where a text does not exist in that language, it is shown in English. These pages are in English, Dutch, German and French.',
  },
  nl: {
    trigger: 'Een kaart opent',
    triggerHint: 'De sneltoetsen werken altijd, wat u ook kiest.',
    'trigger-hover': 'wanneer de aanwijzer op een term rust',
    'trigger-hold': 'wanneer de aanwijzer op een term rust terwijl een toets is ingedrukt',
    'trigger-click': 'bij een klik of tik op een term',
    'trigger-keyboard': 'alleen met het toetsenbord',
    holdKey: 'Toets om in te drukken',
    delay: 'Wachttijd',
    milliseconds: { one: '{count} milliseconde', other: '{count} milliseconden' },
    cardLanguage: 'Taal van kaarten en van deze pagina’s',
    'cardLanguage-auto': 'Zoals de browser',
    'cardLanguage-page': 'Zoals de gelezen pagina',
    cardLanguageHint:
      'Waar een tekst niet in die taal bestaat, staat hij er in het Engels. Deze pagina’s zijn er in het Engels, Nederlands, Duits en Frans.',
  },
  de: {
    trigger: 'Eine Karte öffnet sich',
    triggerHint: 'Die Tastenkürzel wirken in jedem Fall.',
    'trigger-hover': 'wenn der Zeiger auf einem Begriff ruht',
    'trigger-hold': 'wenn der Zeiger auf einem Begriff ruht und eine Taste gehalten wird',
    'trigger-click': 'beim Klicken oder Tippen auf einen Begriff',
    'trigger-keyboard': 'nur über die Tastatur',
    holdKey: 'Zu haltende Taste',
    delay: 'Verzögerung bis zum Öffnen',
    milliseconds: { one: '{count} Millisekunde', other: '{count} Millisekunden' },
    cardLanguage: 'Sprache der Karten und dieser Seiten',
    'cardLanguage-auto': 'Wie der Browser',
    'cardLanguage-page': 'Wie die gelesene Seite',
    cardLanguageHint:
      'Wo ein Text in dieser Sprache fehlt, erscheint er auf Englisch. Diese Seiten gibt es auf Englisch, Niederländisch, Deutsch und Französisch.',
  },
  fr: {
    trigger: 'Une fiche s’ouvre',
    triggerHint: 'Les raccourcis clavier fonctionnent dans tous les cas.',
    'trigger-hover': 'quand le pointeur reste sur un terme',
    'trigger-hold': 'quand le pointeur reste sur un terme, une touche étant maintenue',
    'trigger-click': 'quand on clique ou touche un terme',
    'trigger-keyboard': 'au clavier seulement',
    holdKey: 'Touche à maintenir',
    delay: 'Délai avant l’ouverture',
    milliseconds: { one: '{count} milliseconde', other: '{count} millisecondes' },
    cardLanguage: 'Langue des fiches et de ces pages',
    'cardLanguage-auto': 'Celle du navigateur',
    'cardLanguage-page': 'Celle de la page lue',
    cardLanguageHint:
      'Un texte qui n’existe pas dans cette langue apparaît en anglais. Ces pages existent en anglais, néerlandais, allemand et français.',
  },
});
