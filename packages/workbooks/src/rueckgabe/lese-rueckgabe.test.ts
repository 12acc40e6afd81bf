import type { Fallantworten } from "@verlauf/core";
import { describe, expect, test } from "vitest";
import { BLATT } from "../fragebogen/spalten.ts";
import { leseRueckgabe } from "./lese-rueckgabe.ts";
import type { Rueckgabe } from "./rueckgabe.ts";
import {
  antwortOf,
  type Bogen,
  bogenOf,
  gesetzt,
  KATALOG,
  KENNUNG,
  kennungOf,
  mappeAus,
  mitAntworten,
  SCHLUESSEL,
  sortiert,
  type Wert,
  type Zeile,
} from "./testing/probebogen.ts";

const lese = (bogen: Bogen, schluessel: Uint8Array | null = SCHLUESSEL, ab1904 = false): Rueckgabe =>
  leseRueckgabe(mappeAus(bogen, { ab1904 }), { kennung: KENNUNG, katalog: KATALOG, schluessel });

const texts = ({ meldungen }: Rueckgabe): readonly string[] =>
  meldungen.map(({ zelle, stufe, meldung }) => `${zelle} ${stufe}: ${meldung}`);

const wanted: Rueckgabe = lese(bogenOf());

const answers = (faelle: readonly Fallantworten[]): readonly string[] =>
  faelle.flatMap(({ fall, antworten }) =>
    antworten.map(({ nr, antwort, begruendung }) => `${fall}|${nr}|${antwort ?? ""}|${begruendung}`),
  );

/** Answers that are there and aren't the right ones. */
const wrong = ({ faelle }: Rueckgabe): readonly string[] => {
  const right = new Set(answers(wanted.faelle));
  return answers(faelle).filter((answer) => !answer.endsWith("||") && !right.has(answer));
};
const taken = ({ faelle }: Rueckgabe): number => answers(faelle).filter((answer) => !answer.endsWith("||")).length;

const moved =
  (...order: readonly number[]) =>
  (rows: readonly Zeile[]): readonly Zeile[] =>
    rows.map((row) => order.map((column) => row[column] ?? null));

const without =
  (...columns: readonly number[]) =>
  (rows: readonly Zeile[]): readonly Zeile[] =>
    rows.map((row) => row.filter((_, column) => !columns.includes(column)));

test("a filled workbook says what was filled in", () => {
  expect(wanted.meldungen).toEqual([]);
  expect(wanted.zeilen).toBe(190);
  expect(wanted.faelle.map(({ fall }) => fall)).toEqual(Object.keys(KENNUNG.faelle).sort());
  for (const [index, { antworten }] of wanted.faelle.entries()) {
    expect(antworten.map(({ antwort, begruendung }) => [antwort, begruendung])).toEqual(
      KATALOG.fragen.map((_, frage) => antwortOf(index + 1, frage + 1)),
    );
  }
  expect(wanted.faelle[3]?.gesamt).toEqual({
    gesamturteil: "nein",
    ursachen: [KATALOG.ursachen[3]],
    ansatz: "Ansatz 04",
    ebene: "Team",
    gutePraxis: "",
    paragraf16a: null,
    verlaengertBis: "2016-01-01",
    begruendung: "Beginn im Januar",
  });
  expect(wanted.faelle[2]?.gesamt.paragraf16a).toBe(true);
  expect(wanted.inVertretung).toBe(false);
});

describe("what people do to a workbook and what can still be told", () => {
  const sheets = (change: (name: string) => string): Bogen =>
    Object.fromEntries(Object.entries(bogenOf()).map(([name, rows]) => [change(name), rows]));
  const sichtbar = `${BLATT.antworten} hinweis: Die Zeilen wurden ohne die verborgene Schlüsselspalte verschoben. Zugeordnet wurde nach Fall und Nr., wie sie neben der Antwort stehen.`;
  const ohne = `${BLATT.antworten} hinweis: Die verborgene Schlüsselspalte fehlt. Zugeordnet wurde nach Fall und Nr., wie sie neben der Antwort stehen.`;

  test.for<readonly [string, Bogen, readonly string[]]>([
    ["sheets renamed", sheets((name) => `${name} (Kopie)`), []],
    ["sorted by answer", mitAntworten(sortiert("A-H", "E")), []],
    ["sorted by question", mitAntworten(sortiert("A-H", "C", -1)), []],
    ["sorted by answer without the key", mitAntworten(sortiert("A-G", "E")), [sichtbar]],
    ["sorted by case without the key", mitAntworten(sortiert("A-G", "A", -1)), [sichtbar]],
    [
      "a part of the rows sorted without the key",
      mitAntworten((rows) => [
        ...rows.slice(0, 40),
        ...sortiert("A-G", "E")(rows.slice(39, 90)).slice(1),
        ...rows.slice(90),
      ]),
      [sichtbar],
    ],
    [
      "sorted without the cases",
      mitAntworten(sortiert("B-H", "E")),
      [
        `${BLATT.antworten} hinweis: Die Zeilen wurden ohne die Spalte „Fall“ verschoben. Zugeordnet wurde nach der verborgenen Schlüsselspalte.`,
      ],
    ],
    ["columns moved", mitAntworten(moved(4, 7, 1, 0, 5, 6, 3, 2)), []],
    ["columns inserted", mitAntworten((rows) => rows.map((row) => [null, "x", ...row])), []],
    ["rows above the heads", mitAntworten((rows) => [["Team 412"], [], [], ...rows]), []],
    ["blank rows between", mitAntworten((rows) => rows.flatMap((row) => [row, [], [null, null, "Notiz"]])), []],
    [
      "heads repeated",
      mitAntworten(([heads = [], ...rows]) => [heads, ...rows.slice(0, 60), heads, ...rows.slice(60)]),
      [],
    ],
    ["the key's column deleted", mitAntworten(without(7)), [ohne]],
    ["only case, number, answer and reason left", mitAntworten(without(2, 3, 6, 7)), [ohne]],
    ["key and cases deleted from view", mitAntworten((rows) => rows.map((row) => [null, ...row.slice(1)])), []],
    [
      "numbers made of texts",
      mitAntworten((rows) =>
        rows.map(([fall = null, nr = null, ...row], index) =>
          index === 0 ? [fall, nr, ...row] : [Number(fall), Number(nr), ...row],
        ),
      ),
      [],
    ],
    ["the sheet of metadata deleted", sheets((name) => name), []],
  ])("%s", ([, bogen, meldungen]) => {
    const gelesen = lese(bogen);
    expect(gelesen.faelle).toEqual(wanted.faelle);
    expect(texts(gelesen)).toEqual(meldungen);
  });

  test("a copied sheet says the same twice", () => {
    const bogen = bogenOf();
    const gelesen = lese({ ...bogen, "Antworten (2)": bogen[BLATT.antworten] ?? [] });
    expect(gelesen.faelle).toEqual(wanted.faelle);
    expect(texts(gelesen)).toHaveLength(180);
    expect(texts(gelesen)[0]).toBe("Antworten (2)!E2 hinweis: Fall 01, Frage 1 steht mehrmals in der Arbeitsmappe.");
  });

  test("deleted rows are missing, the others aren't touched", () => {
    const gelesen = lese(mitAntworten((rows) => rows.filter((_, index) => index !== 30 && index !== 31)));
    expect(wrong(gelesen)).toEqual([]);
    expect(taken(gelesen)).toBe(178);
    expect(texts(gelesen)).toEqual([
      "Antworten hinweis: Fall 02, Frage 12: Dazu ist keine Zeile zu erkennen.",
      "Antworten hinweis: Fall 02, Frage 13: Dazu ist keine Zeile zu erkennen.",
    ]);
  });

  test("a row typed in anew takes the place of its question", () => {
    const gelesen = lese(
      mitAntworten((rows) => [
        ...rows.filter((_, index) => index !== 30),
        ["Fall 2", "12.", null, null, "nein", "neu"],
      ]),
    );
    expect(gelesen.faelle[1]?.antworten[11]).toEqual({ nr: "12", antwort: "nein", begruendung: "neu" });
    expect(texts(gelesen)).toEqual([]);
  });
});

describe("when in doubt a person decides", () => {
  const other = bogenOf(kennungOf({ einheit: "413" }))[BLATT.antworten] ?? [];

  test("rows of another team's workbook are never assigned", () => {
    const gelesen = lese(mitAntworten((rows) => [...rows.slice(0, 10), ...other.slice(10, 20), ...rows.slice(20)]));
    expect(wrong(gelesen)).toEqual([]);
    expect(taken(gelesen)).toBe(170);
    expect(texts(gelesen)[0]).toBe(
      `Antworten!E11 klaeren: Die Zeile stammt aus einer anderen Arbeitsmappe. „${other[10]?.[4]}“ wurde nicht übernommen.`,
    );
    expect(gelesen.meldungen.filter(({ stufe }) => stufe === "klaeren")).toHaveLength(10);
  });

  test("nor is another team's whole workbook under this one's name", () => {
    const gelesen = lese(bogenOf(kennungOf({ einheit: "413" })));
    const meldung =
      "Die verborgenen Schlüssel der Zeilen gehören zu einem anderen Team, Monat oder Fragenkatalog oder zu einem anderen Haus. Nichts aus dieser Tabelle wurde übernommen.";
    expect(texts(gelesen)).toEqual([`Antworten klaeren: ${meldung}`, `Gesamturteil klaeren: ${meldung}`]);
    expect(gelesen.zeilen).toBe(0);
    expect(taken(gelesen)).toBe(0);
    expect(gelesen.faelle.every(({ gesamt }) => gesamt.gesamturteil === null)).toBe(true);
  });

  test("without the house's key nothing tells them, and what is visible counts", () => {
    expect(taken(lese(bogenOf(), null))).toBe(180);
    expect(lese(bogenOf(), null).faelle).toEqual(wanted.faelle);
  });

  test.for<readonly [string, (rows: readonly Zeile[]) => readonly Zeile[]]>([
    ["without cases and key", sortiert("B-G", "E")],
    ["from the wording on", sortiert("C-G", "E")],
    ["from the wording to the reason", sortiert("C-F", "C")],
    ["from the hint on", sortiert("D-G", "E")],
    ["answers and reasons alone", sortiert("E-F", "E")],
    ["answers alone, backwards", sortiert("E-E", "E", -1)],
    ["without cases where the key is gone", (rows) => without(7)(sortiert("B-G", "E")(rows))],
  ])("sorted %s: nothing is taken", ([, change]) => {
    const gelesen = lese(mitAntworten(change));
    expect(taken(gelesen)).toBe(0);
    expect(gelesen.meldungen[0]).toMatchObject({ zelle: "Antworten", stufe: "klaeren" });
    expect(gelesen.meldungen.filter(({ zelle, stufe }) => zelle.includes("!") && stufe === "klaeren")).toHaveLength(
      180,
    );
  });

  test("a workbook filled in blocks wasn't sorted", () => {
    const block = (index: number): string => (index < 54 ? "ja" : index < 126 ? "nein" : "überwiegend ja");
    const gelesen = lese(
      mitAntworten(([heads = [], ...rows]) => [
        heads,
        ...rows.map((row, index) => [...row.slice(0, 4), block(index), "weil", ...row.slice(6)]),
      ]),
    );
    expect(gelesen.faelle.flatMap(({ antworten }) => antworten.map(({ antwort }) => antwort))).toEqual(
      Array.from({ length: 180 }, (_, index) => block(index)),
    );
  });

  test("a number typed over contradicts the key", () => {
    const gelesen = lese(mitAntworten(gesetzt(["B20", "7"])));
    expect(wrong(gelesen)).toEqual([]);
    expect(taken(gelesen)).toBe(179);
    expect(texts(gelesen)).toEqual([
      `Antworten!E20 klaeren: Sichtbar steht hier Fall 02, Nr. 7, der verborgene Schlüssel sagt Fall 02, Frage 1. „${antwortOf(2, 1)[0]}“ wurde nicht übernommen.`,
      "Antworten hinweis: Fall 02, Frage 1: Dazu ist keine Zeile zu erkennen.",
    ]);
  });

  test("a wording that belongs to another question does, too", () => {
    const gelesen = lese(mitAntworten(gesetzt(["C20", KATALOG.fragen[6]?.text ?? ""])));
    expect(taken(gelesen)).toBe(179);
    expect(texts(gelesen)[0]).toBe(
      `Antworten!E20 klaeren: Der Wortlaut der Zeile gehört zu einer anderen Frage als ihre Nummer. „${antwortOf(2, 1)[0]}“ wurde nicht übernommen.`,
    );
  });

  test("a row of which nobody knows where it belongs", () => {
    const gelesen = lese(mitAntworten((rows) => [...rows, [null, null, null, null, "ja", "steht hier so"]]));
    expect(gelesen.faelle).toEqual(wanted.faelle);
    expect(texts(gelesen)).toEqual([
      "Antworten!E182 klaeren: Zu welchem Fall und welcher Frage die Zeile gehört, ist nicht zu erkennen. „ja“ wurde nicht übernommen.",
    ]);
  });

  test("a doubled row that says something else", () => {
    const gelesen = lese(
      mitAntworten((rows) => [...rows, gesetzt(["E1", "nein"], ["F1", ""])([rows[1] ?? []])[0] ?? []]),
    );
    expect(antwortOf(1, 1)[0]).not.toBe("nein");
    expect(gelesen.faelle[0]?.antworten[0]).toEqual({ nr: "1", antwort: null, begruendung: "" });
    expect(taken(gelesen)).toBe(179);
    expect(texts(gelesen)).toEqual([
      "Antworten!E182 hinweis: Fall 01, Frage 1 steht mehrmals in der Arbeitsmappe.",
      `Antworten!E2 klaeren: Hier steht „${antwortOf(1, 1)[0]}“, an anderer Stelle etwas anderes. Nichts davon wurde übernommen.`,
      "Antworten!E182 klaeren: Hier steht „nein“, an anderer Stelle etwas anderes. Nichts davon wurde übernommen.",
    ]);
  });

  test("a doubled row in which one is blank isn't in doubt", () => {
    const gelesen = lese(
      mitAntworten((rows) => [...rows, gesetzt(["E1", null], ["F1", null])([rows[1] ?? []])[0] ?? []]),
    );
    expect(gelesen.faelle).toEqual(wanted.faelle);
  });

  test("tables that aren't there are named", () => {
    const gelesen = lese({ Tabelle1: [["Guten Tag"]] });
    expect(taken(gelesen)).toBe(0);
    expect(texts(gelesen)).toEqual([
      "Tabelle1 klaeren: Die Tabelle „Antworten“ wurde nicht gefunden. Ihre Köpfe heißen Fall · Nr. · Frage · Hinweis · Antwort · Begründung · Status · Schlüssel.",
      "Tabelle1 klaeren: Die Tabelle „Gesamturteil“ wurde nicht gefunden. Ihre Köpfe heißen Fall · Gesamturteil · Ursache 1 · Ursache 2 · Ansatz · Ebene · Gute Praxis · § 16a · verlängert bis · Begründung · Schlüssel.",
    ]);
  });
});

describe("what stands in a cell", () => {
  const auswahl =
    "steht nicht in der Auswahl (ja, überwiegend ja, überwiegend nein, nein, nicht beurteilbar, trifft nicht zu).";
  const formel = (wert: string | number | null, fehler = false): Wert => ({ wert, formel: true, fehler });

  test.for<readonly [Wert, string | null, readonly string[]]>([
    ["ja", "ja", []],
    [" ja ", "ja", []],
    [" JA ", "ja", ["hinweis: „JA“ wurde als „ja“ gelesen."]],
    ["Ja.", "ja", ["hinweis: „Ja.“ wurde als „ja“ gelesen."]],
    ["überw. ja", "überwiegend ja", ["hinweis: „überw. ja“ wurde als „überwiegend ja“ gelesen."]],
    ["evtl.", null, [`klaeren: „evtl.“ ${auswahl}`]],
    [1, null, [`klaeren: „1“ ${auswahl}`]],
    [true, null, [`klaeren: „WAHR“ ${auswahl}`]],
    [formel("ja"), "ja", ["hinweis: Hier steht eine Formel; übernommen wurde ihr Ergebnis „ja“."]],
    [formel("vielleicht"), null, [`klaeren: „vielleicht“ ${auswahl}`]],
    [formel(null), null, ["klaeren: Die Formel hat kein gespeichertes Ergebnis."]],
    [formel("#NAME?", true), null, ["klaeren: Die Formel ergibt den Fehler „#NAME?“."]],
    ["   ", null, []],
  ])("%j as an answer is %s", ([wert, antwort, meldungen]) => {
    const gelesen = lese(mitAntworten(gesetzt(["E2", wert])));
    expect(gelesen.faelle[0]?.antworten[0]?.antwort).toBe(antwort);
    expect(texts(gelesen)).toEqual(meldungen.map((meldung) => `Antworten!E2 ${meldung}`));
  });

  test.for<readonly [Wert, string]>([
    ["  Termin\r\nfehlt\u0007\u202e ", "Termin\nfehlt"],
    ["u\u0308ber", "über"],
    ["a\tb\ud800", "a b\ufffd"],
    ["x".repeat(400), "x".repeat(400)],
    [12.5, "12,5"],
    [false, "FALSCH"],
  ])("%j as a reason", ([wert, text]) => {
    expect(lese(mitAntworten(gesetzt(["F2", wert]))).faelle[0]?.antworten[0]?.begruendung).toBe(text);
  });

  const gesamt = (...cells: readonly (readonly [string, Wert])[]): Bogen => {
    const bogen = bogenOf();
    return { ...bogen, [BLATT.gesamturteil]: gesetzt(...cells)(bogen[BLATT.gesamturteil] ?? []) };
  };

  test.for<readonly [Wert, boolean, string | null]>([
    [42370, false, "2016-01-01"],
    [42370.75, false, "2016-01-01"],
    [40908, true, "2016-01-01"],
    ["31.01.2016", false, "2016-01-31"],
    ["1.2.16", false, "2016-02-01"],
    ["2016-01-31", false, "2016-01-31"],
    ["2016-01-31T00:00:00", false, "2016-01-31"],
    ["31.06.2016", false, null],
    ["Januar", false, null],
    [12, false, null],
    [1e300, false, null],
    [-1, false, null],
    [true, false, null],
  ])("%j as a day, from 1904: %s, is %s", ([wert, ab1904, tag]) => {
    const gelesen = lese(gesamt(["I5", null], ["I2", wert]), SCHLUESSEL, ab1904);
    expect(gelesen.faelle[0]?.gesamt.verlaengertBis).toBe(tag);
    expect(texts(gelesen)).toEqual(
      tag === null
        ? [
            `Gesamturteil!I2 klaeren: „${wert === true ? "WAHR" : wert}“ ist kein Tag. Bitte ein Datum wie 30.06.2016 angeben.`,
          ]
        : [],
    );
  });

  test("choices of the overall judgement", () => {
    const gelesen = lese(
      gesamt(
        ["B2", "Nein!"],
        ["C2", "Kapazität"],
        ["D2", "Wetter"],
        ["F2", "Regionaldirektion"],
        ["H2", true],
        ["B3", "egal"],
      ),
    );
    expect(gelesen.faelle[0]?.gesamt).toMatchObject({
      gesamturteil: "nein",
      ursachen: ["Kapazität/Terminlage"],
      ebene: "RD",
      paragraf16a: true,
    });
    expect(gelesen.faelle[1]?.gesamt.gesamturteil).toBe(null);
    expect(gelesen.meldungen.map(({ zelle, stufe }) => `${zelle} ${stufe}`)).toEqual([
      "Gesamturteil!B2 hinweis",
      "Gesamturteil!C2 hinweis",
      "Gesamturteil!D2 klaeren",
      "Gesamturteil!F2 hinweis",
      "Gesamturteil!H2 hinweis",
      "Gesamturteil!B3 klaeren",
    ]);
  });

  test("the same cause twice is one", () => {
    const gelesen = lese(gesamt(["D2", KATALOG.ursachen[0] ?? ""]));
    expect(gelesen.faelle[0]?.gesamt.ursachen).toEqual([KATALOG.ursachen[0]]);
  });
});

test.for<readonly [Wert, boolean, readonly string[]]>([
  ["Teamleitung", false, []],
  ["Vertretung", true, []],
  [" vertretung. ", true, []],
  [null, false, []],
  ["Frau Muster", false, ["Hinweise!B2 klaeren: „Frau Muster“ steht nicht in der Auswahl (Teamleitung, Vertretung)."]],
])("filled by %j: in Vertretung %s", ([wert, inVertretung, meldungen]) => {
  const bogen = bogenOf();
  const gelesen = lese({ ...bogen, [BLATT.hinweise]: gesetzt(["B2", wert])(bogen[BLATT.hinweise] ?? []) });
  expect(gelesen.inVertretung).toBe(inVertretung);
  expect(texts(gelesen)).toEqual(meldungen);
});

test("what was left out of the file is said, too", () => {
  const mappe = mappeAus(bogenOf(), { hinweise: ["Verknüpfungen wurden nicht abgerufen."] });
  const { meldungen } = leseRueckgabe(mappe, { kennung: KENNUNG, katalog: KATALOG, schluessel: SCHLUESSEL });
  expect(meldungen).toEqual([
    { zelle: "Arbeitsmappe", stufe: "hinweis", meldung: "Verknüpfungen wurden nicht abgerufen." },
  ]);
});

test("a later message finds its cell", () => {
  const { zelleOf } = lese(mitAntworten((rows) => [[], ...rows.map((row) => [null, ...row])]));
  expect(zelleOf({ fall: "02", nr: "1", feld: "begruendung" })).toBe("Antworten!G21");
  expect(zelleOf({ fall: "02", nr: null, feld: "gesamturteil" })).toBe("Gesamturteil!B3");
  expect(zelleOf({ fall: "02", nr: null, feld: "verlaengertBis" })).toBe("Gesamturteil!I3");
  expect(zelleOf({ fall: "77", nr: "1", feld: "antwort" })).toBe("Antworten");
  expect(zelleOf({ fall: "77", nr: null, feld: "ursachen" })).toBe("Gesamturteil");
});

test("a replaced case isn't missed", () => {
  const withReplaced = kennungOf({ faelle: { ...KENNUNG.faelle, "11": "2026-10-63504-412-11" } });
  const mappe = mappeAus(bogenOf());
  const { meldungen, faelle } = leseRueckgabe(mappe, {
    kennung: withReplaced,
    katalog: KATALOG,
    schluessel: SCHLUESSEL,
  });
  expect(meldungen).toEqual([]);
  expect(faelle).toHaveLength(11);
});
