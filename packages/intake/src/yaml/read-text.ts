import { isUtf8 } from "node:buffer";
import type { Mangel } from "./mangel.ts";

const MAX_BYTES = 1024 * 1024;

export type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly mangel: Mangel };

const lineOf = (bytes: Uint8Array, isBad: (line: Uint8Array) => boolean): number => {
  let zeile = 1;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(10, start);
    const stop = end === -1 ? bytes.length : end;
    if (isBad(bytes.subarray(start, stop))) return zeile;
    start = stop + 1;
    zeile++;
  }
  return zeile;
};

// YAML 1.2 allows no control characters but tab and line ends; NEL and the C1 ones come from a wrong encoding.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** A file's bytes as text: UTF-8 with or without a byte order mark, at most 1 MB, no control characters. */
export const readText = (content: string | Uint8Array, datei: string): Text => {
  const refuse = (zeile: number, meldung: string, spalte = 1): Text => ({
    ok: false,
    mangel: { datei, zeile, spalte, schluessel: "", meldung },
  });
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  if (bytes.length > MAX_BYTES) return refuse(1, "Die Datei ist größer als 1 MB. Möglich ist höchstens 1 MB.");
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse(1, "Die Datei ist in UTF-16 gespeichert. Bitte speichern Sie sie als UTF-8.");
  }
  if (!isUtf8(bytes)) {
    return refuse(
      lineOf(bytes, (line) => !isUtf8(line)),
      "Ein Zeichen dieser Zeile ist nicht in UTF-8 gespeichert. Bitte speichern Sie die Datei als UTF-8.",
    );
  }
  const text = new TextDecoder().decode(bytes);
  const control = CONTROL.exec(text);
  if (control !== null) {
    const before = text.slice(0, control.index).split(/\r\n|\n|\r/);
    return refuse(
      before.length,
      "Hier steht ein unsichtbares Steuerzeichen. Bitte entfernen Sie es.",
      (before.at(-1)?.length ?? 0) + 1,
    );
  }
  return { ok: true, text };
};
