import { expect, test } from "vitest";
import { mangelSatz } from "./mangel.ts";
import { readYaml } from "./read-yaml.ts";

const sentences = (content: string | Uint8Array): readonly string[] =>
  readYaml(content, "datei.yaml").maengel.map(mangelSatz);

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const UTF8 = "Bitte speichern Sie die Datei als UTF-8.";
const LESBAR =
  "Diese Stelle ist nicht lesbar. Bitte prüfen Sie Einrückung, Klammern und Doppelpunkte dieser und der vorigen Zeile.";

test.for([
  ["an empty file", "", "Zeile 1: Die Datei ist leer."],
  ["only a comment", "# später\n", "Zeile 1: Die Datei ist leer."],
  ["only a document's start", "---\n", "Zeile 1: Die Datei ist leer."],
  ["an empty document at the end", "a: 1\n---\n", "Zeile 2: Nach „---“ steht nichts. Bitte entfernen Sie die Zeile."],
  [
    "an empty document between two",
    "a: 1\n---\n---\nb: 1\n",
    "Zeile 2: Nach „---“ steht nichts. Bitte entfernen Sie die Zeile.",
  ],
  [
    "more than 1 MB",
    "#".repeat(1024 * 1024 + 1),
    "Zeile 1: Die Datei ist größer als 1 MB. Möglich ist höchstens 1 MB.",
  ],
  [
    "Windows-1252",
    latin1("a: 1\nb: Köln\n"),
    `Zeile 2: Ein Zeichen dieser Zeile ist nicht in UTF-8 gespeichert. ${UTF8}`,
  ],
  [
    "a character cut off at the end",
    Uint8Array.of(97, 0xc3),
    `Zeile 1: Ein Zeichen dieser Zeile ist nicht in UTF-8 gespeichert. ${UTF8}`,
  ],
  [
    "UTF-16",
    Uint8Array.of(0xff, 0xfe, 97, 0),
    "Zeile 1: Die Datei ist in UTF-16 gespeichert. Bitte speichern Sie sie als UTF-8.",
  ],
  ["a NUL byte", "a: 1\nb: x\u0000\n", "Zeile 2: Hier steht ein unsichtbares Steuerzeichen. Bitte entfernen Sie es."],
  [
    "a tab as indentation",
    "a:\n\tb: 1",
    "Zeile 2: Die Zeile ist mit einem Tabulator eingerückt. Bitte rücken Sie mit Leerzeichen ein.",
  ],
  [
    "an open bracket",
    "a: [1, 2\nb: 3",
    "Zeile 2: Die Einrückung passt nicht, oder eine Klammer ist nicht geschlossen.",
  ],
  [
    "an open quote",
    'a: "x',
    "Zeile 1: Hier fehlt ein Zeichen: ein Anführungszeichen, eine Klammer, ein Komma oder ein Doppelpunkt.",
  ],
  [
    "a line indented differently",
    "a:\n  b: 1\n c: 2",
    "Zeile 3: Die Einrückung passt nicht, oder eine Klammer ist nicht geschlossen.",
  ],
  [
    "a colon in a value",
    "a: b: c",
    "Zeile 1: In einem Wert steht ein weiterer Doppelpunkt. Bitte setzen Sie den Wert in Anführungszeichen, oder rücken Sie die Zeile richtig ein.",
  ],
  [
    "a key without a colon",
    "a\nb: 1",
    "Zeile 1: Nach einem Schlüssel fehlt der Doppelpunkt, oder die Einrückung passt nicht.",
  ],
  [
    "a value that begins with @",
    "a: @x",
    "Zeile 1: Mit diesem Zeichen kann ein Wert nicht beginnen. Bitte setzen Sie den Wert in Anführungszeichen.",
  ],
  ["a mapping after a list", "- a\nb: 1", `Zeile 2: ${LESBAR}`],
  [
    "a backslash in double quotes",
    'a: "C:\\q"',
    "Zeile 1: In doppelten Anführungszeichen hat „\\“ eine besondere Bedeutung. Bitte verwenden Sie einfache Anführungszeichen.",
  ],
  [
    "a doubled key",
    "a:\n  b: 1\n  b: 2",
    "Zeile 3, a.b: „b“ steht hier schon einmal. Jeder Schlüssel ist einmal möglich.",
  ],
  ["a list as a key", "? [a]\n: b", "Zeile 1: Hier steht kein Schlüssel. Ein Schlüssel ist ein einfaches Wort."],
  [
    "a tag",
    "a: !!binary aGFsbG8=",
    "Zeile 1, a: Die YAML-Marke „tag:yaml.org,2002:binary“ ist hier nicht vorgesehen. Bitte schreiben Sie den Wert ohne Marke.",
  ],
  ["an alias without an anchor", "a: 1\nb: *x", "Zeile 2, b: Für den Verweis „*x“ gibt es davor kein „&x“."],
  ["an alias inside its own anchor", "a: &x [*x]", "Zeile 1, a[0]: Der Verweis „*x“ enthält sich selbst."],
  [
    "a deep nest",
    `a: ${"[".repeat(40)}${"]".repeat(40)}`,
    `Zeile 1, a${"[0]".repeat(29)}: Die Datei ist zu tief verschachtelt.`,
  ],
  ["a nest too deep for any reader", "[".repeat(20_000), "Zeile 1: Die Datei ist zu tief verschachtelt."],
] as const)("%s", ([, content, sentence]) => {
  expect(sentences(content)).toEqual([`datei.yaml, ${sentence}`]);
});

test("aliases that multiply each other end in a sentence", () => {
  const levels = Array.from({ length: 12 }, (_, level) =>
    level === 0 ? "a0: &a0 [x, x, x, x, x, x, x, x, x]" : `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`,
  );
  expect(sentences(levels.join("\n"))).toEqual([
    expect.stringMatching(
      /^datei\.yaml, Zeile \d+, .*: Die Datei hat mehr als 100\.000 Angaben; was ein Verweis mit „\*“ wiederholt, zählt jedes Mal\.$/,
    ),
  ]);
});

test("a file with more problems than a call has room for arguments", () => {
  expect(sentences("a:\n".repeat(150_000))).toHaveLength(149_999);
});

test("a document that can't be read doesn't hide the others", () => {
  const { documents, maengel } = readYaml("a: 1\n---\nb: [\n---\nc: 2\n", "datei.yaml");
  expect(documents.map(({ value }) => value)).toEqual([{ a: "1" }, { c: "2" }]);
  expect(maengel).toHaveLength(1);
});

test("every scalar stays the text that was written; only the plain word null is nothing", () => {
  const [document] = readYaml(
    "a: [007, 2024-01-01, true, no, 0x1F, 1.50, null, ~, 'null', '']\nb:\nc: |\n  x\n",
    "d",
  ).documents;
  expect(document?.value).toEqual({
    a: ["007", "2024-01-01", "true", "no", "0x1F", "1.50", null, null, "null", ""],
    b: null,
    c: "x\n",
  });
});

test("a problem gets the line and column of its key, a missing key those of its parent", () => {
  const [document] = readYaml("# Kopf\na:\n  - b: 1\n    c:\n      d: x\n", "datei.yaml").documents;
  const at = (...path: readonly (string | number)[]) => {
    const { zeile, spalte, schluessel } = document?.toMangel({ path, meldung: "" }) ?? {
      zeile: 0,
      spalte: 0,
      schluessel: "",
    };
    return [zeile, spalte, schluessel];
  };
  expect(at()).toEqual([2, 1, ""]);
  expect(at("a")).toEqual([2, 1, "a"]);
  expect(at("a", 0)).toEqual([3, 5, "a[0]"]);
  expect(at("a", 0, "c")).toEqual([4, 5, "a[0].c"]);
  expect(at("a", 0, "c", "d")).toEqual([5, 7, "a[0].c.d"]);
  expect(at("a", 0, "c", "e", "f")).toEqual([4, 5, "a[0].c.e.f"]);
  // a single value where a list may stand
  expect(at("a", 0, "b", 0)).toEqual([3, 5, "a[0].b"]);
});

test("lines are counted with CRLF as well", () => {
  expect(sentences("a: 1\r\nb: 2\r\nb: 3\r\n")).toEqual([expect.stringContaining("datei.yaml, Zeile 3, b: ")]);
});
