import fc from "fast-check";
import { expect, test } from "vitest";
import type { Aussenauswertung, Auswertung } from "./auswertung.ts";
import { frage, katalog, stand, urteil, urteile } from "./beispielurteil.ts";
import { fuerAussen } from "./fuer-aussen.ts";
import { type Auswertungsgrundlage, werteAus } from "./werte-aus.ts";

const KATALOG = katalog([frage("1"), frage("6", "SGB II")]);

const grundlage = (angaben: Partial<Auswertungsgrundlage> = {}): Auswertungsgrundlage => ({
  monat: "2026-10",
  katalog: KATALOG,
  beurteilungen: [],
  teamstaende: [stand()],
  ...angaben,
});

test("VK-42: only what the teams judged this month is counted, and never a case that must not be rated", () => {
  const ja = { antworten: { "1": "ja" } } as const;
  const { fragen, beurteilungen, umfang } = werteAus(
    grundlage({
      beurteilungen: [
        ...urteile(3, ja),
        urteil({ ...ja, durch: "rd" }),
        urteil({ ...ja, durch: "zentrale" }),
        urteil({ ...ja, durch: "kalibrierung" }),
        urteil({ ...ja, monat: "2026-09" }),
        urteil({ ...ja, nichtBewertet: true }),
      ],
    }),
  );
  expect([fragen[0]?.grade.ja, beurteilungen.length, umfang.beurteilt, umfang.nichtBewertet]).toEqual([3, 3, 4, 1]);
});

test("VK-06: the overall judgement is counted by itself, whatever the questions say", () => {
  const { gesamt } = werteAus(
    grundlage({ beurteilungen: urteile(30, { antworten: { "1": "nein", "6": "nein" }, gesamturteil: "ja" }) }),
  );
  expect([gesamt.grade.ja, gesamt.grade.nein, gesamt.positiv?.anteil]).toEqual([30, 0, 1]);
});

test("thirty of one team get a share for the area and none for the team", () => {
  const { fragen, teams } = werteAus(grundlage({ beurteilungen: urteile(30, { antworten: { "1": "ja" } }) }));
  expect([fragen[0]?.positiv?.anteil, teams[0]?.fragen[0]?.gueltig, teams[0]?.fragen[0]?.positiv]).toEqual([
    1,
    30,
    null,
  ]);
});

test("teams stand in the order of their names, whatever their results", () => {
  const namen = ["Öhringen", "10", "9", "Ost", "412"];
  const { teams } = werteAus(
    grundlage({
      teamstaende: [...namen.map((team) => stand({ team })), stand({ team: "9", dienststelle: "63503" })],
      beurteilungen: urteile(5, { team: "Ost", antworten: { "1": "ja" } }),
    }),
  );
  expect(teams.map(({ stand: { team, dienststelle } }) => `${dienststelle} ${team}`)).toEqual([
    "63503 9",
    "63504 9",
    "63504 10",
    "63504 412",
    "63504 Öhringen",
    "63504 Ost",
  ]);
});

test("a judgement of a team without a state is a bug, since the teams would not make the whole", () => {
  expect(() => werteAus(grundlage({ beurteilungen: [urteil({ team: "499" })] }))).toThrow(RangeError);
});

test("the trend goes month by month, and ends with this month even where nothing came in", () => {
  const { trend } = werteAus(
    grundlage({
      beurteilungen: [
        urteil({ monat: "2026-11" }),
        urteil({ monat: "2026-09" }),
        urteil({ monat: "2025-12" }),
        urteil({ monat: "2026-08", durch: "rd" }),
      ],
    }),
  );
  expect(trend.map(({ monat, faelle }) => [monat, faelle])).toEqual([
    ["2025-12", 1],
    ["2026-09", 1],
    ["2026-10", 0],
  ]);
});

test("a question that an earlier month asked in other words has no number there", () => {
  const frueher = katalog([frage("1"), { ...frage("6"), text: "Anders gefragt" }], "Anders insgesamt?");
  const { trend } = werteAus(
    grundlage({
      beurteilungen: [urteil({ monat: "2026-09", antworten: { "1": "ja", "6": "ja" }, gesamturteil: "ja" })],
      fruehereKataloge: [{ monat: "2026-09", katalog: frueher }],
    }),
  );
  const [september] = trend;
  expect([
    september?.fragen.map((ergebnis) => ergebnis.frage.nr),
    september?.gesamt.gueltig,
    september?.faelle,
  ]).toEqual([["1"], 0, 1]);
});

test("causes are counted once a case, in the catalogue's order, and unknown ones are kept", () => {
  const { ursachen } = werteAus(
    grundlage({
      beurteilungen: [
        urteil({ ursachen: ["sonstige", "sonstige"] }),
        urteil({ ursachen: ["früher genannt", "sonstige"] }),
        urteil({ ursachen: ["ältere Liste"] }),
      ],
    }),
  );
  expect(ursachen).toEqual([
    { ursache: "Kapazität", anzahl: 0 },
    { ursache: "sonstige", anzahl: 2 },
    { ursache: "ältere Liste", anzahl: 1 },
    { ursache: "früher genannt", anzahl: 1 },
  ]);
});

const antwort = fc.constantFrom("ja", "überwiegend nein", "nicht beurteilbar", null);

test("the teams add up to the whole, and the order of the judgements changes nothing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ team: fc.constantFrom("412", "413"), eins: antwort, sechs: antwort })),
      (einige) => {
        const beurteilungen = einige.map(({ team, eins, sechs }) =>
          urteil({ team, antworten: { "1": eins, "6": sechs } }),
        );
        const teamstaende = [stand({ team: "412" }), stand({ team: "413" })];
        const ergebnis = werteAus(grundlage({ beurteilungen, teamstaende }));
        const gueltigOf = (nr: number) =>
          ergebnis.teams.reduce((summe, team) => summe + (team.fragen[nr]?.gueltig ?? 0), 0);
        expect([gueltigOf(0), gueltigOf(1)]).toEqual(ergebnis.fragen.map(({ gueltig }) => gueltig));
        const umgekehrt = werteAus(
          grundlage({ beurteilungen: beurteilungen.toReversed(), teamstaende: teamstaende.toReversed() }),
        );
        expect({ ...umgekehrt, beurteilungen: [] }).toEqual({ ...ergebnis, beurteilungen: [] });
      },
    ),
  );
});

// --- what a result must not be able to say ---------------------------------------------------------------------------

type Keys<T> = T extends readonly (infer E)[]
  ? Keys<E>
  : T extends object
    ? (keyof T & string) | Keys<T[keyof T]>
    : never;
const VERBOTEN = /mittel|durchschnitt|rang|note|punkt|score|person|fachkraft|leitung|name|kundennummer/i;
type Verboten =
  | "mittelwert"
  | "durchschnitt"
  | "rang"
  | "note"
  | "punkte"
  | "person"
  | "integrationsfachkraft"
  | "kundennummer";

const keysOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap(keysOf)
    : value !== null && typeof value === "object"
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
      : [];

test("no result has a place for a mean, a rank, a score or a person, by its types and by its values", () => {
  const noneByType: [Extract<Keys<Auswertung | Aussenauswertung>, Verboten>] extends [never] ? true : false = true;
  const beurteilungen = urteile(30, { antworten: { "1": "ja" }, gesamturteil: "ja", ursachen: ["sonstige"] });
  const innen = werteAus(grundlage({ beurteilungen }));
  const aussen = fuerAussen({
    monat: "2026-10",
    katalog: KATALOG,
    dienststellen: [{ dienststelle: "63504", bezeichnung: "Jobcenter Musterstadt", art: "gE" }],
    beurteilungen,
  });
  expect([noneByType, ...keysOf([innen, aussen]).filter((key) => VERBOTEN.test(key))]).toEqual([true]);
});
