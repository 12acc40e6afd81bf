import type { Fallantworten } from "@verlauf/core";
import { germanDay, printable } from "../safe-text.ts";
import { readZip, writeZip, zipPart } from "../zip-package.ts";
import { ANTWORTKOEPFE, BLATT, GESAMTKOEPFE } from "./spalten.ts";

// Writes answers into a questionnaire as somebody at a spreadsheet would: for the example office, which shows what comes
// of filled workbooks, and for no other use.

type Eintraege = ReadonlyMap<string, string>;

const SHEETS = [BLATT.hinweise, BLATT.faelle, BLATT.antworten, BLATT.gesamturteil] as const;
const partOf = (blatt: (typeof SHEETS)[number]): string => `xl/worksheets/sheet${SHEETS.indexOf(blatt) + 1}.xml`;

const columnOf = (koepfe: readonly string[], kopf: string): string => String.fromCharCode(65 + koepfe.indexOf(kopf));

const antworteintraege = (faelle: readonly Fallantworten[]): Eintraege => {
  const [antwort, begruendung] = [columnOf(ANTWORTKOEPFE, "Antwort"), columnOf(ANTWORTKOEPFE, "Begründung")];
  const found = new Map<string, string>();
  let row = 2;
  for (const { antworten } of faelle) {
    for (const frage of antworten) {
      if (frage.antwort !== null) found.set(`${antwort}${row}`, frage.antwort);
      if (frage.begruendung !== "") found.set(`${begruendung}${row}`, frage.begruendung);
      row += 1;
    }
  }
  return found;
};

const gesamteintraege = (faelle: readonly Fallantworten[]): Eintraege =>
  new Map(
    faelle.flatMap(({ gesamt }, place) => {
      const values: readonly (readonly [string, string | null])[] = [
        ["Gesamturteil", gesamt.gesamturteil],
        ["Ursache 1", gesamt.ursachen[0] ?? null],
        ["Ursache 2", gesamt.ursachen[1] ?? null],
        ["Ansatz", gesamt.ansatz],
        ["Ebene", gesamt.ebene],
        ["Gute Praxis", gesamt.gutePraxis],
        ["§ 16a", gesamt.paragraf16a === null ? null : gesamt.paragraf16a ? "ja" : "nein"],
        ["verlängert bis", gesamt.verlaengertBis === null ? null : germanDay(gesamt.verlaengertBis)],
        ["Begründung", gesamt.begruendung],
      ];
      return values.flatMap(([kopf, value]) =>
        value === null || value === "" ? [] : [[`${columnOf(GESAMTKOEPFE, kopf)}${place + 2}`, value] as const],
      );
    }),
  );

const escaped = (text: string): string =>
  printable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Every input cell stands in the sheet, empty; one that isn't there is a bug and not somebody's mistake. */
const filled = (xml: string, eintraege: Eintraege): string => {
  let written = 0;
  const result = xml.replace(/<c r="([A-Z]+\d+)"( s="\d+")\/>/g, (cell, ref: string, style: string) => {
    const text = eintraege.get(ref);
    if (text === undefined) return cell;
    written += 1;
    return `<c r="${ref}"${style} t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  });
  if (written !== eintraege.size) throw new Error("an answer without a cell of the questionnaire");
  return result;
};

/** Formulas without the results of an empty questionnaire. */
const uncounted = (xml: string): string => xml.replace(/<\/f><v>[^<]*<\/v>/g, "</f>");

/** A questionnaire with answers in it; `faelle` are those that it asks about, in its order. */
export const fuelleAus = (inhalt: Uint8Array, faelle: readonly Fallantworten[]): Uint8Array => {
  const eintraege = new Map([
    [partOf(BLATT.antworten), antworteintraege(faelle)],
    [partOf(BLATT.gesamturteil), gesamteintraege(faelle)],
  ]);
  return writeZip(
    readZip(Buffer.from(inhalt)).map((part) => {
      const own = eintraege.get(part.name);
      if (own !== undefined)
        return zipPart(part.name, Buffer.from(uncounted(filled(part.content().toString("utf8"), own))));
      // the spreadsheet that would have counted along is missing here, so the next one has to
      if (part.name.startsWith("xl/worksheets/")) {
        return zipPart(part.name, Buffer.from(uncounted(part.content().toString("utf8"))));
      }
      if (part.name !== "xl/workbook.xml") return part;
      const book = part.content().toString("utf8").replace("<calcPr ", '<calcPr fullCalcOnLoad="1" ');
      return zipPart(part.name, Buffer.from(book));
    }),
  );
};
