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
  },
  nl: {
    more: 'Meer feiten ({count})',
    close: 'Sluiten',
    back: 'Terug',
    pin: 'Openhouden',
    switchOff: 'Uit op deze site',
    mute: 'Verberg deze term',
  },
  de: {
    more: 'Weitere Fakten ({count})',
    close: 'Schließen',
    back: 'Zurück',
    pin: 'Offen halten',
    switchOff: 'Auf dieser Website aus',
    mute: 'Diesen Begriff ausblenden',
  },
  fr: {
    more: 'Autres faits ({count})',
    close: 'Fermer',
    back: 'Retour',
    pin: 'Garder ouvert',
    switchOff: 'Désactiver sur ce site',
    mute: 'Masquer ce terme',
  },
});
