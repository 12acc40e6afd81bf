import { readFile } from "node:fs/promises";
import { ANTWORTEN, GRADE, type Katalog, STANDARD_BEGRUENDUNG_BEI, standardkatalog } from "@verlauf/core";
import { describe, expect, test } from "vitest";
import { loadKatalog } from "./load-katalog.ts";

const load = (text: string, datei = "fragen.yaml") => loadKatalog(new TextEncoder().encode(text), datei);

const katalogOf = async (text: string, datei?: string): Promise<Katalog> => {
  const result = await load(text, datei);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.katalog : standardkatalog;
};

const saetze = async (text: string): Promise<readonly string[]> => {
  const result = await load(text);
  return result.ok ? [] : result.maengel;
};

const KURZ = "katalog: { titel: Kurz }\nfragen:\n  - { nr: 1, frage: Stimmt der Weg? }\n";

test("the example beside the code can be used as it is", async () => {
  const text = await readFile(new URL("../../../../examples/fragenkatalog.yaml", import.meta.url), "utf8");
  const katalog = await katalogOf(text);
  expect(katalog).toMatchObject({
    id: "beispielstadt-kurz",
    version: "2026-1",
    ab: "2026-01-01",
    quelle: "Hausverfügung 4/2025 (erfunden)",
    kennzeichnung: "Fragenkatalog des Hauses: Kurzfassung Beispielstadt, Version 2026-1",
    skala: ANTWORTEN,
    gesamtfrage: standardkatalog.gesamtfrage,
  });
  expect(katalog.fragen.map(({ nr, abschnitt, giltFuer }) => [nr, abschnitt[0], giltFuer])).toEqual([
    ["1", "A", null],
    ["2", "A", null],
    ["3", "A", "SGB II"],
    ["4", "B", null],
    ["4a", "B", null],
    ["5", "B", null],
    ["6", "B", null],
    ["7", "C", null],
  ]);
  expect(katalog.fragen.map(({ begruendungBei }) => begruendungBei)).toEqual([
    ...Array(4).fill(STANDARD_BEGRUENDUNG_BEI),
    ["nein"],
    STANDARD_BEGRUENDUNG_BEI,
    ["überwiegend nein", "nein"],
    STANDARD_BEGRUENDUNG_BEI,
  ]);
  expect(katalog.ursachen).toHaveLength(6);
});

test("what is left out is the default catalogue's, and the version comes from the contents", async () => {
  const katalog = await katalogOf(KURZ, "./regeln/Eigene Fragen für 2026.yml");
  expect(katalog).toEqual({
    ...standardkatalog,
    id: "eigene-fragen-fuer-2026",
    version: "3b26f00d",
    titel: "Kurz",
    quelle: "Datei Eigene Fragen für 2026.yml",
    kennzeichnung: "Fragenkatalog des Hauses: Kurz, Version 3b26f00d",
    fragen: [
      {
        nr: "1",
        abschnitt: "",
        text: "Stimmt der Weg?",
        hinweis: "",
        herkunft: "",
        giltFuer: null,
        begruendungBei: STANDARD_BEGRUENDUNG_BEI,
      },
    ],
  });
  expect((await katalogOf(`${KURZ}# neu\n`)).version).not.toBe(katalog.version);
});

test("a house's file is never taken for the default catalogue", async () => {
  expect((await katalogOf(KURZ, "standard.yaml")).id).toBe("haus-standard");
  expect((await katalogOf(KURZ, "?.yaml")).id).toBe("haus");
  expect(await saetze(KURZ.replace("titel: Kurz", "titel: Kurz, id: standard"))).toEqual([
    "fragen.yaml, Zeile 1, katalog.id: „standard“ steht dort. Möglich ist ein Kurzname wie „haus-2026“ aus Kleinbuchstaben, Ziffern und „-“, nicht „standard“.",
  ]);
});

test("everything can be a house's own", async () => {
  const katalog = await katalogOf(`katalog: { titel: T, version: 7 }
kennzeichnung: Anlage 3 der Weisung
skala: [ja, überwiegend ja, überwiegend nein, nein]
gesamtfrage: >
  Ist der Weg
  insgesamt gut?
ursachen: [Technik]
fragen:
  - { nr: 1, frage: Stimmt es?, giltFuer: beide, begruendungBei: [] }
  - { nr: 2, frage: Stimmt es?, giltFuer: SGB III }
`);
  expect(katalog).toMatchObject({
    version: "7",
    kennzeichnung: "Anlage 3 der Weisung",
    skala: GRADE,
    gesamtfrage: "Ist der Weg insgesamt gut?",
    ursachen: ["Technik"],
    fragen: [
      { giltFuer: null, begruendungBei: [] },
      // without "nicht beurteilbar", which this scale doesn't have
      { giltFuer: "SGB III", begruendungBei: ["überwiegend nein", "nein"] },
    ],
  });
});

describe("what is wrong is named with its line, and what may stand there", () => {
  test.for([
    ["nothing", "", ["fragen.yaml, Zeile 1: Die Datei ist leer."]],
    [
      "no catalogue",
      "Frage;Nr.\n",
      [
        "fragen.yaml, Zeile 1: „Frage;Nr.“ steht dort. Möglich ist ein Abschnitt mit katalog, kennzeichnung, skala, fragen, ursachen oder gesamtfrage.",
      ],
    ],
    [
      "no title and no questions",
      "katalog: {}\n",
      [
        "fragen.yaml, Zeile 1, katalog.titel: Die Angabe fehlt. Nötig ist ein Text wie „Fragenkatalog 2026“.",
        "fragen.yaml, Zeile 1, fragen: Die Angabe fehlt. Nötig ist eine Liste von Fragen; jede beginnt mit „- “.",
      ],
    ],
    [
      "words that it doesn't know",
      "katalog: { titel: T }\nfragen:\n  - nr: 1\n    frag: Stimmt es?\n    frage: Stimmt es?\n    giltFuer: SGB 2\n    begruendungBei: [nain]\n",
      [
        "fragen.yaml, Zeile 4, fragen[0].frag: „frag“ ist hier nicht bekannt. Meinten Sie „frage“? Möglich ist nr, abschnitt, frage, hinweis, herkunft, giltFuer oder begruendungBei.",
        "fragen.yaml, Zeile 6, fragen[0].giltFuer: „SGB 2“ steht dort. Möglich ist SGB II, SGB III oder beide.",
        "fragen.yaml, Zeile 7, fragen[0].begruendungBei[0]: „nain“ steht dort. Meinten Sie „nein“? Möglich ist ja, überwiegend ja, überwiegend nein, nein, nicht beurteilbar oder trifft nicht zu.",
      ],
    ],
    [
      "what doesn't fit together",
      "katalog: { titel: T, version: '' }\nskala: [ja, nein]\nfragen:\n  - { nr: 1, frage: Stimmt es? }\n  - { nr: 01, frage: Stimmt es? }\n",
      ["fragen.yaml, Zeile 1, katalog.version: Ein leerer Text steht dort. Möglich ist ein Text wie 2026-1."],
    ],
    [
      "what doesn't fit together, with all else right",
      "katalog: { titel: T }\nskala: [ja, nein]\nfragen:\n  - { nr: 1, frage: Stimmt es? }\n  - { nr: 01, frage: Stimmt es? }\n  - nr: 2\n    frage: Stimmt es?\n    begruendungBei: überwiegend nein\n",
      [
        "fragen.yaml, Zeile 2, skala: In der Skala fehlt „überwiegend ja“ und „überwiegend nein“. Nötig sind die vier Stufen ja, überwiegend ja, überwiegend nein und nein.",
        "fragen.yaml, Zeile 5, fragen[1].nr: Die Nummer „01“ steht schon weiter oben („1“ zählt als dieselbe). Jede Nummer ist einmal möglich.",
        "fragen.yaml, Zeile 8, fragen[2].begruendungBei: „überwiegend nein“ steht nicht in der Skala. Möglich ist ja oder nein.",
      ],
    ],
    [
      "texts that are too long for a cell",
      `katalog:\n  titel: ${"T".repeat(121)}\nfragen:\n  - nr: 1\n    frage: ${"F".repeat(501)}\n`,
      [
        "fragen.yaml, Zeile 2, katalog.titel: Der Text hat 121 Zeichen. Möglich sind höchstens 120.",
        "fragen.yaml, Zeile 5, fragen[0].frage: Der Text hat 501 Zeichen. Möglich sind höchstens 500.",
      ],
    ],
    [
      "two in one file",
      `${KURZ}---\n${KURZ}`,
      ["fragen.yaml, Zeile 5: Hier beginnt ein weiterer Fragenkatalog. Möglich ist einer je Datei."],
    ],
  ] as const)("%s", async ([, text, erwartet]) => {
    expect(await saetze(text)).toEqual(erwartet);
  });
});
