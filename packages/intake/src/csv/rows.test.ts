import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Zeile } from "../lieferung/zeile.ts";
import { sniff } from "../text/sniff.ts";
import { textBytes } from "../text/text-bytes.ts";
import { readCsvHeader } from "./header.ts";
import { csvRows } from "./rows.ts";

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const readTable = async (content: string | Buffer, size = 7) => {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  const sniffed = await sniff("liste.csv", inPieces(bytes, size));
  if (sniffed.content === "workbook") throw new Error("a workbook");
  const header = readCsvHeader("liste.csv", sniffed.content);
  const rows: Zeile[] = [];
  const text = textBytes(inPieces(bytes, size), sniffed.content.encoding);
  for await (const some of csvRows(text, sniffed.content, header)) rows.push(...some);
  return { header, rows, encoding: sniffed.content.encoding };
};

const cellsOf = (rows: readonly Zeile[]) => rows.map(({ zellen }) => zellen);
const raw = (content: string, rows: readonly Zeile[]) => rows.map(({ von, bis }) => content.slice(von, bis));

test.for([
  ["semicolon and CRLF", "a;b\r\n1;2\r\n3;4\r\n"],
  ["comma and LF, no line end at the end", "a,b\n1,2\n3,4"],
  ["tab and CR", "a\tb\r1\t2\r3\t4\r"],
  ["line ends that change on the way", "a;b\n1;2\r\n3;4\n"],
  ["empty lines and rows of nothing but separators", "\r\na;b\r\n\r\n1;2\r\n;\r\n3;4\r\n\r\n"],
  ["a byte order mark", "\ufeffa;b\r\n1;2\r\n3;4\r\n"],
  ["Excel's first line", "sep=,\r\na,b\r\n1,2\r\n3,4\r\n"],
  ["a separator at each line's end", "a;b;\r\n1;2;\r\n3;4;\r\n"],
] as const)("reads %s", async ([, content]) => {
  const { rows } = await readTable(content);
  expect(rows.map(({ zellen }) => zellen.slice(0, 2))).toEqual([
    ["1", "2"],
    ["3", "4"],
  ]);
});

test("a row knows the line on which it begins, and its bytes", async () => {
  const content = 'a;b\r\n"x\r\ny";1\r\n\r\nz;2\r\n';
  const { rows } = await readTable(content);
  expect(rows.map(({ zeile }) => zeile)).toEqual([2, 5]);
  expect(raw(content, rows)).toEqual(['"x\r\ny";1\r\n', "\r\nz;2\r\n"]);
});

test("quotation marks inside an unquoted cell stay, doubled ones in a quoted cell become one", async () => {
  const { rows } = await readTable('a;b\n6" Rohr;"er ""sagte"" es"\n"abc"def;x\n');
  expect(cellsOf(rows)).toEqual([
    ['6" Rohr', 'er "sagte" es'],
    ['"abc"def', "x"],
  ]);
});

test.for([
  ["to the file's end", 'a;b;c\n1;"x;2\n3;4;5\n'],
  ["up to another one", 'a;b;c\n1;"x;2\n3;4;5\n3;4;5\n7;"y";8\n'],
  ["up to the end of another cell", 'a;b;c\n1;"x;2\n3;4;5\n7;y";8\n'],
] as const)("an unclosed quotation mark %s costs its own line only", async ([, content]) => {
  const { rows } = await readTable(content);
  expect(rows[0]).toMatchObject({
    zeile: 2,
    mangel: "Ein Anführungszeichen wird geöffnet und nicht geschlossen. Bitte ergänzen oder löschen.",
  });
  expect(raw(content, rows)[0]).toBe('1;"x;2\n');
  expect(rows[1]?.zellen).toEqual(["3", "4", "5"]);
});

test.for([
  ["unquoted", ""],
  ["behind a quotation mark", '"'],
] as const)("ten megabytes in one cell, %s, are one bad row", async ([, quote]) => {
  const content = `a;b\n1;${quote}${"x".repeat(10_000_000)}\n2;3\n`;
  const { rows } = await readTable(content, 65_536);
  expect(rows.map(({ zeile, mangel, zellen }) => [zeile, mangel, zellen])).toEqual([
    [2, "Die Zeile ist länger als 256 Kilobyte. Fehlt ein Zeilenende?", []],
    [3, undefined, ["2", "3"]],
  ]);
});

test.for([
  ["1", "Die Zeile hat 1 Feld, die Kopfzeile 2. Fehlt ein Trennzeichen, oder ist eines zu viel?"],
  ["1;2;3", "Die Zeile hat 3 Felder, die Kopfzeile 2. Fehlt ein Trennzeichen, oder ist eines zu viel?"],
  ["1;x\u0000y", "Die Zeile enthält Zeichen, die es in keinem Text gibt. Bitte die Zeile neu exportieren."],
  ["1;x\u0007y", "Die Zeile enthält Zeichen, die es in keinem Text gibt. Bitte die Zeile neu exportieren."],
] as const)("the row %j is bad", async ([row, mangel]) => {
  const { rows } = await readTable(`a;b\n5;6\n${row}\n7;8\n`);
  expect(rows.map((found) => found.mangel)).toEqual([undefined, mangel, undefined]);
});

test("a byte that Windows-1252 doesn't know costs its row", async () => {
  const { rows, encoding } = await readTable(
    Buffer.from("a;b\n1;M\xfcller\n2;M\x81ller\n3;\x8410 \x80\x93\n", "latin1"),
  );
  expect(encoding).toBe("windows-1252");
  expect(rows.map(({ zellen, mangel }) => (mangel === undefined ? zellen[1] : "bad"))).toEqual([
    "Müller",
    "bad",
    "„10 €“",
  ]);
});

test("a broken sign in UTF-8 with a byte order mark costs its row", async () => {
  const { rows } = await readTable(Buffer.from("\xef\xbb\xbfa;b\n1;M\xc3\xbcller\n2;M\xfcller\n", "latin1"));
  expect(rows.map(({ zellen, mangel }) => (mangel === undefined ? zellen[1] : "bad"))).toEqual(["Müller", "bad"]);
});

test("a file in UTF-8 that is cut off within a sign loses its last row only", async () => {
  const { rows } = await readTable(Buffer.from("größe;b\nä;ö\nü;ß\nÄ;Ö").subarray(0, -1));
  expect(rows.map(({ zellen, mangel }) => (mangel === undefined ? zellen : "bad"))).toEqual([
    ["ä", "ö"],
    ["ü", "ß"],
    "bad",
  ]);
});

const cell = fc.string({
  unit: fc.constantFrom(..."aäß€ ;,\t\"'=\n\r0"),
  maxLength: 6,
});

// what looks like whole rows inside a cell is taken for an unclosed quotation mark, so tables here have no such cell
const hasRowsInside = (text: string, columns: number): boolean =>
  text.split(/\r\n|\n|\r/).some((line) => line.split(/[;,\t]/).length >= columns);

// the umlaut in the header keeps a table in Windows-1252 from being good UTF-8 by chance, as "ß€" alone would be
const table = fc.integer({ min: 2, max: 5 }).chain((columns) => {
  const safe = cell.filter((text) => !hasRowsInside(text, columns));
  const row = fc
    .array(safe, { minLength: columns, maxLength: columns })
    .filter((cells) => cells.some((text) => text.trim() !== ""));
  return fc.record({
    kopf: fc.constant(Array.from({ length: columns }, (_, index) => `spälte${index}`)),
    rows: fc.array(row, { maxLength: 12 }),
  });
});

const encoders: Readonly<Record<string, (text: string) => Buffer>> = {
  "utf-8": (text) => Buffer.from(text, "utf8"),
  "utf-8 with mark": (text) => Buffer.from(`\ufeff${text}`, "utf8"),
  "windows-1252": (text) => Buffer.from([...text].map((sign) => (sign === "€" ? 0x80 : sign.charCodeAt(0)))),
  "utf-16le": (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
  "utf-16be": (text) => Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
};

test("any table reads back, in any dialect and encoding, however it is cut into chunks", async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(";", ",", "\t"),
      fc.constantFrom("\r\n", "\n", "\r"),
      fc.constantFrom(...Object.keys(encoders)),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async ({ kopf, rows }, separator, lineEnd, encoding, lastLineEnds, size) => {
        const quoted = (text: string) =>
          /[;,\t"\r\n]/.test(text) || text === "" ? `"${text.replaceAll('"', '""')}"` : text;
        const text = [kopf, ...rows].map((cells) => cells.map(quoted).join(separator)).join(lineEnd);
        const bytes = encoders[encoding]?.(lastLineEnds ? text + lineEnd : text) ?? Buffer.alloc(0);
        const read = await readTable(bytes, size);
        expect(read.header.kopf).toEqual(kopf);
        expect(cellsOf(read.rows)).toEqual(rows);
      },
    ),
    { numRuns: 300 },
  );
});

test("any bytes end in rows or a German sentence, and rows never overlap", async () => {
  const bytes = fc.array(fc.constantFrom(...Buffer.from('a;,"\r\n\t\x00\x81\xfc1')), { minLength: 1, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), async (rest, size) => {
      const content = Buffer.concat([Buffer.from("k;l\n"), Buffer.from(rest)]);
      const { rows } = await readTable(content, size);
      let end = 4;
      for (const { von, bis } of rows) {
        expect(von).toBeGreaterThanOrEqual(end);
        expect(bis).toBeGreaterThan(von);
        end = bis;
      }
      expect(end).toBeLessThanOrEqual(content.length);
      const whole = await readTable(content, content.length);
      expect(whole.rows).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});
