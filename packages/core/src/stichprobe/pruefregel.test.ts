import { describe, expect, test } from "vitest";
import { addDays, type IsoDate } from "../calendar.ts";
import { changeDays } from "../dated.ts";
import { letzterTag, type Monat, monatOf } from "../monat.ts";
import { HAUSREGEL } from "./beispielziehung.ts";
import {
  asksForZustimmung,
  ebenenumfang,
  hasEbenenstichprobe,
  isPruefteam,
  pruefregelFor,
  pruefregelOn,
} from "./pruefregel.ts";
import { eigeneStichprobe, weisung } from "./weisungen-2017.ts";

describe("which rule prescribes the review of a data month", () => {
  test.for<[Monat, string, string, IsoDate, IsoDate | null]>([
    // VK-03, GE-05: the first Datenstand is May 2017
    ["2017-05", "vkb-2017-05", "Weisung 201705022 vom 22.05.2017", "2017-05-22", "2019-05-31"],
    ["2017-08", "vkb-2017-05", "Weisung 201705022 vom 22.05.2017", "2017-05-22", "2019-05-31"],
    // VA-09, VA-11, GE-06: the update begins with Datenstand September 2017
    ["2017-09", "vkb-2017-10", "Weisung 201710020 vom 20.10.2017", "2017-10-20", "2019-12-31"],
    // GE-06, GE-07: the first directive has ended on 31.05.2019, the update goes on
    ["2019-06", "vkb-2017-10", "Weisung 201710020 vom 20.10.2017", "2017-10-20", "2019-12-31"],
    ["2019-12", "vkb-2017-10", "Weisung 201710020 vom 20.10.2017", "2017-10-20", "2019-12-31"],
    ["2024-01", "hausregel", "Hausverfügung 4/2024", "2024-01-01", null],
  ])("%s: %s, VK-05: 10 cases", ([monat, id, quelle, ab, bis]) => {
    expect(pruefregelFor(monat, HAUSREGEL)).toEqual({ id, quelle, ab, bis, faelle: 10 });
  });

  test("a house rule asks for its own number of cases, from the month on whose last day it is in force", () => {
    expect(pruefregelFor("2020-01", { quelle: "HV 1", ab: "2020-01-31", faelle: 6 }).faelle).toBe(6);
    expect(() => pruefregelFor("2020-01", { quelle: "HV 1", ab: "2020-02-01", faelle: 6 })).toThrow(
      "Für den Datenstand Januar 2020 gilt keine Regel: Die letzte Weisung galt bis 31.12.2019, die Hausregel „HV 1“ gilt ab 01.02.2020 (verlauf.yaml, Abschnitt fallpruefung.hausregel).",
    );
  });

  test("a house rule never takes a directive's place", () => {
    const early = { quelle: "HV 1", ab: "2016-01-01", faelle: 6 } as const;
    expect(pruefregelFor("2019-12", early).id).toBe("vkb-2017-10");
    expect(pruefregelFor("2020-01", early).id).toBe("hausregel");
  });

  test.for([null, HAUSREGEL])("before May 2017 there is none (VK-03), house rule %s", (hausregel) => {
    expect(() => pruefregelFor("2017-04", hausregel)).toThrow(
      "Für den Datenstand April 2017 ist keine Fallprüfung vorgesehen: Die erste Regel (Weisung 201705022 vom 22.05.2017) beginnt mit dem Datenstand Mai 2017.",
    );
  });

  test("after 2019 a house that goes on says so (GE-06)", () => {
    expect(() => pruefregelFor("2020-01", null)).toThrow(
      "Für den Datenstand Januar 2020 schreibt keine Weisung die Fallprüfung vor: Die letzte galt bis 31.12.2019. Führt Ihr Haus sie fort, tragen Sie die eigene Regel mit quelle, ab und faelle in verlauf.yaml ein, Abschnitt fallpruefung.hausregel.",
    );
  });
});

test("whether any rule prescribes it can be asked without being refused", () => {
  const late = { quelle: "HV 1", ab: "2020-02-01", faelle: 6 } as const;
  expect([pruefregelOn("2017-04", late), pruefregelOn("2020-01", null), pruefregelOn("2020-01", late)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(pruefregelOn("2020-02", late)).toEqual(pruefregelFor("2020-02", late));
});

test("rules change between data months, never within one", () => {
  for (const day of [...changeDays(weisung), ...changeDays(eigeneStichprobe)]) {
    expect(addDays(day, -1)).toBe(letzterTag(monatOf(addDays(day, -1))));
  }
});

test.for([
  ["AV", true],
  ["M&I", true],
  [null, true],
  ["Inga", false],
  ["Reha", false],
  ["Leistung", false],
  ["Ausbildungsvermittlung", false],
] as const)("VK-04: teams of the kind %s review: %s", ([teamart, expected]) => {
  expect(isPruefteam(teamart)).toBe(expected);
});

test.for<[Monat, boolean]>([
  ["2017-08", false],
  ["2017-09", true],
  ["2019-12", true],
  ["2026-10", true],
])("VA-08: for %s § 16a asks for consent: %s", ([monat, expected]) => {
  expect(asksForZustimmung(monat, pruefregelFor(monat, HAUSREGEL))).toBe(expected);
});

describe("own samples of RD and Zentrale", () => {
  test.for<[Monat, number]>([
    ["2017-05", 270],
    ["2017-06", 270],
    ["2017-07", 100],
    ["2017-08", 100],
  ])("VK-21, VK-24: for %s %d cases each", ([monat, expected]) => {
    expect([ebenenumfang(monat, "rd"), ebenenumfang(monat, "zentrale")]).toEqual([expected, expected]);
    expect(hasEbenenstichprobe(monat)).toBe(true);
  });

  test.for([
    ["2017-09", "rd", "September 2017 ist für die Regionaldirektionen"],
    ["2017-09", "zentrale", "September 2017 ist für die Zentrale"],
    ["2017-04", "rd", "April 2017 ist für die Regionaldirektionen"],
    ["2026-10", "zentrale", "Oktober 2026 ist für die Zentrale"],
  ] as const)("VK-28, VA-11: for %s none (%s)", ([monat, ebene, words]) => {
    expect(hasEbenenstichprobe(monat)).toBe(false);
    expect(() => ebenenumfang(monat, ebene)).toThrow(
      `Für den Datenstand ${words} keine eigene Stichprobe vorgesehen: Es gab sie für die Datenstände Mai bis August 2017 (Weisung 201705022, Ziff. 3; beendet durch Weisung 201710020, Ziff. 2).`,
    );
  });
});
