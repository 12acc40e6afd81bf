/** What Verlauf doesn't do at all: judging staff, personal details, orders to itself, small talk, other languages. */
export const FREMDES = `
  abmahn* schuld* versag* kündig* gekündigt entlass* feuern gefeuert faul* schlecht* schlechteste* beste bester fleißig* größte größten höchste höchsten niedrigste* langsam* faulste*
  ranking* mitarbeiterranking rangliste* rang bestenliste wenigsten meisten leistung* arbeitsleistung mitarbeiter* beschäftigte* vermittler*
  kollege* kollegen kollegin* sachbearbeiter* berater fallmanager* fachkraft fachkräfte arbeitsvermittler* vergleiche sortier* beurteil*
  name namen namens kundennamen vorname* nachname* heißt adresse* anschrift wohnt wohnort wohnhaft telefon* handy* rufnummer
  geburtsdatum geburtsdaten geburtstag* geboren alt email mail mails kundennummern iban konto kontonummer staatsangehörigkeit religion
  bock kinder kind verheiratet familie wohnung vermögen schulden einkommen arbeitet reisekosten* urlaubsantr* dienstwagen* witz* wetter* kantine* mittagessen essen spiel fußball kaffee* gedicht* lied rezept* horoskop nachrichten uhrzeit
  gehalt* drucker* passwort* kennwort* outlook* computer bildschirm rechner internet wlan urlaubstag* resturlaub betriebsausflug* weihnachtsfeier
  rechnung* miete* aufzug heizung licht buch bücherei* bibliothek steuer* parkplatz* bus bahn zug zahnarzt arzt hotel auto
  bürgergeld* arbeitslosengeld regelsatz paragraph paragraf § gesetz* krankenstand* krankheitstag* personalrat
  select drop table delete insert update script alert union exec rm sudo
  ignorier* ignore previous instruction* anweisung* prompt* system* administrator* admin* regeln vergiss jailbreak rolle befolge
  who the show me my please what can you overdue send report cases case off turn add substitute reminders customers are today tomorrow this week next
  programmiert ki gpt chatgpt roboter nervst doof blöd mist scheiße quatsch idiot übersetz* englisch* meinung
`;

/** What somebody wants done that Verlauf doesn't do: it shows, it doesn't change customers or write to them. */
export const HANDLUNGEN = `
  lade zieh* ersetz* antworte beantwort* rufen veränder* lösch* entfern* streich* änder* geändert verschick* buch buche buchen setz setze sanktion* kürze kürzen kürzt storn* beende* verschieb* vereinbar* zuweis* umstellen
  schreib schreibe anruf* anrufen ruf rufe überweis* bewillig*
`;

/** Persons with names: nothing is kept under a name, and nothing is said about one. */
export const ANREDEN = "herr herrn frau fr hr kollege kollegen kollegin kolleginnen";
