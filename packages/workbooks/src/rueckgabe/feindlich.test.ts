import { Refusal } from "@verlauf/core";
import { describe, expect, test } from "vitest";
import * as ablehnung from "./ablehnung.ts";
import { readFremdmappe } from "./fremdmappe.ts";
import { GRENZEN } from "./grenzen.ts";
import { mappeOf, type Parts, partsOf, ZEILE, zipOf } from "./testing/probemappe.ts";

const sentenceOf = (bytes: Uint8Array): string | null => {
  try {
    readFremdmappe(bytes);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
};

const good = mappeOf(ZEILE);
const end = good.length - 22;
const directory = good.readUInt32LE(end + 16);

/** The workbook with some bytes of its directory's first entry, or of its end, set. */
const patched = (at: number, ...bytes: readonly number[]): Buffer => {
  const copy = Buffer.from(good);
  copy.set(bytes, at);
  return copy;
};

const sheet = (xml: string): Buffer => mappeOf("", { "xl/worksheets/sheet1.xml": xml });
const inSheet = (change: (xml: string) => string): Buffer =>
  sheet(change(String(partsOf(ZEILE)["xl/worksheets/sheet1.xml"])));
const withPart = (own: Parts): Buffer => mappeOf(ZEILE, own);
const types = (type: string): Buffer =>
  withPart({
    "[Content_Types].xml": String(partsOf("")["[Content_Types].xml"]).replace(
      "</Types>",
      `<Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    ),
  });
const row = (number: number, cells: number): string => `<row r="${number}">${"<c><v>1</v></c>".repeat(cells)}</row>`;
const rows = (count: number, cells: number): string =>
  Array.from({ length: count }, (_, index) => row(index + 1, cells)).join("");

/** Two parts that share their bytes. */
const overlapping = (): Buffer => {
  const zip = Buffer.from(good);
  const first = zip.readUInt32LE(directory + 42);
  const next = directory + 46 + zip.readUInt16LE(directory + 28);
  zip.writeUInt32LE(first, next + 42);
  return zip;
};

const { zuViel } = ablehnung;
const DAMAGED = ablehnung.beschaedigt().message;
const STRANGE = ablehnung.fremdverpackt().message;
const BIG = ablehnung.entpacktZuGross().message;
const BAD = ablehnung.unzulaessig().message;
const NONE = ablehnung.keineMappe().message;
const CODING = ablehnung.kodierung().message;
const MACROS = ablehnung.makros().message;
const OBJECTS = ablehnung.eingebettet().message;

test.for<readonly [string, Uint8Array, string]>([
  ["an empty file", Buffer.alloc(0), ablehnung.leer().message],
  ["more than 5 MB", Buffer.concat([good, Buffer.alloc(GRENZEN.dateiBytes)]), ablehnung.zuGross().message],
  ["a text", Buffer.from("Fall;Nr.;Antwort\r\n"), NONE],
  ["a few bytes", Buffer.from("PK"), NONE],
  [
    "an old workbook",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]),
    ablehnung.altesFormat().message,
  ],
  [
    "a workbook under a password",
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(1000),
      Buffer.from("EncryptedPackage", "utf16le"),
      Buffer.alloc(1000),
    ]),
    ablehnung.verschluesselt().message,
  ],
  [
    "an OpenDocument",
    zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }),
    ablehnung.openDocument().message,
  ],
  ["a Word document", zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>" }), NONE],
  ["a zip of something", zipOf({ "brief.txt": "Guten Tag" }), NONE],
  ["a binary workbook", withPart({ "xl/workbook.bin": "x" }), ablehnung.binaermappe().message],
  [
    "a binary workbook by its type",
    types("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    ablehnung.binaermappe().message,
  ],
  ["macros", withPart({ "xl/vbaProject.bin": "x" }), MACROS],
  ["macros by their type", types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), MACROS],
  ["macros of 1992", withPart({ "xl/macrosheets/sheet1.xml": "<x/>" }), MACROS],
  ["ActiveX", withPart({ "xl/activeX/activeX1.xml": "<x/>" }), OBJECTS],
  ["an embedded object", withPart({ "xl/embeddings/oleObject1.bin": "x" }), OBJECTS],
  ["a zip with a password", patched(directory + 8, 1), ablehnung.verschluesselt().message],
  ["zip64", patched(end + 16, 255, 255, 255, 255), STRANGE],
  ["zip64 in an entry", patched(directory + 24, 255, 255, 255, 255), STRANGE],
  ["another compression", patched(directory + 10, 12), STRANGE],
  ["one of several volumes", patched(end + 4, 1), DAMAGED],
  ["fewer entries than there are", patched(end + 8, 3, 0, 3, 0), DAMAGED],
  ["parts that overlap", overlapping(), DAMAGED],
  ["a way out of its folder", withPart({ "../../etc/passwd": "x" }), STRANGE],
  ["a drive", withPart({ "C:/x": "x" }), STRANGE],
  ["a part twice", withPart({ "XL/Workbook.xml": "<x/>" }), DAMAGED],
  ["a name without end", withPart({ "xl/a\0b": "x" }), STRANGE],
  [
    "too many parts",
    withPart(Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`xl/media/${index}.png`, "x"]))),
    zuViel("Bestandteile").message,
  ],
  ["a bomb of blanks", withPart({ "xl/media/1.png": Buffer.alloc(20_000_000) }), BIG],
  ["a large sheet", inSheet((xml) => xml.replace("<sheetData>", `${"<!-- -->".repeat(1_200_000)}<sheetData>`)), BIG],
  ["an entity", inSheet((xml) => xml.replace("<worksheet", '<!DOCTYPE w [<!ENTITY a "b">]><worksheet')), BAD],
  [
    "an entity of another file",
    inSheet((xml) => xml.replace("<worksheet", '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet')),
    BAD,
  ],
  ["an entity in a part that nobody reads", withPart({ "xl/styles.xml": '<!DOCTYPE s [<!ENTITY a "b">]><s/>' }), BAD],
  ["a type declaration alone", inSheet((xml) => xml.replace("<worksheet", "<!doctype w><worksheet")), BAD],
  ["an unknown entity", inSheet((xml) => xml.replace("42", "&a;")), DAMAGED],
  ["a character that there isn't", inSheet((xml) => xml.replace("42", "&#0;")), DAMAGED],
  [
    "deep nesting",
    inSheet((xml) => xml.replace("</sheetData>", `</sheetData>${"<a>".repeat(100)}${"</a>".repeat(100)}`)),
    BAD,
  ],
  [
    "a tag of nothing but attributes",
    inSheet((xml) =>
      xml.replace(
        "<sheetData",
        `<sheetData ${Array.from({ length: 60_000 }, (_, index) => `a${index}="1"`).join(" ")}`,
      ),
    ),
    BAD,
  ],
  ["UTF-16", sheet(`\ufeff${partsOf(ZEILE)["xl/worksheets/sheet1.xml"]}`.replace("UTF-8", "UTF-16")), CODING],
  [
    "UTF-16 in truth",
    mappeOf("", { "xl/worksheets/sheet1.xml": Buffer.from("\ufeff<worksheet/>", "utf16le") }),
    CODING,
  ],
  ["UTF-7", inSheet((xml) => xml.replace("UTF-8", "UTF-7")), CODING],
  [
    "bytes that are no UTF-8",
    mappeOf("", { "xl/worksheets/sheet1.xml": Buffer.from("<worksheet>\xfc</worksheet>", "latin1") }),
    DAMAGED,
  ],
  ["a tag without end", inSheet((xml) => xml.replace("</row>", "")), DAMAGED],
  ["no sheet", withPart({ "xl/workbook.xml": "<workbook><sheets/></workbook>" }), NONE],
  ["a sheet that isn't there", withPart({ "xl/_rels/workbook.xml.rels": "<Relationships/>" }), DAMAGED],
  [
    "a sheet in another file",
    withPart({
      "xl/_rels/workbook.xml.rels":
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="http://192.0.2.1/"/></Relationships>',
    }),
    DAMAGED,
  ],
  ["a shared text that isn't there", mappeOf('<row r="1"><c t="s"><v>99</v></c></row>'), DAMAGED],
  ["a number that is none", mappeOf('<row r="1"><c><v>0x1G</v></c></row>'), DAMAGED],
  ["rows in disorder", mappeOf('<row r="2"/><row r="1"/>'), DAMAGED],
  ["a row twice", mappeOf('<row r="2"/><row r="2"/>'), DAMAGED],
  ["a row beyond the last", mappeOf('<row r="1048577"/>'), DAMAGED],
  ["a cell twice", mappeOf('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'), DAMAGED],
  ["a column beyond the last", mappeOf('<row r="1"><c r="XFE1"><v>1</v></c></row>'), DAMAGED],
  ["a cell outside of a row", mappeOf('<c r="A1"><v>1</v></c>'), DAMAGED],
  ["too many cells", mappeOf(rows(300, 210)), zuViel("gefüllte Zellen").message],
  ["too many rows", mappeOf(rows(20_001, 1)), zuViel("gefüllte Zeilen").message],
  [
    "a text beyond a cell's",
    mappeOf(`<row r="1"><c t="str"><v>${"x".repeat(32_768)}</v></c></row>`),
    zuViel("Text in einer Zelle").message,
  ],
  [
    "a shared text beyond a cell's",
    withPart({ "xl/sharedStrings.xml": `<sst><si><t>${"x".repeat(32_768)}</t></si></sst>` }),
    zuViel("Text in einer Zelle").message,
  ],
  [
    "too many shared texts",
    withPart({ "xl/sharedStrings.xml": `<sst>${"<si/>".repeat(60_001)}</sst>` }),
    zuViel("Texte").message,
  ],
  [
    "too many sheets",
    withPart({ "xl/workbook.xml": `<workbook>${'<sheet name="x" id="rId1"/>'.repeat(41)}</workbook>` }),
    zuViel("Blätter").message,
  ],
  [
    "too many names",
    withPart({ "xl/workbook.xml": `<workbook>${"<definedName/>".repeat(2001)}</workbook>` }),
    zuViel("Namen").message,
  ],
  [
    "too many properties",
    withPart({
      "docProps/custom.xml": `<p>${Array.from({ length: 201 }, (_, index) => `<property name="${index}"/>`).join("")}</p>`,
    }),
    zuViel("Eigenschaften").message,
  ],
  [
    "too many relations",
    withPart({ "_rels/.rels": `<r>${"<Relationship/>".repeat(301)}</r>` }),
    zuViel("Verweise").message,
  ],
])("%s is answered in a sentence", ([, bytes, sentence]) => {
  expect(sentenceOf(bytes)).toBe(sentence);
});

test("what the container says of a part is checked against the part", () => {
  // in both headers the size a hundred times smaller than what comes out
  const bomb = zipOf({ ...partsOf(ZEILE), "xl/worksheets/sheet1.xml": Buffer.alloc(500_000, " ") });
  const entry = bomb.indexOf("xl/worksheets/sheet1.xml", bomb.readUInt32LE(bomb.length - 6)) - 46;
  const local = bomb.readUInt32LE(entry + 42);
  bomb.writeUInt32LE(5_000, entry + 24);
  bomb.writeUInt32LE(5_000, local + 22);
  expect(sentenceOf(bomb)).toBe(BIG);
  bomb.writeUInt32LE(500_007, entry + 24);
  bomb.writeUInt32LE(500_007, local + 22);
  expect(sentenceOf(bomb)).toBe(DAMAGED);
});

describe("a file that didn't come through whole", () => {
  const wanted = JSON.stringify(flat(readFremdmappe(good)));

  test("cut anywhere it gets a sentence", () => {
    for (let length = 0; length < good.length; length++) {
      expect(sentenceOf(good.subarray(0, length)), `${length} bytes`).toMatch(/^[A-ZÄÖÜ].*\.$/);
    }
  });

  test("with any bit turned it gets a sentence or says the same", () => {
    let refused = 0;
    for (let at = 0; at < good.length; at++) {
      const turned = patched(at, (good[at] ?? 0) ^ (1 << (at % 8)));
      const sentence = sentenceOf(turned);
      if (sentence === null) expect(JSON.stringify(flat(readFremdmappe(turned))), `byte ${at}`).toBe(wanted);
      else refused++;
    }
    expect(refused).toBeGreaterThan(good.length / 2);
  });

  test("with many bytes changed by seeded chance it gets a sentence or says the same", () => {
    let seed = 20_170_522;
    const chance = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 600; round++) {
      const changed = Buffer.from(good);
      for (let count = chance(20); count >= 0; count--) changed[chance(good.length)] = chance(256);
      if (sentenceOf(changed) === null)
        expect(JSON.stringify(flat(readFremdmappe(changed))), `round ${round}`).toBe(wanted);
    }
  });
});

function flat({ blaetter, eigenschaften, ab1904 }: ReturnType<typeof readFremdmappe>): unknown {
  return [
    blaetter.map(({ name, zeilen }) => [name, [...zeilen].map(([nr, cells]) => [nr, [...cells]])]),
    eigenschaften,
    ab1904,
  ];
}
