import { STATUS } from "@verlauf/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import {
  BESCHAEFTIGTENFAELLE,
  BETRIEB,
  fuelle,
  nummer,
  ohneZweiteLinie,
  type Pforten,
  person,
  pfortenOf,
} from "../testing/zugangshaus.ts";
import { hasNummern } from "./stichprobenansicht.ts";
import type { Zugang } from "./zugang.ts";

const STICHTAG = "2026-11-03";
const MONAT = "2026-10";

const IFK = person("IFK");
const TL = person("TL");
const BL = person("BL", { team: null });
const GF = person("GF", { team: null, bereich: null });
const RD = person("RD", { team: null, bereich: null, dienststelle: "990" });
const Z = person("Z", { team: null, bereich: null, dienststelle: "999" });
const VERWALTUNG = person("Verwaltung", { team: null, bereich: null });
const FREMD = person("TL", { team: null });

/** What a call ends with, for a table. */
const outcome = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "ja",
    (error: unknown) => (error instanceof NichtGefunden ? "nein" : String(error)),
  );

describe.each([
  ["the gate alone", ohneZweiteLinie],
  ["with the database's second line", (store: RealStore["store"]) => store],
] as const)("%s", (_, linie) => {
  let opened: RealStore;
  let pforten: Pforten;
  const als = (akteur: Parameters<Pforten["als"]>[0]): Zugang => pforten.als(akteur);

  beforeAll(async () => {
    opened = await openRealStore();
    await fuelle(opened.store);
    pforten = pfortenOf({ ...opened, store: linie(opened.store) });
    await als(BETRIEB).ziehe({ monat: MONAT, ziel: { art: "teams" } });
  });
  afterAll(() => opened.close());

  const teamsOf = (zugang: Zugang, team?: string) =>
    zugang
      .seite({ stichtag: STICHTAG, dienststelle: "63504", team, status: STATUS, limit: 1000 })
      .then(({ personen }) => [...new Set(personen.map(({ fall }) => fall.team))].join(" "))
      .catch((error: Error) => (error instanceof NichtGefunden ? "nein" : error.message));

  test.for([
    ["IFK", IFK, "412", "412", "nein"],
    ["TL", TL, "412", "412", "nein"],
    ["BL", BL, "412 413", "412", "413"],
    ["GF", GF, "nein", "nein", "nein"],
    ["RD", RD, "nein", "nein", "nein"],
    ["Zentrale", Z, "nein", "nein", "nein"],
    ["Verwaltung", VERWALTUNG, "nein", "nein", "nein"],
    ["betrieb", BETRIEB, "412 413 421", "412", "413"],
  ] as const)(
    "persons: %s sees of the office, of team 412, of team 413",
    async ([, akteur, office, own, neighbour]) => {
      expect([
        await teamsOf(als(akteur)),
        await teamsOf(als(akteur), "412"),
        await teamsOf(als(akteur), "413"),
      ]).toEqual([office, own, neighbour]);
    },
  );

  test.for([
    ["IFK", IFK, ["ja", "nein", "nein", "nein", "nein"]],
    ["TL", TL, ["ja", "nein", "nein", "nein", "nein"]],
    ["BL", BL, ["ja", "ja", "nein", "ja", "nein"]],
    ["GF", GF, ["ja", "ja", "ja", "ja", "ja"]],
    ["RD", RD, ["nein", "nein", "nein", "nein", "nein"]],
    ["Verwaltung", VERWALTUNG, ["nein", "nein", "nein", "nein", "nein"]],
  ] as const)("counts: %s sees team 412, 413, 421, Bereich 41, the office", async ([, akteur, expected]) => {
    const zugang = als(akteur);
    const of = (wo: { team?: string; bereich?: string }) =>
      outcome(zugang.zahlen({ stichtag: STICHTAG, dienststelle: "63504", ...wo }));
    expect([
      await of({ team: "412" }),
      await of({ team: "413" }),
      await of({ team: "421" }),
      await of({ bereich: "Bereich 41" }),
      await of({}),
    ]).toEqual(expected);
  });

  test.for([
    ["IFK", IFK, ["nein", "nein", "nein", "nein"]],
    ["TL", TL, ["ja", "nein", "nein", "nein"]],
    ["BL", BL, ["ja", "ja", "nein", "nein"]],
    ["GF", GF, ["ja", "ja", "ja", "nein"]],
    ["RD", RD, ["nein", "nein", "nein", "nein"]],
    ["Verwaltung", VERWALTUNG, ["nein", "nein", "nein", "nein"]],
  ] as const)(
    "draws: %s sees those of team 412, 413, 421, and of 412 in the other office",
    async ([, akteur, expected]) => {
      const zugang = als(akteur);
      const of = (dienststelle: string, team: string) =>
        outcome(zugang.protokoll({ monat: MONAT, dienststelle, team }));
      expect([
        await of("63504", "412"),
        await of("63504", "413"),
        await of("63504", "421"),
        await of("63510", "412"),
      ]).toEqual(expected);
    },
  );

  test.for([
    ["IFK", IFK, ["nein", "nein", "nein", "nein"]],
    ["TL", TL, ["nein", "nein", "nein", "ja"]],
    ["BL", BL, ["ja", "nein", "nein", "ja"]],
    ["GF", GF, ["ja", "ja", "nein", "nein"]],
    ["RD", RD, ["nein", "nein", "ja", "nein"]],
    ["Zentrale", Z, ["nein", "nein", "ja", "nein"]],
    ["Verwaltung", VERWALTUNG, ["nein", "nein", "nein", "nein"]],
  ] as const)(
    "%s gets the review of Bereich 41, the office, RD Hessen, and the questionnaire of 412",
    async ([, akteur, expected]) => {
      const zugang = als(akteur);
      expect([
        await outcome(
          zugang.auswertung({
            monat: MONAT,
            einheit: { ebene: "bereich", bereich: "Bereich 41", dienststelle: "63504" },
          }),
        ),
        await outcome(zugang.auswertung({ monat: MONAT, einheit: { ebene: "dienststelle", dienststelle: "63504" } })),
        await outcome(zugang.auswertung({ monat: MONAT, einheit: { ebene: "rd", rd: "Hessen" } })),
        await outcome(zugang.fragebogen({ monat: MONAT, ziel: { art: "team", dienststelle: "63504", team: "412" } })),
      ]).toEqual(expected);
    },
  );

  test("who has no place in the organisation finds nothing", async () => {
    const zugang = als(FREMD);
    expect(await outcome(zugang.seite({ stichtag: STICHTAG, limit: 1 }))).toBe("nein");
    expect(await outcome(zugang.stand({ monat: MONAT }))).toBe("nein");
    expect(await outcome(zugang.importiere({ pfade: ["/tmp"], datenstand: STICHTAG }))).toBe("nein");
  });

  test("whoever leads a team sees of the month's state the own team only, the office all of it", async () => {
    const rows = async (akteur: typeof TL) =>
      (await als(akteur).stand({ monat: MONAT, dienststelle: "63504" })).zeilen.map(({ stand }) => stand.team);
    expect(await rows(TL)).toEqual(["412"]);
    expect(await rows(BL)).toEqual(["412", "413"]);
    expect(await rows(GF)).toEqual(["412", "413", "421"]);
    expect((await als(TL).stand({ monat: MONAT })).satz).not.toContain("413");
  });

  test("above the team cases go by reference: no number, no ticket, nothing to compute one from", async () => {
    const { ziehungen } = await als(GF).stichproben({ monat: MONAT, ziel: { art: "teams", dienststelle: "63504" } });
    expect(ziehungen).toHaveLength(3);
    expect(ziehungen.some(({ protokoll }) => hasNummern(protokoll))).toBe(false);
    expect(JSON.stringify(ziehungen)).not.toMatch(/\d{3}[A-Z]\d{6}|ticket|beschaeftigtenfall/);
    const own = await als(TL).protokoll({ monat: MONAT, team: "412" });
    expect(hasNummern(own) && own.faelle.every(({ kundennummer }) => kundennummer.startsWith("111A"))).toBe(true);
  });

  test("§ 35 SGB I: nobody finds a Beschäftigtenfall, by number or reference, in lists or counts", async () => {
    for (const kundennummer of BESCHAEFTIGTENFAELLE) {
      for (const akteur of [TL, BL]) {
        expect(await outcome(als(akteur).erklaere({ stichtag: STICHTAG, kundennummer }))).toBe("nein");
      }
    }
    await expect(
      als(BETRIEB).erklaere({ stichtag: STICHTAG, kundennummer: BESCHAEFTIGTENFAELLE[0] ?? "" }),
    ).rejects.toThrow("ist im Datenstand 31.10.2026 nicht verzeichnet");
    const { personen } = await als(BL).seite({ stichtag: STICHTAG, status: STATUS, limit: 1000 });
    expect(personen).toHaveLength(24);
    expect(personen.some(({ fall }) => fall.beschaeftigtenfall)).toBe(false);
    const { teams } = await als(GF).zahlen({ stichtag: STICHTAG, dienststelle: "63504" });
    expect(
      teams.map(({ team, zaehlung, nichtInBetreuung }) => [
        team,
        Object.values(zaehlung).reduce((sum, count) => sum + count, nichtInBetreuung),
      ]),
    ).toEqual([
      ["412", 12],
      ["413", 12],
      ["421", 12],
    ]);
    expect((await als(TL).ueberfaellige({ stichtag: STICHTAG, team: "412" })).beschaeftigtenfaelle).toBe(null);
  });

  test("pages go on where they ended, and their cursor tells nothing", async () => {
    const zugang = als(BL);
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const seite = await zugang.seite({ stichtag: STICHTAG, status: STATUS, limit: 5, cursor });
      seen.push(...seite.personen.map(({ eintrag }) => eintrag.kundennummer));
      cursor = seite.weiter ?? undefined;
      expect(Buffer.from(cursor ?? "", "base64url").toString("latin1")).not.toMatch(/kundennummer|\d{3}A\d{6}/);
      pages += 1;
    } while (cursor !== undefined);
    expect(pages).toBe(5);
    expect(seen).toEqual([0, 1].flatMap((place) => Array.from({ length: 12 }, (_each, nr) => nummer(place, nr))));
  });

  test("a cursor of another question, or a made-up one, is refused in a sentence", async () => {
    const { weiter } = await als(BL).seite({ stichtag: STICHTAG, status: STATUS, limit: 5 });
    for (const cursor of [weiter ?? "", "abc", ""]) {
      await expect(
        als(BL).seite({ stichtag: STICHTAG, team: "412", status: STATUS, limit: 5, cursor }),
      ).rejects.toThrow("Die Liste lässt sich so nicht fortsetzen");
    }
  });

  test("the whole list comes in the same order", async () => {
    const { personen } = await als(BL).liste({ stichtag: STICHTAG, status: STATUS });
    const seen: string[] = [];
    for await (const chunk of personen) seen.push(...chunk.map(({ eintrag }) => eintrag.kundennummer));
    expect(seen).toHaveLength(24);
    expect(seen).toEqual(seen.toSorted());
  });

  test("a person is found by number, by reference and by a drawn case; the heading can do without the number", async () => {
    const kundennummer = nummer(0, 3);
    const zugang = als(TL);
    const byNumber = await zugang.erklaere({ stichtag: STICHTAG, kundennummer });
    expect(byNumber.referenz).toMatch(/^412-[A-Z2-7]{6}$/);
    expect(byNumber.kopfMitReferenz).not.toContain(kundennummer);
    expect(await zugang.erklaere({ stichtag: STICHTAG, referenz: byNumber.referenz.toLowerCase() })).toEqual(byNumber);

    const protokoll = await zugang.protokoll({ monat: MONAT, team: "412" });
    const [first] = hasNummern(protokoll) ? protokoll.faelle : [];
    const byCase = await zugang.erklaere({ stichtag: STICHTAG, referenz: first?.referenz ?? "" });
    expect(byCase.eintrag?.kundennummer).toBe(first?.kundennummer);
    // who sees no draw learns no number from a case's reference
    expect(await outcome(als(IFK).erklaere({ stichtag: STICHTAG, referenz: first?.referenz ?? "" }))).toBe("nein");
    expect(
      await outcome(als(person("TL", { team: "413" })).erklaere({ stichtag: STICHTAG, referenz: byNumber.referenz })),
    ).toBe("nein");
  });

  test("a seed is drawn, not chosen, by everybody but whoever runs Verlauf", async () => {
    await expect(als(TL).ziehe({ monat: MONAT, ziel: { art: "teams", team: "412" }, basisSeed: "1" })).rejects.toThrow(
      "Die Startzahl zieht Verlauf selbst.",
    );
  });

  test("a lead's draw is of the own team, an area manager's of the area", async () => {
    const drawn = async (akteur: typeof TL) =>
      (await als(akteur).ziehe({ monat: MONAT, ziel: { art: "teams" } })).ziehungen.map(({ einheit }) => einheit);
    expect(await drawn(TL)).toEqual(["412"]);
    expect(await drawn(BL)).toEqual(["412", "413"]);
    expect(await outcome(als(GF).ziehe({ monat: MONAT, ziel: { art: "teams" } }))).toBe("nein");
    expect(await outcome(als(RD).ziehe({ monat: MONAT, ziel: { art: "rd", rd: "Hessen" } }))).toBe("nein");
  });

  test("a questionnaire comes back from its own team only, and leaves no trace from another", async () => {
    const mappe = await als(TL).fragebogen({ monat: MONAT, ziel: { art: "team", team: "412" } });
    expect(mappe.name).toBe("Fragebogen_2026-10_63504_412.xlsx");
    const neighbour = als(person("TL", { team: "413" }));
    const changed = { name: "zurueck.xlsx", inhalt: mappe.inhalt };
    const { dateien } = await neighbour.gibAb({ dateien: [changed] });
    expect(dateien).toMatchObject([
      {
        status: "abgelehnt",
        bezeichnung: null,
        team: null,
        hinweise: [{ meldung: new NichtGefunden().message }, { meldung: expect.stringContaining("noch so") }],
      },
    ]);
    expect(await outcome(neighbour.gibAb({ dateien: ["/etc/passwd"] }))).toBe("nein");
    expect(await opened.store.rueckgabeversionen(null)).toEqual([]);
  });

  test("of a draw that the database doesn't show nothing is shown either, whatever the gate thinks", async () => {
    const zugang = pfortenOf({
      ...opened,
      store: { ...opened.store, unter: () => ({ ...opened.store, ziehungen: async () => [] }) },
    }).als(TL);
    const fall = `${MONAT}-63504-412-01`;
    expect([
      await outcome(zugang.stand({ monat: MONAT })),
      await outcome(zugang.fragebogen({ monat: MONAT, ziel: { art: "team", team: "412" } })),
      await outcome(zugang.ersetze({ fall, grund: "umgezogen" })),
      await outcome(zugang.erklaere({ stichtag: STICHTAG, referenz: fall })),
    ]).toEqual(["nein", "nein", "nein", "nein"]);
  });

  test("what doesn't exist and what isn't allowed is told in the same words, after as many questions to the data", async () => {
    const asked = async (akteur: typeof TL, ask: (zugang: Zugang) => Promise<unknown>) => {
      const before = pforten.anfragen();
      const told = await ask(als(akteur)).then(
        () => "gezeigt",
        (error: Error) => error.message,
      );
      return { told, anfragen: pforten.anfragen() - before };
    };
    const fall = (team: string) => `2026-10-63504-${team}-01`;
    const pairs: readonly (readonly [
      typeof TL,
      (team: string, kundennummer: string) => (zugang: Zugang) => Promise<unknown>,
    ])[] = [
      [TL, (team) => (zugang) => zugang.seite({ stichtag: STICHTAG, dienststelle: "63504", team, limit: 1 })],
      [TL, (team) => (zugang) => zugang.liste({ stichtag: STICHTAG, dienststelle: "63504", team })],
      [TL, (team) => (zugang) => zugang.zahlen({ stichtag: STICHTAG, dienststelle: "63504", team })],
      [TL, (team) => (zugang) => zugang.vorschau({ stichtag: STICHTAG, dienststelle: "63504", team, wochen: 4 })],
      [TL, (team) => (zugang) => zugang.ueberfaellige({ stichtag: STICHTAG, dienststelle: "63504", team })],
      [TL, (_team, kundennummer) => (zugang) => zugang.erklaere({ stichtag: STICHTAG, kundennummer })],
      [TL, (team) => (zugang) => zugang.erklaere({ stichtag: STICHTAG, referenz: `${team}-ABCDEF` })],
      [TL, (team) => (zugang) => zugang.erklaere({ stichtag: STICHTAG, referenz: fall(team) })],
      [TL, (team) => (zugang) => zugang.protokoll({ monat: MONAT, dienststelle: "63504", team })],
      [TL, (team) => (zugang) => zugang.stichproben({ monat: MONAT, ziel: { art: "teams", team } })],
      [TL, (team) => (zugang) => zugang.ziehe({ monat: MONAT, ziel: { art: "teams", team } })],
      [TL, (team) => (zugang) => zugang.ersetze({ fall: fall(team), grund: "umgezogen" })],
      [TL, (team) => (zugang) => zugang.gibFrei({ fall: fall(team) })],
      [TL, (team) => (zugang) => zugang.fragebogen({ monat: MONAT, ziel: { art: "team", team } })],
      [BL, (team) => (zugang) => zugang.seite({ stichtag: STICHTAG, dienststelle: "63504", team, limit: 1 })],
    ];
    for (const [akteur, ask] of pairs) {
      const fremd = await asked(akteur, ask("421", nummer(2, 3)));
      const unbekannt = await asked(akteur, ask("999", "999Z999999"));
      expect(fremd, ask.toString()).toEqual(unbekannt);
      expect(fremd.told, ask.toString()).toBe(new NichtGefunden().message);
    }
    const office = (dienststelle: string) => (zugang: Zugang) => zugang.zahlen({ stichtag: STICHTAG, dienststelle });
    expect(await asked(GF, office("63510"))).toEqual(await asked(GF, office("12345")));
    const bereich = (name: string) => (zugang: Zugang) =>
      zugang.auswertung({ monat: MONAT, einheit: { ebene: "bereich", bereich: name } });
    expect(await asked(BL, bereich("Bereich 42"))).toEqual(await asked(BL, bereich("Bereich 99")));
    // nobody there, though hidden: a Beschäftigtenfall of the own team
    expect(await asked(TL, (zugang) => zugang.erklaere({ stichtag: STICHTAG, kundennummer: nummer(0, 99) }))).toEqual(
      await asked(TL, (zugang) => zugang.erklaere({ stichtag: STICHTAG, kundennummer: "999Z999999" })),
    );
  });

  test("reads are noted by unit, without a number; what isn't shown isn't noted", async () => {
    pforten.gelesen.length = 0;
    await outcome(als(TL).seite({ stichtag: STICHTAG, team: "421", limit: 1 }));
    await outcome(als(TL).erklaere({ stichtag: STICHTAG, kundennummer: "999Z999999" }));
    expect(pforten.gelesen).toEqual([]);
    await als(BL).seite({ stichtag: STICHTAG, limit: 1 });
    const { referenz } = await als(TL).erklaere({ stichtag: STICHTAG, kundennummer: nummer(0, 1) });
    await als(GF).protokoll({ monat: MONAT, dienststelle: "63504", team: "421" });
    await als(TL).protokoll({ monat: MONAT, team: "412" });
    await als(TL).fragebogen({ monat: MONAT, ziel: { art: "team", team: "412" } });
    await als(BL).auswertung({ monat: MONAT, einheit: { ebene: "bereich", bereich: "Bereich 41" } });
    expect(pforten.gelesen.map(({ handlung, einheit, gegenstand }) => [handlung, einheit, gegenstand])).toEqual([
      ["personen.lesen", "63504/412", STICHTAG],
      ["personen.lesen", "63504/413", STICHTAG],
      ["personen.lesen", "63504/412", referenz],
      ["stichprobe.lesen", "63504/421", MONAT],
      ["stichprobe.nummern", "63504/412", MONAT],
      ["fragebogen.holen", "63504/412", MONAT],
      ["auswertung.lesen", "63504/Bereich 41", MONAT],
    ]);
    expect(JSON.stringify(pforten.gelesen)).not.toMatch(/\d{3}A\d{6}/);
  });

  test("changes are logged as the actor's", async () => {
    await als(TL).ersetze({ fall: "2026-10-412-02", grund: "umgezogen" });
    const logged: unknown[] = [];
    for await (const eintraege of opened.store.protokoll({})) {
      for (const { handlung, einheit, gegenstand, rolle } of eintraege) {
        logged.push([handlung, einheit, gegenstand, rolle]);
      }
    }
    expect(logged).toContainEqual(["stichprobe.ersetzen", "63504/412", "2026-10-63504-412-02", "TL"]);
  });
});
