import { createTexts } from '../texts.ts';

/** Texts of the card. */
export const cardText = createTexts({
  en: {
    more: 'More facts ({count})',
    close: 'Close',
    back: 'Back',
    pin: 'Keep open',
    switchOff: 'Off on this site',
    mute: 'Hide this term',
    place: 'Term {index} of {count} on this page',
    onThisPage: 'On this page',
    agreeing: {
      one: '{count} figure on this page agrees with the record',
      other: '{count} figures on this page agree with the record',
    },
    openPanel: 'Open in side panel',
  },
  nl: {
    more: 'Meer feiten ({count})',
    close: 'Sluiten',
    back: 'Terug',
    pin: 'Openhouden',
    switchOff: 'Uit op deze site',
    mute: 'Verberg deze term',
    place: 'Term {index} van {count} op deze pagina',
    onThisPage: 'Op deze pagina',
    agreeing: {
      one: '{count} cijfer op deze pagina klopt met de gegevens',
      other: '{count} cijfers op deze pagina kloppen met de gegevens',
    },
    openPanel: 'Open in zijpaneel',
  },
  de: {
    more: 'Weitere Fakten ({count})',
    close: 'Schließen',
    back: 'Zurück',
    pin: 'Offen halten',
    switchOff: 'Auf dieser Website aus',
    mute: 'Diesen Begriff ausblenden',
    place: 'Begriff {index} von {count} auf dieser Seite',
    onThisPage: 'Auf dieser Seite',
    agreeing: {
      one: '{count} Zahl auf dieser Seite stimmt mit den Daten überein',
      other: '{count} Zahlen auf dieser Seite stimmen mit den Daten überein',
    },
    openPanel: 'In der Seitenleiste öffnen',
  },
  fr: {
    more: 'Autres faits ({count})',
    close: 'Fermer',
    back: 'Retour',
    pin: 'Garder ouverte',
    switchOff: 'Désactiver sur ce site',
    mute: 'Masquer ce terme',
    place: 'Terme {index} sur {count} de cette page',
    onThisPage: 'Sur cette page',
    agreeing: {
      one: '{count} chiffre de cette page concorde avec les données',
      other: '{count} chiffres de cette page concordent avec les données',
    },
    openPanel: 'Ouvrir dans le panneau latéral',
  },
});
