import { describe, expect, test } from "vitest";
import { beispielkonzept, beispielpflicht } from "./beispielfall.ts";
import type { Konzept, Pflicht } from "./konzept.ts";
import { checkKonzept } from "./konzept-check.ts";

const check = (pflicht: Partial<Pflicht>, konzept: Partial<Konzept> = {}) =>
  checkKonzept(beispielkonzept({ ...konzept, pflichten: [beispielpflicht(pflicht)] })).map(({ meldung }) => meldung);

const rest =
  "Mit „grundlage: ergaenzt“ sind nur engere Werte möglich; ein eigenes Konzept beginnt mit „grundlage: ersetzt“.";

test("example 13: E every 90 days is looser than 45 (GE-11)", () => {
  expect(check({ fuer: { profillage: ["E"] }, fordert: { hoechstens: { tage: 90 } } })).toEqual([
    `„hoechstens: { tage: 90 }“ ist für das Entwicklungsprofil lockerer als die Empfehlung von 2010 (45 Tage). ${rest}`,
  ]);
});

test("the message names each Profillage with its number, months with the most days that they can have", () => {
  expect(check({ fuer: { profillage: ["F", "S", "Z"] }, fordert: { hoechstens: { monate: 3 } } })).toEqual([
    `„hoechstens: { monate: 3 }“ (bis zu 92 Tage Abstand) ist lockerer als die Empfehlung von 2010: für das Förderprofil (60 Tage) und das Stabilisierungsprofil (91 Tage). ${rest}`,
  ]);
  expect(check({ fuer: { profillage: ["I"] }, fordert: { mindestens: { kontakte: 1, in: { monate: 6 } } } })).toEqual([
    `„mindestens: { kontakte: 1, in: { monate: 6 } }“ (bis zu 182 Tage Abstand) ist für die Profillage I lockerer als die Empfehlung von 2010 (91 Tage). ${rest}`,
  ]);
});

describe("what is looser (GE-11)", () => {
  test.for<[string, Partial<Pflicht>, Partial<Konzept>, boolean]>([
    ["E every 45 days", { fuer: { profillage: ["E"] }, fordert: { hoechstens: { tage: 45 } } }, {}, false],
    ["E every 46 days", { fuer: { profillage: ["E"] }, fordert: { hoechstens: { tage: 46 } } }, {}, true],
    ["everyone every 36 days", { fordert: { hoechstens: { tage: 36 } } }, {}, false],
    ["everyone every 37 days", { fordert: { hoechstens: { tage: 37 } } }, {}, true],
    [
      "S once in 3 months",
      { fuer: { profillage: ["S"] }, fordert: { mindestens: { kontakte: 1, in: { monate: 3 } } } },
      {},
      true,
    ],
    [
      "S twice in 3 months",
      { fuer: { profillage: ["S"] }, fordert: { mindestens: { kontakte: 2, in: { monate: 3 } } } },
      {},
      false,
    ],
    [
      "Z once in 6 months",
      { fuer: { profillage: ["Z"] }, fordert: { mindestens: { kontakte: 1, in: { monate: 6 } } } },
      {},
      false,
    ],
    ["Z every 6 months", { fuer: { profillage: ["Z"] }, fordert: { hoechstens: { monate: 6 } } }, {}, true],
    ["N has no bar", { fuer: { profillage: ["N"] }, fordert: { hoechstens: { tage: 400 } } }, {}, false],
    ["SGB III has no bar", { fuer: { rechtskreis: ["SGB III"] }, fordert: { hoechstens: { tage: 400 } } }, {}, false],
    [
      "SGB II and III",
      { fuer: { rechtskreis: ["SGB III", "SGB II"] }, fordert: { hoechstens: { tage: 400 } } },
      {},
      true,
    ],
    ["young people every 28 days", { fuer: { alterUnter: 25 } }, {}, false],
    ["young people every 29 days", { fuer: { alterUnter: 25 }, fordert: { hoechstens: { tage: 29 } } }, {}, true],
    [
      "young people with N",
      { fuer: { alterUnter: 25, profillage: ["N"] }, fordert: { hoechstens: { tage: 29 } } },
      {},
      false,
    ],
    [
      "young and older people every 29 days",
      { fuer: { alterUnter: 26 }, fordert: { hoechstens: { tage: 29 } } },
      {},
      false,
    ],
    [
      "a raised age of the young",
      { fuer: { alterUnter: 26 }, fordert: { hoechstens: { tage: 29 } } },
      { jugend: { alterUnter: 27, ausser: [] } },
      true,
    ],
    ["replaces", { fordert: { hoechstens: { tage: 400 } } }, { grundlage: "ersetzt" }, false],
    ["after the recommendation", { fordert: { hoechstens: { tage: 400 } } }, { ab: "2016-12-20" }, false],
    ["on its last day", { fordert: { hoechstens: { tage: 400 } } }, { ab: "2016-12-19" }, true],
    ["before it", { fordert: { hoechstens: { tage: 400 } } }, { ab: "2010-01-01", bis: "2010-11-30" }, false],
    ["on its first day", { fordert: { hoechstens: { tage: 400 } } }, { ab: "2010-01-01", bis: "2010-12-01" }, true],
    ["adopted later", { fordert: { hoechstens: { tage: 400 } } }, { ab: "2024-01-01", uebernimmt: true }, true],
  ])("%s", ([, pflicht, konzept, looser]) => {
    expect(check(pflicht, konzept).length > 0).toBe(looser);
  });
});

test("the duty is named by its place in the file", () => {
  const concept = beispielkonzept({
    pflichten: [beispielpflicht(), beispielpflicht({ fordert: { hoechstens: { tage: 40 } } })],
  });
  expect(checkKonzept(concept).map(({ pflicht }) => pflicht)).toEqual([1]);
});
