import { type Document, LineCounter, parseAllDocuments } from "yaml";
import { type Mangel, sortMaengel } from "./mangel.ts";
import { type Finding, type Path, pathText } from "./path.ts";
import { readText } from "./read-text.ts";
import { YAML_ERROR_TEXT } from "./yaml-error-text.ts";
import { type Position, readTree, type Tree } from "./yaml-tree.ts";

/** A YAML document as plain values: text, null, lists and mappings. */
export interface YamlDocument {
  readonly value: unknown;
  /** Gives a problem its line. */
  readonly toMangel: (finding: Finding) => Mangel;
}

export interface YamlFile {
  /** Those documents that could be read; fewer than the file has where there are `maengel`. */
  readonly documents: readonly YamlDocument[];
  readonly maengel: readonly Mangel[];
}

/** Reads YAML 1.2 with every place kept. What isn't YAML is a sentence, never an exception. */
export const readYaml = (content: string | Uint8Array, datei: string): YamlFile => {
  const text = readText(content, datei);
  if (!text.ok) return { documents: [], maengel: [text.mangel] };

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
    return { documents: [], maengel: [at(0, "", "Die Datei ist leer.")] };
  }

  const read = documents.map((document) => readDocument(document, text.text, at));
  return {
    documents: read.flatMap(({ document }) => (document === undefined ? [] : [document])),
    maengel: sortMaengel(read.flatMap(({ maengel }) => maengel)),
  };
};

type At = (offset: number, schluessel: string, meldung: string) => Mangel;

const readDocument = (
  document: Document.Parsed,
  text: string,
  at: At,
): { readonly document?: YamlDocument; readonly maengel: readonly Mangel[] } => {
  const { errors, contents, range } = document;
  if (errors.length > 0) {
    return {
      maengel: firstOfLine(errors.map(({ code, pos }) => at(tabAt(text, code, pos[0]), "", YAML_ERROR_TEXT[code]))),
    };
  }
  if (isEmpty(contents)) {
    return { maengel: [at(range[0], "", "Nach „---“ steht nichts. Bitte entfernen Sie die Zeile.")] };
  }
  const tree = readTree(document);
  const maengel = tree.findings.map(({ path, meldung, offset }) => at(offset, pathText(path), meldung));
  return tree.readable ? { maengel, document: { value: tree.value, toMangel: toMangelIn(tree, at) } } : { maengel };
};

const isEmpty = (contents: unknown): boolean =>
  contents === null || (contents as { readonly source?: unknown }).source === "";

// One slip makes a reader stumble several times; the later ones only confuse.
const firstOfLine = (maengel: readonly Mangel[]): readonly Mangel[] => [
  ...new Map(maengel.toReversed().map((mangel) => [mangel.zeile, mangel])).values(),
];

const tabAt = (text: string, code: string, offset: number): number =>
  code === "TAB_AS_INDENT" ? Math.max(text.indexOf("\t", offset), offset) : offset;

const toMangelIn =
  (tree: Tree, at: At) =>
  ({ path, meldung }: Finding): Mangel => {
    const { position, known } = locate(tree.position, path);
    return at(position.offset, pathText(known), meldung);
  };

// A missing key is shown with its parent's place. A place in a list that isn't one (a single value where a list may
// stand) is left out of the way.
const locate = (top: Position, path: Path): { readonly position: Position; readonly known: Path } => {
  let position: Position = top;
  const known: (string | number)[] = [];
  for (const [index, part] of path.entries()) {
    const next = position.parts.get(part);
    if (next === undefined && typeof part === "number") continue;
    known.push(part);
    if (next === undefined) return { position, known: [...known, ...path.slice(index + 1)] };
    position = next;
  }
  return { position, known };
};
