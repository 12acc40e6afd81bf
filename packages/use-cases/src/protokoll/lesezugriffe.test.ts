import { Refusal } from "@verlauf/core";
import type { Identitaet, Protokolleintrag } from "@verlauf/store";
import { describe, expect, test } from "vitest";
import type { Akteur } from "../rechte/akteur.ts";
import { type Lesezugriffsgrenzen, lesezugriffeIn } from "./lesezugriffe.ts";
import { pseudonymeIn } from "./pseudonyme.ts";

const TL: Akteur = {
  art: "person",
  kennung: "ahrens@example.org",
  befugnisse: [{ rolle: "TL", dienststelle: "63504", rd: "RD", bereich: "B1", team: "412", inVertretung: false }],
};
const BETRIEB: Akteur = { art: "betrieb", konto: "erika" };

const liste = (einheit: string) => ({ handlung: "personen.lesen", einheit, gegenstand: "2026-11-22" });

/** A log of which a test sees the blocks, with a clock and an alarm that it moves itself. */
const setUp = (grenzen: Lesezugriffsgrenzen = {}) => {
  const bloecke: (readonly Protokolleintrag[])[] = [];
  const gemeldet: unknown[] = [];
  const state = { jetzt: Date.parse("2026-11-22T08:31:40Z"), broken: false };
  const alarms: { readonly work: () => void; readonly at: number }[] = [];
  const store = {
    protokolliere: async (eintraege: readonly Protokolleintrag[], _: readonly Identitaet[] = []) => {
      if (state.broken) throw new Refusal("Die Datenbank antwortet nicht.");
      bloecke.push(eintraege);
    },
    protokollschluessel: async () => [],
  };
  const uhr = () => new Date(state.jetzt);
  const lesezugriffe = lesezugriffeIn(
    {
      store,
      pseudonyme: pseudonymeIn(store, { uhr }),
      uhr,
      wecke: (work, ms) => {
        const alarm = { work, at: state.jetzt + ms };
        alarms.push(alarm);
        return () => void alarms.splice(alarms.indexOf(alarm), 1);
      },
      melde: (error) => void gemeldet.push(error),
    },
    grenzen,
  );
  return {
    lesezugriffe,
    bloecke,
    gemeldet,
    state,
    alarms,
    /** Moves the clock on and rings what is due. */
    goOn: async (ms: number) => {
      state.jetzt += ms;
      const due = alarms.filter(({ at }) => at <= state.jetzt);
      for (const alarm of due) {
        alarms.splice(alarms.indexOf(alarm), 1);
        alarm.work();
      }
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
};

describe("reads of personal data", () => {
  test("become one block, two seconds after the first", async () => {
    const { lesezugriffe, bloecke, goOn } = setUp();
    lesezugriffe.vermerke(TL, liste("63504/412"));
    await goOn(1900);
    lesezugriffe.vermerke(BETRIEB, liste("63504/413"));
    expect(bloecke).toEqual([]);
    await goOn(100);
    expect(bloecke).toHaveLength(1);
    expect(bloecke[0]).toEqual([
      {
        art: "lesen",
        handlung: "personen.lesen",
        wer: expect.stringMatching(/^person-[2-9a-z]{12}$/),
        rolle: "TL",
        einheit: "63504/412",
        gegenstand: "2026-11-22",
        minute: "2026-11-22T08:31Z",
      },
      expect.objectContaining({ wer: "betrieb", rolle: null, einheit: "63504/413" }),
    ]);
    lesezugriffe.vermerke(TL, liste("63504/414"));
    await goOn(2000);
    expect(bloecke).toHaveLength(2);
  });

  test("the same within a minute is said once, also after it was written", async () => {
    const { lesezugriffe, bloecke, goOn } = setUp();
    for (let read = 0; read < 5; read += 1) lesezugriffe.vermerke(TL, liste("63504/412"));
    await goOn(2000);
    lesezugriffe.vermerke(TL, liste("63504/412"));
    await goOn(2000);
    await goOn(30_000);
    lesezugriffe.vermerke(TL, liste("63504/412"));
    await goOn(2000);
    expect(bloecke.map((block) => block.map(({ minute }) => minute))).toEqual([
      ["2026-11-22T08:31Z"],
      ["2026-11-22T08:32Z"],
    ]);
  });

  test("what can't be written is kept in its order and told, and written when it can be", async () => {
    const { lesezugriffe, bloecke, gemeldet, state, goOn } = setUp();
    state.broken = true;
    lesezugriffe.vermerke(TL, liste("63504/1"));
    await goOn(2000);
    lesezugriffe.vermerke(TL, liste("63504/2"));
    await goOn(2000);
    expect(gemeldet).toHaveLength(2);
    expect(bloecke).toEqual([]);
    state.broken = false;
    await goOn(2000);
    expect(bloecke.map((block) => block.map(({ einheit }) => einheit))).toEqual([["63504/1", "63504/2"]]);
  });

  test("what isn't logged may not be read: refused when it has waited too long, and again allowed after", async () => {
    const { lesezugriffe, bloecke, state, goOn } = setUp({ laengstensMs: 60_000 });
    state.broken = true;
    lesezugriffe.vermerke(TL, liste("63504/1"));
    await goOn(60_000);
    lesezugriffe.vermerke(TL, liste("63504/2"));
    await goOn(1);
    expect(() => lesezugriffe.vermerke(TL, liste("63504/3"))).toThrow(Refusal);
    state.broken = false;
    await goOn(2000);
    expect(bloecke.flat()).toHaveLength(2);
    lesezugriffe.vermerke(TL, liste("63504/3"));
  });

  test("what may not be in the log is refused by itself and holds up nobody else", async () => {
    const { lesezugriffe, bloecke, goOn } = setUp();
    const forbidden = { handlung: "personen.lesen", einheit: "63504/412", gegenstand: "123H000009" };
    expect(() => lesezugriffe.vermerke(TL, forbidden)).toThrow("may not go into the log");
    lesezugriffe.vermerke(TL, liste("63504/412"));
    await goOn(2000);
    expect(bloecke.flat()).toHaveLength(1);
  });

  test("memory is bounded", () => {
    const { lesezugriffe } = setUp({ hoechstens: 3 });
    for (let team = 1; team <= 3; team += 1) lesezugriffe.vermerke(TL, liste(`63504/${team}`));
    expect(() => lesezugriffe.vermerke(TL, liste("63504/4"))).toThrow("nicht protokollieren");
  });

  test("closing writes what waits, and nothing comes after", async () => {
    const { lesezugriffe, bloecke, alarms } = setUp();
    lesezugriffe.vermerke(TL, liste("63504/1"));
    await lesezugriffe.schliesse();
    expect(bloecke).toHaveLength(1);
    expect(alarms).toEqual([]);
    expect(() => lesezugriffe.vermerke(TL, liste("63504/2"))).toThrow("closed");
  });

  test("closing says so when it can't be written", async () => {
    const { lesezugriffe, state, alarms } = setUp();
    lesezugriffe.vermerke(TL, liste("63504/1"));
    state.broken = true;
    await expect(lesezugriffe.schliesse()).rejects.toThrow("antwortet nicht");
    expect(alarms).toEqual([]);
  });
});
