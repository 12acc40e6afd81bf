import { beschaedigt, keineMappe, zuViel } from "./ablehnung.ts";
import { readBlatt, type Zaehler } from "./blatt.ts";
import { readEigenschaften } from "./eigenschaften.ts";
import { pruefeFremdinhalt } from "./fremdinhalt.ts";
import { readGemeinsameTexte } from "./gemeinsame-texte.ts";
import { GRENZEN } from "./grenzen.ts";
import { openPaket, type Paket } from "./paket.ts";
import type { Fremdblatt, Fremdmappe } from "./rueckgabe.ts";
import { readVerweise, type Verweis } from "./verweise.ts";
import { attribute, readXml } from "./xml.ts";

/**
 * Takes cells and custom properties out of a file that somebody sent; throws a Refusal for what can't be taken. Works on
 * the thread that calls it: `leseMappe` gives it one with limits.
 */
export const readFremdmappe = (bytes: Uint8Array): Fremdmappe => {
  const paket = openPaket(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const hinweise = pruefeFremdinhalt(paket);
  const root = readVerweise(paket, "");
  const main = root.find(({ art }) => art === "officeDocument")?.ziel ?? "xl/workbook.xml";
  if (!paket.has(main)) throw keineMappe();
  const { sheets, ab1904 } = readMain(paket.read(main));
  const verweise = readVerweise(paket, main);
  const texts = readTexts(paket, verweise);
  const count: Zaehler = { zellen: 0 };
  const blaetter = sheets.flatMap(({ name, id }): readonly Fremdblatt[] => {
    const part = verweise.find((verweis) => verweis.id === id);
    // sheets of nothing but a chart are none to read
    if (part !== undefined && part.art !== "worksheet") return [];
    return [readBlatt(name, readPart(paket, part), texts, count)];
  });
  if (blaetter.length === 0) throw keineMappe();
  const eigenschaften = readProperties(paket, root);
  paket.checkRest();
  return { blaetter, eigenschaften, ab1904, hinweise };
};

interface SheetEntry {
  readonly name: string;
  readonly id: string;
}

const readMain = (xml: string): { readonly sheets: readonly SheetEntry[]; readonly ab1904: boolean } => {
  const sheets: SheetEntry[] = [];
  let ab1904 = false;
  let names = 0;
  let isWorkbook: boolean | undefined;
  readXml(xml, {
    open: (tag, attributes) => {
      isWorkbook ??= tag === "workbook";
      if (tag === "sheet") {
        sheets.push({ name: attribute(attributes, "name") ?? "", id: attribute(attributes, "id") ?? "" });
        if (sheets.length > GRENZEN.blaetter) throw zuViel("Blätter");
      } else if (tag === "definedName") {
        if (++names > GRENZEN.namen) throw zuViel("Namen");
      } else if (tag === "workbookPr") {
        ab1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      }
    },
  });
  if (isWorkbook !== true) throw keineMappe();
  return { sheets, ab1904 };
};

const readPart = (paket: Paket, verweis: Verweis | undefined): string => {
  if (verweis === undefined || verweis.ziel === null) throw beschaedigt();
  return paket.read(verweis.ziel);
};

const readTexts = (paket: Paket, verweise: readonly Verweis[]): readonly string[] => {
  const verweis = verweise.find(({ art }) => art === "sharedStrings");
  return verweis === undefined ? [] : readGemeinsameTexte(readPart(paket, verweis));
};

const readProperties = (paket: Paket, root: readonly Verweis[]): Fremdmappe["eigenschaften"] => {
  const verweis = root.find(({ art }) => CUSTOM_PROPERTIES.includes(art));
  return verweis === undefined ? {} : readEigenschaften(readPart(paket, verweis));
};

// as the two editions of the standard spell it
const CUSTOM_PROPERTIES: readonly string[] = ["custom-properties", "customProperties"];
