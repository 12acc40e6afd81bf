// What words mean here. A star stands for any ending; compounds are found by it. Words are written as in German and
// compared without umlauts and endings.

const WORTE = {
  ueberfaellig:
    "überfällig* überfällich* saumselig säumig* rückstand* rückständ* rückstän* verzug* überzogen* überschritten* verspätet* kontaktdichte* mindestkontaktdichte* vernachlässigt* hinterher dringend überzug überf kontaktlücke* nachholbedarf spät verstrichen abgelaufen* durchgerutscht brennt klemmt hakt rot rote roten wartet drüber verpasst* verfristet* hängt hängen hängengeblieben* fristüberschreitung* terminüberschreitung* versäum* altlast* kontaktstau* wiedervorlage* überschreit* überzieh* handlungsbedarf*",
  faellig: "fällig* anstehend* anstehen ansteht bevorstehend* bevorstehen ablaufend* abläuft ablaufen",
  dran: "dran drann drankommen rankommen reihe",
  einladen:
    "einladung* kontaktieren einladen eingeladen einzuladen einbestellen einbestellt vorladen vorgeladen einlade einlädt reinholen herbestellen herholen reinkommen vorbeikommen vorsprechen antanzen sprechen besprechen",
  gespraech: "gespräch* beratungsgespräch* folgegespräch* kontakt kontakte kontakten termin termine",
  zuLange: "ewig ewigkeiten längst",
  bald: "bald demnächst zeitnah nächstens künftig zukünftig",
  wird: "wird werden würde",
  war: "war waren gewesen wurde wurden",
  vorschau:
    "belastung* arbeitsbelastung* perspektive* arbeitsaufkommen aufkommen gesprächsbedarf* terminbedarf* wochenplanung* wochenübersicht* vorhersage* auslastung* arbeitsanfall* gesprächsaufkommen kapazität* einsatzplanung* terminplanung* vorschau* vorausschau* ausblick* prognose* hochrechn* wochenvorschau* planung zukommt vorausblick",
  warum: "warum wieso weshalb weswegen wodurch woran",
  erklaeren:
    "zustande genauer näher details detail detailliert ausführlich* berechnet berechnung rechenweg erklär* begründ* erläut* grund gründe herleitung nachvollziehen",
  faelle:
    "fälle fällen prüffälle* prüffall fallprüfung* stichprobe* ziehung* gezogen gezogene gezogenen fallauswahl kundenbetrachtung* fp akten prüfliste* prüfakten auswahl zufallsauswahl falliste fallliste",
  zehn: "zehn",
  pruefen: "prüfen prüfe geprüft durchsehen anschauen",
  stand:
    "stand zwischenstand status monatsstand sachstand bearbeitungsstand abgabestand fortschritt überblick übersicht",
  abgeben:
    "abgabeschluss abgabefrist abgabetermin abgeben abgegeben abgabe abgaben einreichen eingereicht einreiche zurückgegeben zurückgeben zurückgebe zurückgeschickt zurückschicken zurücksenden rücklauf* rückgabe* eingegangen angekommen zurückgekommen rückmeldung* rückläufer* nachzügler* zurückgemeldet geliefert abliefern gemeldet abzugeben",
  gebe: "gebe geb gib",
  zurueck: "zurück",
  fehlt: "fehlt fehlen fehlend* aussteht ausstehend* ausstehen",
  offen: "offen offene offenen unerledigt* unvollständig*",
  vollstaendig: "vollständig* vollzählig* komplett* fertig fertige bearbeitet erledigt",
  liegen: "liegt liegen vorliegen vorliegend",
  wieWeit: "weit",
  mappe:
    "arbeitsmappe* mappe mappen prüfmappe* fragebogen fragebögen* fragebogens prüfbogen* prüfbögen* bogen bögen fragenkatalog excelmappe* formular* erhebungsbogen* erhebungsbögen* prüfunterlagen",
  hochladen: "reiche reich hochladen hochlade hochgeladen upload uploaden hinschicken",
  hier: "hier anbei angehängt anhang beigefügt",
  ausgefuellt: "ausgefüllt* ausfüllen",
  excel: "export* datei exceldokument excel exel exceldatei* exceltabelle* excelliste* exceltable xlsx xls tabelle csv",
  auswertung:
    "bereichsmappe* ergab ergaben ergeben bericht monatsbericht* ergebnisbericht* prüfbericht* auswertung* auswerten ausgewertet bereichsauswertung* gesamtauswertung* auswertungsmappe* ergebnis* zusammenführung* zusammengeführt* rausgekommen herausgekommen gesamtmappe gesamtergebnis* bereichsergebnis*",
  daten:
    "daten datensatz datenauskunft selbstauskunft auskunft auskunftsrecht auskunftsersuchen dsgvo datenschutzauskunft",
  gespeichert:
    "gespeichert gespeicherte speicherst speicherest speichert speichern erfasst protokolliert protokoll weisst aufgezeichnet",
  person1: "mich mir meine meinen meiner ich mein meinem",
  hilfe:
    "menü hilfe hilf help helfen hilfst hilft anleitung befehle befehl bedienung funktionen kommandos bedienungsanleitung",
  funktioniert: "funktioniert funktionierst",
  gruss: "hallo hi hey moin moinmoin servus mahlzeit guten tach hallöchen grüezi gruss tagchen huhu guude",
  dank: "danke dank danksagung dankeschön merci dankesehr thx danköö bedankt",
  abschied:
    "tschüss tschüs tschüssle tschüssi tschüssikowski servusla pfiat pfiati tschau ciao wiedersehen feierabend bye tschö ade",
  weiter:
    "rest restliche restlichen weiter weitere weiteren weiterblättern mehr nächste nächsten folgende folgenden weitre",
  vorher: "vorherige vorherigen vorige vorigen zurückblättern davor",
  alle: "alle allen alles aller sämtliche gesamt insgesamt",
  auch: "auch",
  an: "an ein einschalten anschalten aktivieren reaktivieren anstellen einstellen anmachen wieder",
  aus: "aus ab abschalten ausschalten abstellen ausstellen pausieren pausiere stoppen stopp stummschalten stumm deaktivieren deaktiviere unterbrechen aussetzen pause ausmachen abbestellen ruhe ruh unterdrücken schluss",
  nicht: "nicht nich nie niemals kein keine keinen keiner keinerlei",
  frage: "wer wen wem wessen wann welche welcher welches welchen wie was wo woher wozu gibts ob wieviel wieviele",
  warumFrage: "warum wieso weshalb",
  eintragen:
    "eintragen einrichten anlegen hinterlegen eingeben festlegen setzen eintrage eintrag einzutragen melden melde anmelden beantragen beantrage erfassen benennen bestimmen vermerken nachtragen",
  tragen:
    "trag trage tragen richte leg lege setze gib mach melde hinterlege hinterleg vermerk vermerke erfasse benenne",
  moechte:
    "möchte möcht will brauche brauch bräuchte benötige soll sollte sollen übernimmt übernehme übernehmen benötigt",
  bereich: "bereich",
  team: "team teams",
} as const satisfies Readonly<Record<string, string>>;

/** Words that decide over something that writes: they match as they are, or with one letter wrong. */
const STRENGE = {
  vertretung:
    "vertretung vertretungen vertritt vertreten vertrete stellvertretung stellvertreter stellvertreterin vertreter vertreterin",
  ausnahme: "ausnahme ausnahmen ausnahmefall ausnahmeregelung einzelfallausnahme",
  abwesend:
    "abwesend abwesenheit urlaub krank krankgemeldet fortbildung elternzeit dienstreise krankgeschrieben verhindert fehle erkrankt lehrgang seminar schulung krankmelden krankmeldung mutterschutz kur",
  erinnerung:
    "erinnerung erinnerungen erinnern erinnere erinner erinnert erinnerungspause benachrichtigung benachrichtigungen erinnerungsfunktion",
} as const satisfies Readonly<Record<string, string>>;

export type Wortbegriff = keyof typeof WORTE;
export type Strengbegriff = keyof typeof STRENGE;
export type Begriff = Wortbegriff | Strengbegriff;

export const BEGRIFFE: Readonly<Record<Wortbegriff, string>> = WORTE;
export const STRENGE_BEGRIFFE: Readonly<Record<Strengbegriff, string>> = STRENGE;
