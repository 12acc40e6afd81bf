import { anzahl } from "@verlauf/core";
import type { Ereignis } from "../../ereignisse/ereignis.ts";
import { type Handler, nurSatz } from "../auftragsdeps.ts";
import { empfaengerOf } from "../empfaenger.ts";
import { monatslageOf } from "../lage.ts";
import { leitungenOf } from "../teamleitungen.ts";
import { hasZiehung, NICHTS_GEZOGEN } from "./gezogen.ts";

/** Tells each area manager whose answers are missing, and other systems which teams are late. */
export const verspaetung: Handler = async (deps, lauf) => {
  const lage = await monatslageOf(deps, lauf);
  const { monat, dienststelle, organisation, heute, fristen, versand } = lage;
  if (!(await hasZiehung(deps, dienststelle, monat))) return nurSatz(NICHTS_GEZOGEN);
  const { zeilen } = await deps.oeffneZugang().stand({ monat, dienststelle });
  const staende = zeilen.map(({ stand }) => stand);
  const fehlend = staende.filter(({ zurueckAm }) => zurueckAm === null);
  if (fehlend.length === 0) return nurSatz("Alle Arbeitsmappen liegen vor.");
  const nobody = fehlend.filter(({ team }) => leitungenOf(lage, team).length === 0).map(({ team }) => team);
  const bereiche = [...Map.groupBy(staende, ({ bereich }) => bereich)].filter(([, own]) =>
    own.some((stand) => fehlend.includes(stand)),
  );
  const sendungen = bereiche.flatMap(([bereich, own]) =>
    bereich === null
      ? []
      : empfaengerOf(organisation, { rolle: "BL", dienststelle, bereich }, heute).flatMap((adressat) =>
          versand(
            adressat,
            {
              art: "verspaetung.liste",
              dienststelle,
              monat,
              bereich,
              am: heute,
              staende: own,
              ohneVertretung: nobody,
            },
            lauf.bis,
          ),
        ),
  );
  return {
    // who was late is told to those whom it concerns, and kept nowhere else
    satz: `${anzahl(sendungen.length, "Meldung", "Meldungen")} an Bereichsleitungen im Postausgang.`,
    sendungen,
    ereignisse: fehlend.map(
      ({ team }): Ereignis => ({
        art: "fragebogen.ueberfaellig",
        dienststelle,
        monat,
        team,
        seit: fristen.antworten,
      }),
    ),
    wartet: false,
  };
};
