import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ColumnsRefused } from "../kopf/columns-refused.ts";
import { standardprofil } from "../profil/standardprofil.ts";
import { csv, importDelivery, KUNDE, KUNDEN_KOPF, mitKunde } from "../testing/import-delivery.ts";
import { makeWorkbook, sheetOf } from "../testing/make-workbook.ts";
import { fault, memoryFiles } from "../testing/memory-files.ts";
import { inspectDelivery } from "./inspect.ts";
import { DeliveryRefused } from "./report.ts";

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../../fixtures/musterstadt", name));

const refusalOf = async (imported: Promise<unknown>): Promise<string> => {
  const error = await imported.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ name: "Refusal" });
  return error instanceof Error ? error.message : "";
};

const musterstadt = (kunden: string, kontakte: string) =>
  importDelivery(
    {
      "organisation.csv": fixture("organisation.csv"),
      [kontakte]: fixture(kontakte),
      [kunden]: fixture(kunden),
      "ausnahmen.csv": fixture("ausnahmen.csv"),
    },
    { limit: 0 },
  );

test("an office's delivery is read without a bad row, what is referred to first", async () => {
  const { report, batches } = await musterstadt("kunden.csv", "kontakte.csv");
  expect(report.fehler).toEqual([]);
  expect(report.abgelehntIn).toBeNull();
  expect(report.dateien).toEqual([
    { datei: "organisation.csv", art: "organisation", gelesen: 10, uebernommen: 10, abgelehnt: 0 },
    { datei: "kunden.csv", art: "kunden", gelesen: 200, uebernommen: 200, abgelehnt: 0 },
    { datei: "kontakte.csv", art: "kontakte", gelesen: 654, uebernommen: 654, abgelehnt: 0 },
    { datei: "ausnahmen.csv", art: "ausnahmen", gelesen: 16, uebernommen: 16, abgelehnt: 0 },
  ]);
  expect(batches.map(({ art }) => art)).toEqual(["organisation", "kunden", "kontakte", "ausnahmen"]);
});

test("the same office's workbooks, as LibreOffice saved them, hold the same facts", async () => {
  const text = await musterstadt("kunden.csv", "kontakte.csv");
  const workbooks = await musterstadt("xlsx/kunden.xlsx", "xlsx/kontakte.xlsx");
  expect(workbooks.batches).toEqual(text.batches);
  expect(workbooks.report.hinweise[0]).toMatch(/^„kunden\.xlsx“: 26 Kundennummern waren als Zahl gespeichert/);
});

test("a file's kind comes from its header, its name only breaks ties", async () => {
  const { report } = await importDelivery({
    "kontakte.csv": csv(KUNDEN_KOPF, KUNDE),
    "kunden.txt": csv("Kundennummer;Datum;Art", "123A456789;01.05.2016;persönlich"),
  });
  expect(report.dateien.map(({ datei, art }) => [datei, art])).toEqual([
    ["kontakte.csv", "kunden"],
    ["kunden.txt", "kontakte"],
  ]);
});

test("a workbook is one whatever its name says", async () => {
  const workbook = makeWorkbook({ sheet: sheetOf([KUNDEN_KOPF.split(";"), KUNDE.split(";")]) });
  const { saetze } = await importDelivery({ "kunden.csv": workbook });
  expect(saetze("kunden")).toHaveLength(1);
});

test("text that calls itself a workbook is told so, unless it is one of our tables", async () => {
  expect(await refusalOf(importDelivery({ "kunden.xlsx": csv("Hallo Welt") }))).toBe(
    "„kunden.xlsx“ ist keine Excel-Arbeitsmappe, obwohl die Datei so heißt. Bitte sie in Excel neu als .xlsx speichern.",
  );
  const { report } = await importDelivery({ "kunden.xlsx": csv(KUNDEN_KOPF, KUNDE) });
  expect(report.dateien).toMatchObject([{ art: "kunden", uebernommen: 1 }]);
});

test("columns beyond ours are ignored and named", async () => {
  const { report } = await importDelivery({ "kunden.csv": csv(`${KUNDEN_KOPF};Bemerkung;`, `${KUNDE};privat;`) });
  expect(report.ignorierteSpalten).toEqual([{ datei: "kunden.csv", spalten: ["Bemerkung"] }]);
});

test("the same content under two names is read once", async () => {
  const { report } = await importDelivery({
    "kunden.csv": csv(KUNDEN_KOPF, KUNDE),
    "kunden (1).csv": csv(KUNDEN_KOPF, KUNDE),
  });
  expect(report.dateien).toHaveLength(1);
  expect(report.nichtGelesen).toEqual(["kunden (1).csv"]);
  expect(report.hinweise).toContain(
    "„kunden (1).csv“ hat denselben Inhalt wie „kunden.csv“ und wurde nicht noch einmal gelesen.",
  );
});

test.for([
  [{}, true, 1],
  [{ "kontakte.csv": csv("Kundennummer;Datum;Art", "123A456789;01.05.2016;persönlich") }, false, 0],
] as const)("„Letzter Kontakt“ counts without a contact file only: %j", async ([others, nur, count]) => {
  const content = { "kunden.csv": csv(`${KUNDEN_KOPF};Letzter Kontakt`, `${KUNDE};01.05.2016`), ...others };
  const inspection = await inspectDelivery(Object.keys(content), { files: memoryFiles(content) });
  expect(inspection.nurLetzterKontakt).toBe(nur);
  const { saetze } = await importDelivery(content);
  expect(saetze("kunden").filter(({ letzterKontakt }) => letzterKontakt === "2016-05-01")).toHaveLength(count);
});

test("the delivery's hash depends on the contents alone", async () => {
  const inspect = (content: Readonly<Record<string, string>>, paths: readonly string[]) =>
    inspectDelivery(paths, { files: memoryFiles(content) });
  const kunden = csv(KUNDEN_KOPF, KUNDE);
  const kontakte = csv("Kundennummer;Datum;Art");
  const one = await inspect({ "kunden.csv": kunden, "kontakte.csv": kontakte }, ["kunden.csv", "kontakte.csv"]);
  const other = await inspect({ "a.csv": kontakte, "b.csv": kunden }, ["a.csv", "b.csv"]);
  const changed = await inspect({ "kunden.csv": `${kunden} `, "kontakte.csv": kontakte }, [
    "kunden.csv",
    "kontakte.csv",
  ]);
  expect(other.sha256).toBe(one.sha256);
  expect(changed.sha256).not.toBe(one.sha256);
  expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
});

const viele = (good: number, bad: number): string =>
  csv(
    KUNDEN_KOPF,
    ...Array.from(
      { length: good + bad },
      (_, index) => `${index};II;63504;412;${index < good ? "01.01.1980" : "x"};01.01.2015;M`,
    ),
  );

test("exactly two in a hundred bad rows go in, one more is refused whole", async () => {
  const { report } = await importDelivery({ "kunden.csv": viele(98, 2) }, { limit: 0.02 });
  expect(report.dateien[0]?.uebernommen).toBe(98);

  const content = { "kunden.csv": viele(1_143, 61) };
  const files = memoryFiles(content);
  const refused = await importDelivery(content, { limit: 0.02, files }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DeliveryRefused);
  expect(refused).toMatchObject({
    message:
      "Die Lieferung wurde nicht übernommen: 61 von 1.204 Zeilen der Lieferung sind fehlerhaft (5 %, erlaubt sind 2 %).",
    report: { abgelehntIn: "abgelehnt", fehlerGesamt: 61 },
  });
  expect(files.written.get("abgelehnt/kunden.csv")?.toString().split("\r\n")).toHaveLength(63);
});

test("a share just above the limit is shown with its decimals", async () => {
  expect(await refusalOf(importDelivery({ "kunden.csv": viele(195, 4) }, { limit: 0.02 }))).toBe(
    "Die Lieferung wurde nicht übernommen: 4 von 199 Zeilen der Lieferung sind fehlerhaft (2,01 %, erlaubt sind 2 %).",
  );
});

test("faults are counted beyond the thousand that are kept", async () => {
  const { report } = await importDelivery({ "kunden.csv": viele(1, 1_500) }, { limit: 1 });
  expect([report.fehler.length, report.fehlerGesamt]).toEqual([1_000, 1_500]);
});

test.for([
  ["utf-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`, "utf8")],
  ["windows-1252", (text: string) => Buffer.from(text, "latin1")],
  ["utf-16le", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
  ["utf-16be", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
] as const)("rejected rows in %s stand in their original bytes under the header", async ([, encode]) => {
  const kopf = `${KUNDEN_KOPF};Geschlecht\n`;
  const good = `${KUNDE};weiblich\n`;
  const bad = ['7;II;63504;412;x;01.01.2015;M;"mä""nn\nlich"\n', "8; II ;63504;412;y;01.01.2015;M;ä"];
  const content = { "Kunden Mai.txt": encode(`${kopf}\n${bad[0]}${good}\n\n${bad[1]}`) };
  const { report, files } = await importDelivery(content, { limit: 1 });
  expect(report.abgelehntIn).toBe("abgelehnt");
  expect(report.fehler.map(({ zeile }) => zeile)).toEqual([3, 8]);
  expect(files.written.get("abgelehnt/Kunden Mai.txt")).toEqual(encode(kopf + bad.join("")));
});

test("a workbook's rejected rows become CSV that reads in again once mended", async () => {
  const rows = [
    `${KUNDEN_KOPF};Geschlecht`.split(";"),
    [...KUNDE.split(";"), "x"],
    ["7", "II", "63504", "412", "01.13.1980", "01.01.2015", "M", "ä;b"],
  ];
  const { files } = await importDelivery({ "kunden.xlsx": makeWorkbook({ sheet: sheetOf(rows) }) }, { limit: 1 });
  const rejects = files.written.get("abgelehnt/kunden.csv")?.toString() ?? "";
  expect(rejects).toBe(`\ufeff${csv(`${KUNDEN_KOPF};Geschlecht`, '7;II;63504;412;01.13.1980;01.01.2015;M;"ä;b"')}`);
  const { saetze } = await importDelivery({ "kunden.csv": rejects.replace("01.13.1980", "01.12.1980") });
  expect(saetze("kunden").map(({ kundennummer, geschlecht }) => [kundennummer, geschlecht])).toEqual([["7", "ä;b"]]);
});

test("files of one name get rejects files of their own", async () => {
  const bad = "7;II;63504;412;x;01.01.2015;M";
  const { files } = await importDelivery(
    { "a/kunden.csv": csv(KUNDEN_KOPF, bad), "b/kunden.csv": csv(KUNDEN_KOPF, KUNDE, bad) },
    { limit: 1 },
  );
  expect([...files.written.keys()]).toEqual(["abgelehnt/kunden.csv", "abgelehnt/kunden (2).csv"]);
});

test("every row is either a fact or, byte for byte, among the rejects", async () => {
  const row = fc.constantFrom(
    KUNDE.replace("123A456789", "#"),
    "#;II;63504;412;31.06.1980;01.01.2015;M",
    '#;II;63504;412;01.01.1980;01.01.2015;"M',
    "#;II;63504",
    '#;II;63504;"4""12";01.01.1980;01.01.2015;M',
    "#;II;63504;4\u00e412;01.01.1980;01.01.2015;Q",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 90 }),
      async (rows, chunkBytes) => {
        const lines = rows.map((text, index) => `${text.replace("#", String(index))}\n`);
        const content = { "kunden.csv": `${KUNDEN_KOPF}\n${lines.join("")}` };
        const files = memoryFiles(content, { chunkBytes });
        const { saetze, report } = await importDelivery(content, { limit: 1, files });
        const taken = new Set(saetze("kunden").map(({ kundennummer }) => kundennummer));
        const rejected = lines.filter((_, index) => !taken.has(String(index)));
        const expected = rejected.length === 0 ? undefined : `${KUNDEN_KOPF}\n${rejected.join("")}`;
        expect(files.written.get("abgelehnt/kunden.csv")?.toString()).toBe(expected);
        expect(report.dateien[0]).toMatchObject({ uebernommen: taken.size, abgelehnt: rejected.length });
      },
    ),
  );
});

test("batches hold two thousand rows", async () => {
  const { batches } = await importDelivery({ "kunden.csv": viele(4_500, 0) });
  expect(batches.map(({ saetze }) => saetze.length)).toEqual([2_000, 2_000, 500]);
});

test("progress counts bytes up to all of them", async () => {
  const seen: (readonly number[])[] = [];
  const content = { "kunden.csv": viele(500, 0) };
  await importDelivery(content, { onProgress: (done, total) => seen.push([done, total]) });
  const size = Buffer.byteLength(content["kunden.csv"]);
  expect(seen.at(-1)).toEqual([size, size]);
  expect(seen.map(([done = 0]) => done)).toEqual(seen.map(([done = 0]) => done).toSorted((one, other) => one - other));
});

test.for([
  [
    "no customers' file",
    { "kontakte.csv": csv("Kundennummer;Datum;Art") },
    "Zu einer Lieferung gehört eine Datei mit den Kundensätzen (kunden). Gefunden: „kontakte.csv“ (kontakte).",
  ],
  ["an empty file", { "kunden.csv": "" }, "„kunden.csv“ ist leer."],
  [
    "nothing but a header",
    { "kunden.csv": csv(KUNDEN_KOPF) },
    "Die Lieferung wurde nicht übernommen: Sie enthält keinen einzigen Kundensatz, nur Kopfzeilen.",
  ],
  ["nothing but line ends", { "kunden.csv": "\r\n\r\n" }, "„kunden.csv“ enthält keine Kopfzeile."],
  [
    "a column given twice",
    { "kunden.csv": csv(`${KUNDEN_KOPF};Kd-Nr.`) },
    "„kunden.csv“: Die Spalten „Kundennummer“ und „Kd-Nr.“ stehen beide für „Kundennummer“. Bitte eine davon umbenennen oder im Profil nur eine nennen.",
  ],
  [
    "an old workbook",
    { "kunden.xls": Buffer.from("d0cf11e0a1b11ae1", "hex") },
    "„kunden.xls“ ist mit einem Kennwort geschützt oder im alten Format .xls gespeichert. Bitte ohne Kennwort als .xlsx oder .csv speichern.",
  ],
  [
    "a PDF",
    { "kunden.csv": "%PDF-1.7 …" },
    "„kunden.csv“ ist ein PDF und keine Tabelle. Bitte als .csv oder .xlsx exportieren.",
  ],
  [
    "binary rubbish",
    { "kunden.csv": Buffer.alloc(5_000, "\u0000\u0001\u0002a") },
    "„kunden.csv“ ist keine Textdatei oder hat eine Zeichenkodierung, die Verlauf nicht kennt. Bitte als CSV in UTF-8 oder Windows-1252 speichern.",
  ],
  [
    "an unreadable header",
    { "kunden.csv": Buffer.from("Kundennummer;Gespr\x8dch\n1;2\n", "latin1") },
    "„kunden.csv“ enthält in der Kopfzeile Zeichen, die es in keiner Textdatei gibt. Bitte als CSV in UTF-8 oder Windows-1252 speichern.",
  ],
  [
    "an endless header",
    { "kunden.csv": "a;".repeat(200_000) },
    "Die erste Zeile von „kunden.csv“ ist länger als jede Kopfzeile. Bitte die Datei prüfen.",
  ],
  [
    "an unclosed quotation mark in the header",
    { "kunden.csv": 'Kundennummer;"Team\n1;2\n' },
    "Die erste Zeile von „kunden.csv“ enthält ein Anführungszeichen, das nicht endet. Bitte die Datei prüfen.",
  ],
  [
    "no permission",
    { "kunden.csv": fault("EACCES") },
    "„kunden.csv“ darf nicht gelesen werden. Bitte die Rechte der Datei oder des Ordners prüfen.",
  ],
  [
    "a broken disk",
    { "kunden.csv": fault("EIO") },
    "„kunden.csv“ konnte nicht gelesen werden: Der Datenträger meldet einen Lesefehler.",
  ],
  [
    "a fault without a sentence of its own",
    { "kunden.csv": fault("EXOTIC") },
    "„kunden.csv“ konnte nicht gelesen werden (Fehler EXOTIC).",
  ],
] as const)("refused: %s", async ([, content, sentence]) => {
  expect(await refusalOf(importDelivery(content))).toBe(sentence);
});

test("a missing path is refused", async () => {
  expect(await refusalOf(inspectDelivery(["fehlt.csv"], { files: memoryFiles({}) }))).toBe(
    "„fehlt.csv“ gibt es nicht. Bitte den Pfad prüfen.",
  );
});

test.for([
  ["ENOSPC", "Der Datenträger ist voll."],
  ["EACCES", "Dort darf nicht geschrieben werden."],
] as const)("rejects that can't be written (%s) refuse the delivery", async ([code, reason]) => {
  const content = mitKunde({ "kontakte.csv": csv("Kundennummer;Datum;Art", "x;01.05.2016;persönlich") });
  const files = memoryFiles(content, { writing: fault(code) });
  expect(await refusalOf(importDelivery(content, { limit: 1, files }))).toBe(
    `Die abgelehnten Zeilen konnten nicht nach „abgelehnt“ geschrieben werden: ${reason}`,
  );
});

async function* once(...chunks: readonly (string | Error)[]): AsyncGenerator<Buffer> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield Buffer.from(chunk);
  }
}

test.for([
  [
    "ends early",
    csv(KUNDEN_KOPF).slice(0, -1),
    "„kunden.csv“ hat sich während des Einlesens geändert oder ließ sich nicht bis zum Ende lesen. Bitte noch einmal versuchen.",
  ],
  [
    "meets a fault in the middle",
    fault("EIO"),
    "„kunden.csv“ konnte nicht gelesen werden: Der Datenträger meldet einen Lesefehler.",
  ],
] as const)("a second reading that %s refuses the delivery", async ([, second, sentence]) => {
  const whole = csv(KUNDEN_KOPF, KUNDE);
  let reads = 0;
  const files = {
    ...memoryFiles({ "kunden.csv": whole }),
    read: () => (reads++ === 0 ? once(whole) : once(whole.slice(0, 90), second)),
  };
  expect(await refusalOf(importDelivery({ "kunden.csv": whole }, { files }))).toBe(sentence);
});

test("an unknown header stops before anything is written and proposes a mapping", async () => {
  const content = {
    "kunden.csv": csv(
      "Kundenummer;Rechtskreis;Dienststelle;Team der Person;Geburtsdatm;Betreuungsbegin;Profillage;Haarfarbe",
      "1;2;3;4;5;6;7;8",
    ),
  };
  const error = await importDelivery(content).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ColumnsRefused);
  expect(error).toMatchObject({
    fehlend: [
      { datei: "kunden.csv", art: "kunden", feld: "kundennummer", spalte: "Kundennummer" },
      { feld: "team", spalte: "Team", wozu: "für die Liste des Teams" },
      { feld: "geburtsdatum" },
      { feld: "betreuung_seit" },
    ],
  });
  await expect((error as ColumnsRefused).message).toMatchFileSnapshot("unbekannte-kopfzeile.txt");
});

test("of a file without a header no value is repeated: its first line is somebody's record", async () => {
  const content = { "kunden.csv": csv("123H000009;SGB II;63504;412;01.02.1980;2015-01-01;M", "x;x;x;x;x;x;x") };
  const error = await importDelivery(content).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ message: expect.stringContaining("Gefundene Spalten: „…“, „SGB II“, „…“") });
  expect((error as Error).message).not.toMatch(/123H000009|1980|2015/);
});

test("a missing Profillage column stops a Datenstand that has Profillagen, and no later one", async () => {
  const content = {
    "kunden.csv": csv(KUNDEN_KOPF.replace(";Profillage", ""), KUNDE.replace(/;M$/, "")),
  };
  expect(await refusalOf(importDelivery(content, { datenstand: "2016-12-19" }))).toContain(
    "Es fehlt „Profillage“: nötig, weil es auf einem Datenstand bis zum 19.12.2016 Profillagen gibt.",
  );
  expect((await importDelivery(content, { datenstand: "2016-12-20" })).saetze("kunden")).toHaveLength(1);
});

test("a house's profile names its own columns, words and days", async () => {
  const { kunden } = standardprofil.dateien;
  const profil = {
    name: "haus-x",
    dateien: {
      ...standardprofil.dateien,
      kunden: {
        felder: { ...kunden.felder, kundennummer: ["Aktenzeichen"] },
        werte: { ...kunden.werte, profillage: { Markt: "M" }, kundenstatus: { ALO: "arbeitslos" } },
        datum: ["TT/MM/JJJJ"],
      },
    },
  } as const;
  const { saetze } = await importDelivery(
    {
      "kunden.csv": csv(
        `${KUNDEN_KOPF.replace("Kundennummer", "Aktenzeichen")};Kundenstatus`,
        "A-1;II;63504;412;01/02/1980;2015-01-01;markt;alo",
      ),
    },
    { profil },
  );
  expect(saetze("kunden")).toMatchObject([
    {
      kundennummer: "A-1",
      geburtsdatum: "1980-02-01",
      betreuungSeit: "2015-01-01",
      profillage: "M",
      kundenstatus: "arbeitslos",
    },
  ]);
});

test("whatever happens to a delivery's bytes, it ends in a report or a sentence", async () => {
  const kunden = fixture("kunden.csv");
  const change = fc.record({
    at: fc.nat({ max: kunden.length - 1 }),
    byte: fc.constantFrom(...Buffer.from('";\r\n\0\x81\xff1')),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 40 }),
      fc.integer({ min: 1, max: kunden.length }),
      async (changes, length) => {
        const broken = Buffer.from(kunden.subarray(0, length));
        for (const { at, byte } of changes) broken[at % length] = byte;
        const result = await importDelivery({ "kunden.csv": broken }, { limit: 1 }).catch((error: unknown) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(Refusal);
        else expect(result).toMatchObject({ report: { datenstand: "2016-05-31" } });
      },
    ),
    { numRuns: 50 },
  );
});
