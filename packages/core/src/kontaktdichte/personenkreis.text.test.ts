import { expect, test } from "vitest";
import type { Personenkreis } from "./konzept.ts";
import { personenkreisText } from "./personenkreis.text.ts";

test.for<[Personenkreis, string]>([
  [{}, "alle"],
  [
    { rechtskreis: ["SGB II"], profillage: ["M", "F"], alterUnter: 25 },
    "SGB II, Marktprofil oder Förderprofil, unter 25 Jahren",
  ],
  [{ alterAb: 25 }, "ab 25 Jahren"],
  [{ alterAb: 25, alterUnter: 50 }, "25 bis unter 50 Jahre"],
  [
    { prognose: ["bis 6 Monate"], kundenstatus: ["arbeitslos"], team: ["412", "413"], teamart: ["AV"] },
    "Prognose bis 6 Monate, Kundenstatus arbeitslos, Team 412 oder 413, Teamart AV",
  ],
])("%j: %s", ([kreis, text]) => {
  expect(personenkreisText(kreis)).toBe(text);
});
