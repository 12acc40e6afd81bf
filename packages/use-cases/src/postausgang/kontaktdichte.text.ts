import { anzahl, datum, zahl } from "@verlauf/core";
import type { NachrichtVon, Wochenzeile } from "./nachricht.ts";
import { gruss, kurz, type Nachrichtentext } from "./worte.text.ts";

const compareTeams = new Intl.Collator("de", { numeric: true }).compare;

/** "23 von 214 Personen sind überfällig, 9 weitere werden bis 15.11. fällig". */
const zeile = ({ personen, ueberfaellig, bald }: Omit<Wochenzeile, "team">, bis: string): string => {
  const jetzt =
    ueberfaellig === 0
      ? "niemand ist überfällig"
      : `${zahl(ueberfaellig)} von ${anzahl(personen, "Person", "Personen")} ${ueberfaellig === 1 ? "ist" : "sind"} überfällig`;
  const weitere = ueberfaellig === 0 ? "" : " weitere";
  return bald === 0
    ? jetzt
    : `${jetzt}, ${zahl(bald)}${weitere} ${bald === 1 ? `wird bis ${bis} fällig` : `werden bis ${bis} fällig`}`;
};

/** Counts only, at every level: the list of persons is asked for, never sent. */
export const ueberfaelligWoche = (
  { datenstand, stichtag, bis, teams }: NachrichtVon<"ueberfaellig.woche">,
  stunde: number,
): Nachrichtentext => {
  const zeilen = teams
    .toSorted((eines, anderes) => compareTeams(eines.team, anderes.team))
    .map((team) => `Team ${team.team}: ${zeile(team, kurz(bis))}.`);
  const wie = `${gruss(stunde)}, so steht es am ${datum(stichtag)} um die Kontakte (Datenstand ${datum(datenstand)}):`;
  return {
    betreff: `Kontaktdichte: Überblick zum ${datum(stichtag)}`,
    absaetze: [wie, { liste: zeilen }],
    ablage: null,
  };
};
