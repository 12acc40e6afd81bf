import { finishStyles, keepAuthor, place } from "../../finish.ts";
import { readZip, writeZip, zipPart } from "../../zip-package.ts";
import { chartXml } from "../diagramm/chart-xml.ts";
import { drawingXml } from "../diagramm/drawing-xml.ts";
import type { Mappe, Sheet } from "./sheet.ts";
import { tableXml } from "./table-xml.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

// Adds what exceljs can't write: native charts, tables beside streamed rows, names, properties of the document. Every
// edit looks for its place and fails when it isn't there.

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DRAWINGML = "application/vnd.openxmlformats-officedocument";

interface Extra {
  readonly name: string;
  readonly type: string | null;
  readonly xml: string;
}

const relations = (targets: readonly { readonly type: string; readonly target: string }[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}">${targets
    .map(
      ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const insertBefore = (xml: string, anchor: string, addition: string): string => {
  const at = place(xml, anchor);
  return xml.slice(0, at) + addition + xml.slice(at);
};

const endOf = (sheet: Sheet): string => {
  const { diagramme, tabelle } = sheet;
  const drawing = diagramme.length > 0 ? '<drawing r:id="rId1"/>' : "";
  const tableId = diagramme.length > 0 ? "rId2" : "rId1";
  // numbers of teams and questions are text; Excel would mark each with a green corner
  const note = `<ignoredErrors><ignoredError sqref="A1:XFD${Math.max(1, sheet.rows.length)}" numberStoredAsText="1"/></ignoredErrors>`;
  return `${note}${drawing}${tabelle === null ? "" : `<tableParts count="1"><tablePart r:id="${tableId}"/></tableParts>`}</worksheet>`;
};

const finishSheet = (content: Buffer, sheet: Sheet): Buffer => {
  const close = content.lastIndexOf("</worksheet>");
  if (close < 0) throw new Error("place not found in the package: </worksheet>");
  return Buffer.concat([content.subarray(0, close), Buffer.from(endOf(sheet))]);
};

/** The parts that belong to a sheet's charts and table. */
const extrasOf = ({ sheets }: Mappe): readonly Extra[] => {
  const extras: Extra[] = [];
  let [charts, drawings, tables] = [0, 0, 0];
  for (const [index, { diagramme, tabelle }] of sheets.entries()) {
    const targets: { type: string; target: string }[] = [];
    if (diagramme.length > 0) {
      drawings++;
      const chartTargets = diagramme.map((diagramm) => {
        charts++;
        const name = `xl/charts/chart${charts}.xml`;
        extras.push({ name, type: `${DRAWINGML}.drawingml.chart+xml`, xml: chartXml(diagramm) });
        return { type: "chart", target: `../charts/chart${charts}.xml` };
      });
      const name = `xl/drawings/drawing${drawings}.xml`;
      extras.push({ name, type: `${DRAWINGML}.drawing+xml`, xml: drawingXml(diagramme) });
      extras.push({ name: `xl/drawings/_rels/drawing${drawings}.xml.rels`, type: null, xml: relations(chartTargets) });
      targets.push({ type: "drawing", target: `../drawings/drawing${drawings}.xml` });
    }
    if (tabelle !== null) {
      tables++;
      const name = `xl/tables/table${tables}.xml`;
      extras.push({ name, type: `${DRAWINGML}.spreadsheetml.table+xml`, xml: tableXml(tabelle, tables) });
      targets.push({ type: "table", target: `../tables/table${tables}.xml` });
    }
    if (targets.length > 0)
      extras.push({ name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`, type: null, xml: relations(targets) });
  }
  return extras;
};

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006";

const properties = ({ eigenschaften }: Mappe): Extra => ({
  name: "docProps/custom.xml",
  type: `${DRAWINGML}.custom-properties+xml`,
  xml: `${XML_HEAD}<Properties xmlns="${PROPERTIES}/custom-properties" xmlns:vt="${PROPERTIES}/docPropsVTypes">${Object.entries(
    eigenschaften,
  )
    .map(
      ([name, value], index) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
    )
    .join("")}</Properties>`,
});

const addNames = (xml: string, { namen }: Mappe): string =>
  insertBefore(
    xml,
    "</definedNames>",
    namen.map(({ name, bezug }) => `<definedName name="${name}">${escapeXml(bezug)}</definedName>`).join(""),
  );

const contentTypes = (xml: string, extras: readonly Extra[]): string =>
  insertBefore(
    xml,
    "</Types>",
    extras
      .filter(({ type }) => type !== null)
      .map(({ name, type }) => `<Override PartName="/${name}" ContentType="${type}"/>`)
      .join(""),
  );

/** The finished package: charts, tables, names and properties added, and zipped. */
export const finishMappe = (bytes: Buffer, mappe: Mappe): Buffer => {
  const extras = [...extrasOf(mappe), properties(mappe)];
  const finished = readZip(bytes).map((part) => {
    const rewritten = (edit: (xml: string) => string) =>
      zipPart(part.name, Buffer.from(edit(part.content().toString("utf8"))));
    switch (part.name) {
      case "xl/styles.xml":
        return rewritten(finishStyles);
      case "xl/workbook.xml":
        return rewritten((xml) => addNames(keepAuthor(xml), mappe));
      case "[Content_Types].xml":
        return rewritten((xml) => contentTypes(xml, extras));
      case "_rels/.rels":
        return rewritten((xml) =>
          insertBefore(
            xml,
            "</Relationships>",
            `<Relationship Id="rIdCustom" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/>`,
          ),
        );
      default: {
        const sheet = mappe.sheets[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part.name)?.[1]) - 1];
        return zipPart(part.name, sheet === undefined ? part.content() : finishSheet(part.content(), sheet));
      }
    }
  });
  return writeZip([...finished, ...extras.map(({ name, xml }) => zipPart(name, Buffer.from(xml)))]);
};
