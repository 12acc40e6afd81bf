import { type Document, LineCounter, parseAllDocuments } from "yaml";
import { type Mangel, sortMaengel } from "./mangel.ts";
import { type Befund, type Pfad, pfadText } from "./pfad.ts";
import { type Baum, baum, type Position } from "./yaml-baum.ts";
import { YAML_FEHLER } from "./yaml-fehler.ts";
import { readText } from "./yaml-text.ts";

/** A YAML document as plain values: text, null, lists and mappings. */
export interface YamlDokument {
  readonly wert: unknown;
  /** Gives a problem its line. */
  readonly verortet: (befund: Befund) => Mangel;
}

export interface YamlDatei {
  /** Those documents that could be read; fewer than the file has where there are `maengel`. */
  readonly dokumente: readonly YamlDokument[];
  readonly maengel: readonly Mangel[];
}

/** Reads YAML 1.2 with every place kept. What isn't YAML is a sentence, never an exception. */
export const readYaml = (inhalt: string | Uint8Array, datei: string): YamlDatei => {
  const text = readText(inhalt, datei);
  if (!text.ok) return { dokumente: [], maengel: [text.mangel] };

  const lines = new LineCounter();
  const at: At = (offset, schluessel, meldung) => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.text.length));
    return { datei, zeile: Math.max(line, 1), spalte: Math.max(col, 1), schluessel, meldung };
  };
  // duplicate keys are looked for in our own walk, which takes linear time
  const parsed = parseAllDocuments(text.text, {
    schema: "failsafe",
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "silent",
    lineCounter: lines,
  });
  const documents = Array.isArray(parsed) ? parsed : [];
  if (documents.every(({ contents, errors }) => isEmpty(contents) && errors.length === 0)) {
    return { dokumente: [], maengel: [at(0, "", "Die Datei ist leer.")] };
  }

  const read = documents.map((document) => readDokument(document, text.text, at));
  return {
    dokumente: read.flatMap(({ dokument }) => (dokument === undefined ? [] : [dokument])),
    maengel: sortMaengel(read.flatMap(({ maengel }) => maengel)),
  };
};

type At = (offset: number, schluessel: string, meldung: string) => Mangel;

const readDokument = (
  document: Document.Parsed,
  text: string,
  at: At,
): { readonly dokument?: YamlDokument; readonly maengel: readonly Mangel[] } => {
  const { errors, contents, range } = document;
  if (errors.length > 0) {
    return {
      maengel: firstOfLine(errors.map(({ code, pos }) => at(tabAt(text, code, pos[0]), "", YAML_FEHLER[code]))),
    };
  }
  if (isEmpty(contents)) {
    return { maengel: [at(range[0], "", "Nach „---“ steht nichts. Bitte entfernen Sie die Zeile.")] };
  }
  const tree = baum(document);
  const maengel = tree.befunde.map(({ pfad, meldung, offset }) => at(offset, pfadText(pfad), meldung));
  return tree.lesbar ? { maengel, dokument: { wert: tree.wert, verortet: verortetIn(tree, at) } } : { maengel };
};

const isEmpty = (contents: unknown): boolean =>
  contents === null || (contents as { readonly source?: unknown; readonly type?: unknown }).source === "";

// One slip makes a reader stumble several times; the later ones only confuse.
const firstOfLine = (maengel: readonly Mangel[]): readonly Mangel[] => [
  ...new Map(maengel.toReversed().map((mangel) => [mangel.zeile, mangel])).values(),
];

const tabAt = (text: string, code: string, offset: number): number =>
  code === "TAB_AS_INDENT" ? Math.max(text.indexOf("\t", offset), offset) : offset;

const verortetIn =
  (tree: Baum, at: At) =>
  ({ pfad, meldung }: Befund): Mangel => {
    const { position, known } = locate(tree.position, pfad);
    return at(position.offset, pfadText(known), meldung);
  };

// A missing key is shown with its parent's place. A place in a list that isn't one (a single value where a list may
// stand) is left out of the way.
const locate = (top: Position, pfad: Pfad): { readonly position: Position; readonly known: Pfad } => {
  let position: Position = top;
  const known: (string | number)[] = [];
  for (const [index, part] of pfad.entries()) {
    const next = position.parts.get(part);
    if (next === undefined && typeof part === "number") continue;
    known.push(part);
    if (next === undefined) return { position, known: [...known, ...pfad.slice(index + 1)] };
    position = next;
  }
  return { position, known };
};
