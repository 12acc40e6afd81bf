import { Refusal } from "@verlauf/core";
import { empfaengerOf } from "../auftraege/empfaenger.ts";
import { versandFrom } from "../auftraege/versand.ts";
import { readOrganisation } from "../fallpruefung/pruefhaus.ts";
import { teamgegenstand } from "../rechte/teamgegenstand.ts";
import type { Chatpforte } from "./chatdeps.ts";
import { eigeneEintraegeOf } from "./eigene-eintraege.ts";
import { requireAbwesenheit, type Zeitraum } from "./zeitraum.ts";

/** Tells the managers of the areas in which somebody leads teams that a substitute is asked for (VK-43). */
export const meldeAbwesend = async (
  pforte: Chatpforte,
  zeitraum: Zeitraum,
): Promise<{ readonly teams: readonly string[]; readonly benachrichtigt: number }> => {
  const { deps, heute, uhr } = pforte;
  const versand = await versandFrom({ ...deps, uhr });
  const organisation = await readOrganisation(deps);
  const own = eigeneEintraegeOf(organisation.eintraege, pforte);
  const led = own
    .filter(({ rolle, team }) => rolle === "TL" && team !== null)
    .map(({ dienststelle, team }) => teamgegenstand(organisation.eintraege, dienststelle, team ?? ""));
  if (led.length === 0) throw new Refusal("Eine Abwesenheit melden können Personen, die ein Team leiten.");
  requireAbwesenheit(zeitraum, heute());
  const { von, bis } = zeitraum;
  const self = new Set(own.map(({ email }) => email.toLowerCase()));
  const areas = Map.groupBy(led, ({ dienststelle, bereich }) => JSON.stringify([dienststelle, bereich]));
  const sendungen = [...areas.values()].flatMap((teams) => {
    const [first] = teams;
    if (first === undefined || first.bereich === null) return [];
    const { dienststelle, bereich } = first;
    const nachricht = {
      art: "abwesenheit.gemeldet",
      dienststelle,
      teams: teams.map(({ team }) => team).sort(),
      von,
      bis,
    } as const;
    return empfaengerOf(organisation, { rolle: "BL", dienststelle, bereich }, heute())
      .filter(({ an }) => !self.has(an))
      .flatMap((adressat) => versand(adressat, nachricht, bis));
  });
  await deps.store.plane(sendungen);
  return {
    teams: [...new Set(led.map(({ team }) => team))].sort(),
    benachrichtigt: new Set(sendungen.map(({ an }) => an)).size,
  };
};
