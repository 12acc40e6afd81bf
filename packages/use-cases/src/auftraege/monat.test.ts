import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { closeLeser } from "@verlauf/workbooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pseudonymeIn } from "../protokoll/pseudonyme.ts";
import { deliver, kundensatz, teamleitung } from "../testing/delivery.ts";
import { testhaus } from "../testing/pruefhaus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { zugangFuer } from "../zugang/zugang-fuer.ts";
import { type Auftragswelt, allSendungen, auftragswelt } from "./testing/auftragswelt.ts";

// One month through the real gate, with real workbooks in a real filing.

let real: RealStore;

beforeAll(async () => {
  real = await openRealStore();
  await deliver(real.store, "2026-10-31", {
    organisation: [
      ...["412", "413"].map((team) => teamleitung(`Leitung ${team}`, { team })),
      teamleitung("Leitung 414", { team: "414" }),
      teamleitung("Bereich", { team: null, rolle: "BL" }),
    ],
    vertretungen: [
      { email: "leitung.413@example.org", vertretung: "leitung.412@example.org", von: "2026-11-01", bis: "2026-11-20" },
      { email: "leitung.414@example.org", vertretung: "leitung.413@example.org", von: "2026-11-01", bis: "2026-11-20" },
    ],
    kunden: ["412", "413", "414"].flatMap((team) => [1, 2, 3].map((nr) => kundensatz(`${team}H00000${nr}`, { team }))),
  });
});
afterAll(async () => {
  await closeLeser();
  await real.close();
});

test("from the draw to the merged workbook; substitutes are told, and who has none (VK-39 to VK-43)", async () => {
  const haeuser = [testhaus(join(real.ordner, "ablage"))];
  const store = { ...real.store, eingebettet: false };
  const uhr = (): Date => welt.deps.uhr();
  const protokoll = {
    pseudonyme: pseudonymeIn(real.store, { uhr }),
    lesezugriffe: { vermerke: async () => undefined },
  };
  const welt: Auftragswelt = auftragswelt(store, haeuser, {
    oeffneZugang: () =>
      zugangFuer(
        { store: real.store, haeuser, uhr, daten: real.daten, protokoll },
        { art: "system", dienst: "auftraege" },
      ),
  });
  for (const tag of ["02", "06", "13", "19", "23", "25"]) {
    welt.stelle(`2026-11-${tag}T07:10:00Z`);
    await welt.arbeite();
  }
  expect(welt.fehler).toEqual([]);

  const told = (await allSendungen(real.store)).filter(({ schluessel }) => !schluessel.startsWith("ueberfaellig"));
  expect(
    told
      .map(({ schluessel, an, ab }) => `${ab.slice(8, 10)} ${schluessel.replace(/\/[^/]*$/, "")} ${an.split("@")[0]}`)
      .toSorted(),
  ).toMatchInlineSnapshot(`
    [
      "02 faelle.bereit/63504/2026-10/412 leitung.412",
      "02 faelle.bereit/63504/2026-10/413 leitung.412",
      "02 vertretung.fehlt/63504/2026-10/414 bereich",
      "13 erinnerung.vorher/63504/2026-10/412/vorher-5 leitung.412",
      "13 erinnerung.vorher/63504/2026-10/413/vorher-5 leitung.412",
      "19 erinnerung.vorher/63504/2026-10/412/vorher-1 leitung.412",
      "19 erinnerung.vorher/63504/2026-10/413/vorher-1 leitung.412",
      "23 erinnerung.danach/63504/2026-10/412/2026-11-23 leitung.412",
      "23 erinnerung.danach/63504/2026-10/413/2026-11-23 leitung.413",
      "23 erinnerung.danach/63504/2026-10/414/2026-11-23 leitung.414",
      "23 verspaetung.liste/63504/2026-10/Bereich 41/2026-11-23 bereich",
    ]
  `);
  const laeufe = await real.store.laeufe({ dienststelle: "63504", hoechstens: 99 });
  expect(laeufe.toReversed().map(({ kennung, ergebnis }) => `${kennung}: ${ergebnis}`)).toMatchInlineSnapshot(`
    [
      "ausgabe:63504:2026-10: 3 Teams gezogen, 3 Fragebögen in der Ablage.",
      "wochenuebersicht:63504:2026-11-02: 2 Übersichten über 3 Teams im Postausgang.",
      "faelleablage:63504:2026-10: 1 Liste aller Fälle in der Ablage.",
      "wochenuebersicht:63504:2026-11-09: 2 Übersichten über 3 Teams im Postausgang.",
      "erinnerung:63504:2026-10:vorher5: 2 Erinnerungen im Postausgang.",
      "wochenuebersicht:63504:2026-11-16: 2 Übersichten über 3 Teams im Postausgang.",
      "erinnerung:63504:2026-10:vorher1: 2 Erinnerungen im Postausgang.",
      "wochenuebersicht:63504:2026-11-23: 4 Übersichten über 3 Teams im Postausgang.",
      "nachfrage:63504:2026-10:danach1: 3 Erinnerungen im Postausgang.",
      "verspaetung:63504:2026-10: 1 Meldung an Bereichsleitungen im Postausgang.",
      "zusammenfuehrung:63504:2026-10: 2 Auswertungen in der Ablage.",
    ]
  `);
  const files = (await readdir(join(real.ordner, "ablage"), { recursive: true })).filter((name) =>
    name.endsWith(".xlsx"),
  );
  expect(files.toSorted()).toMatchInlineSnapshot(`
    [
      "gE_intern/Auswertung_2026-10_63504.xlsx",
      "gE_intern/Bereich_41/412/Fragebogen_2026-10_63504_412.xlsx",
      "gE_intern/Bereich_41/413/Fragebogen_2026-10_63504_413.xlsx",
      "gE_intern/Bereich_41/414/Fragebogen_2026-10_63504_414.xlsx",
      "gE_intern/Bereich_41/Auswertung_2026-10_63504_Bereich_41.xlsx",
      "gE_intern/Bereich_41/Faelle_2026-10_63504_Bereich_41.xlsx",
    ]
  `);
});
