import { describe, expect, test } from "vitest";
import { beispielkonzept, beispielpflicht } from "./beispielfall.ts";
import type { Konzept, Pflicht } from "./konzept.ts";
import { findOhneWirkung } from "./wirkung.ts";

const idle = (pflichten: readonly Partial<Pflicht>[], konzept: Partial<Konzept> = {}) =>
  findOhneWirkung(beispielkonzept({ ...konzept, pflichten: pflichten.map((pflicht) => beispielpflicht(pflicht)) }));

const forE = (tage: number): Partial<Pflicht> => ({
  fuer: { rechtskreis: ["SGB II"], profillage: ["E"] },
  fordert: { hoechstens: { tage } },
  ab: "2016-01-01",
  bis: "2016-12-19",
});

describe("duties that change nobody's due date", () => {
  test.for<[string, Partial<Pflicht>[], Partial<Konzept>, number[]]>([
    ["as much as the recommendation", [forE(45)], {}, [0]],
    ["more than the recommendation", [forE(44)], {}, []],
    ["goes on after the recommendation", [{ ...forE(45), bis: null }], {}, []],
    [
      "goes on under the adopted recommendation",
      [{ ...forE(45), ab: "2017-01-01", bis: null }],
      { ab: "2017-01-01", uebernimmt: true },
      [0],
    ],
    ["adopted before it began counts from its beginning", [forE(45)], { ab: "2010-01-01", uebernimmt: true }, [0]],
    ["the recommendation is replaced", [forE(45)], { grundlage: "ersetzt" }, []],
    ["reaches SGB III too", [{ ...forE(45), fuer: { profillage: ["E"] } }], {}, []],
    ["counts less", [{ ...forE(45), zaehlt: { stelle: ["Fallmanagement"] } }], {}, []],
    ["counts more", [{ ...forE(45), zaehlt: { art: ["telefonisch", "persönlich"] } }], {}, [0]],
    ["asks for a number", [{ ...forE(45), fordert: { mindestens: { kontakte: 4, in: { monate: 6 } } } }], {}, []],
    [
      "the four weeks again",
      [{ fuer: { rechtskreis: ["SGB II"], alterUnter: 25 }, jugend: true, bis: "2016-12-19" }],
      {},
      [0],
    ],
    [
      "the four weeks, not as young people's duty",
      [{ fuer: { rechtskreis: ["SGB II"], alterUnter: 25 }, bis: "2016-12-19" }],
      {},
      [],
    ],
    [
      "the four weeks for exempted people",
      [{ fuer: { rechtskreis: ["SGB II"], alterUnter: 25, profillage: ["Z"] }, jugend: true, bis: "2016-12-19" }],
      { jugend: { alterUnter: null, ausser: ["Z"] } },
      [],
    ],
    ["twice the same", [{}, {}], { grundlage: "ersetzt" }, [1]],
    [
      "a narrower one after a wider one",
      [{}, { fuer: { team: ["412"], alterUnter: 30 } }],
      { grundlage: "ersetzt" },
      [1],
    ],
    ["a narrower one before a wider one", [{ fuer: { teamart: ["AV"] } }, {}], { grundlage: "ersetzt" }, [0]],
    [
      "months are held against the fewest days",
      [{ fordert: { hoechstens: { monate: 1 } } }, {}],
      { grundlage: "ersetzt" },
      [0],
    ],
    [
      "different forecasts",
      [{ fuer: { prognose: ["bis 6 Monate"] } }, { fuer: { prognose: ["bis 12 Monate"] } }],
      { grundlage: "ersetzt" },
      [],
    ],
    [
      "different status",
      [{ fuer: { kundenstatus: ["a"] } }, { fuer: { kundenstatus: ["b"] } }],
      { grundlage: "ersetzt" },
      [],
    ],
    ["an age from which on", [{ fuer: { alterAb: 25 } }, { fuer: { alterAb: 25 } }], { grundlage: "ersetzt" }, []],
  ])("%s", ([, pflichten, konzept, expected]) => {
    expect(idle(pflichten, konzept)).toEqual(expected);
  });
});
