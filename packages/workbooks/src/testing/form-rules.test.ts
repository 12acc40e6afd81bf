import { beforeAll, expect, test } from "vitest";
import { createFragebogenschreiber } from "../fragebogen/schreiber.ts";
import { readZip, writeZip, zipPart } from "../zip-package.ts";
import { excelBreaches } from "./excel-rules.ts";
import { SCHLUESSEL, sampleFaelle, sampleFragebogen } from "./sample-fragebogen.ts";

// As in excel-rules.test.ts: each fault is put into a good workbook.

let good: Uint8Array;
beforeAll(async () => {
  good = await createFragebogenschreiber({ schluessel: SCHLUESSEL }).write(sampleFragebogen(sampleFaelle(2)));
});

const withFault = (part: string, from: string | RegExp, to: string): Uint8Array =>
  writeZip(
    readZip(Buffer.from(good)).map((each) => {
      if (each.name !== part) return each;
      const text = each.content().toString("utf8");
      const faulty = text.replace(from, to);
      expect(faulty).not.toBe(text);
      return zipPart(part, Buffer.from(faulty));
    }),
  );

const ANTWORTEN = "xl/worksheets/sheet3.xml";
const BOOK = "xl/workbook.xml";
const CUSTOM = "docProps/custom.xml";

test.for([
  ["formula with an unknown function", ANTWORTEN, "<f>IF(TRIM(E2)", "<f>WENN(TRIM(E2)", /unknown function WENN/],
  ["formula with a bracket too many", ANTWORTEN, "<f>IF(TRIM(E2)", "<f>IF((TRIM(E2)", /brackets/],
  ["formula with semicolons", ANTWORTEN, "Liste_Antworten,0", "Liste_Antworten;0", /semicolon/],
  ["formula that begins with =", ANTWORTEN, "<f>IF", "<f>=IF", /begins with =/],
  ["formula that is too long", ANTWORTEN, "<f>IF(", `<f>IF(${"1+".repeat(4100)}`, /8,192/],
  ["formula without its result", ANTWORTEN, "<v>offen</v>", "", /without its result/],
  ["formula of an unknown sheet", "xl/worksheets/sheet5.xml", "Antworten!$A$2", "Fragen!$A$2", /unknown sheet Fragen/],
  ["formula of an unknown name", ANTWORTEN, "Liste_Antworten,0", "Liste_Fehlt,0", /unknown name Liste_Fehlt/],
  ["validations that overlap", ANTWORTEN, /sqref="F2:F37"><formula1>/, 'sqref="E5:F37"><formula1>', /overlap/],
  ["validation of no range", ANTWORTEN, /sqref="F2:F37"><formula1>/, 'sqref="F"><formula1>', /range of a validation/],
  ["prompt title too long", ANTWORTEN, 'promptTitle="', `promptTitle="${"x".repeat(32)}`, /promptTitle too long/],
  ["prompt too long", ANTWORTEN, ' prompt="', ` prompt="${"x".repeat(255)}`, /prompt too long/],
  ["error title too long", ANTWORTEN, 'errorTitle="', `errorTitle="${"x".repeat(32)}`, /errorTitle too long/],
  ["error too long", ANTWORTEN, ' error="', ` error="${"x".repeat(255)}`, /error too long/],
  ["list too long", ANTWORTEN, "<formula1>Liste", `<formula1>${"x".repeat(250)}Liste`, /longer than 255/],
  [
    "list of an unknown name",
    ANTWORTEN,
    "<formula1>Liste_Antworten",
    "<formula1>Liste_Fehlt",
    /validation: unknown name/,
  ],
  ["validation by nothing", ANTWORTEN, "<formula1>300</formula1>", "", /by nothing/],
  ["count of validations", ANTWORTEN, 'dataValidations count="2"', 'dataValidations count="3"', /count of validations/],
  ["conditional format with an unknown function", ANTWORTEN, "LEFT($G2", "LINKS($G2", /conditional format: unknown/],
  ["open cells without protection", ANTWORTEN, /<sheetProtection[^>]*>/, "", /without protection/],
  [
    "protection after the filter",
    ANTWORTEN,
    /(<sheetProtection[^>]*>)(<autoFilter[^>]*>)/,
    "$2$1",
    /order of elements/,
  ],
  [
    "formula in an open cell",
    ANTWORTEN,
    /<c r="E2" s="(\d+)"\/>/,
    '<c r="E2" s="$1"><f>1</f><v>1</v></c>',
    /in an open cell/,
  ],
  ["name that looks like a cell", BOOK, 'name="Liste_Grade"', 'name="AB12"', /name AB12/],
  ["name with a blank", BOOK, 'name="Liste_Grade"', 'name="Liste Grade"', /name Liste Grade/],
  ["name of nothing", BOOK, "&apos;_Listen&apos;!$B$1:$B$4", "#REF!#", /name of nothing Liste_Grade/],
  [
    "locked structure in the wrong place",
    BOOK,
    /(<workbookProtection[^>]*>)(<bookViews>)/,
    "$2$1",
    /order of the workbook/,
  ],
  ["property that Excel would cut", CUSTOM, "<vt:lpwstr>", `<vt:lpwstr>${"x".repeat(255)}`, /255 characters/],
  ["property number twice", CUSTOM, 'pid="3"', 'pid="2"', /numbers of the properties/],
] as const)("finds: %s", ([, part, from, to, breach]) =>
  expect(excelBreaches(withFault(part, from, to)).join("\n")).toMatch(breach),
);
