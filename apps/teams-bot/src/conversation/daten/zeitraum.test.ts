import type { IsoDate } from "@verlauf/core";
import { expect, test } from "vitest";
import { lies } from "../lesung.ts";
import { monatOfZeit } from "./datenmonat.ts";
import { isSatz, vonBisOf } from "./zeitraum.ts";

const MITTWOCH = "2026-11-11";

const vonBis = (text: string, heute: IsoDate = MITTWOCH): string => {
  const span = vonBisOf(lies(text, heute).zeit, heute);
  return isSatz(span) ? span.satz : `${span.von ?? ""}..${span.bis ?? ""}`;
};

test.for([
  ["heute", "2026-11-11..2026-11-11"],
  ["gestern", "2026-11-10..2026-11-10"],
  ["übermorgen", "2026-11-13..2026-11-13"],
  ["morgn", "2026-11-12..2026-11-12"],
  ["heute und morgen", "2026-11-11..2026-11-12"],
  ["am Freitag", "2026-11-13..2026-11-13"],
  ["diesen Freitag", "2026-11-13..2026-11-13"],
  ["kommenden freitag", "2026-11-13..2026-11-13"],
  ["nächsten Freitag", "2026-11-20..2026-11-20"],
  ["nechsten freitag", "2026-11-20..2026-11-20"],
  ["am nächsten Fr.", "2026-11-20..2026-11-20"],
  ["letzten Freitag", "2026-11-06..2026-11-06"],
  ["Freitag nächster Woche", "2026-11-20..2026-11-20"],
  ["Freitag in einer Woche", "2026-11-20..2026-11-20"],
  ["am Mittwoch", "2026-11-11..2026-11-11"],
  ["kommenden Mittwoch", "2026-11-18..2026-11-18"],
  ["diese Woche", "2026-11-09..2026-11-15"],
  ["nächste Woche", "2026-11-16..2026-11-22"],
  ["kommende woche", "2026-11-16..2026-11-22"],
  ["KW 47", "2026-11-16..2026-11-22"],
  ["kw 2", "2027-01-11..2027-01-17"],
  ["KW 53/2026", "2026-12-28..2027-01-03"],
  ["in 3 Tagen", "2026-11-14..2026-11-14"],
  ["in zwei Wochen", "2026-11-23..2026-11-29"],
  ["bis in zwei Wochen", "..2026-11-25"],
  ["in den nächsten 14 Tagen", "2026-11-11..2026-11-25"],
  ["bis Monatsende", "..2026-11-30"],
  ["bis Ende der Woche", "..2026-11-15"],
  ["bis Ende Februar", "..2027-02-28"],
  ["bis Mitte Dezember", "..2026-12-15"],
  ["bis zum 15.", "..2026-11-15"],
  ["bis 10.11.", "..2026-11-10"],
  ["am 1. Juni", "2027-06-01..2027-06-01"],
  ["am 1.6.26", "2026-06-01..2026-06-01"],
  ["01.06.2026", "2026-06-01..2026-06-01"],
  ["am 2026-12-01", "2026-12-01..2026-12-01"],
  ["im Juni", "2027-06-01..2027-06-30"],
  ["Juni 2026", "2026-06-01..2026-06-30"],
  ["ab morgen", "2026-11-12.."],
  ["vom 1. bis 15.12.", "2026-12-01..2026-12-15"],
  ["01.12.-15.12.", "2026-12-01..2026-12-15"],
  ["zwischen 1.12. und 5.12.", "2026-12-01..2026-12-05"],
  ["1. bis 5. Dezember", "2026-12-01..2026-12-05"],
  ["ab morgen bis 5.1.", "2026-11-12..2027-01-05"],
  ["vom 20.12. bis 5.1.", "2026-12-20..2027-01-05"],
  ["vom 10.11. bis 20.11.", "2026-11-10..2026-11-20"],
  ["am 31.06.", "Den 31.06. gibt es nicht."],
  ["am 31.06.2026", "31.06.2026 gibt es nicht."],
  ["am 29.02.2027", "29.02.2027 gibt es nicht."],
  ["KW 60", "KW 60/2026 gibt es nicht."],
  ["13/2026", "Den Monat 13/2026 gibt es nicht."],
  ["vom 15.12. bis 1.12.", "Der Zeitraum endet vor seinem Beginn."],
  ["vom 15.12.2026 bis 01.12.2026", "Der Zeitraum endet vor seinem Beginn: 15.12.2026 bis 01.12.2026."],
  ["bis Weihnachten", "Mit „Weihnachten“ kann ich nicht rechnen. Bitte ein Datum wie 30.11. angeben."],
] as const)("on Wednesday 11.11.2026 „%s“ is %s", ([text, expected]) => {
  expect(vonBis(text)).toBe(expected);
});

test.for([
  ["2026-12-31", "bis 5.1.", "..2027-01-05"],
  ["2026-12-28", "nächste Woche", "2027-01-04..2027-01-10"],
  ["2026-11-14", "nächsten Freitag", "2026-11-20..2026-11-20"],
  ["2026-11-15", "am Montag", "2026-11-16..2026-11-16"],
  ["2028-02-28", "morgen", "2028-02-29..2028-02-29"],
  ["2026-01-31", "in einem Monat", "2026-02-23..2026-03-01"],
] as const)("on %s „%s“ is %s", ([heute, text, expected]) => {
  expect(vonBis(text, heute)).toBe(expected);
});

test.for([
  ["Fälle Oktober", "2026-10"],
  ["Fälle November", "2026-11"],
  ["Fälle Dezember", "2025-12"],
  ["Fälle Juni 2025", "2025-06"],
  ["Fälle 10/2026", "2026-10"],
  ["Fälle 10.2026", "2026-10"],
  ["Fälle 2026-10", "2026-10"],
  ["Fälle okt 26", "2026-10"],
  ["Fälle letzter Monat", "2026-10"],
  ["Fälle vorletzter monat", "2026-09"],
  ["Fälle dieser Monat", undefined],
  ["Fälle Datenstand 31.10.2026", "2026-10"],
  ["Fälle", undefined],
] as const)("on 11.11.2026 „%s“ is about data month %s", ([text, expected]) => {
  expect(monatOfZeit(lies(text, MITTWOCH).zeit, MITTWOCH)).toBe(expected);
});

test("a data month to come is said to be one", () => {
  expect(monatOfZeit(lies("Fälle Dezember 2026", MITTWOCH).zeit, MITTWOCH)).toEqual({
    satz: "Der Datenstand Dezember 2026 liegt in der Zukunft.",
  });
});
