import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Fallantworten } from "@verlauf/core";
import { closeLeser, fuelleAus, leseMappe } from "@verlauf/workbooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { allesJa, withAntwort } from "../testing/antworten.ts";
import { chathausOf, fuelle, MONAT, nummer } from "../testing/chathaus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { partsWith, zipParts } from "../testing/zip-parts.ts";
import type { Chatmappe } from "./chatzugang.ts";

// One team's workbook on its way through a channel that shows references only, and back.

const NUMMERN = Array.from({ length: 12 }, (_, nr) => nummer(0, nr));
const ORDNER = ["gE_intern", "Bereich_41", "412"];
const SCHLUESSEL = `Schluessel_${MONAT}_63504_412.xlsx`;

let real: RealStore;
let mappe: Chatmappe;

beforeAll(async () => {
  real = await openRealStore();
  await fuelle(real.store);
  for (const kundennummer of NUMMERN) {
    await real.store.trageAusnahmeEin(
      {
        dienststelle: "63504",
        kundennummer,
        grund: `Umzug, siehe ${kundennummer}`,
        von: "2026-10-01",
        bis: "2026-12-31",
        entschiedenAm: "2026-10-01",
        auchU25: true,
      },
      { team: "412", referenz: "412-AAAAAA" },
    );
  }
  const { zugang } = await chathausOf(real).als("BL 63504 41");
  await zugang.ziehe({ monat: MONAT, ziel: { art: "teams" } });
  await zugang.ersetze({ fall: `${MONAT}-412-02`, grund: `doppelt vorhanden: ${nummer(0, 3)}` });
  mappe = await (await chathausOf(real).als("TL 63504 412")).arbeitsmappe({ monat: MONAT, team: "412" });
});
afterAll(async () => {
  await closeLeser();
  await real.close();
});

test("VK-45: the workbook holds no Kundennummer, in no part of the file and in no form", () => {
  expect(mappe.name).toBe(`Fragebogen_${MONAT}_63504_412.xlsx`);
  expect(partsWith(mappe.inhalt, NUMMERN)).toEqual([]);
  const text = [...zipParts(mappe.inhalt).values()].join();
  expect(text).toContain(`${MONAT}-412-11`);
  // what people have written stays, without its numbers; where the case itself is meant it has its reference
  expect(text).toMatch(/doppelt vorhanden: (?:\(Kundennummer\)|2026-10-412-02)/);
  expect(text).toContain(`Umzug, siehe ${MONAT}-412-01`);
  expect(text).not.toMatch(/Kundennummer</);
});

test("the key sheet lies where the team's questionnaires lie, and a sentence says so without the machine's path", async () => {
  expect(mappe.hinweise).toEqual([
    `In der Arbeitsmappe stehen Referenzen statt Kundennummern. Welche Kundennummer zu welcher Referenz gehört, steht in der Ablage: ${[...ORDNER, SCHLUESSEL].join("/")}`,
  ]);
  const gelesen = await leseMappe(await readFile(join(real.ordner, ...ORDNER, SCHLUESSEL)));
  if (!gelesen.ok) throw new Error(gelesen.satz);
  const rows = [...(gelesen.mappe.blaetter[0]?.zeilen.values() ?? [])].map((row) =>
    [...row.values()].map(({ wert }) => wert),
  );
  const faelle = rows.filter(([fall]) => /^\d\d$/.test(String(fall)));
  expect(faelle.map(([fall, referenz, , bemerkung]) => [fall, referenz, bemerkung])).toEqual(
    Array.from({ length: 11 }, (_, place) => {
      const fall = String(place + 1).padStart(2, "0");
      return [fall, `${MONAT}-412-${fall}`, fall === "02" ? "ersetzt" : undefined];
    }),
  );
  expect(NUMMERN).toEqual(expect.arrayContaining(faelle.map(([, , kundennummer]) => kundennummer)));
  expect(new Set(faelle.map(([, , kundennummer]) => kundennummer)).size).toBe(11);
});

test("asked for again it is the same file, and beside the key sheet lies nothing", async () => {
  const again = await (await chathausOf(real).als("BL 63504 41")).arbeitsmappe({ monat: MONAT, team: "412" });
  expect(Buffer.from(again.inhalt).equals(mappe.inhalt)).toBe(true);
  expect(await readdir(join(real.ordner, ...ORDNER))).toEqual([SCHLUESSEL]);
});

test("that the numbers were filed is noted as a read of them", async () => {
  const haus = chathausOf(real);
  await (await haus.als("TL 63504 412")).arbeitsmappe({ monat: MONAT, team: "412" });
  expect(haus.gelesen).toEqual([
    { handlung: "fragebogen.holen", einheit: "63504/412", gegenstand: MONAT },
    { handlung: "stichprobe.nummern", einheit: "63504/412", gegenstand: MONAT },
  ]);
});

test.for([
  ["fallreferenz", true],
  ["kundennummer", false],
] as const)("at %s the numbers are left out: %s", async ([stufe, left]) => {
  const zugang = await chathausOf(real, stufe).als("TL 63504 412");
  const { inhalt, hinweise } = await zugang.arbeitsmappe({ monat: MONAT, team: "412" });
  expect([partsWith(inhalt, NUMMERN).length === 0, hinweise.length === 1]).toEqual([left, left]);
});

test("at zahlen there is none, in a sentence", async () => {
  const zugang = await chathausOf(real, "zahlen").als("TL 63504 412");
  await expect(zugang.arbeitsmappe({ monat: MONAT, team: "412" })).rejects.toThrow(
    "Im Chat zeigt Ihr Haus nur Anzahlen. Die Arbeitsmappe liegt in der Ablage Ihres Teams.",
  );
});

test("a filing that can't be reached keeps nobody from the workbook, and its path isn't told", async () => {
  const ordner = join(real.ordner, "belegt");
  await writeFile(ordner, "");
  const zugang = await chathausOf({ ...real, ordner }).als("TL 63504 412");
  const { inhalt, hinweise } = await zugang.arbeitsmappe({ monat: MONAT, team: "412" });
  expect(partsWith(inhalt, NUMMERN)).toEqual([]);
  expect(hinweise.join()).toMatch(/ließ sich gerade nicht in der Ablage Ihres Teams speichern/);
  expect(hinweise.join()).not.toContain(real.ordner);
});

test.for([
  ["TL 63504 413"],
  ["TL 63510 412"],
  ["BL 63504 42"],
  ["Jörg Weiß"],
  ["GF 63504"],
  ["Verwaltung 63504"],
  ["RD Hessen"],
] as const)("for %s there is no workbook of team 412", async ([wer]) => {
  const zugang = await chathausOf(real).als(wer);
  const ask = zugang.arbeitsmappe({ monat: MONAT, dienststelle: "63504", team: "412" });
  await expect(ask).rejects.toThrow(new NichtGefunden().message);
});

/** The eleven cases, one of which is replaced and not asked about. */
const faelle = (change: (fall: Fallantworten) => Fallantworten): readonly Fallantworten[] =>
  Array.from({ length: 11 }, (_, place) => String(place + 1).padStart(2, "0"))
    .filter((fall) => fall !== "02")
    .map((fall) => change(allesJa(fall)));

test("filled it is taken like any other, and the area's review of it holds no Kundennummer either", async () => {
  const haus = chathausOf(real);
  const { zugang } = await haus.als("TL 63504 412");
  const inhalt = fuelleAus(
    Buffer.from(mappe.inhalt),
    faelle((fall) =>
      withAntwort(fall, "12", "nein", fall.fall === "01" ? `wie bei ${nummer(0, 4)}` : "nicht vermerkt"),
    ),
  );
  const { dateien } = await zugang.gibAb({ dateien: [{ name: "zurück.xlsx", inhalt }] });
  expect(dateien).toMatchObject([{ status: "angenommen", team: "412", monat: MONAT, faelle: 10, vollstaendig: 10 }]);
  // a ticket is the hash of a known text and one of few enough numbers to try them all
  const tickets = (await real.store.ziehungen({ dienststelle: "63504" })).flatMap(({ protokoll }) =>
    protokoll.faelle.map(({ ticket }) => ticket),
  );
  expect(tickets.length).toBeGreaterThan(20);
  const leitung = (await haus.als("BL 63504 41")).zugang;
  for (const einheit of [
    { ebene: "bereich", bereich: "Bereich 41", dienststelle: "63504" },
    { ebene: "dienststelle", dienststelle: "63504" },
  ] as const) {
    const who = einheit.ebene === "bereich" ? leitung : (await haus.als("GF 63504")).zugang;
    const auswertung = await who.auswertung({ monat: MONAT, einheit });
    expect(partsWith(auswertung.inhalt, [...NUMMERN, ...tickets])).toEqual([]);
    expect(partsWith(auswertung.inhalt, ["nicht vermerkt"])).not.toEqual([]);
  }
});

test("by no other way through the chat does a workbook with numbers come out", async () => {
  const ziel = { art: "team", team: "412" } as const;
  const bogen = async (stufe: "zahlen" | "fallreferenz" | "kundennummer") => {
    const { zugang } = await chathausOf(real, stufe).als("TL 63504 412");
    return partsWith((await zugang.fragebogen({ monat: MONAT, ziel, ohneNummern: false })).inhalt, NUMMERN).length;
  };
  expect([await bogen("zahlen"), await bogen("fallreferenz"), (await bogen("kundennummer")) > 0]).toEqual([0, 0, true]);
});

test("who may not see the numbers gets no tickets, from which they could be computed, by any channel", async () => {
  const tickets = (await real.store.ziehungen({ dienststelle: "63504" })).flatMap(({ protokoll }) =>
    protokoll.faelle.map(({ ticket }) => ticket),
  );
  const { zugang } = await chathausOf(real, "kundennummer").als("GF 63504");
  const haus = { ebene: "dienststelle", dienststelle: "63504" } as const;
  expect(partsWith((await zugang.auswertung({ monat: MONAT, einheit: haus })).inhalt, tickets)).toEqual([]);
});
