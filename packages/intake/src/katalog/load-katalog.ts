import type { Katalogdatei } from "./eigener-katalog.ts";
import { readExcelKatalog } from "./excel-katalog.ts";
import type { Katalogergebnis } from "./katalogergebnis.ts";
import { readYamlKatalog } from "./yaml-katalog.ts";

/** Reads a house's own catalogue. Its contents decide whether it is YAML or a workbook, never its name. */
export const loadKatalog = async (bytes: Uint8Array, datei: string): Promise<Katalogergebnis> => {
  const file: Katalogdatei = { bytes, datei };
  const refused = REFUSED.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (refused !== undefined) return { ok: false, maengel: [`„${datei}“ ${refused.satz}`] };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 0x20) return readExcelKatalog(file);
  if (isBinary(bytes)) {
    return { ok: false, maengel: [`„${datei}“ ist weder ein Text (YAML) noch eine Excel-Datei (.xlsx).`] };
  }
  return readYamlKatalog(file);
};

const REFUSED = [
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    satz: "ist mit einem Kennwort geschützt oder im alten Format .xls gespeichert. Bitte ohne Kennwort als .xlsx speichern.",
  },
  { begins: [0x25, 0x50, 0x44, 0x46], satz: "ist ein PDF. Möglich ist YAML oder eine Excel-Datei (.xlsx)." },
] as const;

// text in UTF-16 is full of zeros, too, and has a sentence of its own
const isBinary = (bytes: Uint8Array): boolean => {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isUtf16 && bytes.subarray(0, 8192).includes(0);
};
