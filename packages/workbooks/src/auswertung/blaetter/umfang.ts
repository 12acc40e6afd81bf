import type { Teamergebnis, Umfang } from "@verlauf/core";
import type { Wert } from "../mappe/sheet.ts";

// How much of what was to be reviewed has been: a line each, with what it means.

export interface Umfangszeile {
  readonly was: string;
  readonly wert: Wert;
  readonly erlaeuterung: string;
}

/** "Team 412, 415"; undefined where there is none. */
const teamListe = (
  teams: readonly Teamergebnis[],
  which: (team: Teamergebnis) => boolean,
  davor = "",
): string | undefined => {
  const namen = teams.filter(which).map(({ stand }) => stand.team);
  return namen.length === 0 ? undefined : `${davor}Team ${namen.join(", ")}`;
};

const isLate = ({ stand: { zurueckAm, frist } }: Teamergebnis): boolean =>
  zurueckAm !== null && frist !== null && zurueckAm > frist;

export const umfangszeilen = (umfang: Umfang, teams: readonly Teamergebnis[]): readonly Umfangszeile[] => [
  {
    was: "Arbeitsmappen zurück",
    wert: `${umfang.zurueck} von ${umfang.teams}`,
    erlaeuterung: teamListe(teams, ({ stand }) => stand.zurueckAm === null, "noch nicht da: ") ?? "von allen Teams",
  },
  {
    was: "davon nach der Frist",
    wert: umfang.verspaetet,
    erlaeuterung: teamListe(teams, isLate) ?? "keine",
  },
  {
    was: "in Vertretung",
    wert: umfang.inVertretung,
    erlaeuterung: teamListe(teams, ({ stand }) => stand.inVertretung) ?? "keine",
  },
  {
    was: "Fälle vollständig",
    wert: `${umfang.vollstaendig} von ${umfang.soll}`,
    erlaeuterung: "alle zutreffenden Fragen und das Gesamturteil beantwortet, keine Pflichtbegründung fehlt",
  },
  { was: "Fälle beurteilt", wert: umfang.beurteilt, erlaeuterung: "mindestens eine Angabe liegt vor" },
  { was: "Fälle ersetzt", wert: umfang.ersetzt, erlaeuterung: "Grund und Ersatz: Blatt Ziehung" },
  {
    was: "länger zurückgeblickt",
    wert: umfang.verlaengert,
    erlaeuterung: "Betrachtung über zwölf Monate hinaus, mit Begründung",
  },
  {
    was: "nicht bewertet",
    wert: umfang.nichtBewertet,
    erlaeuterung: "Bedarf nach § 16a SGB II ohne Zustimmung der Trägerversammlung",
  },
];
