import type { Vermerk, Zustellung } from "@verlauf/store";
import { describe, expect, test } from "vitest";
import { WARTEZEITEN } from "./kanaldienst.ts";
import { vermerkOf } from "./vermerk-of.ts";

const JETZT = new Date("2026-11-02T06:00:00.000Z");
const REGELN = { wiederholbar: false, wartezeiten: [60, 600] };
const NICHTS: Vermerk = { zustand: "gesendet", naechsterVersuch: null, grund: null, beleg: null, pause: null };
const grund = "Der Mailserver antwortet nicht.";

const after = (
  zustellung: Zustellung,
  { versuche = 1, fruehereVersuche = 0, bis = null as string | null, zufall = 0.5, wiederholbar = false } = {},
): Vermerk => vermerkOf({ versuche, fruehereVersuche, bis }, zustellung, { ...REGELN, wiederholbar }, JETZT, zufall);

describe("an outcome that ends it", () => {
  test.for([
    [{ art: "gesendet" }, NICHTS],
    [
      { art: "gesendet", beleg: "250 ok" },
      { ...NICHTS, beleg: "250 ok" },
    ],
    [
      { art: "unbekannt", grund },
      { ...NICHTS, zustand: "unbekannt", grund },
    ],
    [
      { art: "gesperrt", grund },
      { ...NICHTS, zustand: "gesperrt", grund },
    ],
    [
      { art: "gescheitert", grund },
      { ...NICHTS, zustand: "gescheitert", grund },
    ],
  ] as const satisfies readonly (readonly [Zustellung, Vermerk])[])("%o", ([zustellung, vermerk]) => {
    expect(after(zustellung)).toEqual(vermerk);
  });
});

test("it is tried again after the waiting time of its attempt, spread by a fifth to both sides", () => {
  const dueAfter = (given: Parameters<typeof after>[1]) => after({ art: "spaeter", grund }, given).naechsterVersuch;
  expect(dueAfter({ zufall: 0 })).toBe("2026-11-02T06:00:48.000Z");
  expect(dueAfter({ zufall: 0.5 })).toBe("2026-11-02T06:01:00.000Z");
  expect(dueAfter({ zufall: 1 })).toBe("2026-11-02T06:01:12.000Z");
  expect(dueAfter({ versuche: 2 })).toBe("2026-11-02T06:10:00.000Z");
  expect(dueAfter({ versuche: 4, fruehereVersuche: 2 })).toBe("2026-11-02T06:10:00.000Z");
});

test("the attempts have an end, and the reason says so", () => {
  expect(after({ art: "spaeter", grund }, { versuche: 3 })).toEqual({
    ...NICHTS,
    zustand: "gescheitert",
    grund: "Der Mailserver antwortet nicht. Nach 3 Versuchen aufgegeben.",
  });
});

test("what could only be tried again after its end fails at once, while another channel may still be in time", () => {
  expect(after({ art: "spaeter", grund }, { bis: "2026-11-02T06:00:59.000Z" })).toMatchObject({
    zustand: "gescheitert",
    grund: "Der Mailserver antwortet nicht. Ein weiterer Versuch käme zu spät.",
  });
  expect(after({ art: "spaeter", grund }, { bis: "2026-11-02T06:01:00.000Z" })).toMatchObject({ zustand: "geplant" });
});

test("who asks for more time gets it, a day at most, and a rest where one is asked for", () => {
  expect(after({ art: "spaeter", grund, nachSekunden: 3600, pause: "kanal" })).toEqual({
    ...NICHTS,
    zustand: "geplant",
    grund,
    naechsterVersuch: "2026-11-02T07:00:00.000Z",
    pause: { fuer: "kanal", bis: "2026-11-02T07:00:00.000Z" },
  });
  for (const nachSekunden of [-5, 0, 1]) {
    expect(after({ art: "spaeter", grund, nachSekunden }).naechsterVersuch).toBe("2026-11-02T06:01:00.000Z");
  }
  expect(after({ art: "spaeter", grund, nachSekunden: 1e12 }).naechsterVersuch).toBe("2026-11-03T06:00:00.000Z");
  expect(after({ art: "spaeter", grund, nachSekunden: 90, pause: "empfaenger" }, { versuche: 3 })).toMatchObject({
    zustand: "gescheitert",
    pause: { fuer: "empfaenger", bis: "2026-11-02T06:01:30.000Z" },
  });
});

test("the wrong time uses no attempt up, and lasts as long as it lasts", () => {
  const zustellung = { art: "spaeter", grund, nachSekunden: 3 * 86_400, zaehltNicht: true } as const;
  expect(after(zustellung, { versuche: 99 })).toEqual({
    ...NICHTS,
    zustand: "geplant",
    grund,
    naechsterVersuch: "2026-11-05T06:00:00.000Z",
    zaehltNicht: true,
  });
  // what takes over knows no such times
  expect(after(zustellung, { bis: "2026-11-04T22:59:59.000Z" })).toMatchObject({ zustand: "gescheitert" });
});

test("a channel whose receivers know a message again tries once more where the outcome is uncertain", () => {
  expect(after({ art: "unbekannt", grund }, { wiederholbar: true })).toMatchObject({ zustand: "geplant", grund });
  expect(after({ art: "unbekannt", grund }, { wiederholbar: true, versuche: 3 })).toMatchObject({
    zustand: "gescheitert",
  });
});

test("the usual waiting times outlast a weekend", () => {
  const weekend = 2.5 * 24 * 60 * 60;
  expect(WARTEZEITEN.reduce((sum, seconds) => sum + seconds * 0.8)).toBeGreaterThan(weekend);
  expect(WARTEZEITEN.toSorted((a, b) => a - b)).toEqual(WARTEZEITEN);
});
