import type { Protokolleintrag } from "@verlauf/store";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { chathausOf, fuelle, ORGANISATION } from "../testing/chathaus.ts";
import { deliver, kundensatz, teamleitung } from "../testing/delivery.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import type { Vertretungsauftrag } from "./chatzugang.ts";

const AUFTRAG: Vertretungsauftrag = {
  team: "412",
  durch: "JÖRG.weiß@example.org",
  von: "2026-11-02",
  bis: "2026-11-20",
};
const BL = "BL 63504 41";

const loggedIn = async ({ store }: RealStore): Promise<readonly Protokolleintrag[]> => {
  const all: Protokolleintrag[] = [];
  for await (const seite of store.protokoll({})) all.push(...seite);
  return all.filter(({ handlung }) => handlung.endsWith(".eintragen"));
};

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "ja",
    (error: unknown) => (error instanceof NichtGefunden ? "nein" : (error as Error).message),
  );

describe("who may enter which substitute", () => {
  let real: RealStore;
  beforeAll(async () => {
    real = await openRealStore();
    await fuelle(real.store);
  });
  afterAll(() => real.close());

  test.for([
    ["BL 63504 41", ["ja", "ja", "nein", "nein"]],
    ["BL 63504 42", ["nein", "nein", "ja", "nein"]],
    ["BL 63510 41", ["nein", "nein", "nein", "ja"]],
    ["TL 63504 412", ["nein", "nein", "nein", "nein"]],
    ["Jörg Weiß", ["nein", "nein", "nein", "nein"]],
    ["GF 63504", ["nein", "nein", "nein", "nein"]],
    ["Verwaltung 63504", ["nein", "nein", "nein", "nein"]],
    ["RD Hessen", ["nein", "nein", "nein", "nein"]],
    ["Zentrale", ["nein", "nein", "nein", "nein"]],
    ["fremd", ["nein", "nein", "nein", "nein"]],
  ] as const)("VK-43: %s for the teams 412, 413, 421, and 412 of the other office", async ([wer, expected]) => {
    const chat = await chathausOf(real).als(wer);
    const ask = (dienststelle: string, team: string, durch: string) =>
      outcome(chat.pruefeVertretung({ ...AUFTRAG, dienststelle, team, durch }));
    expect([
      await ask("63504", "412", "jörg.weiß@example.org"),
      await ask("63504", "413", "jörg.weiß@example.org"),
      await ask("63504", "421", "jörg.weiß@example.org"),
      await ask("63510", "412", "ifk.63510.412@example.org"),
    ]).toEqual(expected);
  });

  test.for(["TL 63504 412", "GF 63504", "RD Hessen", "BL 63504 42", "BL 63510 41"])(
    "%s is told the same of a team that there isn't, whatever else is wrong",
    async (wer) => {
      const chat = await chathausOf(real).als(wer);
      const bad = { ...AUFTRAG, dienststelle: "63504", durch: "niemand@example.org", von: "2027-01-01" } as const;
      for (const team of ["412", "999"]) {
        expect(await outcome(chat.pruefeVertretung({ ...bad, team }))).toBe("nein");
        expect(await outcome(chat.trageVertretungEin({ ...bad, team }))).toBe("nein");
        expect(await outcome(chat.findeVertretungen({ dienststelle: "63504", team, suche: "weiß" }))).toBe("nein");
      }
      expect(await real.store.vertretungen()).toEqual([]);
    },
  );

  test.for([
    [{ durch: "niemand@example.org" }, "Unter dieser Adresse ist in der Dienststelle niemand eingetragen."],
    // somebody of another office
    [{ durch: "ifk.63510.412@example.org" }, "Unter dieser Adresse ist in der Dienststelle niemand eingetragen."],
    ...["gf.63504@example.org", "verwaltung.63504@example.org"].map(
      (durch) =>
        [
          { durch },
          "Vertreten können Teamleitungen, Integrationsfachkräfte und Bereichsleitungen der Dienststelle.",
        ] as const,
    ),
    [{ durch: "tl.63504.412@example.org" }, "Die Leitung kann sich nicht selbst vertreten."],
    [{ von: "2026-11-20", bis: "2026-11-19" }, "Das Ende (19.11.2026) liegt vor dem Beginn (20.11.2026)."],
    [{ von: "2026-10-02" }, "Der Beginn liegt mehr als einen Monat zurück."],
    [{ von: "2026-10-05", bis: "2026-11-02" }, "Der Zeitraum ist schon vorbei: Er endete am 02.11.2026."],
    [{ bis: "2027-11-03" }, "Möglich sind höchstens zwölf Monate."],
    [{ bis: "2026-02-30" }, "Diesen Tag gibt es nicht. Bitte ein Datum wie 30.06.2026 angeben."],
  ] as readonly (readonly [Partial<Vertretungsauftrag>, string])[])("with %o it is refused", async ([given, satz]) => {
    const chat = await chathausOf(real).als(BL);
    expect(await outcome(chat.pruefeVertretung({ ...AUFTRAG, ...given }))).toBe(satz);
    expect(await outcome(chat.trageVertretungEin({ ...AUFTRAG, ...given }))).toBe(satz);
    expect([await real.store.vertretungen(), await loggedIn(real)]).toEqual([[], []]);
  });

  test("the first and the last day that are possible", async () => {
    const chat = await chathausOf(real).als(BL);
    expect(await outcome(chat.pruefeVertretung({ ...AUFTRAG, von: "2026-10-03", bis: "2026-11-03" }))).toBe("ja");
    expect(await outcome(chat.pruefeVertretung({ ...AUFTRAG, bis: "2027-11-02" }))).toBe("ja");
  });

  test.for([
    ["weiss", ["Jörg Weiß"]],
    ["JÖRG", ["Jörg Weiß"]],
    ["joerg w", ["Jörg Weiß"]],
    ["bl 63504", ["BL 63504 41", "BL 63504 42"]],
    // of the own office alone, and not the lead for whom somebody is looked for
    ["412", []],
    ["63510", []],
    // whose role has no part in cases
    ["verwaltung", []],
    ["gf", []],
    ["  ", []],
  ] as const)("looked for by %j it is %j", async ([suche, names]) => {
    const chat = await chathausOf(real).als(BL);
    const found = await chat.findeVertretungen({ team: "412", suche });
    expect(found.map(({ name }) => name)).toEqual(names);
  });
});

describe("a substitute", () => {
  let real: RealStore;
  beforeEach(async () => {
    real = await openRealStore();
    await fuelle(real.store);
    return () => real.close();
  });

  test("VK-43: entered, it gives the lead's rights, is logged and told once", async () => {
    const haus = chathausOf(real);
    const chat = await haus.als(BL);
    expect(await chat.pruefeVertretung(AUFTRAG)).toEqual({ email: "jörg.weiß@example.org", name: "Jörg Weiß" });
    expect(await real.store.vertretungen()).toEqual([]);
    expect(await chat.trageVertretungEin(AUFTRAG)).toEqual({ email: "jörg.weiß@example.org", name: "Jörg Weiß" });
    expect(await real.store.vertretungen()).toEqual([
      {
        dienststelle: "63504",
        email: "tl.63504.412@example.org",
        vertretung: "jörg.weiß@example.org",
        von: "2026-11-02",
        bis: "2026-11-20",
      },
    ]);
    const { befugnisse } = (await haus.als("Jörg Weiß")).akteur;
    expect(befugnisse).toMatchObject([
      { rolle: "IFK", team: "412", inVertretung: false },
      { rolle: "TL", team: "412", inVertretung: true },
    ]);
    expect(await loggedIn(real)).toMatchObject([
      { art: "aenderung", handlung: "vertretung.eintragen", einheit: "63504/412", gegenstand: null, rolle: "BL" },
    ]);
    const [sendung, ...others] = await real.store.sendungen({ hoechstens: 10 });
    expect([sendung?.an, others]).toEqual(["jörg.weiß@example.org", []]);
    // as the morning's job calls it, so that the two are one message
    expect(sendung?.schluessel).toMatch(/^vertretung\.uebernommen\/63504\/412\/2026-11-02\/2026-11-20\/[0-9a-f]{12}$/);
  });

  test("entered twice it is there once, and nobody is told again", async () => {
    const chat = await chathausOf(real).als(BL);
    const results = await Promise.all([
      outcome(chat.trageVertretungEin(AUFTRAG)),
      outcome(chat.trageVertretungEin({ ...AUFTRAG, durch: "tl.63504.413@example.org" })),
    ]);
    expect(results.toSorted()).toEqual([
      "Für die Leitung von Team 412 ist vom 02.11.2026 bis 20.11.2026 schon eine Vertretung eingetragen.",
      "ja",
    ]);
    expect(await real.store.vertretungen()).toHaveLength(1);
    expect(await real.store.sendungen({ hoechstens: 10 })).toHaveLength(1);
    expect(await loggedIn(real)).toHaveLength(1);
  });

  test("nobody stands in who is stood in for themselves", async () => {
    const chat = await chathausOf(real).als(BL);
    await chat.trageVertretungEin({ ...AUFTRAG, team: "413" });
    expect(await outcome(chat.pruefeVertretung({ ...AUFTRAG, durch: "tl.63504.413@example.org" }))).toBe(
      "Diese Person wird in der Zeit selbst vertreten und kann nicht einspringen.",
    );
  });

  const withOrganisation = async (...more: readonly Parameters<typeof teamleitung>[]): Promise<void> => {
    await deliver(real.store, "2026-10-31", {
      organisation: [
        ...ORGANISATION.filter(({ dienststelle }) => dienststelle === "63504"),
        ...more.map((row) => teamleitung(...row)),
      ],
      kunden: [kundensatz("511A000001")],
    });
  };
  const VERWALTUNG = "trägt Ihre Verwaltung mit der nächsten Lieferung ein (Datei vertretungen).";

  test("a lead who has more to do than the area holds is for the administration", async () => {
    await withOrganisation(["TL 63504 412", { team: "421", bereich: "Bereich 42" }]);
    expect(await outcome((await chathausOf(real).als(BL)).pruefeVertretung(AUFTRAG))).toBe(
      `Die Leitung von Team 412 hat noch andere Aufgaben außerhalb Ihres Bereichs. Diese Vertretung ${VERWALTUNG}`,
    );
  });

  test("a lead of two teams of the area is stood in for in both, and that is told", async () => {
    await withOrganisation(["TL 63504 412", { team: "414" }]);
    const chat = await chathausOf(real).als(BL);
    await chat.trageVertretungEin(AUFTRAG);
    expect(await real.store.vertretungen()).toHaveLength(1);
    expect(await real.store.sendungen({ hoechstens: 10 })).toHaveLength(2);
  });

  test("of two leads one stands in for the other; somebody else is for the administration", async () => {
    await withOrganisation(["Zweite Leitung", { email: "zweite@example.org" }]);
    const chat = await chathausOf(real).als(BL);
    expect(await outcome(chat.pruefeVertretung(AUFTRAG))).toBe(
      `Team 412 hat mehrere Leitungen. Diese Vertretung ${VERWALTUNG}`,
    );
    expect(await outcome(chat.pruefeVertretung({ ...AUFTRAG, durch: "zweite@example.org" }))).toBe("ja");
  });

  test("a team without a lead has nobody to stand in for", async () => {
    await withOrganisation(["Neu", { team: "415", rolle: "IFK" }]);
    const chat = await chathausOf(real).als(BL);
    expect(await outcome(chat.pruefeVertretung({ ...AUFTRAG, team: "415" }))).toBe(
      "Für Team 415 ist keine Leitung eingetragen.",
    );
  });

  test("no more than ten are named, each once", async () => {
    await withOrganisation(
      ...Array.from(
        { length: 12 },
        (_, nr): Parameters<typeof teamleitung> => [`Muster ${nr + 10}`, { rolle: "IFK", team: "413" }],
      ),
      ["Muster 10", { rolle: "IFK", team: "414" }],
    );
    const found = await (await chathausOf(real).als(BL)).findeVertretungen({ team: "412", suche: "muster" });
    expect(found.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, nr) => `Muster ${nr + 10}`));
  });
});
