import fc from "fast-check";
import { expect, test } from "vitest";
import { ANTWORTEN } from "../fragenkatalog/katalog.ts";
import { frage, urteil, urteile } from "./beispielurteil.ts";
import { antwortenAuf, countAntworten, negativeOf, positiveOf, withAnteil } from "./haeufigkeiten.ts";

test("grades are valid; what is no grade stands beside them", () => {
  expect(countAntworten(["ja", "ja", "überwiegend nein", "nicht beurteilbar", "trifft nicht zu", null])).toEqual({
    grade: { ja: 2, "überwiegend ja": 0, "überwiegend nein": 1, nein: 0 },
    gueltig: 3,
    nichtBeurteilbar: 1,
    trifftNichtZu: 1,
    offen: 1,
    positiv: null,
  });
});

test("every answer is counted once, and the positive and the negative make the valid ones", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ANTWORTEN, null)), (antworten) => {
      const gezaehlt = countAntworten(antworten);
      const { gueltig, nichtBeurteilbar, trifftNichtZu, offen } = gezaehlt;
      expect(gueltig + nichtBeurteilbar + trifftNichtZu + offen).toBe(antworten.length);
      expect(positiveOf(gezaehlt) + negativeOf(gezaehlt)).toBe(gueltig);
    }),
  );
});

test("29 valid answers show no share, 30 do, and answers that are no grade don't help", () => {
  const shareOf = (gueltig: number) =>
    withAnteil(countAntworten([...Array.from({ length: gueltig }, () => "ja" as const), "nicht beurteilbar"])).positiv;
  expect([shareOf(29), shareOf(30)?.anteil]).toEqual([null, 1]);
});

test("a question that doesn't reach the case counts only where it was answered all the same", () => {
  const nurSgbIi = frage("6", "SGB II");
  expect(
    antwortenAuf(
      [
        urteil({ rechtskreis: "SGB III" }),
        urteil({ rechtskreis: "SGB III", antworten: { "6": null } }),
        urteil({ rechtskreis: "SGB III", antworten: { "6": "nein" } }),
        urteil({ rechtskreis: "SGB II", antworten: { "7": "ja" } }),
      ],
      nurSgbIi,
    ),
  ).toEqual(["nein", null]);
  expect(antwortenAuf(urteile(2, { rechtskreis: "SGB III" }), frage("7"))).toEqual([null, null]);
});
