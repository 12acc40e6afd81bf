import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANTWORTEN, EBENEN, GRADE } from "./katalog.ts";
import { leseAntwort, leseEbene, leseGrad, leseJaNein } from "./lese-antwort.ts";

describe("typed answers that mean one of the scale", () => {
  test.for([
    [" JA ", "ja"],
    ["Ja.", "ja"],
    ["ja!", "ja"],
    ["„ja“", "ja"],
    ['"ja"', "ja"],
    ["- ja", "ja"],
    ["überwiegend\u00a0ja", "überwiegend ja"],
    ["\ufeffj\u00ada", "ja"],
    ["ＪＡ", "ja"],
    ["überw. ja", "überwiegend ja"],
    ["Überw.ja", "überwiegend ja"],
    ["u\u0308berwiegend  ja", "überwiegend ja"],
    ["ueberw. ja", "überwiegend ja"],
    ["Überwiegend-Ja", "überwiegend ja"],
    ["überwiegend\nja", "überwiegend ja"],
    ["uberwiegend ja", "überwiegend ja"],
    ["ueberwiegend nein", "überwiegend nein"],
    ["überwieg. nein;", "überwiegend nein"],
    ["ÜBERWIEGEND\u00a0NEIN", "überwiegend nein"],
    ["NEIN...", "nein"],
    ["n.b.", "nicht beurteilbar"],
    ["N. B.", "nicht beurteilbar"],
    ["nb", "nicht beurteilbar"],
    ["nicht beurteil\u00adbar", "nicht beurteilbar"],
    ["nicht zu beurteilen", "nicht beurteilbar"],
    ["entfällt", "trifft nicht zu"],
    ["entfaellt.", "trifft nicht zu"],
    ["Entf.", "trifft nicht zu"],
    ["t.n.z.", "trifft nicht zu"],
    ["tnz", "trifft nicht zu"],
    ["Trifft nicht zu.", "trifft nicht zu"],
    ["nicht zutreffend", "trifft nicht zu"],
  ] as const)("%j is „%s“", ([text, antwort]) => {
    expect(leseAntwort(text, ANTWORTEN)).toEqual({ antwort, geaendert: true });
  });
});

test("a choice of the list is taken as it is, blanks around it or not", () => {
  expect(leseAntwort("\u00a0ja\u00a0", ANTWORTEN)).toEqual({ antwort: "ja", geaendert: false });
  for (const antwort of ANTWORTEN) {
    expect(leseAntwort(antwort, ANTWORTEN)).toEqual({ antwort, geaendert: false });
    expect(leseAntwort(`${antwort} `, ANTWORTEN)).toEqual({ antwort, geaendert: false });
  }
});

describe("nothing is guessed", () => {
  test.for([
    ["half words", ["", "überwiegend", "überw.", "nicht", "eher ja", "teilweise", "jein", "evtl.", "k. A."]],
    ["letters and signs", ["x", "✓", "j", "n", "nj", "0", "1", "–", "?", "n/a"]],
    ["two at once", ["j/n", "ja/nein", "ja nein", "überwiegend jein", "überwiegend ja / überwiegend nein"]],
    ["doubt", ["ja?", "(ja)", "nein?", "ja, aber"]],
    ["pasted pages", ["ja".repeat(200), `ja${" ".repeat(40_000)}`]],
  ] as const)("%s", ([, texte]) => {
    for (const text of texte) expect([text, leseAntwort(text, ANTWORTEN)]).toEqual([text, undefined]);
  });

  test("whatever is typed, an answer holds a word of its own", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."janeiüberwgdctltfzu. ?/xJNÜ\u00a0\u00ad") }), (text) => {
        const lesung = leseAntwort(text, ANTWORTEN);
        if (lesung?.antwort.endsWith("ja")) expect(text).toMatch(/a/i);
        if (lesung?.antwort.endsWith("nein")) expect(text).toMatch(/n.*e.*i.*n/i);
        if (lesung !== undefined) expect(text).not.toMatch(/[?/x]/);
      }),
    );
  });
});

test("an answer that the house's scale doesn't have is none", () => {
  expect(leseAntwort("entfällt", [...GRADE, "nicht beurteilbar"])).toBeUndefined();
  expect(leseAntwort("n.b.", [...GRADE, "nicht beurteilbar"])).toEqual({
    antwort: "nicht beurteilbar",
    geaendert: true,
  });
});

test("an overall judgement has four grades and nothing besides", () => {
  expect(leseGrad("Überw. Nein")).toEqual({ antwort: "überwiegend nein", geaendert: true });
  expect(GRADE.map((grad) => leseGrad(grad)?.antwort)).toEqual(GRADE);
  expect(["n.b.", "trifft nicht zu", "entfällt"].map((text) => leseGrad(text))).toEqual(Array(3).fill(undefined));
});

test("levels", () => {
  expect(EBENEN.map((ebene) => leseEbene(ebene))).toEqual(EBENEN.map((antwort) => ({ antwort, geaendert: false })));
  expect(leseEbene("regionaldirektion")).toEqual({ antwort: "RD", geaendert: true });
  expect(leseEbene("TEAM ")).toEqual({ antwort: "Team", geaendert: true });
  expect(leseEbene("Team/Bereich")).toBeUndefined();
});

test("yes and no alone also by their letters and as a spreadsheet's truth values", () => {
  expect(["ja", "J", "WAHR", "Ja."].map((text) => leseJaNein(text)?.antwort)).toEqual([true, true, true, true]);
  expect(["nein", "n", "FALSCH", "NEIN "].map((text) => leseJaNein(text)?.antwort)).toEqual(Array(4).fill(false));
  expect(leseJaNein("ja")?.geaendert).toBe(false);
  expect(["", "x", "j/n", "überwiegend ja", "n.b."].map((text) => leseJaNein(text))).toEqual(Array(5).fill(undefined));
});
