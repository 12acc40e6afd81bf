import { Problem } from "../problem/problem.ts";

const LONGEST = 200;

// what a path would be made of, what systems can't write, and what would hide a file
// biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a file's name
const UNFIT = /[\u0000-\u001f\u007f/\\:*?"<>|]/;

/** A name under which an uploaded file can be kept in a folder of its own; a path says nothing to us but its last word. */
export const dateiname = (given: string): string => {
  const name = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  if (name !== "" && name.length <= LONGEST && !name.startsWith(".") && !UNFIT.test(name)) return name;
  throw new Problem("angaben", "Eine Datei hat einen Namen, unter dem sie sich nicht ablegen lässt.", {
    fehler: [{ feld: "datei", meldung: "Bitte die Datei umbenennen, zum Beispiel in kunden.csv." }],
  });
};
