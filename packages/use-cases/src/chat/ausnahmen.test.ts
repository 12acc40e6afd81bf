import type { Protokolleintrag } from "@verlauf/store";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ensureSchluessel } from "../fallpruefung/schluessel.ts";
import { personenreferenzen } from "../personenreferenz.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { chathausOf, fuelle, MONAT, nummer, VERBORGEN } from "../testing/chathaus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import type { Ausnahmeauftrag } from "./chatzugang.ts";

const NUMMER = nummer(0, 5);
const AUFTRAG: Ausnahmeauftrag = {
  angabe: { kundennummer: NUMMER },
  grund: "Rückkehr aus der Elternzeit abwarten",
  von: "2026-11-01",
  bis: "2026-12-31",
};
const TL = "TL 63504 412";

const loggedIn = async ({ store }: RealStore): Promise<readonly Protokolleintrag[]> => {
  const all: Protokolleintrag[] = [];
  for await (const seite of store.protokoll({})) all.push(...seite);
  return all;
};

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "ja",
    (error: unknown) => (error instanceof NichtGefunden ? "nein" : (error as Error).message),
  );

describe("who may enter an exception", () => {
  let real: RealStore;
  beforeAll(async () => {
    real = await openRealStore();
    await fuelle(real.store);
  });
  afterAll(() => real.close());

  test.for([
    ["TL 63504 412", ["ja", "nein", "nein", "nein"]],
    ["BL 63504 41", ["ja", "ja", "nein", "nein"]],
    ["BL 63504 42", ["nein", "nein", "ja", "nein"]],
    ["TL 63510 412", ["nein", "nein", "nein", "ja"]],
    ["BL 63510 41", ["nein", "nein", "nein", "ja"]],
    ["Jörg Weiß", ["nein", "nein", "nein", "nein"]],
    ["GF 63504", ["nein", "nein", "nein", "nein"]],
    ["Verwaltung 63504", ["nein", "nein", "nein", "nein"]],
    ["RD Hessen", ["nein", "nein", "nein", "nein"]],
    ["Zentrale", ["nein", "nein", "nein", "nein"]],
    ["fremd", ["nein", "nein", "nein", "nein"]],
  ] as const)("KD-13: %s for people of 412, 413, 421, and of the other office", async ([wer, expected]) => {
    const chat = await chathausOf(real).als(wer);
    const ask = (place: number) =>
      outcome(chat.pruefeAusnahme({ ...AUFTRAG, angabe: { kundennummer: nummer(place, 1) } }));
    expect([await ask(0), await ask(1), await ask(2), await ask(3)]).toEqual(expected);
  });

  test("a stranger to the actor, a Beschäftigtenfall and nobody are answered alike, whatever else is wrong", async () => {
    const chat = await chathausOf(real).als(TL);
    for (const kundennummer of [nummer(1, 1), VERBORGEN, "999Z999999"]) {
      for (const given of [{}, { grund: "" }, { bis: "2020-01-01" }] as const) {
        const auftrag = { ...AUFTRAG, ...given, angabe: { kundennummer } };
        expect(await outcome(chat.pruefeAusnahme(auftrag))).toBe("nein");
        expect(await outcome(chat.trageAusnahmeEin(auftrag))).toBe("nein");
      }
    }
    for (const referenz of ["412-AAAAAA", "413-AAAAAA", "2026-10-412-01", "irgendwas"]) {
      expect(await outcome(chat.pruefeAusnahme({ ...AUFTRAG, angabe: { referenz } }))).toBe("nein");
    }
  });

  test.for([
    [{ grund: "  " }, "Eine Ausnahme braucht einen Grund."],
    [{ grund: "x".repeat(501) }, "Der Grund hat höchstens 500 Zeichen."],
    [{ grund: "wie bei 635 H 000017" }, "Bitte den Grund ohne Kundennummern angeben."],
    [{ grund: "psychische Erkrankung, Dr. Meier" }, "Bitte den Grund ohne Angaben zur Gesundheit angeben."],
    [{ von: "2026-12-02", bis: "2026-12-01" }, "Das Ende (01.12.2026) liegt vor dem Beginn (02.12.2026)."],
    [{ von: "2026-10-02" }, "Der Beginn liegt mehr als einen Monat zurück."],
    [{ von: "2026-10-03", bis: "2026-11-02" }, "Der Zeitraum ist schon vorbei: Er endete am 02.11.2026."],
    [{ bis: "2099-12-31" }, "Eine Ausnahme endet spätestens in zwölf Monaten. Danach lässt sie sich neu eintragen."],
    [{ bis: "2026-11-31" }, "Diesen Tag gibt es nicht. Bitte ein Datum wie 30.06.2026 angeben."],
  ] as readonly (readonly [Partial<Ausnahmeauftrag>, string])[])(
    "KD-13: with %o it is refused",
    async ([given, satz]) => {
      const chat = await chathausOf(real).als(TL);
      expect(await outcome(chat.pruefeAusnahme({ ...AUFTRAG, ...given }))).toBe(satz);
      expect(await outcome(chat.trageAusnahmeEin({ ...AUFTRAG, ...given }))).toBe(satz);
      expect(await loggedIn(real)).toEqual([]);
    },
  );
});

describe("an exception", () => {
  let real: RealStore;
  beforeEach(async () => {
    real = await openRealStore();
    await fuelle(real.store);
    return () => real.close();
  });

  const ausnahmenOf = async (kundennummer: string) => {
    const lieferungen = await real.store.deliveryFor("2026-11-03", "63504");
    return (await real.store.fall({ lieferungen, kundennummer, mitBg: false }))?.ausnahmen ?? [];
  };
  const referenzOf = async () =>
    personenreferenzen(await ensureSchluessel(real.daten))({ team: "412", kundennummer: NUMMER });

  test("KD-13: entered today it suspends the duty, and is logged by reference without its reason", async () => {
    const haus = chathausOf(real);
    const chat = await haus.als(TL);
    const referenz = await referenzOf();
    expect(await chat.pruefeAusnahme(AUFTRAG)).toEqual({ referenz, team: "412" });
    expect(await ausnahmenOf(NUMMER)).toEqual([]);
    expect(await chat.trageAusnahmeEin(AUFTRAG)).toEqual({ referenz, team: "412" });
    const { angabe: _, ...given } = AUFTRAG;
    expect(await ausnahmenOf(NUMMER)).toEqual([{ ...given, entschiedenAm: "2026-11-03", auchU25: false }]);
    expect((await chat.zugang.erklaere({ stichtag: "2026-11-03", kundennummer: NUMMER })).eintrag).toMatchObject({
      status: "ausgenommen",
      bis: "2026-12-31",
    });
    expect(await loggedIn(real)).toMatchObject([
      { art: "aenderung", handlung: "ausnahme.eintragen", einheit: "63504/412", gegenstand: referenz, rolle: "TL" },
    ]);
    // that a person was looked at is noted when the confirmation shows who is meant
    expect(haus.gelesen[0]).toEqual({ handlung: "personen.lesen", einheit: "63504/412", gegenstand: referenz });
  });

  test("of one person there is one at a time, and a second is refused in a sentence", async () => {
    const chat = await chathausOf(real).als(TL);
    const schon = `Für ${await referenzOf()} ist vom 01.11.2026 bis 31.12.2026 schon eine Ausnahme eingetragen.`;
    // of two at once one is
    const both = [chat.trageAusnahmeEin(AUFTRAG), chat.trageAusnahmeEin({ ...AUFTRAG, grund: "Pflege" })];
    expect((await Promise.all(both.map(outcome))).toSorted()).toEqual([schon, "ja"]);
    for (const given of [{}, { grund: "Umzug" }, { von: "2026-12-31", bis: "2027-01-31" }] as const) {
      expect(await outcome(chat.pruefeAusnahme({ ...AUFTRAG, ...given }))).toBe(schon);
    }
    expect(await outcome(chat.pruefeAusnahme({ ...AUFTRAG, von: "2027-01-01", bis: "2027-01-31" }))).toBe("ja");
    expect([(await ausnahmenOf(NUMMER)).length, (await loggedIn(real)).length]).toEqual([1, 1]);
  });

  test("whoever is a moment too late is told of the span that stands there, not of their own", async () => {
    const chat = await chathausOf(real).als(TL);
    const referenz = await referenzOf();
    const spans = [{ bis: "2026-12-15" }, { bis: "2026-12-20" }] as const;
    const outcomes = await Promise.all(spans.map((span) => outcome(chat.trageAusnahmeEin({ ...AUFTRAG, ...span }))));
    const [entered] = await ausnahmenOf(NUMMER);
    expect(outcomes.filter((one) => one !== "ja")).toEqual([
      `Für ${referenz} ist vom 01.11.2026 bis ${entered?.bis === "2026-12-15" ? "15.12.2026" : "20.12.2026"} schon eine Ausnahme eingetragen.`,
    ]);
  });

  test("the person is named by reference as well, by their own or by a drawn case's", async () => {
    const haus = chathausOf(real);
    const chat = await haus.als(TL);
    const referenz = await referenzOf();
    expect(await chat.pruefeAusnahme({ ...AUFTRAG, angabe: { referenz } })).toEqual({ referenz, team: "412" });
    const { ziehungen } = await chat.zugang.ziehe({ monat: MONAT, ziel: { art: "teams", team: "412" } });
    expect(ziehungen).toHaveLength(1);
    await chat.trageAusnahmeEin({ ...AUFTRAG, angabe: { referenz: `${MONAT}-412-03` } });
    const [ziehung] = await real.store.ziehungen({ dienststelle: "63504", einheit: "412" });
    expect(await ausnahmenOf(ziehung?.protokoll.faelle[2]?.kundennummer ?? "")).toHaveLength(1);
  });

  test("the longest reason, and the first and the last day that are possible", async () => {
    const chat = await chathausOf(real).als(TL);
    const grund = "x".repeat(500);
    expect(await outcome(chat.pruefeAusnahme({ ...AUFTRAG, grund, von: "2026-10-03", bis: "2026-11-03" }))).toBe("ja");
    expect(await outcome(chat.pruefeAusnahme({ ...AUFTRAG, bis: "2027-11-03" }))).toBe("ja");
  });
});
