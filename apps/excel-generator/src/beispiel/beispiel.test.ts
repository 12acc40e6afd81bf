import {
  assessKontaktdichte,
  type Dateiart,
  type Fall,
  type IsoDate,
  isUrteil,
  KONTAKTARTEN,
  type Kunde,
  PROFILLAGEN,
  rulesOn,
  type Satz,
  STELLEN,
  STRATEGIESTATUS,
} from "@verlauf/core";
import { describe, expect, test } from "vitest";
import { type Beispielsatz, createBeispiel } from "./beispiel.ts";

const DATENSTAND = "2016-05-31";
const saetze = (datenstand: IsoDate, personen = 5000, seed = 1): readonly Beispielsatz[] => [
  ...createBeispiel({ personen, seed, datenstand }),
];
const of = <A extends Dateiart>(all: readonly Beispielsatz[], art: A): readonly Satz<A>[] =>
  all.filter((eintrag) => eintrag.art === art).map(({ satz }) => satz as Satz<A>);

const haus = saetze(DATENSTAND);
const [organisation, kunden, kontakte] = [of(haus, "organisation"), of(haus, "kunden"), of(haus, "kontakte")];
const [bedarfe, strategien, ausnahmen] = [of(haus, "handlungsbedarfe"), of(haus, "strategien"), of(haus, "ausnahmen")];

const shareOf = (people: readonly Kunde[], is: (kunde: Kunde) => boolean): number =>
  people.filter(is).length / people.length;
const yearsBefore = (day: IsoDate, years: number): string => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

describe("an office of 5,000 people", () => {
  test.for<readonly [string, number, number, (kunde: Kunde) => boolean]>([
    ["close to integration", 0.28, 0.03, ({ profillage }) => "MAF".includes(profillage ?? "?")],
    ["complex", 0.48, 0.03, ({ profillage }) => "ESU".includes(profillage ?? "?")],
    ["under 25", 0.12, 0.02, ({ geburtsdatum }) => geburtsdatum > yearsBefore(DATENSTAND, 25)],
    ["under SGB III", 0.08, 0.02, ({ rechtskreis }) => rechtskreis === "SGB III"],
    ["no longer in service", 0.03, 0.02, ({ betreuungBis, reaktiviertAm }) => betreuungBis !== null && !reaktiviertAm],
    ["reactivated", 0.04, 0.02, ({ reaktiviertAm }) => reaktiviertAm !== null],
    ["with municipal services", 0.046, 0.02, ({ paragraf16a }) => paragraf16a],
  ])("has its share %s", ([, share, tolerance, is]) => {
    expect(Math.abs(shareOf(kunden, is) - share)).toBeLessThan(tolerance);
  });

  test("has every Profillage, kind of contact, body and outcome of a strategy", () => {
    expect(new Set(kunden.map(({ profillage }) => profillage))).toEqual(new Set(PROFILLAGEN));
    expect(new Set(kontakte.map(({ art }) => art))).toEqual(new Set(KONTAKTARTEN));
    expect(new Set(kontakte.map(({ stelle }) => stelle))).toEqual(new Set(STELLEN));
    expect(new Set(strategien.map(({ status }) => status))).toEqual(new Set(STRATEGIESTATUS));
  });

  test("has a few cases of staff, blocked records and exceptions", () => {
    expect(shareOf(kunden, ({ beschaeftigtenfall }) => beschaeftigtenfall)).toBeGreaterThan(0);
    expect(shareOf(kunden, ({ sperrvermerk }) => sperrvermerk)).toBeGreaterThan(0);
    expect(ausnahmen.length).toBeGreaterThan(50);
    expect(ausnahmen.length).toBeLessThan(400);
  });

  test("has about six contacts a person", () => {
    expect(kontakte.length / kunden.length).toBeGreaterThan(4);
    expect(kontakte.length / kunden.length).toBeLessThan(8);
  });

  test("has teams of 150 to 250, and few people at Reha and Leistung", () => {
    const artOf = new Map(organisation.map(({ team, teamart }) => [team, teamart]));
    for (const [team, people] of Map.groupBy(kunden, ({ team }) => team)) {
      const isLarge = artOf.get(team) === "AV" || artOf.get(team) === "M&I";
      expect([team, people.length >= 150 && people.length <= 250]).toEqual([team, isLarge]);
    }
  });

  test("has benefit communities of one to five people, in one team each, under SGB II only", () => {
    const communities = Map.groupBy(
      kunden.filter(({ bgNummer }) => bgNummer !== null),
      ({ bgNummer }) => bgNummer,
    );
    expect(new Set([...communities.values()].map(({ length }) => length))).toEqual(new Set([1, 2, 3, 4, 5]));
    for (const members of communities.values()) expect(new Set(members.map(({ team }) => team)).size).toBe(1);
    for (const { rechtskreis, bgNummer } of kunden) expect(bgNummer !== null).toBe(rechtskreis === "SGB II");
  });

  test("is overdue with 15 to 35 % of those who have a duty, by the recommendation of 2010", () => {
    const regeln = rulesOn([], DATENSTAND);
    const teamarten = new Map(organisation.map(({ team, teamart }) => [team, teamart]));
    const contacts = Map.groupBy(kontakte, ({ kundennummer }) => kundennummer);
    const exceptions = Map.groupBy(ausnahmen, ({ kundennummer }) => kundennummer);
    const lagen = kunden
      .map((kunde): Fall => {
        const { kundennummer, team } = kunde;
        return {
          ...kunde,
          teamart: teamarten.get(team) ?? null,
          kontakte: contacts.get(kundennummer) ?? [],
          ausnahmen: exceptions.get(kundennummer) ?? [],
          kontakteDerBg: [],
          nurLetzterKontakt: false,
        };
      })
      .map((fall) => assessKontaktdichte(regeln, fall))
      .filter(isUrteil)
      .map(({ lage }) => lage.status);
    const withDuty = lagen.filter((status) => ["ueberfaellig", "faellig", "im_soll"].includes(status));
    const share = withDuty.filter((status) => status === "ueberfaellig").length / withDuty.length;
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.35);
  });
});

describe("the rows hold together", () => {
  test("Kundennummern are unique and have their shape", () => {
    expect(new Set(kunden.map(({ kundennummer }) => kundennummer)).size).toBe(5000);
    for (const { kundennummer } of kunden) expect(kundennummer).toMatch(/^\d{3}[A-H]\d{6}$/);
    expect(kunden.some(({ kundennummer }) => kundennummer.startsWith("0"))).toBe(true);
  });

  test("every row belongs to a person of this office", () => {
    const known = new Set(kunden.map(({ kundennummer }) => kundennummer));
    for (const { kundennummer } of [...kontakte, ...bedarfe, ...strategien, ...ausnahmen])
      expect(known.has(kundennummer)).toBe(true);
  });

  test("every person is in a team of the organisation, with a sign of that team", () => {
    const signs = new Set(organisation.map(({ team, zeichen }) => `${team}|${zeichen}`));
    for (const { team, integrationsfachkraft } of kunden)
      expect(signs.has(`${team}|${integrationsfachkraft}`)).toBe(true);
  });

  test("no need twice, and every strategy serves a need that is there", () => {
    const needs = new Set(bedarfe.map(({ kundennummer, handlungsbedarf }) => `${kundennummer}|${handlungsbedarf}`));
    expect(needs.size).toBe(bedarfe.length);
    for (const { kundennummer, handlungsbedarf } of strategien)
      if (handlungsbedarf !== null) expect(needs.has(`${kundennummer}|${handlungsbedarf}`)).toBe(true);
  });

  test("needs fit the Profillage: none for M, motivation for A, the focus for S and U (2.1.1)", () => {
    const lageOf = new Map(kunden.map(({ kundennummer, profillage }) => [kundennummer, profillage]));
    const groups = (lage: string): ReadonlySet<string> =>
      new Set(
        bedarfe
          .filter(({ kundennummer, schwerpunkt }) => schwerpunkt && lageOf.get(kundennummer) === lage)
          .map(({ schluesselgruppe }) => schluesselgruppe),
      );
    expect([groups("M").size, [...groups("A")], [...groups("S")], [...groups("U")]]).toEqual([
      0,
      ["Motivation"],
      ["Leistungsfähigkeit"],
      ["Rahmenbedingungen"],
    ]);
  });

  test("strategies of one law only are under that law", () => {
    const kreisOf = new Map(kunden.map(({ kundennummer, rechtskreis }) => [kundennummer, rechtskreis]));
    const kreise = (name: string): ReadonlySet<unknown> =>
      new Set(
        strategien
          .filter(({ handlungsstrategie }) => handlungsstrategie.startsWith(name))
          .map(({ kundennummer }) => kreisOf.get(kundennummer)),
      );
    expect(kreise("Mitwirkung überprüfen")).toEqual(new Set(["SGB II"]));
    expect(kreise("Beendigung oder Verringerung")).toEqual(new Set(["SGB II"]));
    expect(kreise("Verfügbarkeit überprüfen")).toEqual(new Set(["SGB III"]));
  });
});

describe.for([DATENSTAND, "2016-02-29", "2026-10-31"] as const)("with a Datenstand of %s", (datenstand) => {
  const all = saetze(datenstand, 1000, 3);
  const people = new Map(of(all, "kunden").map((kunde) => [kunde.kundennummer, kunde]));

  test("nobody is born, served or planned for out of order", () => {
    for (const kunde of people.values()) {
      const { geburtsdatum, betreuungSeit, betreuungBis, reaktiviertAm } = kunde;
      expect(geburtsdatum < betreuungSeit && betreuungSeit <= datenstand).toBe(true);
      if (betreuungBis !== null) expect(betreuungSeit <= betreuungBis && betreuungBis < datenstand).toBe(true);
      if (reaktiviertAm !== null)
        expect((betreuungBis ?? "9") < reaktiviertAm && reaktiviertAm <= datenstand).toBe(true);
      for (const day of [
        kunde.standortbestimmungAm,
        kunde.vereinbarungAm,
        kunde.letzterKontakt,
        kunde.zielBestaetigtAm,
      ])
        if (day !== null) expect(betreuungSeit <= day && day <= datenstand).toBe(true);
      if (kunde.vereinbarungAm !== null) expect(kunde.vereinbarungAm < (kunde.vereinbarungBis ?? "")).toBe(true);
    }
  });

  test("contacts lie in the person's service, up to the Datenstand", () => {
    for (const { kundennummer, datum } of of(all, "kontakte")) {
      const kunde = people.get(kundennummer);
      expect((kunde?.betreuungSeit ?? "9") <= datum && datum <= datenstand).toBe(true);
    }
  });

  test("strategies begin by the Datenstand and end after they began", () => {
    for (const { beginn, ende, status, erledigtAm, massnahmeBeginn, massnahmeEnde } of of(all, "strategien")) {
      expect(beginn <= datenstand && beginn < (ende ?? "9")).toBe(true);
      expect(erledigtAm !== null).toBe(status !== "laufend");
      if (erledigtAm !== null) expect(beginn <= erledigtAm && erledigtAm <= datenstand).toBe(true);
      if (massnahmeBeginn !== null)
        expect(beginn < massnahmeBeginn && massnahmeBeginn < (massnahmeEnde ?? "")).toBe(true);
    }
  });

  test("exceptions end after they began", () => {
    for (const { von, bis, entschiedenAm } of of(all, "ausnahmen"))
      expect(entschiedenAm <= von && von < bis).toBe(true);
  });
});

test("since 20.12.2016 no Profillage is kept under SGB II, and the prognosis says who is close to integration", () => {
  const before = of(saetze("2016-12-19", 3000), "kunden");
  const after = of(saetze("2016-12-20", 3000), "kunden");
  expect(before.some(({ profillage }) => profillage === null)).toBe(false);
  for (const { rechtskreis, profillage } of after) expect(profillage === null).toBe(rechtskreis === "SGB II");
  const nah = (kunde: Kunde) => ["bis 6 Monate", "bis 12 Monate"].includes(kunde.integrationsprognose ?? "");
  expect(Math.abs(shareOf(after, nah) - 0.28)).toBeLessThan(0.03);
});

test("the same order gives the same office; another seed another", () => {
  expect(saetze(DATENSTAND, 300)).toEqual(saetze(DATENSTAND, 300));
  expect(saetze(DATENSTAND, 300, 2)).not.toEqual(saetze(DATENSTAND, 300));
});

test.for([10, 11, 501])("an office of %i has that many people", (personen) => {
  expect(of(saetze(DATENSTAND, personen), "kunden").length).toBe(personen);
});

test.for([
  [{ personen: 9 }, "Das Beispielhaus kann 10 bis 500.000 Personen haben."],
  [{ personen: 500_001 }, "Das Beispielhaus kann 10 bis 500.000 Personen haben."],
  [{ personen: 10.5 }, "Das Beispielhaus kann 10 bis 500.000 Personen haben."],
  [{ personen: Number.NaN }, "Das Beispielhaus kann 10 bis 500.000 Personen haben."],
  [{ seed: -1 }, "Der Startwert („seed“) muss eine ganze Zahl von 0 bis 4294967295 sein."],
  [{ seed: 1.5 }, "Der Startwert („seed“) muss eine ganze Zahl von 0 bis 4294967295 sein."],
  [
    { datenstand: "1999-12-31" },
    "Der Datenstand des Beispielhauses muss zwischen dem 31.12.2010 und dem 31.12.2099 liegen.",
  ],
] as const)("%j is refused", ([wrong, sentence]) => {
  expect(() => [...createBeispiel({ personen: 10, seed: 1, datenstand: DATENSTAND, ...wrong })]).toThrow(sentence);
});
