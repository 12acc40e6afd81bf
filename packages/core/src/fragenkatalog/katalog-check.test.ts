import { describe, expect, test } from "vitest";
import { type Frage, GRADE, type Katalog } from "./katalog.ts";
import { checkKatalog } from "./katalog-check.ts";
import { standardkatalog } from "./standardkatalog.ts";

const frage = (teil: Partial<Frage> = {}): Frage => ({
  nr: "1",
  abschnitt: "",
  text: "Ist der Weg erkennbar?",
  hinweis: "",
  herkunft: "",
  giltFuer: null,
  begruendungBei: [],
  ...teil,
});

const check = (teil: Partial<Katalog>) =>
  checkKatalog({ ...standardkatalog, id: "eigener", fragen: [frage()], ...teil });

test("one question is enough", () => {
  expect(check({})).toEqual([]);
  expect(check({ quelle: "" })).toEqual([]);
  expect(check({ skala: GRADE })).toEqual([]);
});

describe("what keeps a catalogue from being used", () => {
  test.for<[string, Partial<Katalog>, (string | number)[], string]>([
    ["no question", { fragen: [] }, ["fragen"], "Nötig ist mindestens eine Frage."],
    [
      "too many questions",
      { fragen: Array.from({ length: 101 }, (_, index) => frage({ nr: `${index + 1}` })) },
      ["fragen"],
      "101 Fragen stehen dort. Möglich sind höchstens 100.",
    ],
    ["no cause", { ursachen: [] }, ["ursachen"], "Nötig ist mindestens eine Ursache."],
    ["a doubled cause", { ursachen: ["Technik", "technik."] }, ["ursachen", 1], "„technik.“ steht schon weiter oben."],
    ["an empty cause", { ursachen: [" "] }, ["ursachen", 0], "Der Text fehlt."],
    [
      "a scale without a grade",
      { skala: ["ja", "nein", "überwiegend ja"] },
      ["skala"],
      "In der Skala fehlt „überwiegend nein“. Nötig sind die vier Stufen ja, überwiegend ja, überwiegend nein und nein.",
    ],
    ["a doubled answer", { skala: [...GRADE, "ja"] }, ["skala"], "„ja“ steht zweimal in der Skala."],
    [
      "a reason for an answer that there isn't",
      { skala: GRADE, fragen: [frage({ begruendungBei: ["nein", "nicht beurteilbar"] })] },
      ["fragen", 0, "begruendungBei"],
      "„nicht beurteilbar“ steht nicht in der Skala. Möglich ist ja, überwiegend ja, überwiegend nein oder nein.",
    ],
    [
      "a doubled number",
      { fragen: [frage(), frage()] },
      ["fragen", 1, "nr"],
      "Die Nummer „1“ steht schon weiter oben. Jede Nummer ist einmal möglich.",
    ],
    [
      "a number that a spreadsheet makes the same",
      { fragen: [frage({ nr: "03a" }), frage({ nr: "3A" })] },
      ["fragen", 1, "nr"],
      "Die Nummer „3A“ steht schon weiter oben („03a“ zählt als dieselbe). Jede Nummer ist einmal möglich.",
    ],
    [
      "no number",
      { fragen: [frage({ nr: "" })] },
      ["fragen", 0, "nr"],
      "Die Nummer fehlt. Nötig ist eine Nummer wie 1, 3a oder 2.1 mit höchstens acht Zeichen.",
    ],
    [
      "a number that would break a key",
      { fragen: [frage({ nr: "1|2" })] },
      ["fragen", 0, "nr"],
      "„1|2“ steht dort. Möglich ist eine Nummer wie 1, 3a oder 2.1 mit höchstens acht Zeichen.",
    ],
    [
      "a number of the overall judgement",
      { fragen: [frage({ nr: "G2" })] },
      ["fragen", 0, "nr"],
      "„G2“ gehört zum Gesamturteil. Bitte eine andere Nummer wählen.",
    ],
    ["no text", { fragen: [frage({ text: " " })] }, ["fragen", 0, "text"], "Der Text fehlt."],
    [
      "a long text",
      { fragen: [frage({ text: "ä".repeat(501) })] },
      ["fragen", 0, "text"],
      "Der Text hat 501 Zeichen. Möglich sind höchstens 500.",
    ],
    ["a long title", { titel: "a".repeat(121) }, ["titel"], "Der Text hat 121 Zeichen. Möglich sind höchstens 120."],
    ["no overall question", { gesamtfrage: "" }, ["gesamtfrage"], "Der Text fehlt."],
  ])("%s", ([, teil, pfad, satz]) => {
    expect(check(teil)).toEqual([{ pfad, satz }]);
  });
});

test("numbers of several kinds stand beside each other", () => {
  const fragen = ["1", "1a", "2.1", "2-1", "Ä", "0", "00", "12345678"].map((nr) => frage({ nr }));
  expect(check({ fragen }).map(({ satz }) => satz)).toEqual([
    "Die Nummer „00“ steht schon weiter oben („0“ zählt als dieselbe). Jede Nummer ist einmal möglich.",
  ]);
  expect(check({ fragen: ["123456789", "1.", ".1", "1 a", "-"].map((nr) => frage({ nr })) })).toHaveLength(5);
});
