import { addDays, anzahl, dayNumber, type IsoDate, isoDate, mondayOf } from "@verlauf/core";
import { tagInBerlin } from "../../berlin.ts";
import { pruefhausOf, readOrganisation } from "../../fallpruefung/pruefhaus.ts";
import type { Wochenzeile } from "../../postausgang/nachricht.ts";
import { type Auftragsdeps, type Handler, nurSatz } from "../auftragsdeps.ts";
import { type Adressat, empfaengerOf } from "../empfaenger.ts";
import { requireDienststelle } from "../lage.ts";
import { versandFrom } from "../versand.ts";

const SONNTAG = 6;

const readZahlen = async (deps: Auftragsdeps, dienststelle: string, heute: IsoDate) => {
  const zugang = deps.oeffneZugang();
  const { teams, datenstand } = await zugang.zahlen({ stichtag: heute, dienststelle });
  const { wochen } = await zugang.vorschau({ stichtag: heute, dienststelle, wochen: 1 });
  const zeilen = teams.map(({ team, zaehlung }): Wochenzeile => {
    const week = wochen.filter((row) => row.team === team);
    return {
      team,
      personen: Object.values(zaehlung).reduce((sum, count) => sum + count, 0),
      ueberfaellig: zaehlung.ueberfaellig,
      bald: week.reduce((sum, { faellig }) => sum + faellig, 0),
    };
  });
  return { datenstand, zeilen };
};

/** Tells leads of their team, and area managers of theirs, how many are overdue: counts and no persons. */
export const wochenuebersicht: Handler = async (deps, lauf) => {
  const dienststelle = requireDienststelle(lauf);
  const heute = tagInBerlin(deps.uhr());
  if ((await deps.store.deliveryFor(heute, dienststelle)).length === 0) {
    return nurSatz(`Zur Dienststelle ${dienststelle} liegen noch keine Daten vor.`);
  }
  const organisation = await readOrganisation(deps);
  const { bereichOf } = pruefhausOf(deps.haeuser, organisation, dienststelle);
  const { datenstand, zeilen } = await readZahlen(deps, dienststelle, heute);

  // somebody who leads two teams, or an area and a team, gets one overview of all of them
  const ownOf = new Map<string, { readonly adressat: Adressat; readonly teams: Set<Wochenzeile> }>();
  for (const zeile of zeilen) {
    const bereich = bereichOf(zeile.team);
    const leads = [
      ...empfaengerOf(organisation, { rolle: "TL", dienststelle, team: zeile.team }, heute),
      ...(bereich === null ? [] : empfaengerOf(organisation, { rolle: "BL", dienststelle, bereich }, heute)),
    ];
    for (const { an, chat } of leads) {
      const own = ownOf.get(an) ?? { adressat: { an, chat }, teams: new Set() };
      own.teams.add(zeile);
      ownOf.set(an, own);
    }
  }
  const bis = addDays(isoDate(mondayOf(dayNumber(heute))), SONNTAG);
  const versand = await versandFrom(deps);
  const sendungen = [...ownOf.values()].flatMap(({ adressat, teams }) =>
    versand(
      adressat,
      { art: "ueberfaellig.woche", dienststelle, datenstand, stichtag: heute, bis, teams: [...teams] },
      lauf.bis,
    ),
  );
  return {
    satz: `${anzahl(sendungen.length, "Übersicht", "Übersichten")} über ${anzahl(zeilen.length, "Team", "Teams")} im Postausgang.`,
    sendungen,
    ereignisse: [],
    wartet: false,
  };
};
