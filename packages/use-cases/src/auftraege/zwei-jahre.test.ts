import { addDays, addMonate, ersterTag, type IsoDate, letzterTag, type Monat, monatOf } from "@verlauf/core";
import type { Konfiguration, Land } from "@verlauf/intake";
import type { Sendungsstand } from "@verlauf/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliver, kundensatz, teamleitung } from "../testing/delivery.ts";
import { testhaus } from "../testing/pruefhaus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { type Auftragswelt, allSendungen, auftragswelt } from "./testing/auftragswelt.ts";

// Two years of three offices in three Länder, day by day, on a real store. The server is down on a first and for a whole
// week, and its clock is set back by a week.

const HAEUSER = [
  ["63504", "HE"],
  ["81501", "BY"],
  ["07201", "SN"],
] as const satisfies readonly (readonly [string, Land])[];
const TEAMS = ["412", "413"];
const ERSTER: Monat = "2026-01";
const MONATE = Array.from({ length: 24 }, (_, index) => addMonate(ERSTER, index));

/** Nobody is there on these days. */
const AUSFALL: readonly IsoDate[] = [
  "2026-04-01",
  ...Array.from({ length: 7 }, (_, index) => addDays("2026-09-14", index)),
];
/** On this morning the clock shows a week ago. */
const ZURUECK: IsoDate = "2027-06-16";

let real: RealStore;
let welt: Auftragswelt;
let sendungen: readonly Sendungsstand[];

const haeuser = (): readonly Konfiguration[] =>
  HAEUSER.map(([dienststelle, land]) => {
    const base = testhaus(real.ordner);
    return { ...base, haus: { ...base.haus, land, dienststelle } };
  });

const morgens = (tag: IsoDate): string => `${tag}T07:10:00Z`;

beforeAll(async () => {
  real = await openRealStore();
  const organisation = HAEUSER.flatMap(([dienststelle]) => [
    ...TEAMS.map((team) => teamleitung(`Leitung ${team} ${dienststelle}`, { team, dienststelle })),
    teamleitung(`Bereich ${dienststelle}`, { team: null, rolle: "BL", dienststelle }),
    teamleitung(`Verwaltung ${dienststelle}`, { team: null, bereich: null, rolle: "Verwaltung", dienststelle }),
  ]);
  for (const [index, monat] of [addMonate(ERSTER, -1), ...MONATE].entries()) {
    await deliver(real.store, letzterTag(monat), {
      ...(index === 0 && { organisation, vertretungen: [] }),
      kunden: HAEUSER.flatMap(([dienststelle]) =>
        TEAMS.flatMap((team) => [1, 2].map((nr) => kundensatz(`${team}H00000${nr}`, { team, dienststelle }))),
      ),
    });
  }
  // as on a server: the daily care of an embedded store has nothing to do with the month
  welt = auftragswelt({ ...real.store, eingebettet: false }, haeuser());
  for (let tag = ersterTag(ERSTER); tag <= letzterTag(MONATE.at(-1) ?? ERSTER); tag = addDays(tag, 1)) {
    if (AUSFALL.includes(tag)) continue;
    welt.stelle(morgens(tag === ZURUECK ? addDays(tag, -7) : tag));
    await welt.arbeite();
  }
  sendungen = await allSendungen(real.store);
});
afterAll(() => real.close());

const artOf = ({ schluessel }: Sendungsstand): string => schluessel.split("/")[0] ?? "";
const count = (art: string, dienststelle: string, monat: Monat): number =>
  sendungen.filter(
    (one) =>
      artOf(one) === art && one.dienststelle === dienststelle && monatOf(one.ab.slice(0, 10) as IsoDate) === monat,
  ).length;

test("each month each lead is told once and reminded as often as agreed, and each area manager once of what is missing", () => {
  const expected = (monat: Monat) => ({
    "faelle.bereit": 2,
    // in September 2026 nobody was there on the day of the first reminder; the second was still in time
    "erinnerung.vorher": monat === "2026-09" ? 2 : 4,
    "erinnerung.danach": 2,
    "verspaetung.liste": 1,
  });
  for (const [dienststelle] of HAEUSER) {
    for (const monat of MONATE) {
      const found = Object.fromEntries(
        Object.keys(expected(monat)).map((art) => [art, count(art, dienststelle, monat)]),
      );
      expect({ monat, ...found }).toEqual({ monat, ...expected(monat) });
    }
  }
});

test("nothing went wrong, nothing is open, and no key came twice", async () => {
  expect(welt.fehler).toEqual([]);
  expect(new Set(sendungen.map(({ schluessel }) => schluessel)).size).toBe(sendungen.length);
  const laeufe = await real.store.laeufe({ hoechstens: 100_000 });
  expect(laeufe.filter(({ beendetUm }) => beendetUm === null)).toEqual([]);
  expect(laeufe.filter(({ versuche, zustand }) => zustand === "erledigt" && versuche !== 1)).toEqual([]);
});

test("what was missed for good stands there as missed: the reminders of the week in which nobody was there", async () => {
  const missed = await real.store.laeufe({ zustand: "verfallen", hoechstens: 100 });
  expect(missed.map(({ kennung }) => kennung).toSorted()).toEqual(
    HAEUSER.flatMap(([dienststelle]) => [
      `erinnerung:${dienststelle}:2026-08:vorher5`,
      `wochenuebersicht:${dienststelle}:2026-09-14`,
    ]).toSorted(),
  );
});

test.for([
  ["2026-01", "2026-01-02", "2026-01-02", "2026-01-02"],
  ["2026-03", "2026-03-02", "2026-03-02", "2026-03-02"],
  // down on the first
  ["2026-04", "2026-04-02", "2026-04-02", "2026-04-02"],
  ["2026-05", "2026-05-04", "2026-05-04", "2026-05-04"],
  ["2026-10", "2026-10-01", "2026-10-01", "2026-10-01"],
  ["2027-01", "2027-01-04", "2027-01-04", "2027-01-04"],
  // All Saints' Day is a holiday in Bavaria only
  ["2027-11", "2027-11-01", "2027-11-02", "2027-11-01"],
] as const)("cases of %s are issued on the first working day of the Land", ([monat, ...tage]) => {
  for (const [index, [dienststelle]] of HAEUSER.entries()) {
    const issued = sendungen.filter((one) => artOf(one) === "faelle.bereit" && one.dienststelle === dienststelle);
    const day = issued.map(({ ab }) => ab.slice(0, 10)).filter((tag) => tag.startsWith(monat));
    expect(day).toEqual([tage[index], tage[index]]);
  }
});

test("answers are due a day later where a holiday of the Land lies between", () => {
  const asked = (dienststelle: string, monat: Monat) =>
    sendungen
      .filter((one) => artOf(one) === "erinnerung.danach" && one.dienststelle === dienststelle)
      .map(({ ab }) => ab.slice(0, 10))
      .find((tag) => tag.startsWith(monat));
  // Buß- und Bettag, 18.11.2026; Epiphany, 06.01.2027; Corpus Christi, 04.06.2026
  expect(HAEUSER.map(([office]) => asked(office, "2026-11"))).toEqual(["2026-11-23", "2026-11-23", "2026-11-24"]);
  expect(HAEUSER.map(([office]) => asked(office, "2027-01"))).toEqual(["2027-01-25", "2027-01-26", "2027-01-25"]);
  expect(HAEUSER.map(([office]) => asked(office, "2026-06"))).toEqual(["2026-06-23", "2026-06-23", "2026-06-22"]);
});

test("every week everybody gets one overview, also in the weeks in which the clocks change", () => {
  const weekly = sendungen.filter((one) => artOf(one) === "ueberfaellig.woche" && one.dienststelle === "63504");
  // three people, 105 weeks, without the one in which nobody was there
  expect(weekly).toHaveLength(3 * 104);
});
