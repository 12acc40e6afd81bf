import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { batchesOf, eintrag, kontakt, kunde, meta } from "../testing/made-up.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";

const NUMMER = "311A000007";
const ANDERE = "311A000008";

describe.each(testEngines())("correction on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
    for (const datenstand of ["2026-09-30", "2026-10-31"] as const) await deliver(datenstand);
  });
  afterAll(() => opened.close());

  const deliver = (datenstand: "2026-09-30" | "2026-10-31") =>
    store.importDelivery(
      meta({ datenstand, arten: ["organisation", "kunden", "kontakte"] }),
      batchesOf(
        {
          art: "organisation",
          saetze: [eintrag("Ahrens"), eintrag("Brandt", { team: "413", teamart: "AV" })],
        },
        { art: "kunden", saetze: [kunde(NUMMER), kunde(ANDERE)] },
        { art: "kontakte", saetze: [kontakt(NUMMER, "2026-05-01"), kontakt(ANDERE, "2026-06-01")] },
      ),
    );
  const change = { dienststelle: "63504", datenstand: "2026-10-31", kundennummer: NUMMER, am: "2026-11-23" } as const;
  const fallOn = async (datenstand: "2026-09-30" | "2026-10-31", kundennummer = NUMMER) =>
    store.fall({ lieferungen: await store.deliveriesOn(datenstand), kundennummer, mitBg: false });

  test("answers go by the new value at once, of that delivery and that person alone", async () => {
    const contacts = (await fallOn("2026-10-31"))?.kontakte;
    for (const [feld, wert] of [
      ["geburtsdatum", "1981-02-03"],
      ["team", "413"],
      ["alleinerziehend", true],
      ["profillage", null],
    ] as const) {
      expect(await store.berichtige({ ...change, feld, wert, grund: "Tippfehler" })).toBe(true);
    }
    expect(await fallOn("2026-10-31")).toMatchObject({
      geburtsdatum: "1981-02-03",
      team: "413",
      teamart: "AV",
      profillage: null,
      kontakte: contacts,
    });
    expect(await fallOn("2026-09-30")).toMatchObject({ geburtsdatum: "1980-01-01", team: "412" });
    expect(await fallOn("2026-10-31", ANDERE)).toMatchObject({ geburtsdatum: "1980-01-01", team: "412" });
    const { lieferungen, berichtigungen } = await store.personenauskunft(NUMMER);
    expect(lieferungen[0]?.kunde).toMatchObject({
      geburtsdatum: "1981-02-03",
      alleinerziehend: true,
      profillage: null,
    });
    expect(berichtigungen.map(({ feld, wert }) => [feld, wert])).toEqual([
      ["geburtsdatum", "1981-02-03"],
      ["team", "413"],
      ["alleinerziehend", "ja"],
      ["profillage", null],
    ]);
    expect(berichtigungen[0]).toEqual({
      dienststelle: "63504",
      datenstand: "2026-10-31",
      feld: "geburtsdatum",
      wert: "1981-02-03",
      grund: "Tippfehler",
      am: "2026-11-23",
      loeschenAm: "2017-06-30",
    });
  });

  test("the next export decides; the note stays until its day, or until the person goes", async () => {
    await deliver("2026-10-31");
    expect(await fallOn("2026-10-31")).toMatchObject({ geburtsdatum: "1980-01-01", team: "412" });
    expect((await store.personenauskunft(NUMMER)).berichtigungen).toHaveLength(4);
    const gone = await store.loescheFaelliges({ heute: "2017-06-30", ersterMonat: () => "0001-01" });
    expect(gone).toMatchObject({ berichtigungen: 4 });
    await deliver("2026-10-31");
    await store.berichtige({ ...change, feld: "team", wert: "413", grund: "falsch" });
    await store.loeschePerson(NUMMER, "antrag", []);
    expect((await store.personenauskunft(NUMMER)).berichtigungen).toEqual([]);
  });

  test("what isn't there isn't corrected, and no other column can be named", async () => {
    expect(await store.berichtige({ ...change, kundennummer: "311A999999", feld: "team", wert: "1", grund: "x" })).toBe(
      false,
    );
    for (const feld of ["kundennummer", "dienststelle", "lieferung_id", "team = 'x' --"]) {
      expect(() => store.berichtige({ ...change, feld, wert: "1", grund: "x" })).toThrow("can't be corrected");
    }
  });
});
