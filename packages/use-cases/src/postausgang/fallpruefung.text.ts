import { anzahl, aufzaehlung, type IsoDate, monatText, type Teamstand, teamstandText, zahl } from "@verlauf/core";
import type { Kanalstufe } from "@verlauf/intake";
import { bereichName } from "../einheitsname.ts";
import type { NachrichtVon } from "./nachricht.ts";
import { gruss, kurz, type Nachrichtentext, offenText, wochentag, zahlwort, zeigtReferenzen } from "./worte.text.ts";

export const faelleBereit = (nachricht: NachrichtVon<"faelle.bereit">, stunde: number): Nachrichtentext => {
  const { monat, team, faelle, vorgesehen, inVertretung, antwortenBis, ablage } = nachricht;
  const wann = `des Datenstands ${monatText(monat)}`;
  const hallo = `${gruss(stunde)}, `;
  if (faelle === 0) {
    return {
      betreff: `Keine Fälle ${wann}`,
      absaetze: [
        `${hallo}für Team ${team} gibt es keine Fälle ${wann}: Es steht niemand zur Auswahl. Zu tun ist nichts.`,
      ],
      ablage: null,
    };
  }
  const eigene =
    faelle === 1 ? `Ihr Fall ${wann} liegt bereit.` : `Ihre ${zahlwort(faelle)} Fälle ${wann} liegen bereit.`;
  const vertretene =
    faelle === 1
      ? `in Vertretung für Team ${team} liegt ein Fall ${wann} für Sie bereit.`
      : `in Vertretung für Team ${team} liegen ${zahlwort(faelle)} Fälle ${wann} für Sie bereit.`;
  const weniger =
    faelle < vorgesehen ? ` Mehr Personen standen nicht zur Auswahl (vorgesehen: ${zahl(vorgesehen)}).` : "";
  return {
    betreff: inVertretung ? `Fälle ${wann} in Vertretung` : `Ihre Fälle ${wann} liegen bereit`,
    absaetze: [
      `${hallo}${inVertretung ? vertretene : eigene}${weniger} Die Auswahl hat das System zufällig getroffen; das Protokoll sieht auch ${inVertretung ? "die" : "Ihre"} Bereichsleitung.`,
      `Bitte geben Sie die Antworten bis ${wochentag(antwortenBis)} zurück.`,
    ],
    ablage,
  };
};

/** What stands in the place of the file where a channel can't offer it. */
export const faelleMappe = (
  { monat, team, antwortenBis, ablage }: NachrichtVon<"faelle.mappe">,
  stunde: number,
): Nachrichtentext => ({
  betreff: `Arbeitsmappe zum Datenstand ${monatText(monat)}`,
  absaetze: [
    `${gruss(stunde)}, die Arbeitsmappe von Team ${team} zum Datenstand ${monatText(monat)} liegt bereit. Die Antworten sind bis ${wochentag(antwortenBis)} erbeten.`,
  ],
  ablage,
});

type Arbeitsstand = Pick<Teamstand, "soll" | "vollstaendig" | "offen" | "zuletztAm">;

const standText = (team: string, { soll, vollstaendig, zuletztAm }: Arbeitsstand): string =>
  zuletztAm === null
    ? `Für Team ${team} liegt noch keine Arbeitsmappe vor.`
    : `Für Team ${team} ${vollstaendigText(vollstaendig, soll)} (zuletzt zurückgegeben am ${kurz(zuletztAm)}).`;

const vollstaendigText = (vollstaendig: number, soll: number): string =>
  `${vollstaendig === 1 ? "ist" : "sind"} ${zahl(vollstaendig)} von ${anzahl(soll, "Fall", "Fällen")} vollständig`;

/** Where nothing came back, all are open, and that is said already. */
const offenOf = ({ offen, zuletztAm }: Arbeitsstand, stufe: Kanalstufe): readonly string[] =>
  zuletztAm === null ? [] : offenText(offen, stufe);

export const erinnerungVorher = (
  { monat, team, arbeitstage, antwortenBis, stand, ablage }: NachrichtVon<"erinnerung.vorher">,
  stufe: Kanalstufe,
  stunde: number,
): Nachrichtentext => {
  const wann = arbeitstage === 0 ? "heute ist der Termin" : `noch ${anzahl(arbeitstage, "Arbeitstag", "Arbeitstage")}`;
  return {
    betreff: `Erinnerung: Fälle des Datenstands ${monatText(monat)}`,
    absaetze: [
      [`${gruss(stunde)}, ${wann}: ${standText(team, stand)}`, ...offenOf(stand, stufe)].join(" "),
      `Die Antworten zum Datenstand ${monatText(monat)} sind bis ${wochentag(antwortenBis)} erbeten.`,
    ],
    ablage,
  };
};

export const erinnerungDanach = (
  { monat, team, antwortenBis, stand, ablage }: NachrichtVon<"erinnerung.danach">,
  stufe: Kanalstufe,
  stunde: number,
): Nachrichtentext => ({
  betreff: `Erinnerung: Fälle des Datenstands ${monatText(monat)}`,
  absaetze: [
    `${gruss(stunde)}, die Antworten zum Datenstand ${monatText(monat)} waren bis ${wochentag(antwortenBis)} erbeten.`,
    [standText(team, stand), ...offenOf(stand, stufe)].join(" "),
    "Sie können die Arbeitsmappe weiterhin zurückgeben. Denselben Stand sieht auch die Bereichsleitung.",
  ],
  ablage,
});

export const fragebogenEingegangen = (
  { team, monat, stand, zuKlaeren, ablage }: NachrichtVon<"fragebogen.eingegangen">,
  stufe: Kanalstufe,
): Nachrichtentext => {
  const offen = stand.offen.length > 0 || zuKlaeren > 0;
  return {
    betreff: `Arbeitsmappe zum Datenstand ${monatText(monat)} angekommen`,
    absaetze: [
      [
        `Danke, die Arbeitsmappe von Team ${team} ist angekommen: Es ${vollstaendigText(stand.vollstaendig, stand.soll)}.`,
        ...offenText(stand.offen, stufe),
        ...(zuKlaeren === 0 ? [] : [`Zu klären: ${anzahl(zuKlaeren, "Angabe", "Angaben")}.`]),
      ].join(" "),
      ...(offen ? ["Sie können die Mappe ergänzen und noch einmal schicken."] : []),
    ],
    ablage: offen ? ablage : null,
  };
};

const VERTRETUNG =
  "Eine Vertretung tragen Sie selbst im Chat ein, wo er eingerichtet ist, oder Ihre Verwaltung mit der nächsten Lieferung (Datei vertretungen).";

export const verspaetungListe = (
  { monat, bereich, am, staende, ohneVertretung }: NachrichtVon<"verspaetung.liste">,
  stufe: Kanalstufe,
  stunde: number,
): Nachrichtentext => ({
  betreff: `Stand der Arbeitsmappen zum Datenstand ${monatText(monat)}`,
  absaetze: [
    `${gruss(stunde)}, so steht es im ${bereichName(bereich)} um die Fälle des Datenstands ${monatText(monat)}:`,
    ...(zeigtReferenzen(stufe)
      ? [teamstandText(staende, am, ohneVertretung)]
      : [
          teamstandText(
            staende.map((stand) => ({ ...stand, offen: [] })),
            am,
            ohneVertretung,
          ),
          ...unvollstaendige(staende),
        ]),
    ...(ohneVertretung.length > 0 ? [VERTRETUNG] : []),
  ],
  ablage: null,
});

/** The same as core's sentence, with numbers in the place of the cases' own. */
const unvollstaendige = (staende: readonly Teamstand[]): readonly string[] => {
  const teams = staende
    .filter(({ zurueckAm, offen }) => zurueckAm !== null && offen.length > 0)
    .map(({ team, offen }) => `Team ${team} (${anzahl(offen.length, "Fall", "Fälle")})`)
    .toSorted(new Intl.Collator("de", { numeric: true }).compare);
  return teams.length === 0 ? [] : [`Noch nicht vollständig: ${teams.join(", ")}.`];
};

export const bereichVollstaendig = (
  { monat, bereich, teams }: NachrichtVon<"bereich.vollstaendig">,
  stunde: number,
): Nachrichtentext => ({
  betreff: `Arbeitsmappen zum Datenstand ${monatText(monat)} vollständig`,
  absaetze: [
    `${gruss(stunde)}, im ${bereichName(bereich)} ${teams === 1 ? "ist die eine Arbeitsmappe" : `sind alle ${zahl(teams)} Arbeitsmappen`} zum Datenstand ${monatText(monat)} vollständig zurück. Die Auswertung kann jetzt geschrieben werden.`,
  ],
  ablage: null,
});

export const vertretungUebernommen = (
  { team, von, bis }: NachrichtVon<"vertretung.uebernommen">,
  stunde: number,
): Nachrichtentext => ({
  betreff: "Ihre Vertretung in der Fallprüfung",
  absaetze: [
    `${gruss(stunde)}, Sie vertreten ${wannText(von, bis)} die Leitung von Team ${team}. In dieser Zeit bekommen Sie auch die Fälle und Erinnerungen dieses Teams.`,
  ],
  ablage: null,
});

const wannText = (von: IsoDate, bis: IsoDate): string =>
  von === bis ? `am ${wochentag(von)}` : `vom ${kurz(von)} bis ${kurz(bis)}`;

export const abwesenheitGemeldet = (
  { teams, von, bis }: NachrichtVon<"abwesenheit.gemeldet">,
  stunde: number,
): Nachrichtentext => {
  const leitung = teams.length === 1 ? `von Team ${teams[0]}` : `der Teams ${aufzaehlung(teams, "und")}`;
  return {
    betreff: "Bitte eine Vertretung hinterlegen",
    absaetze: [
      `${gruss(stunde)}, die Leitung ${leitung} ist ${wannText(von, bis)} abwesend. Bitte hinterlegen Sie eine Vertretung.`,
      VERTRETUNG,
    ],
    ablage: null,
  };
};

export const vertretungFehlt = (
  { monat, team, antwortenBis, ohneLeitung }: NachrichtVon<"vertretung.fehlt">,
  stunde: number,
): Nachrichtentext => ({
  betreff: `Fälle des Datenstands ${monatText(monat)}: Vertretung fehlt`,
  absaetze: [
    `${gruss(stunde)}, die Fälle von Team ${team} zum Datenstand ${monatText(monat)} hat noch niemand bekommen: ${
      ohneLeitung
        ? "Für das Team ist keine Leitung eingetragen und keine Vertretung hinterlegt."
        : "Die Leitung ist abwesend, und eine Vertretung ist nicht hinterlegt."
    }`,
    `Die Antworten sind bis ${wochentag(antwortenBis)} erbeten. ${VERTRETUNG}`,
  ],
  ablage: null,
});
