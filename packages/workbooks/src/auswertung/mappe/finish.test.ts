import { expect, test } from "vitest";
import { writeZip, zipPart } from "../../zip-package.ts";
import { finishMappe } from "./finish.ts";
import { layout } from "./layout.ts";
import type { Mappe } from "./sheet.ts";

const MAPPE: Mappe = {
  titel: "",
  beschreibung: "",
  fuss: "",
  stand: "2026-11-25",
  sheets: [layout([10]).sheet("Blatt", {})],
  namen: [],
  eigenschaften: {},
};

test.for([
  ["xl/styles.xml", "<styleSheet/>", /<cellXfs/],
  ["xl/workbook.xml", "<workbook/>", /filterPrivacy/],
  ["xl/workbook.xml", '<workbook><workbookPr filterPrivacy="1"/></workbook>', /<\/definedNames>/],
  ["xl/worksheets/sheet1.xml", "<worksheet/>", /<\/worksheet>/],
  ["[Content_Types].xml", "<Types/>", /<\/Types>/],
  ["_rels/.rels", "<Relationships/>", /<\/Relationships>/],
] as const)("a package whose %s isn't as expected is not let through", ([name, xml, message]) => {
  expect(() => finishMappe(writeZip([zipPart(name, Buffer.from(xml))]), MAPPE)).toThrow(message);
});
