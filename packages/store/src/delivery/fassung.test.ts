import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { batchesOf, kunde, meta } from "../testing/made-up.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";

const NUMMER = "311A000007";
const STICHTAG = "2026-11-02";

describe.each(testEngines())("what tells a changed delivery on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
    await deliver("63504", [NUMMER, "311A000008"]);
    await deliver("63510", ["311A000009"]);
  });
  afterAll(() => opened.close());

  const deliver = (dienststelle: string, kundennummern: readonly string[]) =>
    store.importDelivery(
      meta({ arten: ["kunden"] }),
      batchesOf({ art: "kunden", saetze: kundennummern.map((nummer) => kunde(nummer, { dienststelle })) }),
    );
  const stand = async (dienststelle = "63504"): Promise<string> =>
    JSON.stringify((await store.deliveryFor(STICHTAG, dienststelle)).map(({ id, fassung }) => [id, fassung]));
  const ausnahme = {
    dienststelle: "63504",
    kundennummer: NUMMER,
    grund: "Pflege",
    von: "2026-11-01",
    bis: "2026-12-31",
    entschiedenAm: "2026-11-01",
    auchU25: false,
  } as const;

  test.each([
    ["an exception is entered", () => store.trageAusnahmeEin(ausnahme, { team: "412", referenz: "412-AAAAAA" })],
    [
      "a record is corrected",
      () =>
        store.berichtige({
          dienststelle: "63504",
          datenstand: "2016-05-31",
          kundennummer: NUMMER,
          feld: "geburtsdatum",
          wert: "1981-02-03",
          grund: "Tippfehler",
          am: STICHTAG,
        }),
    ],
    ["somebody's data are deleted", () => store.loeschePerson(NUMMER, "antrag", [])],
    ["another delivery takes its place", () => deliver("63504", ["311A000008"])],
  ])("it is another one after %s, and of that office alone", async (_what, change) => {
    const before = { here: await stand(), elsewhere: await stand("63510") };
    expect(await stand()).toBe(before.here);
    await change();
    expect(await stand()).not.toBe(before.here);
    expect(await stand("63510")).toBe(before.elsewhere);
  });

  test("a delivery goes with its persons, and nothing is counted on the way", async () => {
    await opened.engine.db.deleteFrom("lieferung").where("dienststelle", "=", "63504").execute();
    expect(await stand()).toBe("[]");
  });
});
