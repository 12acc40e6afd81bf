import { addMonate, isStehend, letzterTag, type Monat } from "@verlauf/core";
import { defaultKonfiguration, type Konfiguration } from "@verlauf/intake";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliver, kundensatz, teamleitung } from "../../testing/delivery.ts";
import { openRealStore, type RealStore } from "../../testing/real-store.ts";
import { pruefhausOf, readOrganisation } from "../pruefhaus.ts";
import { ersetzeFall, findFall } from "./ersetze-fall.ts";
import { findStichproben, pruefeStichproben } from "./find-stichproben.ts";
import { zieheStichproben } from "./ziehe-stichproben.ts";
import type { Ziehungsziel } from "./ziehungsauftrag.ts";

// The review from its first month to the end of its first year: one RD with forty teams in four offices, three of them
// joint institutions. Everything is drawn from deliveries in a real store.

const OFFICES = ["60001", "60002", "60003", "60004"] as const;
/** An employment agency; § 16a doesn't reach it. */
const AGENTUR = "60004";
/** Here the Trägerversammlung agrees on 15 November 2017. */
const MIT_ZUSTIMMUNG = "60002";
const TEAMS_JE_HAUS = 10;
const PERSONEN_JE_TEAM = 110;
const RD = "Hessen";
const ERSTER: Monat = "2017-05";

const teamsOf = (office: string): readonly string[] =>
  Array.from({ length: TEAMS_JE_HAUS }, (_, index) => `${office.slice(-1)}${String(index + 1).padStart(2, "0")}`);

const ORGANISATION = OFFICES.flatMap((dienststelle) => [
  ...teamsOf(dienststelle).map((team, index) =>
    teamleitung(`Leitung ${team}`, {
      dienststelle,
      team,
      rd: RD,
      art: dienststelle === AGENTUR ? "AA" : "gE",
      bereich: index < TEAMS_JE_HAUS / 2 ? "Bereich 1" : "Bereich 2",
      teamart: index % 2 === 0 ? "M&I" : "AV",
    }),
  ),
  teamleitung(`Leitung Inga ${dienststelle}`, { dienststelle, team: "999", teamart: "Inga", rd: RD }),
]);

// every eleventh needs municipal services, also people of SGB III, whom § 16a doesn't reach
const KUNDEN = OFFICES.flatMap((dienststelle) => [
  ...teamsOf(dienststelle).flatMap((team) =>
    Array.from({ length: PERSONEN_JE_TEAM }, (_, index) =>
      kundensatz(`${team}K${String(index).padStart(4, "0")}`, {
        dienststelle,
        team,
        rechtskreis: index % 2 === 0 ? "SGB II" : "SGB III",
        paragraf16a: index % 11 === 0,
        sperrvermerk: index === 7,
        beschaeftigtenfall: index === 8,
      }),
    ),
  ),
  kundensatz(`999K${dienststelle}`, { dienststelle, team: "999" }),
]);
/** Of each team: multiples of 11 below 110 that are even. */
const MIT_16A = 5;

const { fallpruefung } = defaultKonfiguration;
const hausOf = (dienststelle: string): Konfiguration => ({
  ...defaultKonfiguration,
  haus: {
    name: `Haus ${dienststelle}`,
    art: dienststelle === AGENTUR ? "AA" : "gE",
    land: "HE",
    dienststelle,
  },
  fallpruefung: {
    ...fallpruefung,
    beteiligung: { dokumentiert: "2017-05-29", art: "Dienstvereinbarung" },
    paragraf16a: { zustimmung: dienststelle === MIT_ZUSTIMMUNG ? "2017-11-15" : null },
  },
});

let real: RealStore;
let basis = 0;
const heuteFor = (monat: Monat) => `${addMonate(monat, 1)}-01` as const;

const ziehe = (monat: Monat, ziel: Ziehungsziel, basisSeed?: string) =>
  zieheStichproben(
    { store: real.store, haeuser: OFFICES.map(hausOf) },
    { monat, ziel, basisSeed, heute: heuteFor(monat), von: "erika", zufall: () => String(++basis).padStart(20, "0") },
  );
const numbers = (ziehungen: Awaited<ReturnType<typeof ziehe>>["ziehungen"]): readonly string[] =>
  ziehungen.flatMap(({ protokoll }) => protokoll.faelle.filter(isStehend).map(({ kundennummer }) => kundennummer));

beforeAll(async () => {
  real = await openRealStore();
  for (let monat: Monat = "2017-04"; monat <= "2017-12"; monat = addMonate(monat, 1)) {
    const organisation = monat === "2017-04" ? { organisation: ORGANISATION } : {};
    await deliver(real.store, letzterTag(monat), { kunden: KUNDEN, ...organisation });
  }
});
afterAll(() => real.close());

test("GE-05: before May 2017 nothing is drawn, and the reason is said", async () => {
  await expect(ziehe("2017-04", { art: "teams" })).rejects.toThrow(/Datenstand April 2017 ist keine Fallprüfung/);
});

test("VK-34: without the staff council's participation nothing is drawn", async () => {
  const ohne: Konfiguration = { ...hausOf("60001"), fallpruefung: { ...fallpruefung, beteiligung: null } };
  const deps = { store: real.store, haeuser: [ohne] };
  const auftrag = { monat: ERSTER, heute: "2017-06-01", von: "erika", zufall: () => "1" } as const;
  await expect(zieheStichproben(deps, { ...auftrag, ziel: { art: "teams", dienststelle: "60001" } })).rejects.toThrow(
    /^Haus 60001: Die Beteiligung des Personalrats ist nicht dokumentiert\./,
  );
  await expect(
    zieheStichproben(
      { store: real.store, haeuser: [hausOf("60001")] },
      { ...auftrag, heute: "2017-05-28", ziel: { art: "teams", dienststelle: "60001" } },
    ),
  ).rejects.toThrow(/erst zum 29\.05\.2017 dokumentiert/);
  expect(await real.store.ziehungen({})).toEqual([]);
});

test("VK-24: an RD has nothing to draw from before its teams have drawn, nor the Zentrale before the RD", async () => {
  await expect(ziehe(ERSTER, { art: "rd", rd: RD })).rejects.toThrow(/noch nichts gezogen/);
  await expect(ziehe(ERSTER, { art: "zentrale" })).rejects.toThrow(/noch keine Regionaldirektion gezogen/);
});

test("VK-05, VK-04: in May each of the forty teams draws ten, the Inga teams none", async () => {
  const { ziehungen, hinweise, regel } = await ziehe(ERSTER, { art: "teams" });
  expect(regel).toMatchObject({ id: "vkb-2017-05", ab: "2017-05-22", bis: "2019-05-31" });
  expect(ziehungen).toHaveLength(40);
  expect(ziehungen.map(({ protokoll }) => protokoll.faelle.length)).toEqual(ziehungen.map(() => 10));
  expect(hinweise).toHaveLength(4);
  expect(hinweise[0]).toMatch(/^Team 999 \(Inga\)/);
  // VA-07 begins in September: nobody is left out for § 16a yet
  expect(ziehungen[0]?.protokoll.rahmen).toMatchObject({
    anzahl: PERSONEN_JE_TEAM - 2,
    ausgeschlossen: { beschaeftigtenfall: 1, gesperrt: 1, paragraf16a: 0, schon_geprueft: 0 },
  });
});

test("nobody draws again: a second call gives the first draw, another base seed is refused", async () => {
  const first = await findStichproben({ store: real.store, haeuser: [] }, { monat: ERSTER });
  expect((await ziehe(ERSTER, { art: "teams" })).ziehungen).toEqual(first.ziehungen);
  await expect(ziehe(ERSTER, { art: "teams", team: "101" }, "4711")).rejects.toThrow(
    /schon mit einer anderen Startzahl/,
  );
});

test("what was drawn stays drawn, whatever the house's configuration says later", async () => {
  const { ziehungen } = await findStichproben({ store: real.store, haeuser: [] }, { monat: ERSTER });
  const auftrag = { monat: ERSTER, heute: "2017-06-01", von: "erika", zufall: () => "1" } as const;
  const again = await zieheStichproben({ store: real.store, haeuser: [] }, { ...auftrag, ziel: { art: "teams" } });
  expect(again.ziehungen).toEqual(ziehungen);
});

test("a replaced case isn't in the RD's frame", async () => {
  const ersetzt = await ersetzeFall(
    { store: real.store, haeuser: OFFICES.map(hausOf) },
    { fall: "2017-05-101-03", grund: "Datensatz inzwischen gesperrt", heute: "2017-06-02", von: "erika" },
  );
  expect(ersetzt).toMatchObject({
    referenz: "2017-05-60001-101-03",
    durch: { referenz: "2017-05-60001-101-11" },
    hinweise: [],
  });
  const { ziehungen } = await ziehe(ERSTER, { art: "rd", rd: RD });
  const [weg] = (await real.store.ziehungen({ zeitraum: ERSTER, einheit: "101" })).flatMap(({ protokoll }) =>
    protokoll.faelle.filter((fall) => !isStehend(fall)),
  );
  expect(ziehungen[0]?.protokoll.rahmen.anzahl).toBe(400);
  expect(ziehungen[0]?.protokoll.rahmen.ids).not.toContain(weg?.kundennummer);
  expect(ziehungen[0]?.protokoll.rahmen.ids).toContain(ersetzt.durch?.kundennummer);
});

test("VK-24: a case of the RD's sample is replaced by the next of its frame, under the team's reference", async () => {
  const deps = { store: real.store, haeuser: OFFICES.map(hausOf) };
  const [sample] = await real.store.ziehungen({ ebene: "rd", zeitraum: ERSTER });
  const fall = sample?.protokoll.faelle[0]?.referenz ?? "";
  const auftrag = {
    fall,
    grund: "umgezogen",
    ebene: { art: "rd", rd: RD },
    heute: "2017-06-03",
    von: "erika",
  } as const;
  const { durch } = await ersetzeFall(deps, auftrag);
  expect(durch?.referenz).toMatch(/^2017-05-6000\d-\d{3}-\d\d$/);
  expect(sample?.protokoll.rahmen.ids).toContain(durch?.kundennummer);
  // the team's own draw knows nothing of it
  expect(
    (await findFall(deps, fall)).ziehung.protokoll.faelle.find(({ referenz }) => referenz === fall)?.grund,
  ).toBeNull();
});

test.for([
  ["2017-05", 270],
  ["2017-06", 270],
  ["2017-07", 100],
  ["2017-08", 100],
] as const)("VK-21, VK-24: in %s RD and Zentrale draw %i of the cases below", async ([monat, umfang]) => {
  const teams = await ziehe(monat, { art: "teams" });
  const rd = await ziehe(monat, { art: "rd", rd: RD });
  const zentrale = await ziehe(monat, { art: "zentrale" });
  const [below, its, top] = [teams, rd, zentrale].map(({ ziehungen }) => numbers(ziehungen));
  expect(below).toHaveLength(400);
  expect(its).toHaveLength(umfang);
  expect(new Set(below)).toEqual(new Set([...(below ?? []), ...(its ?? [])]));
  expect(top).toHaveLength(umfang);
  expect(new Set(its)).toEqual(new Set([...(its ?? []), ...(top ?? [])]));
  // a case keeps the reference by which its team knows it
  expect(rd.ziehungen[0]?.protokoll.faelle[0]?.referenz).toMatch(/^2017-0\d-6000\d-\d{3}-\d\d$/);
  expect((await ziehe(monat, { art: "rd", rd: RD })).ziehungen).toEqual(rd.ziehungen);
});

test("VK-28, VA-11: from the Datenstand of September RD and Zentrale draw no more", async () => {
  const { ziehungen, regel } = await ziehe("2017-09", { art: "teams" });
  expect(regel).toMatchObject({ id: "vkb-2017-10", ab: "2017-10-20", bis: "2019-12-31" });
  expect(numbers(ziehungen)).toHaveLength(400);
  for (const ziel of [{ art: "rd", rd: RD }, { art: "zentrale" }] as const) {
    await expect(ziehe("2017-09", ziel)).rejects.toThrow(/keine eigene Stichprobe vorgesehen/);
  }
});

test.for([
  ["2017-09", "60001", MIT_16A],
  ["2017-10", "60001", MIT_16A],
  ["2017-10", MIT_ZUSTIMMUNG, MIT_16A],
  ["2017-11", MIT_ZUSTIMMUNG, 0],
  ["2017-11", "60001", MIT_16A],
  ["2017-12", AGENTUR, 0],
] as const)("VA-07, VA-08: § 16a in %s, office %s: %i are left out", async ([monat, dienststelle, out]) => {
  const { ziehungen } = await ziehe(monat, { art: "teams", dienststelle });
  for (const { protokoll } of ziehungen) expect(protokoll.rahmen.ausgeschlossen.paragraf16a).toBe(out);
});

test("VA-28: nobody is drawn twice within twelve months", async () => {
  const { ziehungen } = await ziehe("2017-12", { art: "teams", dienststelle: "60001" });
  const all = (await real.store.ziehungen({ ebene: "team", dienststelle: "60001" })).filter(
    ({ einheit }) => einheit === "101",
  );
  const drawn = numbers(all);
  expect(drawn).toHaveLength(80);
  expect(new Set(drawn).size).toBe(80);
  const { anzahl, ausgeschlossen, rueckschauMonate } = ziehungen[0]?.protokoll.rahmen ?? {};
  expect(rueckschauMonate).toBe(12);
  expect((anzahl ?? 0) + Object.values(ausgeschlossen ?? {}).reduce((sum, each) => sum + each, 0)).toBe(
    PERSONEN_JE_TEAM,
  );
});

test("VK-43: an absent lead's substitute is known for the days of the absence alone", async () => {
  await deliver(real.store, "2017-12-31", {
    kunden: KUNDEN,
    organisation: ORGANISATION,
    vertretungen: [
      { email: "leitung.101@example.org", vertretung: "leitung.102@example.org", von: "2018-01-02", bis: "2018-01-12" },
    ],
  });
  const haus = pruefhausOf(OFFICES.map(hausOf), await readOrganisation({ store: real.store }), "60001");
  expect(haus.vertretungOf("101", "2018-01-01")).toBeNull();
  expect(haus.vertretungOf("101", "2018-01-02")).toBe("Leitung 102");
  expect(haus.vertretungOf("101", "2018-01-12")).toBe("Leitung 102");
  expect(haus.vertretungOf("101", "2018-01-13")).toBeNull();
  expect(haus.vertretungOf("102", "2018-01-05")).toBeNull();
});

test("every draw of the year is right from its record alone", async () => {
  for (const monat of ["2017-05", "2017-08", "2017-12"] as const) {
    const { geprueft, abweichungen } = await pruefeStichproben({ store: real.store, haeuser: [] }, { monat });
    expect(abweichungen).toEqual([]);
    expect(geprueft).toBe(monat === "2017-12" ? 20 : 42);
  }
});
