import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type IsoDate } from "../calendar.ts";
import { auftragsname, auftragText } from "./auftrag.text.ts";
import { AUFTRAGSARTEN, type Ortszeit } from "./auftrag.ts";
import {
  type Auftragshaus,
  faelligeAuftraege,
  faelligeTagesauftraege,
  versaeumteAuftraege,
} from "./faellige-auftraege.ts";
import { NACHHOLEN } from "./nachholen.ts";

const haus: Auftragshaus = {
  dienststelle: "63504",
  hausregel: { quelle: "Hausverfügung 4/2024", ab: "2024-01-01", faelle: 10 },
  fristen: {
    listeAusgabe: { arbeitstag: 1 },
    faelleAblage: { arbeitstag: 5 },
    antworten: { arbeitstag: 15 },
    zusammenfuehrung: { arbeitstag: 18 },
    dialog: { arbeitstag: 20 },
  },
  erinnerungen: { vorher: [5, 1], danach: [1] },
  isFeiertag: () => false,
};

const between = (nach: Ortszeit, bis: Ortszeit, given: Partial<Auftragshaus> = {}) =>
  faelligeAuftraege({ ...haus, ...given }, { nach, bis });

/** As a process does that looks every hour and misses nothing. */
const hourly = (von: IsoDate, tage: number, given: Partial<Auftragshaus> = {}) =>
  Array.from({ length: tage * 24 }, (_, hour): Ortszeit => {
    const clock = `${String(hour % 24).padStart(2, "0")}:00` as "00:00";
    return `${addDays(von, Math.floor(hour / 24))}T${clock}`;
  }).flatMap((bis, place, all) => between(all[place - 1] ?? `${addDays(von, -1)}T23:00`, bis, given));

const ofMonth = (given: Partial<Auftragshaus> = {}) =>
  hourly("2026-11-01", 30, given)
    .filter(({ art }) => art !== "wochenuebersicht")
    .map(({ kennung, faellig, bis }) => `${faellig.slice(5)} ${kennung} (${bis.slice(5)})`);

test("a month's tasks on their days, each once, with the last day on which they are made up for (VK-40 to VK-42)", () => {
  expect(ofMonth()).toEqual([
    "11-02T06:00 ausgabe:63504:2026-10 (11-30)",
    "11-06T06:30 faelleablage:63504:2026-10 (11-30)",
    "11-13T07:30 erinnerung:63504:2026-10:vorher5 (11-18)",
    "11-19T07:30 erinnerung:63504:2026-10:vorher1 (11-20)",
    "11-23T07:30 nachfrage:63504:2026-10:danach1 (11-27)",
    "11-23T08:00 verspaetung:63504:2026-10 (11-27)",
    "11-25T06:45 zusammenfuehrung:63504:2026-10 (11-30)",
  ]);
});

test("holidays of the Land move the days", () => {
  const isFeiertag = (tag: IsoDate) => tag === "2026-11-02" || tag === "2026-11-18";
  expect(ofMonth({ isFeiertag })).toEqual([
    "11-03T06:00 ausgabe:63504:2026-10 (11-30)",
    "11-09T06:30 faelleablage:63504:2026-10 (11-30)",
    "11-16T07:30 erinnerung:63504:2026-10:vorher5 (11-22)",
    "11-23T07:30 erinnerung:63504:2026-10:vorher1 (11-24)",
    "11-25T07:30 nachfrage:63504:2026-10:danach1 (11-30)",
    "11-25T08:00 verspaetung:63504:2026-10 (11-30)",
    "11-27T06:45 zusammenfuehrung:63504:2026-10 (11-30)",
  ]);
});

test("a review that no rule prescribes has no tasks; the weekly overview goes on", () => {
  expect(ofMonth({ hausregel: null })).toEqual([]);
  expect(between("2026-11-01T00:00", "2026-11-02T12:00", { hausregel: null }).map(({ kennung }) => kennung)).toEqual([
    "wochenuebersicht:63504:2026-11-02",
  ]);
});

test("a fault of ours is told, not taken for a month without a review", () => {
  const hausregel = {
    quelle: "Hausverfügung 4/2024",
    faelle: 10,
    get ab(): IsoDate {
      throw new TypeError("a bug");
    },
  };
  expect(() => ofMonth({ hausregel })).toThrow("a bug");
});

test("the directives of 2017 need no house rule", () => {
  const tasks = between("2017-06-01T00:00", "2017-06-01T12:00", { hausregel: null });
  expect(tasks.map(({ kennung }) => kennung)).toEqual(["ausgabe:63504:2017-05"]);
});

test.for([
  ["a week from the first on", "2026-11-01T05:00", "2026-11-08T09:00", ["ausgabe", "faelleablage"]],
  [
    "the whole time before the answers are due: one reminder, not two",
    "2026-11-01T05:00",
    "2026-11-20T09:00",
    ["ausgabe", "faelleablage", "wochenuebersicht", "erinnerung:vorher1"],
  ],
  [
    "past the due date: no reminder, but the questions after it",
    "2026-11-12T05:00",
    "2026-11-24T09:00",
    ["wochenuebersicht", "nachfrage:danach1", "verspaetung"],
  ],
  ["past the dialogue: only what the month still needs", "2026-11-20T09:00", "2026-11-28T09:00", ["zusammenfuehrung"]],
  ["past the month: nothing of it", "2026-10-31T09:00", "2026-12-01T05:00", []],
  ["the clock set back", "2026-11-20T09:00", "2026-11-02T09:00", []],
] as const)("down for %s", ([, nach, bis, expected]) => {
  const found = between(nach, bis).map(({ art, kennung }) => {
    const [, step] = /:((?:vorher|danach)\d+)$/.exec(kennung) ?? [];
    return step === undefined ? art : `${art}:${step}`;
  });
  const november = found.filter((name) => name !== "wochenuebersicht" || expected.includes(name as never));
  expect(november).toEqual(expected);
});

test("what was missed for good is told too, so that it can be recorded", () => {
  const missed = versaeumteAuftraege(haus, { nach: "2026-11-12T05:00", bis: "2026-11-24T09:00" });
  expect(missed.map(({ kennung }) => kennung)).toEqual([
    "erinnerung:63504:2026-10:vorher5",
    "wochenuebersicht:63504:2026-11-16",
    "erinnerung:63504:2026-10:vorher1",
  ]);
});

test("reminders that would come with the issue or before it are left out; the same number twice is one", () => {
  const kennungen = ofMonth({ erinnerungen: { vorher: [31, 14, 1, 1, 0], danach: [2, 2] } });
  expect(kennungen.filter((line) => /erinnerung|nachfrage/.test(line))).toEqual([
    "11-19T07:30 erinnerung:63504:2026-10:vorher1 (11-19)",
    "11-20T07:30 erinnerung:63504:2026-10:vorher0 (11-20)",
    "11-24T07:30 nachfrage:63504:2026-10:danach2 (11-27)",
  ]);
});

test("a question long after the due date falls into a later month and is asked on its day", () => {
  const found = hourly("2026-12-01", 31, { erinnerungen: { vorher: [], danach: [31] } });
  expect(found.filter(({ art }) => art === "nachfrage").map(({ faellig, bis }) => [faellig, bis])).toContainEqual([
    "2026-12-03T07:30",
    "2026-12-03",
  ]);
});

test("the weekly overview comes on Monday, or on the next working day of that week", () => {
  const weekly = (tag: IsoDate, isFeiertag: Auftragshaus["isFeiertag"] = () => false) =>
    between(`${addDays(tag, -7)}T00:00`, `${tag}T23:00`, { hausregel: null, isFeiertag }).map(
      ({ faellig, bis }) => `${faellig} ${bis}`,
    );
  expect(weekly("2026-11-02")).toEqual(["2026-11-02T07:00 2026-11-06"]);
  expect(weekly("2026-11-06")).toEqual(["2026-11-02T07:00 2026-11-06"]);
  expect(weekly("2026-11-07")).toEqual([]);
  expect(weekly("2027-03-29", (tag) => tag === "2027-03-29")).toEqual([]);
  expect(weekly("2027-03-30", (tag) => tag === "2027-03-29")).toEqual(["2027-03-30T07:00 2027-04-02"]);
  expect(weekly("2026-12-25", (tag) => tag >= "2026-12-21" && tag <= "2026-12-27")).toEqual([]);
});

test("what is done every day is done once, for the last of the missed days", () => {
  const tasks = (nach: Ortszeit, bis: Ortszeit) =>
    faelligeTagesauftraege([{ art: "wartung" }, { art: "loeschung" }, { art: "sicherung", uhrzeit: "02:00" }], {
      nach,
      bis,
    }).map(({ kennung }) => kennung);
  expect(tasks("2026-11-01T05:00", "2026-11-09T05:00")).toEqual([
    "sicherung:2026-11-09",
    "loeschung:2026-11-09",
    "wartung:2026-11-09",
  ]);
  expect(tasks("2026-11-09T04:00", "2026-11-09T04:30")).toEqual(["wartung:2026-11-09"]);
  expect(tasks("2026-11-09T05:00", "2026-11-09T23:00")).toEqual([]);
});

const zeit = fc
  .record({ tag: fc.integer({ min: 0, max: 730 }), stunde: fc.integer({ min: 0, max: 23 }) })
  .map(
    ({ tag, stunde }): Ortszeit =>
      `${addDays("2026-01-01", tag)}T${`${String(stunde).padStart(2, "0")}:00` as "00:00"}`,
  );

test("however a span is cut, nothing comes twice, and nothing that is due is left out", () => {
  fc.assert(
    fc.property(zeit, fc.array(zeit, { maxLength: 8 }), (start, others) => {
      const cuts = [start, ...others].sort();
      const found = cuts.flatMap((bis, place) => between(cuts[place - 1] ?? start, bis));
      const kennungen = found.map(({ kennung }) => kennung);
      expect(new Set(kennungen).size).toBe(kennungen.length);
      const whole = between(start, cuts.at(-1) ?? start).map(({ kennung }) => kennung);
      if (start === cuts[0]) expect(kennungen).toEqual(expect.arrayContaining(whole));
    }),
  );
});

test("every task says what it is, and why it is made up for no longer", () => {
  const [erinnerung] = between("2026-11-19T07:00", "2026-11-19T08:00");
  expect(erinnerung && auftragText(erinnerung)).toBe(
    "Erinnerung vor dem Termin der Antworten (1 Arbeitstag), Datenstand Oktober 2026, Dienststelle 63504",
  );
  expect(auftragText({ art: "wochenuebersicht", zeitraum: "2026-11-02", abstand: null, dienststelle: "63504" })).toBe(
    "Wochenübersicht der Kontaktdichte, Woche ab 02.11.2026, Dienststelle 63504",
  );
  expect(auftragText({ art: "sicherung", zeitraum: "2026-11-02", abstand: null, dienststelle: null })).toBe(
    "Sicherung des Datenbestands, 02.11.2026",
  );
  for (const art of AUFTRAGSARTEN) {
    expect(auftragsname(art)).toMatch(/^\p{Lu}/u);
    expect(NACHHOLEN[art].grund).toMatch(/\.$/);
  }
});
