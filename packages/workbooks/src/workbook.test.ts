import { expect, test } from "vitest";
import { excelBreaches } from "./testing/excel-rules.ts";
import { attribute, elements, readWorkbook, valuesOf } from "./testing/read-workbook.ts";
import { blatt, liste, SPALTEN, zeile } from "./testing/sample-liste.ts";
import { writeListe } from "./workbook.ts";

const firstSheet = async (...rows: readonly (readonly (string | null)[])[]) => {
  const bytes = await writeListe(
    liste({ ...blatt("Liste", rows), spalten: [{ kopf: "Text", art: "text", breite: 20, umbruch: true }] }),
  );
  return { bytes, book: readWorkbook(bytes) };
};

test("a list comes out as it went in, a sheet a team", async () => {
  const book = readWorkbook(await writeListe(liste(blatt("Team 412", [zeile(1), zeile(2)]), blatt("Team 413", []))));
  expect(book.sheets.map(({ name }) => name)).toEqual(["Team 412", "Team 413"]);
  expect(valuesOf(book.sheets[0])).toEqual([
    ["Team 412: wer überfällig ist"],
    ["Stichtag 01.06.2016 · Datenstand 31.05.2016"],
    SPALTEN.map(({ kopf }) => kopf),
    // 42475 is 15.04.2016 in Excel's calendar
    ["123H000001", "überfällig", "42475", "47", "Der nächste Kontakt war fällig."],
    ["123H000002", "überfällig", "42475", "47", "Der nächste Kontakt war fällig."],
  ]);
  expect(valuesOf(book.sheets[1]).at(-1)).toEqual(["Keine Einträge."]);
});

test("days are real days in German", async () => {
  const book = readWorkbook(await writeListe(liste(blatt("Team 412", [zeile(1)]))));
  const day = book.sheets[0]?.rows.at(-1)?.cells[2];
  const format = attribute(book.styles[day?.style ?? -1] ?? "", "numFmtId");
  const formats = elements(book.parts.get("xl/styles.xml") ?? "", "numFmt");
  expect(formats.find((element) => attribute(element, "numFmtId") === format)).toContain('formatCode="dd.mm.yyyy"');
});

test("a day before Excel's calendar is text", async () => {
  const row = ["1", "fällig", { datum: "1899-12-31" }, 1, ""] as const;
  const book = readWorkbook(await writeListe(liste(blatt("Team 412", [row]))));
  expect(valuesOf(book.sheets[0]).at(-1)).toContain("31.12.1899");
});

test("titles and heads that begin like a formula stay text, too", async () => {
  const spalten = [{ kopf: "-1", art: "zahl", breite: 10 }] as const;
  const bytes = await writeListe(liste({ name: "A & <B>", titel: "=1", untertitel: ["@x"], spalten, zeilen: [[-1]] }));
  expect(excelBreaches(bytes)).toEqual([]);
  const { sheets, styles } = readWorkbook(bytes);
  const guards = sheets[0]?.rows.map(({ cells }) => attribute(styles[cells[0]?.style ?? -1] ?? "", "quotePrefix"));
  expect(guards).toEqual(["1", "1", "1", undefined]);
});

test("Excel has nothing to object to", async () => {
  const long = `=${"x".repeat(40_000)}`;
  const rows = [zeile(1), zeile(2, long), zeile(3, "\u0000\uD800 _x0041_ <&>\"'"), zeile(4, "\t=1"), zeile(5, "")];
  const bytes = await writeListe(liste(blatt("Team [412]", rows), blatt("team 412", rows), blatt("Verlauf", [])));
  expect(excelBreaches(bytes)).toEqual([]);
  expect(excelBreaches(await writeListe(liste()))).toEqual([]);
});

test.for(["=1+1", "+49", "-5", "@a", "\t=1", "\r=1"])("%j stays text, also after an edit", async (text) => {
  const { book } = await firstSheet([text], ["harmlos"]);
  const [guarded, harmless] = book.sheets[0]?.rows.slice(-2).map(({ cells }) => cells[0]) ?? [];
  expect(guarded).toMatchObject({ value: text.replace("\r", "\n"), isText: true });
  expect(attribute(book.styles[guarded?.style ?? -1] ?? "", "quotePrefix")).toBe("1");
  expect(attribute(book.styles[harmless?.style ?? -1] ?? "", "quotePrefix")).toBeUndefined();
  expect(book.sheets[0]?.xml).not.toContain("<f>");
});

test("a text longer than a cell can hold is cut with an ellipsis", async () => {
  const { book } = await firstSheet(["y".repeat(32_768)]);
  expect(book.strings.at(-1)).toBe(`${"y".repeat(32_766)}…`);
});

test("Excel's own way of writing a character is kept from being read as one", async () => {
  const { book } = await firstSheet(["_x0041_ und _xyz_"]);
  expect(book.strings.at(-1)).toBe("_x005F_x0041_ und _xyz_");
});

test("an empty cell is empty", async () => {
  const { book } = await firstSheet([null]);
  expect(book.sheets[0]?.rows.at(-1)?.cells[0]).toMatchObject({ value: undefined, isText: false });
});

test("a sheet is filtered, frozen under its heads and ready to print", async () => {
  const { sheets, parts } = readWorkbook(await writeListe(liste(blatt("Team 412", [zeile(1), zeile(2)]))));
  const xml = sheets[0]?.xml ?? "";
  expect(xml).toContain('<autoFilter ref="A4:E6"/>');
  expect(xml).toContain('<pane xSplit="1" ySplit="4" topLeftCell="B5"');
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(elements(xml, "pageSetup")[0]).toMatch(
    /paperSize="9" orientation="landscape".*fitToWidth="1" fitToHeight="0"/,
  );
  expect(parts.get("xl/workbook.xml")).toContain("&apos;Team 412&apos;!$4:$4");
  expect(elements(xml, "oddFooter")[0]).toContain(
    "&amp;L&amp;9 Überfällige Kontakte &amp;&amp; Fristen&amp;C&amp;9 Stand 01.06.2016&amp;R&amp;9 Seite &amp;P von &amp;N",
  );
});

test("words have their colours", async () => {
  const { sheets } = readWorkbook(await writeListe(liste(blatt("Team 412", [zeile(1), zeile(2)]))));
  const [format] = elements(sheets[0]?.xml ?? "", "conditionalFormatting");
  expect(attribute(format ?? "", "sqref")).toBe("B5:B6");
  expect(elements(format ?? "", "formula").map((formula) => formula.replace(/<[^>]*>|&quot;/g, ""))).toEqual(
    Object.keys(SPALTEN[1]?.farben ?? {}),
  );
});

test("the document says what it is, in which language and by whom", async () => {
  const { parts } = readWorkbook(await writeListe(liste()));
  const core = parts.get("docProps/core.xml") ?? "";
  expect(core).toContain("<dc:creator>Verlauf</dc:creator><dc:title>Überfällige Kontakte &amp; Fristen</dc:title>");
  expect(core).toContain("<dc:description>Wer am 01.06.2016 überfällig ist</dc:description>");
  expect(core).toContain("<dc:language>de-DE</dc:language>");
  expect(parts.get("xl/workbook.xml")).not.toContain("filterPrivacy");
});

test("same list, same bytes", async () => {
  const write = () => writeListe(liste(blatt("Team 412", [zeile(1), zeile(2, "=1")]), blatt("Team 413", [zeile(3)])));
  expect(Buffer.compare(await write(), await write())).toBe(0);
});

test("twenty thousand rows come out whole", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => zeile(index + 1));
  const book = readWorkbook(await writeListe(liste(blatt("alle", rows))));
  expect(book.sheets[0]?.rows.length).toBe(20_003);
  expect(valuesOf(book.sheets[0]).at(-1)?.[0]).toBe("123H020000");
});
