import { createTexts } from '../../texts.ts';

/** Texts about what is wrong with an imported glossary. */
export const glossaryProblemsText = createTexts({
  en: {
    glossaryProblems: {
      one: '{count} problem in the file. Rows with problems are left out.',
      other: '{count} problems in the file. Rows with problems are left out.',
    },
    row: 'Row {row}',
    'reason-too-large': 'the file is too large (at most {found} bytes)',
    'reason-bad-encoding':
      'the file holds letters that cannot be read: save it as UTF-8 (in Excel “CSV UTF-8”)',
    'reason-not-json': 'the file is not valid JSON',
    'reason-broken-line': 'the file is not valid JSON: it cannot be read from line {found} on',
    'reason-not-a-list': 'the file holds no list of terms',
    'reason-not-a-row': 'this is not a term with fields',
    'reason-no-term-column': 'the first line has no column “term”; found: {found}',
    'reason-unknown-column': 'the column “{found}” is not known and is left out',
    'reason-malformed':
      'the row cannot be read: {found}. A text with a comma needs quotation marks',
    'reason-too-many-rows': 'more than {found} rows',
    'reason-too-many-characters': 'more than {found} letters in all terms and forms',
    'reason-missing': 'is missing',
    'reason-not-text': 'is not text: {found}',
    'reason-too-long': 'is longer than {found} letters',
    'reason-too-many': 'more than {found} forms',
    'reason-bad-character': 'cannot be used: {found}',
    'reason-bad-link': 'is not a web address: {found}',
    'reason-bad-language': 'is not an official EU language: {found}',
    'reason-duplicate': 'is in an earlier row too: {found}',
  },
  nl: {
    glossaryProblems: {
      one: '{count} probleem in het bestand. Rijen met problemen worden weggelaten.',
      other: '{count} problemen in het bestand. Rijen met problemen worden weggelaten.',
    },
    row: 'Rij {row}',
    'reason-too-large': 'het bestand is te groot (hoogstens {found} bytes)',
    'reason-bad-encoding':
      'het bestand bevat onleesbare letters: sla het op als UTF-8 (in Excel “CSV UTF-8”)',
    'reason-not-json': 'het bestand is geen geldige JSON',
    'reason-broken-line':
      'het bestand is geen geldige JSON: vanaf regel {found} is het niet te lezen',
    'reason-not-a-list': 'het bestand bevat geen lijst van termen',
    'reason-not-a-row': 'dit is geen term met velden',
    'reason-no-term-column': 'de eerste regel heeft geen kolom “term”; gevonden: {found}',
    'reason-unknown-column': 'de kolom “{found}” is onbekend en wordt weggelaten',
    'reason-malformed':
      'de rij kan niet worden gelezen: {found}. Een tekst met een komma moet tussen aanhalingstekens',
    'reason-too-many-rows': 'meer dan {found} rijen',
    'reason-too-many-characters': 'meer dan {found} letters in alle termen en vormen',
    'reason-missing': 'ontbreekt',
    'reason-not-text': 'is geen tekst: {found}',
    'reason-too-long': 'is langer dan {found} letters',
    'reason-too-many': 'meer dan {found} vormen',
    'reason-bad-character': 'kan niet worden gebruikt: {found}',
    'reason-bad-link': 'is geen webadres: {found}',
    'reason-bad-language': 'is geen officiële EU-taal: {found}',
    'reason-duplicate': 'staat ook in een eerdere rij: {found}',
  },
  de: {
    glossaryProblems: {
      one: '{count} Fehler in der Datei. Zeilen mit Fehlern werden ausgelassen.',
      other: '{count} Fehler in der Datei. Zeilen mit Fehlern werden ausgelassen.',
    },
    row: 'Zeile {row}',
    'reason-too-large': 'die Datei ist zu groß (höchstens {found} Byte)',
    'reason-bad-encoding':
      'die Datei enthält unlesbare Buchstaben: Speichern Sie sie als UTF-8 (in Excel „CSV UTF-8“)',
    'reason-not-json': 'die Datei ist kein gültiges JSON',
    'reason-broken-line': 'die Datei ist kein gültiges JSON: ab Zeile {found} ist sie nicht lesbar',
    'reason-not-a-list': 'die Datei enthält keine Liste von Begriffen',
    'reason-not-a-row': 'das ist kein Begriff mit Feldern',
    'reason-no-term-column': 'die erste Zeile hat keine Spalte „term“; gefunden: {found}',
    'reason-unknown-column': 'die Spalte „{found}“ ist unbekannt und wird ausgelassen',
    'reason-malformed':
      'die Zeile ist nicht lesbar: {found}. Ein Text mit Komma braucht Anführungszeichen',
    'reason-too-many-rows': 'mehr als {found} Zeilen',
    'reason-too-many-characters': 'mehr als {found} Buchstaben in allen Begriffen und Formen',
    'reason-missing': 'fehlt',
    'reason-not-text': 'ist kein Text: {found}',
    'reason-too-long': 'ist länger als {found} Zeichen',
    'reason-too-many': 'mehr als {found} Formen',
    'reason-bad-character': 'ist nicht verwendbar: {found}',
    'reason-bad-link': 'ist keine Webadresse: {found}',
    'reason-bad-language': 'ist keine EU-Amtssprache: {found}',
    'reason-duplicate': 'steht schon in einer früheren Zeile: {found}',
  },
  fr: {
    glossaryProblems: {
      one: '{count} problème dans le fichier. Les lignes en cause sont écartées.',
      other: '{count} problèmes dans le fichier. Les lignes en cause sont écartées.',
    },
    row: 'Ligne {row}',
    'reason-too-large': 'le fichier est trop grand ({found} octets au plus)',
    'reason-bad-encoding':
      'le fichier contient des lettres illisibles : enregistrez-le en UTF-8 (dans Excel « CSV UTF-8 »)',
    'reason-not-json': 'le fichier n’est pas du JSON valide',
    'reason-broken-line':
      'le fichier n’est pas du JSON valide : il est illisible à partir de la ligne {found}',
    'reason-not-a-list': 'le fichier ne contient pas de liste de termes',
    'reason-not-a-row': 'ce n’est pas un terme avec des champs',
    'reason-no-term-column': 'la première ligne n’a pas de colonne « term » ; trouvé : {found}',
    'reason-unknown-column': 'la colonne « {found} » est inconnue et laissée de côté',
    'reason-malformed':
      'la ligne est illisible : {found}. Un texte avec une virgule demande des guillemets',
    'reason-too-many-rows': 'plus de {found} lignes',
    'reason-too-many-characters': 'plus de {found} lettres dans les termes et les formes',
    'reason-missing': 'manque',
    'reason-not-text': 'n’est pas du texte : {found}',
    'reason-too-long': 'dépasse {found} lettres',
    'reason-too-many': 'plus de {found} formes',
    'reason-bad-character': 'est inutilisable : {found}',
    'reason-bad-link': 'n’est pas une adresse web : {found}',
    'reason-bad-language': 'n’est pas une langue officielle de l’UE : {found}',
    'reason-duplicate': 'figure déjà dans une ligne précédente : {found}',
  },
});
