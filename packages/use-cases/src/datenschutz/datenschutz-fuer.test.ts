import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../fallpruefung/sha256.ts";
import { pseudonymeIn } from "../protokoll/pseudonyme.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { deliver, kundensatz } from "../testing/delivery.ts";
import { testhaus } from "../testing/pruefhaus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import type { Auskunft } from "./auskunft/auskunft.ts";
import { auskunftsdokument } from "./auskunft/dokument.ts";
import { type Datenschutz, type Datenschutzdeps, datenschutzFuer, hasSpuren } from "./datenschutz-fuer.ts";

const NUMMER = "311A000007";
const uhr = () => new Date("2026-11-03T09:00:00Z");

let real: RealStore;
let deps: Datenschutzdeps;
let datenschutz: Datenschutz;
beforeAll(async () => {
  real = await openRealStore();
  deps = {
    store: real.store,
    haeuser: [testhaus(join(real.ordner, "ablage"))],
    uhr,
    daten: real.daten,
    eingang: join(real.ordner, "eingang"),
    sicherungen: null,
    pseudonyme: pseudonymeIn(real.store, { uhr }),
  };
  datenschutz = datenschutzFuer(deps, { art: "betrieb", konto: "erika" });
  await deliver(real.store, "2026-10-31", { kunden: [kundensatz(NUMMER), kundensatz("311A000008")] });
});
afterAll(() => real.close());

test.each(["", "1", "311A", "Kundennummer", "311A 00007", "../../etc"])(
  "„%s“ is no number, and nothing is searched for it",
  async (word) => {
    await expect(datenschutz.spuren(word)).rejects.toThrow("Das ist keine Kundennummer");
    await expect(datenschutz.loeschePerson(word, "antrag")).rejects.toThrow("Das ist keine Kundennummer");
  },
);

test("a correction is checked as an import would be, told, and logged without person and value", async () => {
  const nummer = "311A000010";
  await deliver(real.store, "2026-09-30", { kunden: [kundensatz(nummer)] });
  const angaben = { feld: "Betreuung seit", wert: "02.03.2015", grund: "Zahlendreher" };
  expect(await datenschutz.berichtige(nummer, angaben)).toEqual({
    spalte: "Betreuung seit",
    datenstand: "2026-09-30",
    dienststelle: "63504",
  });
  const auskunft = await datenschutz.auskunft(nummer);
  expect(auskunft?.lieferungen[0]?.kunde).toMatchObject({ betreuung_seit: "2015-03-02" });
  const { abschnitte } = auskunftsdokument(auskunft as Auskunft);
  const noted = abschnitte.find(({ titel }) => titel === "Berichtigungen")?.teile;
  expect(JSON.stringify(noted)).toContain('"03.11.2026"');
  expect(JSON.stringify(noted)).toContain('"Betreuung seit","02.03.2015","Zahlendreher"');
  const logged: string[] = [];
  for await (const eintraege of real.store.protokoll({ handlung: "person.berichtigen" })) {
    logged.push(...eintraege.map((eintrag) => JSON.stringify(eintrag)));
  }
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('"betreuung_seit"');
  expect(logged[0]).not.toMatch(/311A|2015|Zahlendreher/);
});

test.each([
  ["311A000008", { feld: "Betreuung seit", wert: "31.02.2015", grund: "x" }, "gibt es nicht"],
  ["311A000008", { feld: "Betreuung seit", wert: "01.02.2015", grund: "  " }, "Grund"],
  ["311A999999", { feld: "Betreuung seit", wert: "01.02.2015", grund: "x" }, "ist nichts gespeichert"],
])("nothing is corrected: %s, %j", async (nummer, angaben, why) => {
  await expect(datenschutz.berichtige(nummer, angaben)).rejects.toThrow(why);
});

test("a returned workbook that belongs to nobody is found by the number in it, told of and deleted", async () => {
  const nummer = "311A000011";
  const keep = (datei: string, text: string) =>
    real.store.bewahre({
      ebene: null,
      dienststelle: null,
      einheit: null,
      zeitraum: null,
      status: "abgelehnt",
      datei,
      sha256: sha256(text),
      inhalt: new TextEncoder().encode(text),
      am: "2026-11-02",
      von: "betrieb",
      katalog: null,
      inVertretung: false,
      faelle: [],
      zuKlaeren: 0,
      loeschenAm: "2026-12-02",
    });
  await keep("Mappe1.xlsx", `a workbook that no reader opens, with ${nummer}`);
  await keep(`${nummer}.xlsx`, "x");
  const { id } = await keep("Mappe2.xlsx", "another with 311A000008");
  expect(await datenschutz.spuren(nummer)).toMatchObject({ unzugeordnet: 2, rueckgaben: 0 });
  const auskunft = await datenschutz.auskunft(nummer);
  expect(auskunft?.unzugeordnet).toEqual([
    { am: "2026-11-02", loeschenAm: "2026-12-02" },
    { am: "2026-11-02", loeschenAm: "2026-12-02" },
  ]);
  const dokument = JSON.stringify(auskunftsdokument(auskunft as Auskunft));
  expect(dokument).toContain("in 2 zurückgegebenen Arbeitsmappen, die keinem Team zuzuordnen waren");
  expect(dokument).not.toContain("In keiner Datei");
  expect(await datenschutz.loeschePerson(nummer, "antrag")).toMatchObject({ unzugeordnet: 2 });
  expect((await real.store.rueckgabeversionen(null)).map((each) => each.id)).toEqual([id]);
  expect(hasSpuren(await datenschutz.spuren(nummer))).toBe(false);
});

test("files with the number go from all of Verlauf's folders; the house key and others' files stay", async () => {
  const put = async (path: readonly string[], text: string): Promise<string> => {
    const datei = join(...path);
    await mkdir(join(datei, ".."), { recursive: true });
    await writeFile(datei, text);
    return datei;
  };
  const gone = [
    await put([real.daten, "abgelehnt", "2026-10-31-0a0b", "kunden.csv"], `x;${NUMMER}\n`),
    await put([real.ordner, "eingang", "verarbeitet", "datenbank-auszug.csv"], NUMMER),
    await put([real.ordner, "ablage", "gE_intern", `Notiz ${NUMMER}.txt`], "x"),
  ];
  const stay = [
    await put([real.daten, "schluessel"], NUMMER),
    await put([real.ordner, "eingang", "zurueck", "kunden.csv"], "311A000008"),
  ];
  expect((await datenschutz.spuren(NUMMER)).dateien).toEqual(gone.toSorted());
  const spuren = await datenschutz.loeschePerson(NUMMER, "antrag");
  expect(spuren).toMatchObject({ dateien: gone.toSorted(), lieferungen: [{ datenstand: "2026-10-31" }] });
  expect(gone.map((datei) => existsSync(datei))).toEqual([false, false, false]);
  expect(stay.map((datei) => existsSync(datei))).toEqual([true, true]);
  const left = await datenschutz.spuren("311A000008");
  expect(left.lieferungen).toHaveLength(1);
});

test("whom an office bounds deletes nothing", () => {
  const key = { art: "schluessel", id: "k", umfang: ["verwalten"], dienststelle: "63504" } as const;
  expect(() => datenschutzFuer(deps, key)).toThrow(NichtGefunden);
});
