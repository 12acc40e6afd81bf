import { ROLLEN, type Rolle } from "@verlauf/core";
import { expect, test } from "vitest";
import type { Akteur, Befugnis } from "./akteur.ts";
import { darf, darfIrgendwo } from "./darf.ts";
import { ENTSCHEIDUNGEN, type Gegenstand, HANDLUNGEN, type Handlung } from "./handlung.ts";

// "Who sees what", role by role. The actor belongs to team 412 of Bereich 41, office 63504, RD Hessen.

const EINHEITEN = {
  eigenesTeam: { ebene: "team", dienststelle: "63504", bereich: "Bereich 41", team: "412" },
  nachbarteam: { ebene: "team", dienststelle: "63504", bereich: "Bereich 41", team: "413" },
  eigenerBereich: { ebene: "bereich", dienststelle: "63504", bereich: "Bereich 41" },
  fremdesTeam: { ebene: "team", dienststelle: "63504", bereich: "Bereich 42", team: "421" },
  teamOhneBereich: { ebene: "team", dienststelle: "63504", bereich: null, team: "499" },
  fremderBereich: { ebene: "bereich", dienststelle: "63504", bereich: "Bereich 42" },
  eigeneDienststelle: { ebene: "dienststelle", dienststelle: "63504" },
  // another office may call its team and area the same
  andereDienststelle: { ebene: "dienststelle", dienststelle: "63510" },
  teamDort: { ebene: "team", dienststelle: "63510", bereich: "Bereich 41", team: "412" },
  bereichDort: { ebene: "bereich", dienststelle: "63510", bereich: "Bereich 41" },
  eigeneRd: { ebene: "rd", rd: "Hessen" },
  andereRd: { ebene: "rd", rd: "Bayern" },
  zentrale: { ebene: "zentrale" },
} as const satisfies Record<string, Gegenstand>;
type Einheit = keyof typeof EINHEITEN;

const TEAM = ["eigenesTeam"] as const;
const BEREICH = ["eigenesTeam", "nachbarteam", "eigenerBereich"] as const;
const HAUS = [...BEREICH, "fremdesTeam", "teamOhneBereich", "fremderBereich", "eigeneDienststelle"] as const;
const RD = ["eigeneRd"] as const;
const ALLE_RD = ["eigeneRd", "andereRd"] as const;
const Z = ["zentrale"] as const;

type Zeile = Partial<Record<Handlung, readonly Einheit[]>>;

const HAUSLEITUNG: Zeile = {
  "zahlen.lesen": HAUS,
  "stichprobe.lesen": HAUS,
  "auswertung.lesen": HAUS,
  "stand.lesen": HAUS,
};

const eigeneStichprobe = (wo: readonly Einheit[]): Zeile => ({
  "stichprobe.ziehen": wo,
  "stichprobe.lesen": wo,
  "stichprobe.nummern": wo,
  "stichprobe.ersetzen": wo,
  "fragebogen.holen": wo,
  "fragebogen.abgeben": wo,
  "stand.lesen": wo,
});

const alles = (wo: readonly Einheit[]): Zeile => ({
  "personen.lesen": wo,
  "zahlen.lesen": wo,
  ...eigeneStichprobe(wo),
  "fragebogen.freigeben": wo,
  "ausnahme.eintragen": wo,
});

/** In a month for which the directive of May 2017 prescribes RD and Zentrale a sample of their own. */
const TABELLE: Readonly<Record<Rolle, Zeile>> = {
  IFK: { "personen.lesen": TEAM, "zahlen.lesen": TEAM },
  TL: alles(TEAM),
  BL: { ...alles(BEREICH), "vertretung.eintragen": BEREICH, "auswertung.lesen": BEREICH },
  GF: HAUSLEITUNG,
  VG: HAUSLEITUNG,
  GO: HAUSLEITUNG,
  RD: { ...eigeneStichprobe(RD), "auswertung.lesen": RD },
  Z: { ...eigeneStichprobe(Z), "auswertung.lesen": [...ALLE_RD, ...Z] },
  Verwaltung: { "lieferung.einspielen": HAUS, "lieferung.lesen": HAUS, verwalten: HAUS },
};

const befugnis = (rolle: Rolle, given: Partial<Befugnis> = {}): Befugnis => ({
  rolle,
  dienststelle: "63504",
  rd: "Hessen",
  bereich: "Bereich 41",
  team: "412",
  inVertretung: false,
  ...given,
});

const person = (...befugnisse: readonly Befugnis[]): Akteur => ({
  art: "person",
  kennung: "erika.muster@example.org",
  befugnisse,
});

const einheiten = Object.keys(EINHEITEN) as readonly Einheit[];

const allowed = (akteur: Akteur, handlung: Handlung, monat?: "2017-06" | "2017-09") =>
  einheiten.filter((einheit) => darf(akteur, handlung, EINHEITEN[einheit], monat));

const sorted = (names: readonly Einheit[] = []): readonly Einheit[] => einheiten.filter((name) => names.includes(name));

test.for(ROLLEN.flatMap((rolle) => HANDLUNGEN.map((handlung) => [rolle, handlung] as const)))(
  "%s, %s: as the table says and nowhere else",
  ([rolle, handlung]) => {
    expect(allowed(person(befugnis(rolle)), handlung, "2017-06")).toEqual(sorted(TABELLE[rolle][handlung]));
  },
);

test.for(["RD", "Z"] as const)("VK-28: %s has a sample of its own up to August 2017 only, results always", (rolle) => {
  const akteur = person(befugnis(rolle));
  for (const handlung of Object.keys(eigeneStichprobe([])) as readonly Handlung[]) {
    expect(allowed(akteur, handlung, "2017-09")).toEqual([]);
    expect(allowed(akteur, handlung)).toEqual([]);
  }
  expect(allowed(akteur, "auswertung.lesen", "2017-09")).toEqual(sorted(TABELLE[rolle]["auswertung.lesen"]));
});

test("a row without a team or an area reaches none, not even units that have none", () => {
  expect(allowed(person(befugnis("TL", { team: null })), "personen.lesen")).toEqual([]);
  expect(allowed(person(befugnis("BL", { bereich: null })), "personen.lesen")).toEqual([]);
});

test.for(ROLLEN.flatMap((rolle) => [befugnis(rolle), befugnis(rolle, { bereich: null, team: null })]))(
  "$rolle, team $team: may somewhere what it may with any unit in any month",
  (row) => {
    for (const handlung of HANDLUNGEN) {
      const anywhere = allowed(person(row), handlung, "2017-06").length > 0;
      expect([handlung, darfIrgendwo(person(row), handlung)]).toEqual([handlung, anywhere]);
    }
  },
);

test("a key may somewhere what it is for; jobs don't administer", () => {
  const office: Akteur = { art: "schluessel", id: "k1", umfang: ["zahlen.lesen"], dienststelle: "63504" };
  expect(HANDLUNGEN.filter((handlung) => darfIrgendwo(office, handlung))).toEqual(["zahlen.lesen"]);
  const system: Akteur = { art: "system", dienst: "auftraege" };
  expect(HANDLUNGEN.filter((handlung) => !darfIrgendwo(system, handlung))).toEqual([...ENTSCHEIDUNGEN, "verwalten"]);
  expect(HANDLUNGEN.every((handlung) => darfIrgendwo({ art: "betrieb", konto: "verlauf" }, handlung))).toBe(true);
  expect(darfIrgendwo(person(), "zahlen.lesen")).toBe(false);
});

test("somebody in several rows has the rights of all of them, each in its own place", () => {
  const both = person(befugnis("TL"), befugnis("GF", { dienststelle: "63510", bereich: null, team: null }));
  expect(allowed(both, "personen.lesen")).toEqual(["eigenesTeam"]);
  expect(allowed(both, "zahlen.lesen")).toEqual(["eigenesTeam", "andereDienststelle", "teamDort", "bereichDort"]);
});

test("somebody without a row may do nothing", () => {
  for (const handlung of HANDLUNGEN) expect(allowed(person(), handlung, "2017-06")).toEqual([]);
});

test("a key may do what it is for, in its office or everywhere", () => {
  const umfang = ["zahlen.lesen"] as const;
  const office: Akteur = { art: "schluessel", id: "k1", umfang, dienststelle: "63504" };
  expect(allowed(office, "zahlen.lesen")).toEqual(sorted(HAUS));
  expect(allowed(office, "personen.lesen")).toEqual([]);
  expect(allowed({ ...office, dienststelle: null }, "zahlen.lesen")).toEqual(einheiten);
});

test("what a person answers for no key does, whatever it is for, and no job", () => {
  const key: Akteur = { art: "schluessel", id: "k1", umfang: HANDLUNGEN, dienststelle: null };
  for (const handlung of ENTSCHEIDUNGEN) {
    expect(allowed(key, handlung)).toEqual([]);
    expect(darfIrgendwo(key, handlung)).toBe(false);
    expect(allowed({ art: "system", dienst: "auftraege" }, handlung)).toEqual([]);
  }
});

test("jobs may do anything but administer", () => {
  const system: Akteur = { art: "system", dienst: "auftraege" };
  expect(allowed(system, "stichprobe.ziehen")).toEqual(einheiten);
  expect(allowed(system, "verwalten")).toEqual([]);
});
