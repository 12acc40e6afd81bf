import { type Katalog, STANDARD_BEGRUENDUNG_BEI, standardkatalog } from "@verlauf/core";
import { describe, expect, test } from "vitest";
import { makeWorkbook, sheetOf, workbookParts } from "../testing/make-workbook.ts";
import { makeZip } from "../testing/make-zip.ts";
import { loadKatalog } from "./load-katalog.ts";

const workbook = (...rows: readonly (readonly string[])[]): Buffer => makeWorkbook({ sheet: sheetOf(rows) });

const katalogOf = async (bytes: Uint8Array, datei = "haus/Fragen Süd.xlsx"): Promise<Katalog> => {
  const result = await loadKatalog(bytes, datei);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.katalog : standardkatalog;
};

const saetze = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const result = await loadKatalog(bytes, "fragen.xlsx");
  return result.ok ? [] : result.maengel;
};

const KOPF = ["Nr.", "Abschnitt", "Frage", "Hinweis", "Herkunft", "gilt für", "Begründung bei"];

test("a sheet with every column", async () => {
  const katalog = await katalogOf(
    workbook(
      KOPF,
      ["1.", "A Anfang", "Stimmt  es?", "kurz", "Ziff. 2", "SGB II", "nein, überw. nein"],
      ["2", "", "Und das?", "", "", "beide", "keine"],
      ["", "B Weiter"],
      ["3a", "", "Und dies?", "", "", "sgb iii", ""],
      ["4", "C Ende", "Fertig?", "", "", "", "Nein / n. b.; ja"],
    ),
  );
  expect(katalog).toMatchObject({
    id: "fragen-sued",
    titel: "Fragen Süd",
    quelle: "Datei Fragen Süd.xlsx",
    ab: "2017-05-22",
    skala: standardkatalog.skala,
    ursachen: standardkatalog.ursachen,
    gesamtfrage: standardkatalog.gesamtfrage,
  });
  expect(katalog.kennzeichnung).toBe(`Fragenkatalog des Hauses: Fragen Süd, Version ${katalog.version}`);
  expect(katalog.version).toMatch(/^[0-9a-f]{8}$/);
  expect(katalog.fragen).toEqual([
    {
      nr: "1",
      abschnitt: "A Anfang",
      text: "Stimmt es?",
      hinweis: "kurz",
      herkunft: "Ziff. 2",
      giltFuer: "SGB II",
      begruendungBei: ["überwiegend nein", "nein"],
    },
    frage("2", "A Anfang", "Und das?", null, []),
    frage("3a", "B Weiter", "Und dies?", "SGB III", STANDARD_BEGRUENDUNG_BEI),
    frage("4", "C Ende", "Fertig?", null, ["ja", "nein", "nicht beurteilbar"]),
  ]);
});

const frage = (
  nr: string,
  abschnitt: string,
  text: string,
  giltFuer: "SGB II" | "SGB III" | null,
  begruendungBei: Katalog["fragen"][number]["begruendungBei"],
) => ({ nr, abschnitt, text, hinweis: "", herkunft: "", giltFuer, begruendungBei });

test("heads in any order and spelling, the two needed ones alone, cells beside the table", async () => {
  const { fragen } = await katalogOf(
    workbook(["FRAGE ", "", "nr"], ["Stimmt es?", "Notiz", "1"], ["", "nur eine Notiz"], ["Und das?", "", "2,1"]),
  );
  expect(fragen.map(({ nr, text }) => [nr, text])).toEqual([
    ["1", "Stimmt es?"],
    ["2.1", "Und das?"],
  ]);
  const begruendet = await katalogOf(
    workbook(["Begruendung bei", "GILT FUER", "Frage", "Nummer"], ["nein", "nur SGB II", "Stimmt es?", "1"]),
  );
  expect(begruendet.fragen).toMatchObject([{ nr: "1", giltFuer: "SGB II", begruendungBei: ["nein"] }]);
});

test("numbers that a spreadsheet keeps as numbers", async () => {
  const sheet =
    '<sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>Nr.</t></is></c><c r="C3" t="inlineStr"><is><t>Frage</t></is></c></row><row r="5"><c r="B5"><v>3</v></c><c r="C5" t="inlineStr"><is><t>Stimmt es?</t></is></c></row></sheetData>';
  expect((await katalogOf(makeWorkbook({ sheet }))).fragen).toMatchObject([{ nr: "3", text: "Stimmt es?" }]);
});

describe("what is wrong is named by its cell", () => {
  test.for<[string, readonly (readonly string[])[], readonly string[]]>([
    [
      "values, all at once and in the sheet's order",
      [
        KOPF,
        ["1", "", "Stimmt es?", "", "", "SGB IV", "vielleicht, nein"],
        ["1", "", "", "#NAME?", "", "", ""],
        ["1|2", "", "Und das?", "", "", "", ""],
      ],
      [
        "fragen.xlsx, Liste!F2: „SGB IV“ steht dort. Möglich ist SGB II, SGB III, beide oder nichts.",
        "fragen.xlsx, Liste!G2: „vielleicht“ steht dort. Möglich ist ja, überwiegend ja, überwiegend nein, nein, nicht beurteilbar, trifft nicht zu oder keine, getrennt durch Komma.",
        "fragen.xlsx, Liste!A3: Die Nummer „1“ steht schon weiter oben. Jede Nummer ist einmal möglich.",
        "fragen.xlsx, Liste!C3: Der Text fehlt.",
        "fragen.xlsx, Liste!D3: „#NAME?“ steht dort, ein Fehler der Tabelle. Bitte den Text selbst eintragen.",
        "fragen.xlsx, Liste!A4: „1|2“ steht dort. Möglich ist eine Nummer wie 1, 3a oder 2.1 mit höchstens acht Zeichen.",
      ],
    ],
    [
      "a cell that can't be read isn't said to be empty, too",
      [
        ["Nr.", "Frage"],
        ["#REF!", "#DIV/0!"],
      ],
      [
        "fragen.xlsx, Liste!A2: „#REF!“ steht dort, ein Fehler der Tabelle. Bitte den Text selbst eintragen.",
        "fragen.xlsx, Liste!B2: „#DIV/0!“ steht dort, ein Fehler der Tabelle. Bitte den Text selbst eintragen.",
      ],
    ],
    [
      "heads",
      [["Nr.", "Frage", "Nummer", "Begründng bei", "Bemerkung"]],
      [
        "fragen.xlsx, Liste!C1: „Nummer“ steht schon in Spalte A.",
        "fragen.xlsx, Liste!D1: „Begründng bei“ ist hier nicht bekannt. Meinten Sie „Begründung bei“? Möglich ist Nr., Abschnitt, Frage, Hinweis, Herkunft, gilt für oder Begründung bei.",
        "fragen.xlsx, Liste!E1: „Bemerkung“ ist hier nicht bekannt. Möglich ist Nr., Abschnitt, Frage, Hinweis, Herkunft, gilt für oder Begründung bei.",
      ],
    ],
    [
      "needed heads",
      [["Hinweis"]],
      [
        "fragen.xlsx, Liste!A1: Die Spalte „Nr.“ fehlt. Nötig sind „Nr.“ und „Frage“.",
        "fragen.xlsx, Liste!A1: Die Spalte „Frage“ fehlt. Nötig sind „Nr.“ und „Frage“.",
      ],
    ],
    ["no question", [["Nr.", "Frage"]], ["fragen.xlsx, Liste!A1: Nötig ist mindestens eine Frage."]],
    ["nothing", [], ["Das erste Blatt von „fragen.xlsx“ ist leer."]],
    [
      "a whole export",
      [["Nr.", "Frage"], ...Array.from({ length: 1001 }, (_, index) => [`${index}`, "Stimmt es?"])],
      ["fragen.xlsx, Liste: Das Blatt hat mehr als 1.000 Zeilen. Möglich sind 100 Fragen."],
    ],
    [
      "signs that no text has",
      [
        ["Nr.", "Frage"],
        ["1", "Stimmt\ufffd es?"],
      ],
      ["fragen.xlsx, Liste!A2: Die Zeile enthält Zeichen, die es in keinem Text gibt."],
    ],
  ])("%s", async ([, rows, erwartet]) => {
    expect(await saetze(workbook(...rows))).toEqual(erwartet);
  });

  test("far to the right, on a sheet of another name or none", async () => {
    const kopf = [...Array.from({ length: 27 }, () => ""), "Nr.", "Frage"];
    const zeile = [...Array.from({ length: 27 }, () => ""), "1"];
    const parts = workbookParts({ sheet: sheetOf([kopf, zeile]) });
    const named = (from: string, to: string) =>
      makeZip(parts.map(({ name, data }) => ({ name, data: String(data).replace(from, to) })));
    expect(await saetze(named('name="Liste"', 'name="Tabelle1"'))).toEqual([
      "fragen.xlsx, Tabelle1!AC2: Der Text fehlt.",
    ]);
    expect(await saetze(named('name="Liste"', ""))).toEqual(["fragen.xlsx, Blatt 1!AC2: Der Text fehlt."]);
  });
});

describe("files that are neither", () => {
  const text = new TextEncoder();
  test.for<[string, Uint8Array, string]>([
    [
      "an old workbook",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0),
      "„fragen.xlsx“ ist mit einem Kennwort geschützt oder im alten Format .xls gespeichert. Bitte ohne Kennwort als .xlsx speichern.",
    ],
    ["a PDF", text.encode("%PDF-1.7"), "„fragen.xlsx“ ist ein PDF. Möglich ist YAML oder eine Excel-Datei (.xlsx)."],
    [
      "a picture",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
      "„fragen.xlsx“ ist weder ein Text (YAML) noch eine Excel-Datei (.xlsx).",
    ],
    [
      "UTF-16",
      Uint8Array.of(0xff, 0xfe, 0x61, 0),
      "fragen.xlsx, Zeile 1: Die Datei ist in UTF-16 gespeichert. Bitte speichern Sie sie als UTF-8.",
    ],
    [
      "a broken workbook",
      workbook(KOPF).subarray(0, 300),
      "„fragen.xlsx“ ist beschädigt oder unvollständig. Bitte als .xlsx ohne Kennwort und ohne Makros speichern.",
    ],
    [
      "a text document",
      makeZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet" }]),
      "„fragen.xlsx“ ist im OpenDocument-Format (.ods) gespeichert. Bitte als .xlsx ohne Kennwort und ohne Makros speichern.",
    ],
    [
      "something huge",
      Buffer.concat([workbook(KOPF), Buffer.alloc(4 * 1024 * 1024)]),
      "„fragen.xlsx“ ist größer als 4 MB. Bitte nur das Blatt mit den Fragen als .xlsx speichern.",
    ],
  ])("%s", async ([, bytes, satz]) => {
    expect(await saetze(bytes)).toEqual([satz]);
  });

  test("contents decide, not the name", async () => {
    const bytes = workbook(["Nr.", "Frage"], ["1", "Stimmt es?"]);
    expect((await katalogOf(bytes, "fragen.yaml")).fragen).toHaveLength(1);
    const yaml = text.encode("katalog: { titel: T }\nfragen: [{ nr: 1, frage: Stimmt es? }]");
    expect((await katalogOf(yaml, "fragen.xlsx")).titel).toBe("T");
  });
});
