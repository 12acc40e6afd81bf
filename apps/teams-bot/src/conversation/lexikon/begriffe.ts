// What words mean here. A star stands for any ending; compounds are found by it. Words are written as in German and
// compared without umlauts and endings.

const WORTE = {
  ueberfaellig:
    "überfällig* überfällich* saumselig säumig* rückstand* rückständ* rückstän* verzug* überzogen* überschritten* verspätet* kontaktdichte* mindestkontaktdichte* vernachlässigt* hinterher dringend überzug überf kontaktlücke* nachholbedarf spät verstrichen abgelaufen* durchgerutscht brennt klemmt hakt rot rote roten wartet drüber hängt hängen hängengeblieben* fristüberschreitung* terminüberschreitung* versäumt* überschreit* überzieh*",
  faellig: "fällig* anstehend* anstehen ansteht bevorstehend* bevorstehen abläuft ablaufen",
  dran: "dran drann drankommen rankommen reihe",
  einladen:
    "kontaktieren einladen eingeladen einzuladen einbestellen einbestellt vorladen vorgeladen einlade einlädt reinholen herbestellen herholen reinkommen vorbeikommen vorsprechen antanzen sprechen besprechen",
  gespraech: "gespräch* beratungsgespräch* folgegespräch* kontakt kontakte kontakten termin termine",
  zuLange: "ewig ewigkeiten längst",
  bald: "bald demnächst zeitnah nächstens künftig zukünftig",
  wird: "wird werden würde",
  war: "war waren gewesen wurde wurden",
  vorschau:
    "arbeitsaufkommen aufkommen gesprächsbedarf* terminbedarf* wochenplanung* wochenübersicht* vorhersage* auslastung* arbeitsanfall* gesprächsaufkommen kapazität* einsatzplanung* terminplanung* vorschau* vorausschau* ausblick* prognose* hochrechn* wochenvorschau* planung zukommt vorausblick",
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
  vollstaendig: "vollständig* komplett* fertig fertige bearbeitet erledigt",
  liegen: "liegt liegen vorliegen vorliegend",
  wieWeit: "weit",
  mappe:
    "arbeitsmappe* mappe mappen prüfmappe* fragebogen fragebögen* fragebogens prüfbogen* prüfbögen* bogen bögen fragenkatalog excelmappe* formular* erhebungsbogen* erhebungsbögen* prüfunterlagen",
  hochladen: "reiche reich hochladen hochlade hochgeladen upload uploaden hinschicken",
  hier: "hier anbei angehängt anhang beigefügt",
  ausgefuellt: "ausgefüllt* ausfüllen",
  excel: "export* datei exceldokument excel exel exceldatei* exceltabelle* excelliste* exceltable xlsx xls tabelle csv",
  auswertung:
    "bericht monatsbericht* ergebnisbericht* prüfbericht* auswertung* auswerten ausgewertet bereichsauswertung* gesamtauswertung* auswertungsmappe* ergebnis* zusammenführung* zusammengeführt* rausgekommen herausgekommen gesamtmappe gesamtergebnis* bereichsergebnis*",
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
  aus: "aus ab abschalten ausschalten abstellen ausstellen pausieren pausiere stoppen stopp stummschalten stumm deaktivieren deaktiviere unterbrechen aussetzen pause ausmachen abbestellen ruhe ruh",
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
  ausnahme: "ausnahme ausnahmen ausnahmefall ausnahmeregelung",
  abwesend:
    "abwesend abwesenheit urlaub krank krankgemeldet fortbildung elternzeit dienstreise krankgeschrieben verhindert fehle erkrankt lehrgang seminar schulung",
  erinnerung:
    "erinnerung erinnerungen erinnern erinnere erinner erinnert benachrichtigung benachrichtigungen erinnerungsfunktion",
} as const satisfies Readonly<Record<string, string>>;

export type Wortbegriff = keyof typeof WORTE;
export type Strengbegriff = keyof typeof STRENGE;
export type Begriff = Wortbegriff | Strengbegriff;

export const BEGRIFFE: Readonly<Record<Wortbegriff, string>> = WORTE;
export const STRENGE_BEGRIFFE: Readonly<Record<Strengbegriff, string>> = STRENGE;

/** What several words mean together, in this order, one after the other. */
export const WENDUNGEN: Readonly<Record<string, readonly Wendungsbegriff[]>> = {
  "guten morgen": ["gruss"],
  "schönen guten morgen": ["gruss"],
  "guten tag": ["gruss"],
  "guten abend": ["gruss"],
  "grüß gott": ["gruss"],
  "grüß dich": ["gruss"],
  "morgen zusammen": ["gruss"],
  "morgen allerseits": ["gruss"],
  "morgen verlauf": ["gruss"],
  "schönen feierabend": ["abschied"],
  "schönes wochenende": ["abschied"],
  "schönen abend": ["abschied"],
  "schönen tag": ["abschied"],
  "schöne grüße": ["abschied"],
  "viele grüße": ["abschied"],
  "mit freundlichen grüßen": ["abschied"],
  "liebe grüße": ["abschied"],
  "bis dann": ["abschied"],
  "bis später": ["abschied"],
  "bis bald": ["abschied"],
  "auf wiedersehen": ["abschied"],
  "auf uns zu": ["vorschau"],
  "auf mich zu": ["vorschau"],
  "auf das team zu": ["vorschau"],
  "zu spät": ["ueberfaellig"],
  "über der zeit": ["ueberfaellig"],
  "über die zeit": ["ueberfaellig"],
  "über der frist": ["ueberfaellig"],
  "über dem termin": ["ueberfaellig"],
  "frist verpasst": ["ueberfaellig"],
  "frist gerissen": ["ueberfaellig"],
  "nicht eingehalten": ["ueberfaellig"],
  "nicht einhalten": ["ueberfaellig"],
  "wieder rein": ["einladen"],
  "wieder her": ["einladen"],
  "wieder da gewesen": ["ueberfaellig"],
  "wieder hier gewesen": ["ueberfaellig"],
  "gesprächen müssen wir rechnen": ["vorschau"],
  "gesprächen rechnen": ["vorschau"],
  "müssen wir rechnen": ["vorschau"],
  "muss ich rechnen": ["vorschau"],
  "sollten wir rechnen": ["vorschau"],
  "zu rechnen": ["vorschau"],
  "zu lange": ["zuLange"],
  "zu lang": ["zuLange"],
  "lange nicht": ["zuLange", "nicht"],
  "länger nicht": ["zuLange", "nicht"],
  "lange nichts": ["zuLange", "nicht"],
  "lange kein": ["zuLange", "nicht"],
  "lange keinen": ["zuLange", "nicht"],
  "wie weit": ["stand"],
  "wo stehen wir": ["stand"],
  "wo steht": ["stand"],
  "erwartet uns": ["vorschau"],
  "erwartet mich": ["vorschau"],
  "kommt noch alles": ["vorschau"],
  "in kürze": ["bald"],
  "noch nicht": ["nochNicht"],
  "noch nich": ["nochNicht"],
  "nicht da": ["abwesend"],
  "nicht im büro": ["abwesend"],
  "außer haus": ["abwesend"],
  "nicht anwesend": ["abwesend"],
  "nicht im hause": ["abwesend"],
  "nicht im amt": ["abwesend"],
  "nicht im jobcenter": ["abwesend"],
  "nicht im haus": ["abwesend"],
  "nicht im dienst": ["abwesend"],
  "im urlaub": ["abwesend"],
  "bin au": ["abwesend"],
  "bin noch au": ["abwesend"],
  "kenne mich nicht aus": ["hilfe"],
  "kenn mich nicht aus": ["hilfe"],
  "wer bist": ["hilfe"],
  "wie geht das": ["hilfe"],
  "wie frage ich": ["hilfe"],
  "was bist du": ["hilfe"],
  "wozu bist du": ["hilfe"],
  "verstehe das nicht": ["hilfe"],
  "verstehe nicht": ["hilfe"],
  "verstehe ich nicht": ["hilfe"],
  "komme nicht weiter": ["hilfe"],
  "komm nicht weiter": ["hilfe"],
  "weiß nicht weiter": ["hilfe"],
  "gute nacht": ["abschied"],
  "durchs raster": ["ueberfaellig"],
  "wir vergessen": ["ueberfaellig"],
  "wie steht es": ["stand"],
  "was muss ich noch": ["stand"],
  "pro woche": ["vorschau"],
  "je woche": ["vorschau"],
  "nach wochen": ["vorschau"],
  "trend der": ["vorschau"],
  "wie entwickelt sich": ["vorschau"],
  "wie entwickeln sich": ["vorschau"],
  "was muss ich hier": ["hilfe"],
  "was muss ich tun": ["hilfe"],
  "was muss ich machen": ["hilfe"],
  "was soll ich tun": ["hilfe"],
  "was soll ich machen": ["hilfe"],
  "auf die sprünge helfen": ["hilfe"],
  "wie spät": ["fremd"],
  "wer darf": ["fremd"],
  "wer sieht": ["fremd"],
  "wer hat zugriff": ["fremd"],
  "wofür bist": ["hilfe"],
  "nicht mehr": ["keineMehr"],
  "keine mehr": ["keineMehr"],
  "die frist ab": ["faellig"],
  "zum gespräch": ["einladen"],
  "steht an": ["faellig"],
  "stehen an": ["faellig"],
  "demnächst an": ["faellig", "bald"],
  "steht aus": ["fehlt"],
  "noch aus": ["fehlt"],
};

export type Wendungsbegriff = Begriff | "nochNicht" | "keineMehr" | "fremd";
