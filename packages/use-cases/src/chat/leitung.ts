import { type Organisationseintrag, Refusal } from "@verlauf/core";
import type { Akteur } from "../rechte/akteur.ts";
import { darf } from "../rechte/darf.ts";
import { teamgegenstand } from "../rechte/teamgegenstand.ts";

interface Leitung {
  readonly email: string;
  readonly teams: readonly string[];
}

const DATEI = "Diese Vertretung trägt Ihre Verwaltung mit der nächsten Lieferung ein (Datei vertretungen).";

/**
 * Whom somebody is to stand in for as a team's lead. A substitute gets all that the lead may do in the office, so all of
 * it has to lie within the reach of whoever enters it.
 */
export const requireLeitung = (
  eintraege: readonly Organisationseintrag[],
  akteur: Akteur,
  { dienststelle, team, vertretung }: Readonly<Record<"dienststelle" | "team" | "vertretung", string>>,
): Leitung => {
  const here = eintraege.filter((each) => each.dienststelle === dienststelle);
  const addresses = new Set(
    here.filter(({ rolle, team: its }) => rolle === "TL" && its === team).map(({ email }) => email.toLowerCase()),
  );
  if (addresses.size === 0) throw new Refusal(`Für Team ${team} ist keine Leitung eingetragen.`);
  const [lead, ...others] = [...addresses].filter((address) => address !== vertretung.toLowerCase());
  if (lead === undefined) throw new Refusal("Die Leitung kann sich nicht selbst vertreten.");
  if (others.length > 0) throw new Refusal(`Team ${team} hat mehrere Leitungen. ${DATEI}`);
  const rows = here.filter(({ email }) => email.toLowerCase() === lead);
  const teams = rows.flatMap(({ rolle, team: its }) => (rolle === "TL" && its !== null ? [its] : []));
  const isWithin = rows.every(
    ({ rolle, team: its }) =>
      (rolle === "TL" || rolle === "IFK") &&
      its !== null &&
      darf(akteur, "vertretung.eintragen", teamgegenstand(eintraege, dienststelle, its)),
  );
  if (!isWithin) {
    throw new Refusal(`Die Leitung von Team ${team} hat noch andere Aufgaben außerhalb Ihres Bereichs. ${DATEI}`);
  }
  return { email: rows[0]?.email ?? lead, teams: [...new Set(teams)] };
};
