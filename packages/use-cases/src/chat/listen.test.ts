import { afterAll, beforeAll, expect, test } from "vitest";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { chathausOf, fuelle, nummer } from "../testing/chathaus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { partsWith, zipParts } from "../testing/zip-parts.ts";
import type { Dateifrage } from "./chatzugang.ts";

const STICHTAG = "2026-11-03";
const NUMMERN = Array.from({ length: 12 }, (_, nr) => nummer(0, nr));

let real: RealStore;
beforeAll(async () => {
  real = await openRealStore();
  await fuelle(real.store);
  const ausnahme = { kundennummer: nummer(0, 0), grund: `Kur, wie bei ${nummer(0, 1)} und 635H000017` } as const;
  await real.store.trageAusnahmeEin(
    {
      dienststelle: "63504",
      ...ausnahme,
      von: "2026-11-01",
      bis: "2026-12-31",
      entschiedenAm: "2026-11-01",
      auchU25: true,
    },
    { team: "412", referenz: "412-AAAAAA" },
  );
});
afterAll(() => real.close());

const alle = ["ueberfaellig", "faellig", "im_soll", "ausgenommen"] as const;
const listeOf = async (stufe: "zahlen" | "fallreferenz" | "kundennummer", frage: Partial<Dateifrage> = {}) =>
  (await chathausOf(real, stufe).als("TL 63504 412")).listeAlsExcel({
    stichtag: STICHTAG,
    status: alle,
    ...frage,
  });

test("below kundennummer a list holds no Kundennummer, in no part of the file and in no form", async () => {
  const { name, inhalt, hinweise } = await listeOf("fallreferenz");
  expect(name).toBe("Kontaktdichte_2026-11-03.xlsx");
  expect(hinweise).toEqual(["Statt der Kundennummer steht in der Liste die Referenz."]);
  expect(partsWith(inhalt, [...NUMMERN, "635H000017", "63504BG0000"])).toEqual([]);
  const text = [...zipParts(inhalt).values()].join();
  expect(text).toMatch(/412-[A-Z2-7]{6}/);
  // what was written into a reason stays, without its numbers
  expect(text).toMatch(/Kur, wie bei \(Kundennummer\) und \(Kundennummer\)/);
  expect(text).not.toContain("BG-Nummer");
});

test("at kundennummer it is the office's own list", async () => {
  const { inhalt, hinweise } = await listeOf("kundennummer");
  expect(hinweise).toEqual([]);
  expect(partsWith(inhalt, NUMMERN)).not.toEqual([]);
});

test("at zahlen there is none, in a sentence", async () => {
  await expect(listeOf("zahlen")).rejects.toThrow("Im Chat zeigt Ihr Haus nur Anzahlen.");
});

test("only those stand in the file to whom the conversation was narrowed", async () => {
  const { inhalt } = await listeOf("kundennummer", { auswahl: ({ fall }) => fall.kundennummer === nummer(0, 5) });
  expect([partsWith(inhalt, [nummer(0, 5)]).length > 0, partsWith(inhalt, [nummer(0, 6)])]).toEqual([true, []]);
});

test("the sheet says who stands in it, and that they aren't all", async () => {
  const auswahl = ({ fall }: { readonly fall: { readonly kundennummer: string } }) =>
    fall.kundennummer === nummer(0, 5);
  const text = async (frage: Partial<Dateifrage>) =>
    [...zipParts((await listeOf("fallreferenz", frage)).inhalt).values()].join();
  const enger = await text({ auswahl, auszug: "überfällig, unter 25" });
  expect(enger).toContain("Kontaktdichte, Team 412: überfällig, unter 25");
  expect(enger).toMatch(/Stichtag 03\.11\.2026, Datenstand [\d.]+: 1 Person</);
  expect(await text({})).not.toMatch(/Kontaktdichte, Team 412:/);
});

test("every person has the reference that lists and workbooks give them", async () => {
  const zugang = await chathausOf(real).als("TL 63504 412");
  const { personen, referenzOf } = await zugang.ueberfaellige({ stichtag: STICHTAG });
  const references = personen.map(({ fall }) => referenzOf(fall.kundennummer, fall.team));
  expect(new Set(references).size).toBe(11);
  for (const referenz of references) expect(referenz).toMatch(/^412-[A-Z2-7]{6}$/);
});

test("a question is narrowed with its counts, by the day due without them", async () => {
  const zugang = await chathausOf(real).als("BL 63504 41");
  const ask = async (eingrenzung: object) => {
    const { personen, zaehlung } = await zugang.ueberfaellige({ stichtag: STICHTAG, eingrenzung });
    return [personen.length, zaehlung.ueberfaellig + zaehlung.ausgenommen];
  };
  // of 24 in two teams one is excepted; eight are young and among them that one, eight have the Entwicklungsprofil
  expect(await ask({})).toEqual([23, 24]);
  expect(await ask({ unter25: true })).toEqual([7, 8]);
  expect(await ask({ profillage: ["E"] })).toEqual([7, 8]);
  expect(await ask({ profillage: ["E"], unter25: true })).toEqual([3, 4]);
  expect(await ask({ profillage: ["S"] })).toEqual([0, 0]);
  expect(await ask({ faelligBis: "2014-12-31" })).toEqual([0, 24]);
  expect(await ask({ bereich: "Bereich 41" })).toEqual([23, 24]);
});

test("an area is asked for by who manages it, and of others it isn't there", async () => {
  const haus = chathausOf(real);
  const ask = async (wer: string, bereich: string) =>
    (await haus.als(wer))
      .ueberfaellige({ stichtag: STICHTAG, eingrenzung: { bereich } })
      .then(({ personen }) => [...new Set(personen.map(({ fall }) => `${fall.dienststelle}/${fall.team}`))].join(" "))
      .catch((error: unknown) => (error instanceof NichtGefunden ? "nein" : String(error)));
  expect([
    await ask("BL 63504 42", "Bereich 42"),
    await ask("BL 63504 41", "Bereich 42"),
    await ask("BL 63504 41", "Bereich 99"),
    await ask("TL 63504 412", "Bereich 41"),
    await ask("BL 63510 41", "Bereich 42"),
    await ask("GF 63504", "Bereich 41"),
  ]).toEqual(["63504/421", "nein", "nein", "nein", "nein", "nein"]);
});

test("a list that is asked for again is another one as soon as its data change, and each time it is noted", async () => {
  const haus = chathausOf(real);
  const numbersOf = async (wer: string) => {
    const { personen } = await (await haus.als(wer)).ueberfaellige({ stichtag: STICHTAG });
    return personen.map(({ fall }) => fall.kundennummer);
  };
  const person = nummer(1, 7);
  const before = await numbersOf("TL 63504 413");
  expect(before).toContain(person);
  expect(await numbersOf("TL 63504 413")).toEqual(before);
  expect(await numbersOf("TL 63504 412")).not.toContain(person);
  expect(haus.gelesen.map(({ einheit }) => einheit)).toEqual(["63504/413", "63504/413", "63504/412"]);

  await real.store.trageAusnahmeEin(
    {
      dienststelle: "63504",
      kundennummer: person,
      grund: "Pflege",
      von: "2026-11-01",
      bis: "2026-12-31",
      entschiedenAm: "2026-11-01",
      auchU25: true,
    },
    { team: "413", referenz: "413-AAAAAA" },
  );
  expect(await numbersOf("TL 63504 413")).toEqual(before.filter((each) => each !== person));
});
