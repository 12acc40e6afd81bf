import { describe, expect, test } from "vitest";
import { fallnummer, fallreferenz, kalibrierungsreferenz, kurzreferenz, parseFallreferenz } from "./fallreferenz.ts";

test("a case is called by month, office, team and number", () => {
  expect(fallreferenz("2026-10", " 63504", "412 ", 3)).toBe("2026-10-63504-412-03");
  expect(kalibrierungsreferenz("2026-Q4", "63504", " B 41 ", 2)).toBe("2026-Q4-63504-K-B 41-02");
  expect([fallnummer(1), fallnummer(12), fallnummer(270)]).toEqual(["01", "12", "270"]);
});

test.for([
  ["2026-10-63504-412-03", "63504", "2026-10-412-03"],
  ["2026-Q4-63504-K-B 41-02", " 63504 ", "2026-Q4-K-B 41-02"],
  ["2026-10-63504-412-03", "99999", "2026-10-63504-412-03"],
  ["2026-10-63504-63504-03", "63504", "2026-10-63504-03"],
] as const)("inside its office %s (%s) is %s", ([referenz, dienststelle, expected]) => {
  expect(kurzreferenz(referenz, dienststelle)).toBe(expected);
});

describe("which case somebody means", () => {
  const bekannte = [
    { referenz: "2026-10-63504-412-03", dienststelle: "63504" },
    { referenz: "2026-10-63504-M_I-1-03", dienststelle: "63504" },
    { referenz: "2026-10-43801-M_I-1-03", dienststelle: "43801" },
    { referenz: "2026-Q4-63504-K-B 41-02", dienststelle: "63504" },
  ];

  test.for([
    ["2026-10-63504-412-03", "2026-10-63504-412-03"],
    [" 2026-10-412-03 ", "2026-10-63504-412-03"],
    ["2026-10-43801-m_i-1-03", "2026-10-43801-M_I-1-03"],
    ["2026-q4-k-b 41-02", "2026-Q4-63504-K-B 41-02"],
  ] as const)("%j is %s", ([text, expected]) => {
    expect(parseFallreferenz(text, bekannte)).toBe(expected);
  });

  test.for([
    [
      " 2026-10-412-04 ",
      "Den Fall „2026-10-412-04“ gibt es nicht. Fälle heißen wie 2026-10-412-03: Datenmonat, Team und Nummer.",
    ],
    [
      "2026-10-M_I-1-03",
      "„2026-10-M_I-1-03“ gibt es in mehreren Dienststellen. Bitte mit Dienststelle angeben: 2026-10-63504-M_I-1-03 oder 2026-10-43801-M_I-1-03.",
    ],
  ] as const)("%j is refused", ([text, sentence]) => {
    expect(() => parseFallreferenz(text, bekannte)).toThrow(sentence);
  });

  test("a case that stands in two samples is still one", () => {
    expect(parseFallreferenz("2026-10-412-03", [...bekannte, ...bekannte])).toBe("2026-10-63504-412-03");
  });
});
