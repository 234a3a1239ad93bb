import { createTexts } from '../../texts.ts';

/** Texts of the section on data and permissions. */
export const privacyText = createTexts({
  en: {
    'privacy-network': 'EU AI Lens makes no network request; its own rules forbid it to.',
    'privacy-pages': 'Pages are read in your browser, and nothing of them is stored.',
    'privacy-stored':
      'Stored are your settings (synchronised by your browser if you let it), your glossary and the word lists.',
    'privacy-account': 'There is no account, no counting of use and no remote data.',
    'privacy-off': 'A site you switch off is not read at all.',
    permissions: 'Permissions',
    'permission-hosts-name': 'Read and change data on sites',
    'permission-hosts':
      'Needed to find terms on the pages you read. You can limit it in the browser; the popup then offers to be allowed on a site.',
    accessAll: 'Allowed on all sites.',
    accessLimited: 'Limited to some sites, or to those you click on.',
    grantAccess: 'Allow on all sites',
    'permission-storage': 'Keeps your settings, your glossary and the word lists.',
    'permission-scripting': 'Puts the card on a page when you open it.',
    'permission-activeTab': 'Tells the popup which site it is opened on when access is limited.',
    'permission-contextMenus': 'Adds its entry to the menu of the right mouse button.',
    'permission-sidePanel': 'Shows the annotator beside a page.',
  },
  nl: {
    'privacy-network': 'EU AI Lens doet geen netwerkverzoeken; zijn eigen regels verbieden het.',
    'privacy-pages': 'Pagina’s worden in uw browser gelezen en niets ervan wordt opgeslagen.',
    'privacy-stored':
      'Opgeslagen worden uw instellingen (gesynchroniseerd door uw browser als u dat toestaat), uw woordenlijst en de woordenlijsten van de extensie.',
    'privacy-account':
      'Er is geen account en geen gebruiksmeting, en er worden geen gegevens opgehaald.',
    'privacy-off': 'Een site die u uitzet, wordt helemaal niet gelezen.',
    permissions: 'Rechten',
    'permission-hosts-name': 'Gegevens op sites lezen en wijzigen',
    'permission-hosts':
      'Nodig om termen te vinden op de pagina’s die u leest. U kunt het in de browser beperken; het werkbalkvenster biedt dan aan het op een site toe te staan.',
    accessAll: 'Toegestaan op alle sites.',
    accessLimited: 'Beperkt tot enkele sites, of tot die waarop u klikt.',
    grantAccess: 'Toestaan op alle sites',
    'permission-storage':
      'Bewaart uw instellingen, uw woordenlijst en de woordenlijsten van de extensie.',
    'permission-scripting': 'Zet de kaart op een pagina wanneer u haar opent.',
    'permission-activeTab':
      'Vertelt het werkbalkvenster op welke site het is geopend wanneer de toegang beperkt is.',
    'permission-contextMenus': 'Voegt een regel toe aan het menu van de rechtermuisknop.',
    'permission-sidePanel': 'Toont de annotator naast een pagina.',
  },
  de: {
    'privacy-network': 'EU AI Lens ruft nichts aus dem Netz ab; seine eigenen Regeln verbieten es.',
    'privacy-pages': 'Seiten werden in Ihrem Browser gelesen, nichts davon wird gespeichert.',
    'privacy-stored':
      'Gespeichert werden Ihre Einstellungen (von Ihrem Browser synchronisiert, wenn Sie es erlauben), Ihr Glossar und die Wortlisten.',
    'privacy-account':
      'Es gibt kein Konto und keine Nutzungsmessung, und es werden keine Daten nachgeladen.',
    'privacy-off': 'Eine ausgeschaltete Website wird überhaupt nicht gelesen.',
    permissions: 'Berechtigungen',
    'permission-hosts-name': 'Daten auf Websites lesen und ändern',
    'permission-hosts':
      'Nötig, um Begriffe auf den Seiten zu finden, die Sie lesen. Sie können das im Browser einschränken; das Fenster der Symbolleiste bietet dann an, eine Website zu erlauben.',
    accessAll: 'Auf allen Websites erlaubt.',
    accessLimited: 'Beschränkt auf einige Websites oder auf angeklickte.',
    grantAccess: 'Auf allen Websites erlauben',
    'permission-storage': 'Bewahrt Ihre Einstellungen, Ihr Glossar und die Wortlisten auf.',
    'permission-scripting': 'Bringt die Karte auf eine Seite, wenn Sie sie öffnen.',
    'permission-activeTab':
      'Sagt dem Fenster der Symbolleiste, auf welcher Website es geöffnet ist, wenn der Zugriff beschränkt ist.',
    'permission-contextMenus': 'Fügt dem Menü der rechten Maustaste einen Eintrag hinzu.',
    'permission-sidePanel': 'Zeigt den Annotator neben einer Seite.',
  },
  fr: {
    'privacy-network':
      'EU AI Lens n’envoie aucune requête au réseau ; ses propres règles le lui interdisent.',
    'privacy-pages': 'Les pages sont lues dans votre navigateur et rien n’en est conservé.',
    'privacy-stored':
      'Sont conservés vos réglages (synchronisés par votre navigateur si vous le permettez), votre glossaire et les listes de mots.',
    'privacy-account': 'Il n’y a ni compte, ni mesure d’usage, ni données distantes.',
    'privacy-off': 'Un site que vous désactivez n’est pas lu du tout.',
    permissions: 'Autorisations',
    'permission-hosts-name': 'Lire et modifier les données des sites',
    'permission-hosts':
      'Nécessaire pour trouver les termes des pages que vous lisez. Vous pouvez la limiter dans le navigateur ; la fenêtre de la barre d’outils propose alors d’autoriser un site.',
    accessAll: 'Autorisé sur tous les sites.',
    accessLimited: 'Limité à certains sites, ou à ceux où vous cliquez.',
    grantAccess: 'Autoriser sur tous les sites',
    'permission-storage': 'Conserve vos réglages, votre glossaire et les listes de mots.',
    'permission-scripting': 'Place la fiche sur une page quand vous l’ouvrez.',
    'permission-activeTab':
      'Indique à la fenêtre de la barre d’outils sur quel site elle est ouverte quand l’accès est limité.',
    'permission-contextMenus': 'Ajoute une entrée au menu du clic droit.',
    'permission-sidePanel': 'Affiche l’annotateur à côté d’une page.',
  },
});
