import { createTexts } from '../../texts.ts';

/** Texts of the section on the records of this release. */
export const datasetText = createTexts({
  en: {
    datasetVersion: 'Version {version}, as of {date}.',
    datasetCounts: '{entries} terms with {facts} facts from {sources} sources.',
    coverage: 'Coverage by category and language',
    byCategory: 'Terms by category',
    byLanguage: 'Terms with names of their own, by language',
    byLanguageHint: 'English and brand names are looked for in text of every language.',
  },
  nl: {
    datasetVersion: 'Versie {version}, stand {date}.',
    datasetCounts: '{entries} termen met {facts} feiten uit {sources} bronnen.',
    coverage: 'Dekking per categorie en taal',
    byCategory: 'Termen per categorie',
    byLanguage: 'Termen met eigen namen, per taal',
    byLanguageHint: 'Engelse namen en merknamen worden in tekst van elke taal gezocht.',
  },
  de: {
    datasetVersion: 'Version {version}, Stand {date}.',
    datasetCounts: '{entries} Begriffe mit {facts} Fakten aus {sources} Quellen.',
    coverage: 'Umfang nach Kategorie und Sprache',
    byCategory: 'Begriffe nach Kategorie',
    byLanguage: 'Begriffe mit eigenen Namen, nach Sprache',
    byLanguageHint: 'Englische Namen und Eigennamen werden in Texten jeder Sprache gesucht.',
  },
  fr: {
    datasetVersion: 'Version {version}, au {date}.',
    datasetCounts: '{entries} termes avec {facts} faits tirés de {sources} sources.',
    coverage: 'Couverture par catégorie et par langue',
    byCategory: 'Termes par catégorie',
    byLanguage: 'Termes ayant des noms propres à la langue',
    byLanguageHint:
      'Les noms anglais et les noms de marque sont cherchés dans les textes de toutes les langues.',
  },
});
