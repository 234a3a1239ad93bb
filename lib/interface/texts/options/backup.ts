import { createTexts } from '../../texts.ts';

/** Texts of the section on saving and restoring everything. */
export const backupText = createTexts({
  en: {
    backupHint: 'All settings, site rules and your own glossary in one file.',
    exportAll: 'Save to a file',
    importAll: 'Restore from a file…',
    reset: 'Reset all settings',
    resetDone: 'All settings are at their defaults.',
    importFields: { one: '{count} setting will change.', other: '{count} settings will change.' },
    importTerms: {
      one: 'The glossary will hold {count} term.',
      other: 'The glossary will hold {count} terms.',
    },
    apply: 'Restore',
    imported: 'The backup was restored.',
    'backup-not-json': '{file} is not valid JSON. Nothing was changed.',
    'backup-not-a-backup': '{file} is not a backup of EU AI Lens. Nothing was changed.',
  },
  nl: {
    backupHint: 'Alle instellingen, siteregels en uw eigen woordenlijst in één bestand.',
    exportAll: 'Opslaan in een bestand',
    importAll: 'Terugzetten uit een bestand…',
    reset: 'Alle instellingen terugzetten',
    resetDone: 'Alle instellingen hebben weer hun beginwaarde.',
    importFields: {
      one: '{count} instelling verandert.',
      other: '{count} instellingen veranderen.',
    },
    importTerms: {
      one: 'De woordenlijst krijgt {count} term.',
      other: 'De woordenlijst krijgt {count} termen.',
    },
    apply: 'Terugzetten',
    imported: 'De reservekopie is teruggezet.',
    'backup-not-json': '{file} is geen geldige JSON. Er is niets veranderd.',
    'backup-not-a-backup': '{file} is geen reservekopie van EU AI Lens. Er is niets veranderd.',
  },
  de: {
    backupHint: 'Alle Einstellungen, Website-Regeln und Ihr eigenes Glossar in einer Datei.',
    exportAll: 'In eine Datei sichern',
    importAll: 'Aus einer Datei wiederherstellen…',
    reset: 'Alle Einstellungen zurücksetzen',
    resetDone: 'Alle Einstellungen sind zurückgesetzt.',
    importFields: {
      one: '{count} Einstellung ändert sich.',
      other: '{count} Einstellungen ändern sich.',
    },
    importTerms: {
      one: 'Das Glossar enthält dann {count} Begriff.',
      other: 'Das Glossar enthält dann {count} Begriffe.',
    },
    apply: 'Wiederherstellen',
    imported: 'Die Sicherung wurde wiederhergestellt.',
    'backup-not-json': '{file} ist kein gültiges JSON. Nichts wurde geändert.',
    'backup-not-a-backup': '{file} ist keine Sicherung von EU AI Lens. Nichts wurde geändert.',
  },
  fr: {
    backupHint: 'Tous les réglages, les règles de sites et votre glossaire dans un seul fichier.',
    exportAll: 'Sauvegarder dans un fichier',
    importAll: 'Restaurer un fichier…',
    reset: 'Réinitialiser tous les réglages',
    resetDone: 'Tous les réglages ont leur valeur d’origine.',
    importFields: { one: '{count} réglage changera.', other: '{count} réglages changeront.' },
    importTerms: {
      one: 'Le glossaire contiendra {count} terme.',
      other: 'Le glossaire contiendra {count} termes.',
    },
    apply: 'Restaurer',
    imported: 'La sauvegarde a été restaurée.',
    'backup-not-json': '{file} n’est pas du JSON valide. Rien n’a été modifié.',
    'backup-not-a-backup': '{file} n’est pas une sauvegarde d’EU AI Lens. Rien n’a été modifié.',
  },
});
