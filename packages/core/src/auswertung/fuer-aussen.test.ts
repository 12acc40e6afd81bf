import fc from "fast-check";
import { expect, test } from "vitest";
import { ANTWORTEN, GRADE } from "../fragenkatalog/katalog.ts";
import type { Aussenergebnis } from "./auswertung.ts";
import { frage, katalog, urteil, urteile } from "./beispielurteil.ts";
import { type Aussengrundlage, fuerAussen } from "./fuer-aussen.ts";

const KATALOG = katalog([frage("1"), frage("2")]);
const NORD = { dienststelle: "1", bezeichnung: "Agentur Nord", art: "AA" } as const;
const OST = { dienststelle: "2", bezeichnung: "Jobcenter Ost", art: "gE" } as const;
const WEST = { dienststelle: "3", bezeichnung: "Jobcenter West", art: "gE" } as const;

const aussen = (angaben: Partial<Aussengrundlage> = {}) =>
  fuerAussen({ monat: "2026-10", katalog: KATALOG, dienststellen: [WEST, NORD, OST], beurteilungen: [], ...angaben });

/** So many "ja" and "nein" to both questions and overall in an office. */
const inStelle = (dienststelle: string, ja: number, nein: number, monat: "2026-09" | "2026-10" = "2026-10") =>
  (["ja", "nein"] as const).flatMap((antwort) =>
    urteile(antwort === "ja" ? ja : nein, {
      monat,
      dienststelle,
      antworten: { "1": antwort, "2": antwort },
      gesamturteil: antwort,
    }),
  );

test("VA-18: offices by name, then all AA, all gE and the whole", () => {
  const { dienststellen, summen } = aussen();
  expect([...dienststellen, ...summen].map(({ einheit, art }) => [einheit, art])).toEqual([
    ["Agentur Nord", "AA"],
    ["Jobcenter Ost", "gE"],
    ["Jobcenter West", "gE"],
    ["Alle AA", "AA"],
    ["Alle gE", "gE"],
    ["Bezirk insgesamt", null],
  ]);
});

test("a kind that has no office has no sum, and offices of one name keep an order", () => {
  const { dienststellen, summen } = aussen({
    dienststellen: [WEST, { ...WEST, dienststelle: "2" }],
    beurteilungen: inStelle("2", 4, 0),
  });
  expect(summen.map(({ einheit }) => einheit)).toEqual(["Alle gE", "Bezirk insgesamt"]);
  expect(dienststellen.map(({ faelle }) => faelle)).toEqual([4, 0]);
});

test("counts from 3 on and zeros are shown, with shares where there are enough", () => {
  const { dienststellen, summen } = aussen({
    beurteilungen: [...inStelle("1", 30, 10), ...inStelle("2", 20, 0), ...inStelle("3", 5, 5)],
  });
  expect(dienststellen.map(({ gesamt }) => [gesamt.grade.ja, gesamt.grade.nein, gesamt.gueltig])).toEqual([
    [30, 10, 40],
    [20, 0, 20],
    [5, 5, 10],
  ]);
  expect([dienststellen[0]?.gesamt.positiv?.anteil, dienststellen[2]?.gesamt.positiv, summen[2]?.faelle]).toEqual([
    0.75,
    null,
    70,
  ]);
});

test("a count of 2 hides, with it a second in its office and what would give them away in the sums; shares go too", () => {
  const { dienststellen, summen } = aussen({
    beurteilungen: [...inStelle("1", 20, 20), ...inStelle("2", 38, 2), ...inStelle("3", 30, 10)],
  });
  const [nord, ost, west] = dienststellen;
  expect([ost?.gesamt.grade.nein, ost?.gesamt.grade.ja, ost?.gesamt.gueltig, ost?.gesamt.positiv]).toEqual([
    null,
    null,
    40,
    null,
  ]);
  // in the other gE, and not in the AA, which would not help
  expect([west?.gesamt.grade.nein, west?.gesamt.grade.ja]).toEqual([null, null]);
  expect([nord?.gesamt.grade.nein, summen[1]?.gesamt.grade.nein]).toEqual([20, 12]);
});

test("the trend's last month is the sum of the month, and an earlier month hides what it hid when it was the month", () => {
  const september = [...inStelle("1", 2, 38, "2026-09"), ...inStelle("2", 40, 0, "2026-09")];
  const oktober = inStelle("1", 20, 20);
  const jetzt = aussen({ beurteilungen: [...september, ...oktober] });
  const damals = aussen({ monat: "2026-09", beurteilungen: september });
  expect(jetzt.trend.map(({ monat }) => monat)).toEqual(["2026-09", "2026-10"]);
  expect(jetzt.trend[1]?.ergebnis).toEqual(jetzt.summen.at(-1));
  expect(jetzt.trend[0]?.ergebnis).toEqual(damals.summen.at(-1));
  // 42 "ja" in the whole would be no small count, and with the 40 of all gE would tell of the 2
  expect(jetzt.trend[0]?.ergebnis.gesamt.grade.ja).toBeNull();
});

test("an earlier month with another catalogue shows what was asked in the same words", () => {
  const frueher = katalog([frage("1"), { ...frage("2"), text: "Anders gefragt" }], "Anders insgesamt?");
  const { trend } = aussen({
    beurteilungen: inStelle("1", 20, 20, "2026-09"),
    fruehereKataloge: [{ monat: "2026-09", katalog: frueher }],
  });
  const ergebnis = trend[0]?.ergebnis;
  expect([ergebnis?.fragen.map(({ frage: { nr } }) => nr), ergebnis?.gesamt.gueltig, ergebnis?.faelle]).toEqual([
    ["1"],
    0,
    40,
  ]);
});

test("offices that aren't the RD's, and judgements that aren't a team's, are passed over", () => {
  const { summen } = aussen({
    beurteilungen: [...inStelle("9", 20, 20), urteil({ dienststelle: "1", durch: "rd" }), ...inStelle("1", 5, 0)],
  });
  expect(summen.at(-1)?.faelle).toBe(5);
});

const zahlenOf = ({ faelle, gesamt, fragen }: Aussenergebnis): readonly (number | null)[] => [
  faelle,
  ...[gesamt, ...fragen.map(({ haeufigkeiten }) => haeufigkeiten)].flatMap((block) => [
    ...GRADE.map((grad) => block.grade[grad]),
    block.gueltig,
    block.nichtBeurteilbar,
    block.trifftNichtZu,
  ]),
];

test("what is shown is true, no 1 or 2 is shown, and nothing says anything about a case", () => {
  const fall = fc.record({
    dienststelle: fc.constantFrom("1", "2", "3"),
    eins: fc.constantFrom(...ANTWORTEN, null),
    zwei: fc.constantFrom("ja", "nein"),
    gesamturteil: fc.constantFrom("ja", "nein", null),
  });
  fc.assert(
    fc.property(fc.array(fall, { maxLength: 60 }), (faelle) => {
      const beurteilungen = faelle.map(({ dienststelle, eins, zwei, gesamturteil }) =>
        urteil({ dienststelle, antworten: { "1": eins, "2": zwei }, gesamturteil }),
      );
      const ergebnis = aussen({ beurteilungen });
      const { dienststellen, summen } = ergebnis;
      for (const zahl of [...dienststellen, ...summen].flatMap(zahlenOf)) expect([1, 2]).not.toContain(zahl);
      expect([null, faelle.length]).toContain(summen.at(-1)?.faelle);
      for (const [stelle, nr] of dienststellen.map((eine, index) => [eine, String(index + 1)] as const))
        expect([null, faelle.filter((einer) => einer.dienststelle === nr && einer.zwei === "ja").length]).toContain(
          stelle.fragen[1]?.haeufigkeiten.grade.ja,
        );
      expect(JSON.stringify(ergebnis)).not.toContain("63504-412");
    }),
  );
});
