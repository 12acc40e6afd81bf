import { beforeAll, expect, test } from "vitest";
import { writeAuswertungsmappe } from "../auswertung/innenmappe.ts";
import { readZip, writeZip, zipPart } from "../zip-package.ts";
import { excelBreaches } from "./excel-rules.ts";
import { sampleInnenmappe } from "./sample-auswertung.ts";

// As in excel-rules.test.ts: each fault is put into a good workbook.

let good: Uint8Array;
beforeAll(async () => {
  good = await writeAuswertungsmappe(sampleInnenmappe({ teams: ["411", "412"] }));
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

const CHART = "xl/charts/chart3.xml";
const DRAWING = "xl/drawings/drawing1.xml";
const TABLE = "xl/tables/table1.xml";
const OVERVIEW = "xl/worksheets/sheet1.xml";

test.for([
  ["chart of an unknown sheet", CHART, "'Fragen'!", "'Antwort'!", /reference to nothing/],
  ["chart beyond the cells", CHART, /\$D\$5:\$D\$22/, "$D$5:$D$23", /cache differs/],
  ["number that isn't the cell's", CHART, /(<c:numCache>.*?<c:v>)\d+/, "$1999", /cache differs/],
  ["text that isn't the cell's", CHART, "<c:v>überwiegend ja", "<c:v>eher ja", /cache differs/],
  ["point missing", CHART, /<c:pt idx="3">.*?<\/c:pt>/, "", /cache differs/],
  ["axis missing", CHART, /<c:valAx>.*<\/c:valAx>/, "", /axes/],
  ["title missing", CHART, /<c:title>.*?<\/c:title>/, "", /title/],
  ["chart of nothing", CHART, /<c:ser>.*<\/c:ser>/, "", /no series/],
  ["two series of one look", CHART, 'prst="ltHorz"', 'prst="wdUpDiag"', /colour alone/],
  ["alternative text missing", DRAWING, /descr="[^"]*"/, 'descr=""', /alternative text/],
  ["two shapes of one id", DRAWING, '<xdr:cNvPr id="3"', '<xdr:cNvPr id="2"', /same shape twice/],
  ["anchor without an area", DRAWING, /<xdr:to><xdr:col>\d+/, "<xdr:to><xdr:col>0", /without an area/],
  ["chart that isn't there", DRAWING, 'r:id="rId2"', 'r:id="rId9"', /chart missing/],
  [
    "drawing that isn't there",
    OVERVIEW,
    '<drawing r:id="rId1"/>',
    '<drawing r:id="rId7"/>',
    /drawing or table missing/,
  ],
  ["drawing in the wrong place", OVERVIEW, /(<pageMargins.*)(<drawing r:id="rId1"\/>)/, "$2$1", /order of elements/],
  ["table with another head", TABLE, 'name="Team"', 'name="Gruppe"', /heads differ/],
  ["table without rows", TABLE, / ref="A4:I\d+"/, ' ref="A4:I4"', /no row of data/],
  ["table beyond the sheet", TABLE, / ref="A4:I\d+"/, ' ref="A4:I99999"', /beyond the sheet/],
  [
    "table with a column too many",
    TABLE,
    "</tableColumns>",
    '<tableColumn id="10" name="x"/></tableColumns>',
    /number of/,
  ],
  ["filter of another range", TABLE, /<autoFilter ref="A4/, '<autoFilter ref="A3', /another range/],
  ["two tables of one name", "xl/tables/table2.xml", 'displayName="Fallliste"', 'displayName="antwortliste"', /twice/],
  ["table named like a range", TABLE, 'displayName="Antwortliste"', 'displayName="Antworten_Nr"', /table's name/],
  ["formula of an unknown range", OVERVIEW, "Faelle_Gesamturteil", "Faelle_Urteil", /unknown name/],
] as const)("finds: %s", ([, part, from, to, breach]) => {
  expect(excelBreaches(withFault(part, from, to)).join("\n")).toMatch(breach);
});
