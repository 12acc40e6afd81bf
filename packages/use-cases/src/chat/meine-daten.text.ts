import { anzahl, aufzaehlung, datum, type IsoDate, type Organisationseintrag, type Vertretung } from "@verlauf/core";
import type { Sendungszahl, Sendungszustand } from "@verlauf/store";
import { bereichName } from "../einheitsname.ts";

const stelleText = ({ rolle, team, bereich, dienststelle }: Organisationseintrag): string =>
  [
    `Rolle ${rolle}`,
    ...(team === null ? [] : [`Team ${team}`]),
    ...(bereich === null ? [] : [bereichName(bereich)]),
    `Dienststelle ${dienststelle}`,
  ].join(", ");

export const organisationSaetze = (own: readonly Organisationseintrag[]): readonly string[] => {
  if (own.length === 0) return ["In der Organisation ist zu Ihnen nichts eingetragen."];
  const felder = [
    "Name",
    "E-Mail-Adresse",
    "Anmeldename",
    ...(own.some(({ objektId }) => objektId !== null) ? ["Objekt-ID"] : []),
    ...(own.some(({ zeichen }) => zeichen !== null) ? ["Zeichen"] : []),
  ];
  return [
    ...own.map((eintrag) => `${stelleText(eintrag)}.`),
    `Dazu gespeichert: ${aufzaehlung(felder, "und")}. Die Angaben kommen mit den Lieferungen Ihrer Verwaltung; die letzte gilt.`,
  ];
};

type Eintrag = Vertretung & { readonly dienststelle: string };

export const vertretungSaetze = (
  own: readonly Organisationseintrag[],
  vertretungen: readonly Eintrag[],
): readonly string[] => {
  const isMine = (address: string, { dienststelle }: Eintrag): boolean =>
    own.some((row) => row.dienststelle === dienststelle && row.email.toLowerCase() === address.toLowerCase());
  const saetze = vertretungen.flatMap((eintrag) => {
    const wann =
      eintrag.von === eintrag.bis ? `Am ${datum(eintrag.von)}` : `Vom ${datum(eintrag.von)} bis ${datum(eintrag.bis)}`;
    return [
      ...(isMine(eintrag.email, eintrag) ? [`${wann} ist für Sie eine Vertretung eingetragen.`] : []),
      ...(isMine(eintrag.vertretung, eintrag) ? [`${wann} sind Sie als Vertretung eingetragen.`] : []),
    ];
  });
  return saetze.length === 0
    ? ["Es ist keine Vertretung eingetragen."]
    : [...saetze, "Einen Grund speichert Verlauf nicht. Einen Monat nach ihrem Ende wird eine Vertretung gelöscht."];
};

export const chatSaetze = (hasAdresse: boolean, pause: IsoDate | null, heute: IsoDate): readonly string[] => [
  hasAdresse
    ? "Ihre Chat-Adresse ist gespeichert, damit Erinnerungen Sie erreichen: Objekt-ID, Anmeldename, Mandant und die Kennung der Unterhaltung. Spätestens sieben Monate nach Ihrer letzten Nachricht wird sie gelöscht."
    : "Eine Chat-Adresse ist nicht gespeichert.",
  pause !== null && pause >= heute
    ? `Erinnerungen im Chat sind bis ${datum(pause)} abgestellt.`
    : "Erinnerungen im Chat sind nicht abgestellt.",
  "Ihre letzte Frage gilt eine halbe Stunde, damit „weiter“ und „nur U25“ verstanden werden, eine offene Bestätigung, bis sie verfällt. Danach wird beides gelöscht, spätestens in der folgenden Nacht.",
];

const ZUSTAENDE: Readonly<Record<Sendungszustand, string>> = {
  geplant: "geplant",
  wird_gesendet: "gerade unterwegs",
  gesendet: "gesendet",
  unbekannt: "gesendet, ohne dass sicher ist, ob sie angekommen sind",
  gesperrt: "nicht zustellbar",
  gescheitert: "gescheitert",
};

const KANAELE = { mail: "per E-Mail", chat: "im Chat", webhook: "per Webhook" } as const;

export const nachrichtenSaetze = (zahlen: readonly Sendungszahl[]): readonly string[] => {
  if (zahlen.length === 0) return ["Aus den letzten drei Monaten ist keine Nachricht an Sie gespeichert."];
  const gesamt = zahlen.reduce((sum, { anzahl: count }) => sum + count, 0);
  const teile = zahlen.map(({ kanal, zustand, anzahl: count }) => `${KANAELE[kanal]} ${ZUSTAENDE[zustand]}: ${count}`);
  return [
    `Aus den letzten drei Monaten: ${anzahl(gesamt, "Nachricht", "Nachrichten")} (${teile.join("; ")}). Danach werden sie gelöscht.`,
    "Die Verwaltung sieht von Nachrichten Art und Zustand, nicht, an wen sie gingen und was darin steht.",
  ];
};

export const PROTOKOLL: readonly string[] = [
  "Wenn Sie Daten von Personen sehen oder etwas ändern, stehen im Protokoll Handlung, Rolle, Einheit, Gegenstand und Minute, unter einem Pseudonym, das jeden Tag ein anderes ist.",
  "Zu wem ein Pseudonym gehört, lässt sich nur mit den Schlüsseln von Verwaltung und Datenschutz zusammen feststellen. Deshalb kann ich Ihre Einträge hier weder zeigen noch zählen.",
  "Auf Verlangen zeigen Verwaltung und Datenschutz Ihnen gemeinsam Ihre eigenen Einträge; andere Auswertungen nach Personen gibt es nicht.",
];

export const NICHT_GESPEICHERT: readonly string[] = [
  "Was Sie fragen und wann Sie fragen, über die letzte Frage und das Protokoll hinaus nicht.",
  "Wie lange Sie für etwas brauchen, wie oft Sie etwas ansehen und wann Sie antworten, ebenfalls nicht. Punktwerte, Ranglisten und Auswertungen je Person gibt es nicht.",
  "Kundennummern, die Sie im Chat eingeben, merkt sich der Chat nicht.",
];
