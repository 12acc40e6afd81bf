import type { Handlungsbedarf, Strategie } from "@verlauf/core";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { rahmenOf } from "../sicht/rahmen.ts";
import type { Sicht } from "../sicht/sicht.ts";
import type { Store } from "../store.ts";
import { rueckgabe, ziehung } from "./fallpruefung.ts";
import { ausnahme, batchesOf, eintrag, kontakt, kunde, meta } from "./made-up.ts";

// Two offices with teams of one name, a third whose number and team read as one of theirs when written together, and in
// team 412 somebody who works here.

export const NOTHING: Sicht = { personen: [], pruefung: [], lieferungen: [] };

/** What a lead may see. */
export const team = (dienststelle: string, name: string): Sicht => ({
  personen: [{ dienststelle, team: name }],
  pruefung: [{ ebene: "team", dienststelle, einheit: name }],
  lieferungen: [],
});

export const EVERYTHING: Sicht = {
  personen: [{ dienststelle: null, team: null }],
  pruefung: (["team", "kalibrierung", "rd", "zentrale"] as const).map((ebene) => ({
    ebene,
    dienststelle: null,
    einheit: null,
  })),
  lieferungen: [null],
};

const KUNDEN = [
  kunde("A1", { dienststelle: "63504", team: "412" }),
  kunde("A2", { dienststelle: "63504", team: "412", beschaeftigtenfall: true }),
  kunde("B1", { dienststelle: "63504", team: "413" }),
  kunde("C1", { dienststelle: "63505", team: "412" }),
  kunde("D1", { dienststelle: "6350", team: "4412" }),
];

const handlungsbedarf = (kundennummer: string, dienststelle: string): Handlungsbedarf => ({
  kundennummer,
  dienststelle,
  schluesselgruppe: "Qualifikation",
  handlungsbedarf: "Berufsabschluss",
  festgestelltAm: null,
  schwerpunkt: null,
});

const strategie = (kundennummer: string, dienststelle: string): Strategie => ({
  kundennummer,
  dienststelle,
  handlungsstrategie: "Vermittlung",
  handlungsbedarf: null,
  beginn: "2016-05-01",
  ende: null,
  status: null,
  erledigtAm: null,
  massnahmeBeginn: null,
  massnahmeEnde: null,
});

const UNITS = [
  ["team", "63504", "412"],
  ["team", "63504", "413"],
  ["team", "63505", "412"],
  ["kalibrierung", "63504", "B1"],
  ["rd", "600", "600"],
  ["zentrale", "Z", "Z"],
] as const;

export const fuelle = async (owner: Store): Promise<void> => {
  await owner.importDelivery(
    meta({
      arten: ["organisation", "vertretungen", "kunden", "kontakte", "handlungsbedarfe", "strategien", "ausnahmen"],
    }),
    batchesOf(
      { art: "organisation", saetze: [eintrag("Ahrens"), eintrag("Berg", { dienststelle: "63505" })] },
      {
        art: "vertretungen",
        saetze: ["ahrens", "berg"].map((name) => ({
          email: `${name}@example.org`,
          vertretung: "cordes@example.org",
          von: "2016-05-01",
          bis: "2016-05-31",
        })),
      },
      { art: "kunden", saetze: KUNDEN },
      {
        art: "kontakte",
        saetze: KUNDEN.map(({ kundennummer, dienststelle }) => kontakt(kundennummer, "2016-05-01", { dienststelle })),
      },
      {
        art: "handlungsbedarfe",
        saetze: KUNDEN.map(({ kundennummer, dienststelle }) => handlungsbedarf(kundennummer, dienststelle)),
      },
      {
        art: "strategien",
        saetze: KUNDEN.map(({ kundennummer, dienststelle }) => strategie(kundennummer, dienststelle)),
      },
      {
        art: "ausnahmen",
        saetze: KUNDEN.map(({ kundennummer, dienststelle }) => ausnahme(kundennummer, { dienststelle })),
      },
    ),
  );
  for (const [ebene, dienststelle, einheit] of UNITS) {
    const zeitraum = ebene === "team" ? "2026-10" : "2026-Q3";
    await owner.friereEin(ziehung(dienststelle, { ebene, einheit, zeitraum }));
    await owner.bewahre(rueckgabe(dienststelle, { ebene, einheit, zeitraum }));
  }
  await owner.bewahre(rueckgabe(null));
};

/** The values of one column that a view shows, sorted. */
export const shown = async (
  engine: Engine,
  sicht: Sicht,
  column: string,
  table: string,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ value: string }>`
    select ${sql.raw(column)} as value from ${sql.table(table)}`.execute(engine.unter(rahmenOf(sicht)).db);
  return rows.map(({ value }) => value).sort();
};
