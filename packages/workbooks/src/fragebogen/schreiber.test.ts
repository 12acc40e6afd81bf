import { expect, test } from "vitest";
import { excelBreaches } from "../testing/excel-rules.ts";
import { attribute, decoded, elements, readWorkbook, type SheetRead, valuesOf } from "../testing/read-workbook.ts";
import { fallnummer, SCHLUESSEL, sampleFaelle, sampleFall, sampleFragebogen } from "../testing/sample-fragebogen.ts";
import type { Fragebogen, Fragebogenfall } from "./fragebogen.ts";
import { createFragebogenschreiber } from "./schreiber.ts";
import { nachweisAus, pruefeSignatur, zeilenschluessel } from "./signatur.ts";
import { ANTWORTKOEPFE, FALLKOEPFE, FORTSCHRITTKOEPFE, GESAMTKOEPFE } from "./spalten.ts";

const schreiber = createFragebogenschreiber({ schluessel: SCHLUESSEL });
const written = async (bogen: Fragebogen) => readWorkbook(await schreiber.write(bogen));

type Book = Awaited<ReturnType<typeof written>>;

const sheetOf = ({ sheets }: Book, name: string): SheetRead => {
  const sheet = sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

const rowsOf = (book: Book, name: string) => valuesOf(sheetOf(book, name));

/** A month with everything in it: a case of SGB III, a replaced one and the one in its place. */
const bunt: readonly Fragebogenfall[] = [
  sampleFall(1),
  { ...sampleFall(2), ersetzt: { durch: "11", grund: "in eine andere Dienststelle umgezogen" } },
  sampleFall(3, "SGB III"),
  sampleFall(11),
];

test("the sheets stand in their order, metadata and lists very hidden", async () => {
  const { parts } = await written(sampleFragebogen(sampleFaelle(1)));
  const sheets = elements(parts.get("xl/workbook.xml") ?? "", "sheet");
  expect(sheets.map((sheet) => [attribute(sheet, "name"), attribute(sheet, "state")])).toEqual([
    ["Hinweise", "visible"],
    ["Fälle", "visible"],
    ["Antworten", "visible"],
    ["Gesamturteil", "visible"],
    ["Fortschritt", "visible"],
    ["_Meta", "veryHidden"],
    ["_Listen", "veryHidden"],
  ]);
});

test("the heads stand in row 1", async () => {
  const book = await written(sampleFragebogen(sampleFaelle(1)));
  expect(rowsOf(book, "Antworten")[0]).toEqual(ANTWORTKOEPFE);
  expect(rowsOf(book, "Gesamturteil")[0]).toEqual(GESAMTKOEPFE);
  expect(rowsOf(book, "Fälle")[0]).toEqual(FALLKOEPFE);
  expect(rowsOf(book, "Fortschritt")[0]).toEqual(FORTSCHRITTKOEPFE);
  expect(ANTWORTKOEPFE.slice(0, 7).join(" · ")).toBe("Fall · Nr. · Frage · Hinweis · Antwort · Begründung · Status");
  expect(GESAMTKOEPFE.slice(0, 10).join(" · ")).toBe(
    "Fall · Gesamturteil · Ursache 1 · Ursache 2 · Ansatz · Ebene · Gute Praxis · § 16a · verlängert bis · Begründung",
  );
});

test("there is a row for each question of each case that isn't replaced, with its key", async () => {
  const bogen = sampleFragebogen(bunt);
  const book = await written(bogen);
  const fragen = bogen.katalog.fragen;
  const key = (fall: string, nr: string | null): string => zeilenschluessel(bogen.kennung, fall, nr, SCHLUESSEL);
  const rows = rowsOf(book, "Antworten").slice(1);
  expect(rows.map((row) => [row[0], row[1], row[2], row[7]])).toEqual(
    ["01", "03", "11"].flatMap((fall) => fragen.map(({ nr, text }) => [fall, nr, text, key(fall, nr)])),
  );
  expect(
    rowsOf(book, "Gesamturteil")
      .slice(1)
      .map((row) => [row[0], row[10]]),
  ).toEqual(["01", "03", "11"].map((fall) => [fall, key(fall, null)]));
});

test("what formulas show before anything is filled in is what they would count", async () => {
  const book = await written(sampleFragebogen(bunt));
  const rows = rowsOf(book, "Antworten").slice(1);
  // question 6 is for SGB II only
  expect(rows.map((row) => row[6])).toEqual(
    rows.map(([fall, nr]) => (fall === "03" && nr === "6" ? "entfällt (nur SGB II)" : "offen")),
  );
  expect(rowsOf(book, "Fortschritt").slice(1)).toEqual([
    ["01", "0", "18", "0", "offen", "offen", "–"],
    ["03", "0", "17", "0", "offen", "offen", "–"],
    ["11", "0", "18", "0", "offen", "offen", "–"],
    ["Summe", "0", "53", "0", "0 von 3", "0 von 3 vollständig", undefined],
  ]);
  expect(rowsOf(book, "Hinweise")).toContainEqual(["Fortschritt", "0 von 53 Fragen beantwortet, 0 von 3 vollständig"]);
});

test("only what is to be filled in is open", async () => {
  const book = await written(sampleFragebogen(bunt));
  const open = book.sheets.map(({ name, rows }) => [
    name,
    rows.flatMap(({ cells }) =>
      cells.filter(({ style }) => (book.styles[style] ?? "").includes('locked="0"')).map(({ ref }) => ref),
    ),
  ]);
  const rows = Array.from({ length: 54 }, (_, index) => index + 2).filter((row) => row !== 2 + 18 + 5);
  expect(Object.fromEntries(open)).toEqual({
    Hinweise: ["B10"],
    Fälle: [],
    Antworten: rows.flatMap((row) => [`E${row}`, `F${row}`]),
    Gesamturteil: [2, 3, 4].flatMap((row) => [..."BCDEFGHIJ"].map((column) => `${column}${row}`)),
    Fortschritt: [],
    _Meta: [],
    _Listen: [],
  });
});

test("the filter takes in the hidden column of keys, so that sorting moves it", async () => {
  const xml = sheetOf(await written(sampleFragebogen(bunt)), "Antworten").xml;
  expect(attribute(elements(xml, "autoFilter")[0] ?? "", "ref")).toBe("A1:H55");
  expect(elements(xml, "col").map((column) => attribute(column, "hidden"))).toEqual([
    ...Array.from({ length: 7 }, () => undefined),
    "1",
  ]);
});

test("the workbook says whose it is, in its properties and in a sheet", async () => {
  const bogen = sampleFragebogen(sampleFaelle(12));
  const book = await written(bogen);
  const properties = elements(book.parts.get("docProps/custom.xml") ?? "", "property").map((property) => [
    attribute(property, "name") ?? "",
    decoded(/<vt:lpwstr>([^<]*)</.exec(property)?.[1] ?? ""),
  ]);
  const nachweis = nachweisAus(Object.fromEntries(properties));
  expect(nachweis === null ? null : pruefeSignatur(nachweis, SCHLUESSEL)).toBe(true);
  expect(JSON.parse(nachweis?.nutzlast ?? "null")).toEqual(bogen.kennung);
  expect(rowsOf(book, "_Meta")).toEqual([
    ["nutzlast", nachweis?.nutzlast],
    ["signatur", nachweis?.signatur],
  ]);
});

test("a replaced case is listed with its reason", async () => {
  const rows = rowsOf(await written(sampleFragebogen(bunt)), "Fälle").slice(1);
  // 45962 is 01.11.2025, 46326 is 31.10.2026 in Excel's calendar
  expect(rows.map((row) => [row[0], row[2], row[4], row[5], row[8]])).toEqual([
    ["01", "635H000017", "45962", "46326", ""],
    ["02", "635H000034", "45962", "46326", "Ersetzt durch Fall 11: in eine andere Dienststelle umgezogen"],
    ["03", "635H000051", "45962", "46326", ""],
    ["11", "635H000187", "45962", "46326", ""],
  ]);
});

test("without Kundennummern there is no column of them", async () => {
  const faelle = sampleFaelle(3).map((fall) => ({ ...fall, kundennummer: null }));
  const book = await written(sampleFragebogen(faelle));
  expect(rowsOf(book, "Fälle")[0]).toEqual(FALLKOEPFE.filter((kopf) => kopf !== "Kundennummer"));
  expect(rowsOf(book, "Fälle")[1]?.[3]).toBe("45962");
});

test.for([
  [null, "Teamleitung", "Keine hinterlegt."],
  ["A. Beispiel", "Vertretung", "Hinterlegt: A. Beispiel."],
] as const)("with %j as substitute, %s is chosen", async ([vertretung, geprueft, satz]) => {
  const rows = rowsOf(await written(sampleFragebogen(sampleFaelle(1), { vertretung })), "Hinweise");
  expect(rows.find(([label]) => label === "Geprüft durch")?.[1]).toBe(geprueft);
  expect(rows.find(([label]) => label === "Vertretung")?.[1]).toContain(satz);
});

test.for([
  [true, "Ersatzfall"],
  [false, "wie jeder andere bewertet"],
] as const)("VA-08: whether § 16a keeps a case from being rated is said (%s)", async ([ohneParagraf16a, words]) => {
  const book = await written(sampleFragebogen(sampleFaelle(1), { ohneParagraf16a }));
  expect(rowsOf(book, "Hinweise").find(([label]) => label === "§ 16a SGB II")?.[1]).toContain(words);
  expect(sheetOf(book, "Fortschritt").xml.includes("Gesamturteil!$H$")).toBe(ohneParagraf16a);
});

test("the document says what it is and when it was made", async () => {
  const core = (await written(sampleFragebogen(sampleFaelle(1)))).parts.get("docProps/core.xml") ?? "";
  expect(core).toContain("<dc:title>Fragebogen Team 412, Datenstand Oktober 2026</dc:title>");
  expect(core).toContain("<dc:language>de-DE</dc:language>");
  expect(core).toContain(">2026-11-02T00:00:00Z</dcterms:created>");
});

test("questionnaires of a quarter's calibration name the quarter", async () => {
  const { kennung } = sampleFragebogen(sampleFaelle(2));
  const book = await written(
    sampleFragebogen(sampleFaelle(2), { kennung: { ...kennung, ebene: "kalibrierung", zeitraum: "2026-Q4" } }),
  );
  expect(rowsOf(book, "Hinweise")[0]).toEqual(["Fragebogen Team 412, Kalibrierung 4. Quartal 2026"]);
  expect(rowsOf(book, "Hinweise")).toContainEqual(["Umfang", "2 Kalibrierfälle des 4. Quartals 2026"]);
});

test.for(Array.from({ length: 12 }, (_, index) => index + 1))(
  "Excel has nothing to object to with %i cases",
  async (count) => expect(excelBreaches(await schreiber.write(sampleFragebogen(sampleFaelle(count))))).toEqual([]),
);

test("Excel has nothing to object to in a month with everything", async () =>
  expect(excelBreaches(await schreiber.write(sampleFragebogen(bunt)))).toEqual([]));

test("a short catalogue of 15 questions makes 15 rows a case", async () => {
  const fragen = sampleFragebogen([]).katalog.fragen.filter(({ nr }) => !["4", "6", "16"].includes(nr));
  const bytes = await schreiber.write(sampleFragebogen(sampleFaelle(10), { fragen }));
  expect(excelBreaches(bytes)).toEqual([]);
  expect(rowsOf(readWorkbook(bytes), "Antworten").length).toBe(1 + 10 * 15);
});

test("a house's own catalogue may say when a reason is needed, and for whom a question is", async () => {
  const [frage] = sampleFragebogen([]).katalog.fragen;
  if (frage === undefined) throw new Error("no question");
  const fragen = [
    { ...frage, nr: "1", begruendungBei: [] },
    { ...frage, nr: "3a", begruendungBei: ["nein"], giltFuer: "SGB III" },
  ] as const;
  const bytes = await schreiber.write(sampleFragebogen([sampleFall(1), sampleFall(2, "SGB III")], { fragen }));
  expect(excelBreaches(bytes)).toEqual([]);
  const book = readWorkbook(bytes);
  expect(
    rowsOf(book, "Antworten")
      .slice(1)
      .map((row) => [row[0], row[1], row[6]]),
  ).toEqual([
    ["01", "1", "offen"],
    ["01", "3a", "entfällt (nur SGB III)"],
    ["02", "1", "offen"],
    ["02", "3a", "offen"],
  ]);
  expect(sheetOf(book, "Antworten").xml.match(/Begründung fehlt&quot;/g)?.length).toBe(1 + 2);
});

const BOESE = "=1+1 \u0000\uE000nr.0\uE001\uD800 <&>\"' _x0041_";

test("texts that begin like formulas and characters that XML forbids stay harmless text", async () => {
  const { katalog } = sampleFragebogen([]);
  const fall: Fragebogenfall = {
    ...sampleFall(1),
    referenz: BOESE,
    kundennummer: BOESE,
    vorab: { kontakte: "@a", kontaktdichte: "-1" },
  };
  const fragen = [
    { ...katalog.fragen[0], nr: "1", text: BOESE, hinweis: "+49", giltFuer: null },
  ] as Fragebogen["katalog"]["fragen"];
  const bytes = await schreiber.write(
    sampleFragebogen([fall, { ...sampleFall(2), ersetzt: { durch: null, grund: BOESE } }], {
      fragen,
      haus: BOESE,
      bereich: BOESE,
      bezeichnung: BOESE,
      regeltext: BOESE,
      vertretung: BOESE,
    }),
  );
  expect(excelBreaches(bytes)).toEqual([]);
  const book = readWorkbook(bytes);
  expect(rowsOf(book, "Antworten")[1]?.slice(2, 4)).toEqual(["=1+1 nr.0 <&>\"' _x005F_x0041_", "+49"]);
  expect(rowsOf(book, "Fälle")[1]?.slice(6, 8)).toEqual(["@a", "-1"]);
});

test("hints of 300 characters and long lists keep within Excel's limits", async () => {
  const { katalog } = sampleFragebogen([]);
  const lang = "Beurteilungshinweis mit vielen Worten ".repeat(8).slice(0, 300);
  const fragen = katalog.fragen.map((frage) => ({ ...frage, hinweis: lang }));
  const bytes = await schreiber.write({
    ...sampleFragebogen(sampleFaelle(10), { haus: lang, bezeichnung: lang, regeltext: lang }),
    katalog: { ...katalog, fragen, kennzeichnung: lang, ursachen: Array.from({ length: 40 }, () => lang) },
  });
  expect(excelBreaches(bytes)).toEqual([]);
  const heights = sheetOf(readWorkbook(bytes), "Antworten")
    .rows.slice(1)
    .map(({ height }) => height ?? 0);
  expect(Math.min(...heights)).toBeGreaterThan(100);
});

test("same questionnaire, same bytes, whatever was written before", async () => {
  const first = await schreiber.write(sampleFragebogen(bunt));
  await schreiber.write(sampleFragebogen(bunt.map((fall) => ({ ...fall, rechtskreis: "SGB III" as const }))));
  const other = createFragebogenschreiber({ schluessel: SCHLUESSEL });
  expect(Buffer.compare(await schreiber.write(sampleFragebogen(bunt)), first)).toBe(0);
  expect(Buffer.compare(await other.write(sampleFragebogen(bunt)), first)).toBe(0);
});

test("one team's values never stand in another's questionnaire", async () => {
  const [one, other] = await Promise.all(
    ["Team 412", "Team 413"].map((bezeichnung) =>
      written(
        sampleFragebogen(
          [
            {
              ...sampleFall(1),
              referenz: `von ${bezeichnung}`,
              rechtskreis: bezeichnung === "Team 412" ? "SGB II" : "SGB III",
            },
          ],
          {
            bezeichnung,
          },
        ),
      ),
    ),
  );
  const text = (book: Book | undefined): string => [...(book?.parts.values() ?? [])].join("\n");
  expect(text(one)).not.toContain("Team 413");
  expect(text(other)).not.toContain("Team 412");
  expect(text(other)).toContain("von Team 413");
});

test("a month without a case to review, and a catalogue without a question, are refused", async () => {
  const ersetzt = { ...sampleFall(1), ersetzt: { durch: null, grund: "gesperrt" } };
  await expect(schreiber.write(sampleFragebogen([ersetzt]))).rejects.toThrow(
    "Team 412: Unter den Fällen des Datenstands Oktober 2026 ist keiner, der zu prüfen ist.",
  );
  await expect(schreiber.write(sampleFragebogen([sampleFall(1)], { fragen: [] }))).rejects.toThrow(
    /enthält keine Frage/,
  );
});

test("case numbers stand as they are drawn", async () => {
  const book = await written(sampleFragebogen(sampleFaelle(10)));
  expect(
    rowsOf(book, "Gesamturteil")
      .slice(1)
      .map(([fall]) => fall),
  ).toEqual(Array.from({ length: 10 }, (_, index) => fallnummer(index + 1)));
});
