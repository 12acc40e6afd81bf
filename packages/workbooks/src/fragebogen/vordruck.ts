import { keepAuthor, orderFonts, place } from "../finish.ts";
import { readZip } from "../zip-package.ts";
import { antwortzeile, istBegrenzt, letzteAntwortzeile, zeilenluecke } from "./blaetter/antworten.ts";
import { fallspalten } from "./blaetter/faelle.ts";
import { summenzeile } from "./blaetter/fortschritt.ts";
import { FORTSCHRITTZEILE, KOPFZEILEN, kopfzeileOf } from "./blaetter/hinweise.ts";
import { ENTFAELLT_COLUMN, entfaelltWorte } from "./blaetter/verborgen.ts";
import type { Form } from "./form.ts";
import { luecke, withLuecke } from "./luecken.ts";
import { MUSTERTAG, writeMuster } from "./muster.ts";
import { entfaellt } from "./spalten.ts";
import type { Vordruck, Zeilenmuster } from "./vordruck-oeffnen.ts";

// Adds to the package what exceljs cannot write and makes gaps where a value isn't a text. As in finish.ts, every edit
// looks for its place and fails when it isn't there.

type Edit = (xml: string) => string;

const before = (xml: string, anchor: string, more: string): string => {
  const at = place(xml, anchor);
  return xml.slice(0, at) + more + xml.slice(at);
};

const height = (row: number): RegExp => new RegExp(`(<row r="${row}" ht=")[^"]*(")`);
const number = (cell: string): RegExp => new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*(</v>)`);
const result = (cell: string): RegExp => new RegExp(`(<c r="${cell}"[^>]*><f>[^<]*</f><v>)[^<]*(</v>)`);

/** Numbers of cases and questions are text; Excel would mark each with a green corner. */
const allowDigits = (xml: string, range: string): string =>
  before(xml, "</worksheet>", `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>`);

// Excel fits a row to what is typed into it unless its height was set by hand
const growing = (xml: string): string => {
  place(xml, ' customHeight="1"');
  return xml.replaceAll(' customHeight="1"', "");
};

/** Guards texts of others; the cells that are filled in are text, too, and lose the sign with the first key. */
const guardTexts = (xml: string): string => {
  const at = place(xml, "<cellXfs");
  const guarded = xml
    .slice(at)
    .replace(
      /<xf numFmtId="49"(?![^>]*>(?:<alignment[^>]*>)?<protection locked="0")/g,
      '<xf numFmtId="49" quotePrefix="1"',
    );
  return xml.slice(0, at) + guarded;
};

const lockStructure: Edit = (xml) => before(xml, "<bookViews>", '<workbookProtection lockStructure="1"/>');

const hinweise: Edit = (xml) =>
  withLuecke(
    KOPFZEILEN.reduce((text, [, name]) => withLuecke(text, height(kopfzeileOf(name)), `hoehe.${name}`), xml),
    result(`B${FORTSCHRITTZEILE}`),
    "fortschritt",
  );

const faelle =
  (form: Form): Edit =>
  (xml) => {
    let text = xml;
    for (let fall = 0; fall < form.gelistet; fall++) {
      text = withLuecke(text, height(fall + 2), `liste.${fall}.hoehe`);
      for (const [column, { art, feld }] of fallspalten(form).entries())
        if (art === "datum")
          text = withLuecke(text, number(`${String.fromCharCode(65 + column)}${fall + 2}`), `liste.${fall}.${feld}`);
    }
    return allowDigits(text, `A2:I${form.gelistet + 1}`);
  };

const fortschritt =
  (form: Form): Edit =>
  (xml) => {
    let text = xml;
    for (let fall = 0; fall < form.gefragt; fall++) text = withLuecke(text, result(`C${fall + 2}`), `fragen.${fall}`);
    return allowDigits(withLuecke(text, result(`C${summenzeile(form)}`), "fragen.summe"), `A2:A${form.gefragt + 1}`);
  };

/** The rows of limited questions become gaps; what can stand in them is told to `seen`. */
const antworten =
  (form: Form, words: ReadonlyMap<string, Wort>, seen: (name: string, zeile: Zeilenmuster) => void): Edit =>
  (xml) => {
    let text = xml;
    for (let fall = 0; fall < form.gefragt; fall++) {
      for (const [index, frage] of form.katalog.fragen.entries()) {
        if (!istBegrenzt(frage)) continue;
        const row = antwortzeile(form, fall, index);
        const cells = new RegExp(`<c r="E${row}".*?(?=<c r="H${row}")`);
        const gilt = cells.exec(text)?.[0];
        const word = words.get(entfaellt(frage.giltFuer));
        if (gilt === undefined || word === undefined) throw new Error(`place not found in the package: row ${row}`);
        const { style, value } = word;
        const name = zeilenluecke(fall, index);
        seen(name, {
          gilt,
          entfaellt: `<c r="E${row}" s="${style}"/><c r="F${row}" s="${style}"/><c r="G${row}" s="${style}" t="s">${value}</c>`,
        });
        text = text.replace(cells, () => luecke(name));
      }
    }
    return allowDigits(growing(text), `A2:B${letzteAntwortzeile(form)}`);
  };

interface Wort {
  readonly style: string;
  readonly value: string;
}

/** The words for questions that don't reach a case, as the hidden sheet of lists refers to them. */
const wordsOf = (form: Form, listen: string): ReadonlyMap<string, Wort> => {
  const column = String.fromCharCode(64 + ENTFAELLT_COLUMN);
  return new Map(
    entfaelltWorte(form).map((word, index) => {
      const [, style, value] =
        new RegExp(`<c r="${column}${index + 1}" s="(\\d+)" t="s">(<v>\\d+</v>)`).exec(listen) ?? [];
      if (style === undefined || value === undefined) throw new Error(`place not found in the package: ${word}`);
      return [word, { style, value }];
    }),
  );
};

const CUSTOM = "docProps/custom.xml";
const custom = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${luecke("eigenschaften")}</Properties>`;

const editsOf = (form: Form, antwortenEdit: Edit): Readonly<Record<string, Edit>> => ({
  "[Content_Types].xml": (xml) =>
    before(
      xml,
      "</Types>",
      `<Override PartName="/${CUSTOM}" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>`,
    ),
  "_rels/.rels": (xml) =>
    before(
      xml,
      "</Relationships>",
      `<Relationship Id="rIdCustom" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="${CUSTOM}"/>`,
    ),
  "docProps/core.xml": (xml) => {
    place(xml, MUSTERTAG);
    return xml.replaceAll(MUSTERTAG, luecke("tag"));
  },
  "xl/workbook.xml": (xml) => keepAuthor(lockStructure(xml)),
  "xl/styles.xml": (xml) => orderFonts(guardTexts(xml)),
  // the counts are for information, and rows of limited questions change them
  "xl/sharedStrings.xml": (xml) =>
    xml.replace(/ count="\d+" uniqueCount="\d+"/, "").replaceAll("<t>\uE000", '<t xml:space="preserve">\uE000'),
  "xl/worksheets/sheet1.xml": hinweise,
  "xl/worksheets/sheet2.xml": faelle(form),
  "xl/worksheets/sheet3.xml": antwortenEdit,
  "xl/worksheets/sheet4.xml": (xml) => allowDigits(growing(xml), `A2:A${form.gefragt + 1}`),
  "xl/worksheets/sheet5.xml": fortschritt(form),
});

/** Makes the package of a form; takes as long as a dozen questionnaires. */
export const makeVordruck = async (form: Form): Promise<Vordruck> => {
  const parts = readZip(await writeMuster(form)).filter(({ name }) => !name.endsWith("/"));
  const texte = new Map(parts.map(({ name, content }) => [name, content().toString("utf8")]));
  const zeilen = new Map<string, Zeilenmuster>();
  const words = wordsOf(form, texte.get("xl/worksheets/sheet7.xml") ?? "");
  const edits = editsOf(
    form,
    antworten(form, words, (name, zeile) => zeilen.set(name, zeile)),
  );
  for (const [name, edit] of Object.entries(edits)) {
    const text = texte.get(name);
    if (text === undefined) throw new Error(`place not found in the package: ${name}`);
    texte.set(name, edit(text));
  }
  texte.set(CUSTOM, custom);
  return { form, texte, zeilen };
};
