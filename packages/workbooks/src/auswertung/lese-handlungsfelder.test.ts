import type { Handlungsfeld } from "@verlauf/core";
import { beforeAll, expect, test } from "vitest";
import { readFremdmappe } from "../rueckgabe/fremdmappe.ts";
import type { Fremdmappe, Fremdzelle } from "../rueckgabe/rueckgabe.ts";
import { HANDLUNGSFELD, sampleInnenmappe } from "../testing/sample-auswertung.ts";
import { HANDLUNGSFELDKOPF } from "./blaetter/handlungsfeld-spalten.ts";
import { writeAuswertungsmappe } from "./innenmappe.ts";
import { leseHandlungsfelder } from "./lese-handlungsfelder.ts";

const ABGESCHLOSSEN: Handlungsfeld = {
  ...HANDLUNGSFELD,
  nr: 5,
  feld: "=Dokumentation, „kurz“\nund gut",
  ebene: null,
  termin: null,
  ursache: "",
  stand: "abgeschlossen",
};

let written: Fremdmappe;
beforeAll(async () => {
  const mappe = sampleInnenmappe({ teams: ["411"], fruehereMonate: 0 });
  const bytes = await writeAuswertungsmappe({ ...mappe, handlungsfelder: [HANDLUNGSFELD, ABGESCHLOSSEN] });
  written = readFremdmappe(bytes);
});

const KOEPFE = Object.values(HANDLUNGSFELDKOPF);
const zelle = (wert: Fremdzelle["wert"]): Fremdzelle => ({ wert, formel: false, fehler: false });

type Werte = Partial<Record<keyof Handlungsfeld, Fremdzelle["wert"] | Fremdzelle>>;

const cellsOf = (werte: Werte): ReadonlyMap<number, Fremdzelle> =>
  new Map(
    Object.entries(werte).map(([feld, wert]) => {
      const column = Object.keys(HANDLUNGSFELDKOPF).indexOf(feld) + 1;
      return [column, typeof wert === "object" && wert !== null ? wert : zelle(wert)];
    }),
  );

/** A workbook as people may send it: the heads in row 7 of a sheet with another name. */
const mappeOf = (...rows: readonly Werte[]): Fremdmappe => ({
  ...written,
  blaetter: [
    {
      name: "Tabelle1",
      zeilen: new Map([
        [7, new Map(KOEPFE.map((kopf, index) => [index + 1, zelle(kopf)]))],
        ...rows.map((row, index) => [index + 8, cellsOf(row)] as const),
      ]),
    },
  ],
});

test("what was written comes back as it was, with where it belongs (VK-17)", () => {
  expect(leseHandlungsfelder(written)).toEqual({
    kopf: { monat: "2026-10", ebene: "bereich", bezeichnung: "Bereich 41" },
    felder: [HANDLUNGSFELD, ABGESCHLOSSEN],
    meldungen: [],
  });
});

test("a new row gets the next number, the workbook's month and is open", () => {
  const { felder, meldungen } = leseHandlungsfelder(mappeOf({ nr: 3, feld: "A" }, { feld: "B" }));
  expect(felder.map(({ nr, seit, feld, stand }) => [nr, seit, feld, stand])).toEqual([
    [3, "2026-10", "A", "offen"],
    [4, "2026-10", "B", "offen"],
  ]);
  expect(meldungen).toEqual([]);
});

test("rows with only a number or a state left are empty", () => {
  expect(leseHandlungsfelder(mappeOf({ nr: 1 }, { nr: 2, stand: "offen" }, {})).felder).toEqual([]);
});

test("a number that stands twice isn't lost", () => {
  const { felder, meldungen } = leseHandlungsfelder(mappeOf({ nr: 3, feld: "A" }, { nr: 3, feld: "B" }));
  expect(felder.map(({ nr, feld }) => [nr, feld])).toEqual([
    [3, "A"],
    [4, "B"],
  ]);
  expect(meldungen).toEqual([
    {
      zelle: "Tabelle1!C9",
      stufe: "klaeren",
      meldung: "Die Nummer 3 steht zweimal in der Liste. Diese Zeile hat die Nummer 4 bekommen.",
    },
  ]);
});

test.for([
  ["2026-09", "2026-09"],
  ["2026-09-01", "2026-09"],
  ["9.2026", "2026-09"],
  // what Excel makes of 2026-09 in an unformatted cell
  [46_266, "2026-09"],
] as const)("the month %j is %s", ([wert, seit]) => {
  expect(leseHandlungsfelder(mappeOf({ feld: "A", seit: wert })).felder[0]?.seit).toBe(seit);
});

test.for([
  ["seit", "bald", "seit", "2026-10", "Tabelle1!B8", "„bald“ ist kein Monat. Bitte wie 2026-10 angeben."],
  [
    "ebene",
    "Teamm",
    "ebene",
    null,
    "Tabelle1!G8",
    "„Teamm“ steht nicht in der Auswahl (Team, Bereich, Dienststelle, RD).",
  ],
  [
    "termin",
    "31.02.2027",
    "termin",
    null,
    "Tabelle1!H8",
    "„31.02.2027“ ist kein Tag. Bitte ein Datum wie 30.06.2016 angeben.",
  ],
  [
    "stand",
    "fertig",
    "stand",
    "offen",
    "Tabelle1!L8",
    "„fertig“ steht nicht in der Auswahl (vorgeschlagen, offen, abgeschlossen).",
  ],
] as const)("%s: %j is to be decided by a person", ([feld, wert, read, wanted, place, meldung]) => {
  const gelesen = leseHandlungsfelder(mappeOf({ feld: "A", [feld]: wert }));
  expect(gelesen.felder[0]?.[read]).toBe(wanted);
  expect(gelesen.meldungen).toEqual([{ zelle: place, stufe: "klaeren", meldung }]);
});

test("days and states as people type them", () => {
  const [feld] = leseHandlungsfelder(mappeOf({ feld: "A", termin: "31.1.2027", stand: " Abgeschlossen. " })).felder;
  expect(feld).toMatchObject({ termin: "2027-01-31", stand: "abgeschlossen" });
});

test("a field without a name is kept and asked about", () => {
  const { felder, meldungen } = leseHandlungsfelder(mappeOf({ nr: 1, strategie: "Wiedervorlage" }));
  expect(felder[0]).toMatchObject({ nr: 1, feld: "", strategie: "Wiedervorlage" });
  expect(meldungen).toEqual([
    { zelle: "Tabelle1!C8", stufe: "klaeren", meldung: "Das Handlungsfeld hat keine Bezeichnung." },
  ]);
});

test("an error value is told, its row kept", () => {
  const fehler: Fremdzelle = { wert: "#NAME?", formel: true, fehler: true };
  const { felder, meldungen } = leseHandlungsfelder(mappeOf({ feld: "A", ursache: fehler }));
  expect(felder[0]).toMatchObject({ feld: "A", ursache: "" });
  expect(meldungen).toEqual([
    { zelle: "Tabelle1!D8", stufe: "klaeren", meldung: "Die Formel ergibt den Fehler „#NAME?“." },
  ]);
});

test("without its property a workbook doesn't say where it belongs; rows with a month are read all the same", () => {
  const fremd = { ...mappeOf({ nr: 1, seit: "2026-08", feld: "A" }, { nr: 2, feld: "B" }), eigenschaften: {} };
  const { kopf, felder, meldungen } = leseHandlungsfelder(fremd);
  expect(kopf).toBeUndefined();
  expect(felder.map(({ nr }) => nr)).toEqual([1]);
  expect(meldungen.map(({ zelle: place }) => place)).toEqual(["Tabelle1!C9"]);
});

test("a workbook without the table, and one with two of them", () => {
  expect(leseHandlungsfelder({ ...written, blaetter: [] })).toMatchObject({
    felder: [],
    meldungen: [{ zelle: "Handlungsfelder", stufe: "klaeren" }],
  });
  const copied = { ...written, blaetter: [...mappeOf({ nr: 9, feld: "Kopie" }).blaetter, ...written.blaetter] };
  const { felder, meldungen } = leseHandlungsfelder(copied);
  expect(felder.map(({ nr }) => nr)).toEqual([3, 5]);
  expect(meldungen).toEqual([
    {
      zelle: "Tabelle1",
      stufe: "klaeren",
      meldung: "Dieses Blatt hat auch eine Tabelle der Handlungsfelder. Gelesen wurde nur „Handlungsfelder“.",
    },
  ]);
});

test("a column that is gone is told", () => {
  const [blatt] = mappeOf({ nr: 1, feld: "A" }).blaetter;
  const zeilen = new Map(blatt?.zeilen);
  const kopf = new Map(zeilen.get(7));
  kopf.delete(5);
  zeilen.set(7, kopf);
  const { felder, meldungen } = leseHandlungsfelder({ ...written, blaetter: [{ name: "Tabelle1", zeilen }] });
  expect(felder.length).toBe(1);
  expect(meldungen).toEqual([
    { zelle: "Tabelle1", stufe: "klaeren", meldung: "Die Spalte „Strategie“ fehlt; ihre Angaben bleiben leer." },
  ]);
});
