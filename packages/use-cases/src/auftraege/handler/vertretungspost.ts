import { addDays, addMonate, fristenOf, type IsoDate, monatOf } from "@verlauf/core";
import type { NeueSendung } from "@verlauf/store";
import type { Organisation, Pruefhaus } from "../../fallpruefung/pruefhaus.ts";
import type { Auftragsdeps } from "../auftragsdeps.ts";
import { vertretungenIn } from "../empfaenger.ts";
import type { Versender } from "../versand.ts";
import { hasZiehung } from "./gezogen.ts";

interface Tageslage {
  readonly haus: Pruefhaus;
  readonly organisation: Organisation;
  readonly heute: IsoDate;
  readonly versand: Versender;
}

/** Weekends, holidays and a few days without the server; who was told once isn't told again. */
const TAGE = 7;

/**
 * Tells who begins to stand in for a team's lead while cases of the team are open (VK-43). Who stood in on the day of
 * the issue was told with the cases themselves.
 */
export const vertretungspost = async (
  deps: Auftragsdeps,
  { haus, organisation, heute, versand }: Tageslage,
): Promise<readonly NeueSendung[]> => {
  const { dienststelle, konfiguration, isFeiertag } = haus;
  const monat = addMonate(monatOf(heute), -1);
  const { listeAusgabe } = fristenOf(konfiguration.fallpruefung.fristen, monat, isFeiertag);
  const begun = vertretungenIn(organisation, { rolle: "TL", dienststelle }, heute).filter(
    ({ von }) => von > listeAusgabe && von > addDays(heute, -TAGE),
  );
  if (begun.length === 0 || !(await hasZiehung(deps, dienststelle, monat))) return [];
  const { zeilen } = await deps.oeffneZugang().stand({ monat, dienststelle });
  const open = new Set(zeilen.flatMap(({ stand }) => (stand.offen.length > 0 ? [stand.team] : [])));
  return begun.flatMap(({ team, von, bis, ...adressat }) =>
    team === null || !open.has(team)
      ? []
      : versand(adressat, { art: "vertretung.uebernommen", dienststelle, team, von, bis }, bis),
  );
};
