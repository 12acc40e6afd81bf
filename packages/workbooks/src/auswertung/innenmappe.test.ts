import { standardkatalog } from "@verlauf/core";
import { beforeAll, describe, expect, test } from "vitest";
import { excelBreaches } from "../testing/excel-rules.ts";
import { attribute, elements, readWorkbook, valuesOf, type WorkbookRead } from "../testing/read-workbook.ts";
import { recount } from "../testing/recount.ts";
import { sampleInnenmappe } from "../testing/sample-auswertung.ts";
import type { Innenmappe } from "./auswertungsmappe.ts";
import { ZURUECKGEHALTEN } from "./inhalt.ts";
import { writeAuswertungsmappe } from "./innenmappe.ts";

const TEAMS = ["411", "412", "413", "414", "415"];

let mappe: Innenmappe;
let bytes: Uint8Array;
let book: WorkbookRead;
beforeAll(async () => {
  mappe = sampleInnenmappe({ teams: TEAMS });
  bytes = await writeAuswertungsmappe(mappe);
  book = readWorkbook(bytes);
});

const values = (name: string, from: WorkbookRead = book) => valuesOf(from.sheets.find((sheet) => sheet.name === name));

test("Excel has nothing to object to", () => {
  expect(excelBreaches(bytes)).toEqual([]);
});

test("the sheets, in the order in which they are read", () => {
  expect(book.sheets.map(({ name }) => name)).toEqual([
    "Übersicht",
    "Fragen",
    "Teams",
    "Teams und Fragen",
    "Trend",
    "Trend Fragen",
    "Antworten",
    "Fälle",
    "Handlungsfelder",
    "Doppelt beurteilt",
    "Ziehung",
    "Methode",
  ]);
});

describe("every number can be traced", () => {
  test("what stands beside a counting formula is what it counts", () => {
    const counted = recount(book);
    // 18 questions and the overall judgement by 7 kinds of answer, 4 grades and 9 causes, a team's overall and 18 questions
    expect(counted.length).toBe(19 * 7 + 4 + 9 + TEAMS.length * 19);
    expect(counted.filter((one) => one.cached !== one.counted)).toEqual([]);
    expect(counted.some(({ cached }) => Number(cached) > 20)).toBe(true);
  });

  test("also where COUNTIFS would take one name for another", async () => {
    const fragen = standardkatalog.fragen.map((frage, index) => ({ ...frage, nr: `1.${index}` }));
    const other = sampleInnenmappe({
      teams: ["0412", "412", "4*"],
      katalog: { ...standardkatalog, fragen },
      einesFehlt: false,
    });
    const written = await writeAuswertungsmappe(other);
    const counted = recount(readWorkbook(written));
    expect(excelBreaches(written)).toEqual([]);
    expect(counted.filter((one) => one.cached !== one.counted)).toEqual([]);
    expect(counted.every(({ formula }) => formula.includes("SUMPRODUCT"))).toBe(true);
  });

  test("all answers are there, each with its case", () => {
    const rows = values("Antworten").slice(4);
    const asked = mappe.auswertung.fragen.reduce(
      (sum, { gueltig, nichtBeurteilbar, trifftNichtZu, offen }) =>
        sum + gueltig + nichtBeurteilbar + trifftNichtZu + offen,
      0,
    );
    expect(rows.length).toBe(asked);
    expect(rows[0]?.slice(0, 5)).toEqual(["2026-10", "411", "2026-10-411-01", expect.stringMatching(/^SGB/), "1"]);
  });

  test("shares stand from 30 valid answers on, and below there is a dash", () => {
    const anteile = values("Fragen").slice(4, 22);
    for (const [index, { gueltig, positiv }] of mappe.auswertung.fragen.entries()) {
      const shown = anteile[index]?.slice(11, 14);
      if (gueltig < 30) expect(shown).toEqual(["–", "–", "–"]);
      else expect(shown?.map(Number)).toEqual([positiv?.anteil, positiv?.von, positiv?.bis]);
    }
    expect(mappe.auswertung.fragen.map(({ gueltig }) => gueltig < 30)).toContain(true);
    expect(mappe.auswertung.fragen.map(({ gueltig }) => gueltig < 30)).toContain(false);
  });
});

describe("teams", () => {
  test("stand by name with a count, never a share (VK-30)", () => {
    const rows = values("Teams").slice(4);
    expect(rows.map(([team]) => team)).toEqual(TEAMS);
    expect(rows.map((row) => row.at(-1))).toEqual(
      mappe.auswertung.teams.map(({ gesamt: { grade, gueltig } }) =>
        gueltig === 0 ? "–" : `${grade.ja + grade["überwiegend ja"]} von ${gueltig}`,
      ),
    );
  });

  test("have no colour by result", () => {
    for (const { xml } of book.sheets) expect(xml).not.toContain("conditionalFormatting");
  });
});

describe("free texts", () => {
  test("one that hasn't been released is held back", () => {
    const [first] = mappe.auswertung.beurteilungen;
    const held = mappe.texte.filter(({ text }) => text === null);
    expect(held.length).toBeGreaterThan(0);
    const rows = values("Antworten").filter((row) => row.at(-1) === ZURUECKGEHALTEN);
    expect(rows.length).toBe(held.length);
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set([`2026-10-${first?.team}-${first?.fall}`]));
  });

  test("the judgements' own texts aren't read", async () => {
    const without = readWorkbook(await writeAuswertungsmappe({ ...mappe, texte: [] }));
    for (const text of new Set(
      mappe.auswertung.beurteilungen.map(({ gesamt }) => gesamt.ansatz).filter((text) => text),
    ))
      expect(without.strings).not.toContain(text);
  });

  test.for(["=1+1", "+49", "-5", "@a", "\t=1"])("%j stays text, also after an edit", async (text) => {
    const [falltext] = mappe.texte;
    const texte = falltext === undefined ? [] : [{ ...falltext, text }];
    const written = await writeAuswertungsmappe({ ...mappe, texte });
    expect(excelBreaches(written)).toEqual([]);
    const read = readWorkbook(written);
    const cell = read.sheets
      .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .find(({ value }) => value === text);
    expect(attribute(read.styles[cell?.style ?? -1] ?? "", "quotePrefix")).toBe("1");
  });
});

test("for readers whom the numbers aren't for there are no tickets either, from which they could be computed", async () => {
  const protokolle = mappe.protokolle.map((protokoll) => ({
    ...protokoll,
    rahmen: { ...protokoll.rahmen, sha256: null },
    faelle: protokoll.faelle.map((fall) => ({ ...fall, ticket: null })),
  }));
  const written = await writeAuswertungsmappe({ ...mappe, protokolle });
  expect(excelBreaches(written)).toEqual([]);
  const { parts } = readWorkbook(written);
  const tickets = mappe.protokolle.flatMap(({ faelle }) => faelle.map(({ ticket }) => ticket ?? ""));
  expect(tickets.length).toBeGreaterThan(0);
  for (const [name, part] of parts) {
    expect([name, tickets.filter((ticket) => String(part).includes(ticket))]).toEqual([name, []]);
    expect([name, /Prüfsumme des Rahmens \(SHA-256\)|>Los</.test(String(part))]).toEqual([name, false]);
  }
});

test("no Kundennummer stands anywhere, the draw's records included (VK-34)", () => {
  for (const [name, part] of book.parts) expect([name, /123H\d/.test(part)]).toEqual([name, false]);
  expect(values("Ziehung").flat()).toContain("2026-10-412-11");
});

test("fields of action can be filled in by choice", () => {
  const sheet = book.sheets.find(({ name }) => name === "Handlungsfelder");
  const lists = elements(sheet?.xml ?? "", "dataValidation").filter((each) => attribute(each, "type") === "list");
  expect(lists.map((list) => elements(list, "formula1")[0]?.replace(/<[^>]*>/g, ""))).toEqual([
    "&quot;Team,Bereich,Dienststelle,RD&quot;",
    "&quot;vorgeschlagen,offen,abgeschlossen&quot;",
  ]);
  const rows = valuesOf(sheet).slice(4);
  expect(rows.length).toBe(mappe.handlungsfelder.length + 15);
});

test("sheets are ready to print: A4 landscape, a footer with sheet, day and page", () => {
  for (const { xml } of book.sheets) {
    expect(elements(xml, "pageSetup")[0]).toMatch(/paperSize="9" orientation="landscape".*fitToWidth="1"/);
    expect(elements(xml, "oddFooter")[0]).toMatch(
      /Bereich 41.*&amp;A&amp;C&amp;9 Stand 25\.11\.2026.*&amp;P von &amp;N/,
    );
  }
  expect(
    elements(book.parts.get("xl/workbook.xml") ?? "", "definedName").filter((name) => /Titles/.test(name)).length,
  ).toBe(8);
});

test("a month of which nothing has come back yet is a workbook too", async () => {
  const { auswertung, ...rest } = sampleInnenmappe({ teams: ["411"], fruehereMonate: 0 });
  const leer = {
    ...rest,
    auswertung: {
      ...auswertung,
      beurteilungen: [],
      teams: [],
      uebereinstimmung: [],
      ursachen: [],
      katalog: { ...auswertung.katalog, fragen: [] },
      fragen: [],
    },
    protokolle: [],
  };
  const written = await writeAuswertungsmappe(leer);
  expect(excelBreaches(written)).toEqual([]);
  const empty = readWorkbook(written);
  expect(values("Antworten", empty).at(-1)?.[0]).toBe("Noch keine Antworten.");
  expect(values("Fälle", empty).at(-1)?.[0]).toBe("Noch keine Fälle.");
});

test("same month, same bytes", async () => {
  expect(Buffer.compare(bytes, await writeAuswertungsmappe(mappe))).toBe(0);
});
