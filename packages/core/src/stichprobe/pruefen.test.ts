import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beispielauftrag, beispielhash, beispielpersonen } from "./beispielziehung.ts";
import { ersetze } from "./ersetzen.ts";
import { pruefeProtokoll } from "./pruefen.ts";
import { pruefregelFor } from "./pruefregel.ts";
import { zieheEbene } from "./ziehe-ebene.ts";
import { zieheKalibrierung, zieheTeam } from "./ziehen.ts";
import type { GezogenerFall, Rahmen, Ziehungsprotokoll } from "./ziehung.ts";

const frisch = zieheTeam(beispielauftrag(), beispielhash).protokoll;
const ersetzt = ersetze(frisch, "2026-10-63504-412-03", "umgezogen", beispielhash).protokoll;
const klein = zieheTeam(beispielauftrag({ personen: beispielpersonen(3) }), beispielhash).protokoll;

const mai = (team: string): Ziehungsprotokoll =>
  zieheTeam(beispielauftrag({ monat: "2017-05", team, regel: pruefregelFor("2017-05", null) }), beispielhash).protokoll;

const ebene = (wer: "rd" | "zentrale") =>
  zieheEbene(
    {
      ebene: wer,
      name: "Hessen",
      monat: "2017-05",
      regel: pruefregelFor("2017-05", null),
      basisSeed: "271828",
      darunter: [mai("412"), mai("413")],
      gezogen: { am: "2017-06-02", von: "RD Hessen" },
    },
    beispielhash,
  ).protokoll;

const kalibrierung = zieheKalibrierung(
  { ...beispielauftrag(), quartal: "2026-Q4", bereich: "B 41" },
  beispielhash,
).protokoll;

const pruefe = (protokoll: Ziehungsprotokoll, faelle: number | null = null) =>
  pruefeProtokoll(protokoll, beispielhash, faelle);

const mitRahmen = (changes: Partial<Rahmen>): Ziehungsprotokoll => ({
  ...frisch,
  rahmen: { ...frisch.rahmen, ...changes },
});

const mitFall = (protokoll: Ziehungsprotokoll, nr: number, changes: Partial<GezogenerFall>): Ziehungsprotokoll => ({
  ...protokoll,
  faelle: protokoll.faelle.map((fall, index) => (index === nr - 1 ? { ...fall, ...changes } : fall)),
});

describe("a record as it was drawn", () => {
  test.for<[string, Ziehungsprotokoll]>([
    ["of a team", frisch],
    ["under the directive of May", mai("412")],
    ["with a replacement", ersetzt],
    [
      "with a replacement of the replacement",
      ersetze(ersetzt, "2026-10-63504-412-11", "krank", beispielhash).protokoll,
    ],
    ["of a team with three people", klein],
    ["where nobody was left to take a place", ersetze(klein, "2026-10-63504-412-02", "krank", beispielhash).protokoll],
    ["of a team without people", zieheTeam(beispielauftrag({ personen: [] }), beispielhash).protokoll],
    ["of an RD", ebene("rd")],
    ["of the Zentrale", ebene("zentrale")],
    ["of calibration cases", kalibrierung],
  ])("%s has no differences", ([, protokoll]) => {
    expect(pruefe(protokoll)).toEqual([]);
  });

  test("any replacements leave none", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 12 }), (places) => {
        const protokoll = places.reduce((record, place) => {
          const standing = record.faelle.filter(({ grund }) => grund === null);
          return ersetze(record, String(standing[place]?.referenz), "umgezogen", beispielhash).protokoll;
        }, frisch);
        expect(pruefe(protokoll, 10)).toEqual([]);
      }),
    );
  });
});

describe("each difference is a sentence", () => {
  const [erster, zweiter] = frisch.faelle;
  if (erster === undefined || zweiter === undefined) throw new Error("the draw has no two cases");
  const spaeter = beispielhash("x");

  test.for<[string, Ziehungsprotokoll, readonly string[]]>([
    [
      "the month",
      { ...frisch, monat: "2026-13" },
      ["Datenmonat: „2026-13“ ist weder ein Monat (JJJJ-MM) noch ein Quartal (JJJJ-Qn)."],
    ],
    [
      "the Datenstand",
      { ...frisch, datenstand: "2026-10-30" },
      ["Datenstand: Im Protokoll steht 30.10.2026, der letzte Tag des Datenmonats ist 31.10.2026."],
    ],
    [
      "a Datenstand that is no day",
      { ...frisch, datenstand: "2026-10-32" },
      ["Datenstand: „2026-10-32“ ist kein Tag (JJJJ-MM-TT)."],
    ],
    [
      "the Datenstand of calibration cases",
      { ...kalibrierung, datenstand: "2026-10-30" },
      ["Datenstand: Im Protokoll steht 30.10.2026, der letzte Tag des Datenmonats ist 31.10.2026."],
    ],
    [
      "a directive that has ended",
      { ...frisch, regel: { id: "vkb-2017-10", quelle: "", ab: "2017-10-20", bis: "2019-12-31" } },
      [
        "Regel: Im Protokoll steht vkb-2017-10 (20.10.2017 bis 31.12.2019), für den Datenstand 31.10.2026 kommt nur eine Hausregel in Betracht, die an diesem Tag gilt.",
      ],
    ],
    [
      "a house rule that begins later",
      { ...frisch, regel: { ...frisch.regel, ab: "2026-11-01" } },
      [
        "Regel: Im Protokoll steht hausregel (ab 01.11.2026), für den Datenstand 31.10.2026 kommt nur eine Hausregel in Betracht, die an diesem Tag gilt.",
      ],
    ],
    [
      "a house rule that had ended",
      { ...frisch, regel: { ...frisch.regel, bis: "2026-10-30" } },
      [
        "Regel: Im Protokoll steht hausregel (01.01.2024 bis 30.10.2026), für den Datenstand 31.10.2026 kommt nur eine Hausregel in Betracht, die an diesem Tag gilt.",
      ],
    ],
    [
      "the wrong directive",
      { ...mai("412"), regel: { id: "vkb-2017-10", quelle: "", ab: "2017-10-20", bis: "2019-12-31" } },
      [
        "Regel: Im Protokoll steht vkb-2017-10 (20.10.2017 bis 31.12.2019), für den Datenstand 31.05.2017 gilt vkb-2017-05 (22.05.2017 bis 31.05.2019).",
      ],
    ],
    [
      "the base seed",
      { ...frisch, basisSeed: "3,14" },
      [
        "Basis-Startzahl: Im Protokoll steht „3,14“, sie besteht aus 1 bis 64 Ziffern.",
        "Startzahl: Im Protokoll steht „314159|2026-10|63504|412“, nach den Angaben darin heißt sie „3,14|2026-10|63504|412“.",
      ],
    ],
    [
      "the number in the frame",
      mitRahmen({ anzahl: 24 }),
      ["Rahmen: Im Protokoll steht die Anzahl 24, aufgeführt sind 25."],
    ],
    [
      "the frame's SHA-256",
      mitRahmen({ sha256: spaeter }),
      [
        `Rahmen: Im Protokoll steht die Prüfsumme ${spaeter}, aus den Kundennummern ergibt sich ${frisch.rahmen.sha256}.`,
      ],
    ],
    [
      "the order of ids",
      mitRahmen({ ids: frisch.rahmen.ids.toReversed() }),
      ["Rahmen: An Stelle 1 steht 123H000025, sortiert gehört 123H000001 dorthin."],
    ],
    [
      "a doubled id",
      mitRahmen({
        anzahl: 26,
        ids: ["123H000001", ...frisch.rahmen.ids],
        sha256: beispielhash(["123H000001", ...frisch.rahmen.ids].join("\n")),
      }),
      ["Rahmen: 123H000001 ist mehrfach aufgeführt, jede Person gehört einmal hinein."],
    ],
    [
      "somebody else in a place",
      mitFall(frisch, 1, { kundennummer: "123H999999" }),
      [
        `Fall 2026-10-63504-412-01: Im Protokoll steht 123H999999, nach Rahmen und Startzahl gehört ${erster.kundennummer} an diese Stelle.`,
      ],
    ],
    [
      "a ticket",
      mitFall(frisch, 1, { ticket: "0.1" }),
      [
        `Fall 2026-10-63504-412-01: Im Protokoll steht das Los 0.1, nach der Startzahl gehört ${erster.ticket} dorthin.`,
      ],
    ],
    [
      "a reference",
      mitFall(frisch, 2, { referenz: "2026-10-63504-412-22" }),
      ["Fall 2: Im Protokoll steht die Referenz 2026-10-63504-412-22, der Reihe nach heißt er 2026-10-63504-412-02."],
    ],
    [
      "two places exchanged",
      { ...frisch, faelle: [zweiter, erster, ...frisch.faelle.slice(2)] },
      [
        `Fall 2026-10-63504-412-02: Im Protokoll steht ${zweiter.kundennummer}, nach Rahmen und Startzahl gehört ${erster.kundennummer} an diese Stelle.`,
        `Fall 2026-10-63504-412-01: Im Protokoll steht ${erster.kundennummer}, nach Rahmen und Startzahl gehört ${zweiter.kundennummer} an diese Stelle.`,
        "Fall 1: Im Protokoll steht die Referenz 2026-10-63504-412-02, der Reihe nach heißt er 2026-10-63504-412-01.",
        "Fall 2: Im Protokoll steht die Referenz 2026-10-63504-412-01, der Reihe nach heißt er 2026-10-63504-412-02.",
      ],
    ],
    [
      "more cases than people",
      { ...klein, faelle: [...klein.faelle, { ...erster, referenz: "2026-10-63504-412-04" }] },
      [
        `Fall 2026-10-63504-412-04: Im Protokoll steht ${erster.kundennummer}, im Rahmen ist niemand mehr für diese Stelle übrig.`,
      ],
    ],
    [
      "a case of an RD's sample that stands twice",
      mitFall(ebene("rd"), 2, { referenz: String(ebene("rd").faelle[0]?.referenz) }),
      [`Fall ${ebene("rd").faelle[0]?.referenz} steht mehrfach im Protokoll.`],
    ],
    [
      "a replacement without a reason",
      mitFall(ersetzt, 3, { grund: null }),
      ["Fall 2026-10-63504-412-03 ist ersetzt, ein Grund fehlt."],
    ],
    [
      "a replacement with an empty reason",
      mitFall(ersetzt, 3, { grund: " " }),
      ["Fall 2026-10-63504-412-03 ist ersetzt, ein Grund fehlt."],
    ],
    [
      "a replacement by nobody known",
      mitFall(ersetzt, 3, { ersetztDurch: "2026-10-63504-412-12" }),
      [
        "Fall 2026-10-63504-412-03: Im Protokoll steht als Ersatz 2026-10-63504-412-12, danach gezogen ist kein solcher Fall.",
        "Fall 2026-10-63504-412-11 ist nachgezogen, ersetzt aber keinen Fall.",
      ],
    ],
    [
      "a replacement by an earlier case",
      mitFall(ersetzt, 3, { ersetztDurch: "2026-10-63504-412-02" }),
      [
        "Fall 2026-10-63504-412-03: Im Protokoll steht als Ersatz 2026-10-63504-412-02, danach gezogen ist kein solcher Fall.",
        "Fall 2026-10-63504-412-11 ist nachgezogen, ersetzt aber keinen Fall.",
      ],
    ],
    [
      "a replacement by one of the first ten",
      mitFall(ersetzt, 3, { ersetztDurch: "2026-10-63504-412-04" }),
      ["Fall 2026-10-63504-412-11 ist nachgezogen, ersetzt aber keinen Fall."],
    ],
    [
      "one in the place of two",
      mitFall(ersetze(ersetzt, "2026-10-63504-412-04", "umgezogen", beispielhash).protokoll, 4, {
        ersetztDurch: "2026-10-63504-412-11",
      }),
      [
        "Fall 2026-10-63504-412-11 steht für mehrere Fälle als Ersatz.",
        "Fall 2026-10-63504-412-12 ist nachgezogen, ersetzt aber keinen Fall.",
      ],
    ],
    [
      "a case taken out while somebody is left",
      mitFall(frisch, 1, { grund: "passt nicht" }),
      ["Fall 2026-10-63504-412-01 ist ohne Ersatz herausgenommen, obwohl im Rahmen noch jemand übrig ist."],
    ],
  ])("%s", ([, protokoll, expected]) => {
    expect(pruefe(protokoll)).toEqual(expected);
  });

  test("a month before there was any rule", () => {
    const before = zieheTeam(beispielauftrag({ monat: "2017-04" }), beispielhash).protokoll;
    expect(pruefe(before)).toEqual([
      "Regel: Für den Datenstand 30.04.2017 gibt es keine; die erste gilt ab dem Datenstand Mai 2017.",
    ]);
    expect(pruefe({ ...before, regel: { ...before.regel, id: "vkb-2017-05" } })).toHaveLength(1);
  });
});

describe("how many cases belong into it", () => {
  const ohne = (protokoll: Ziehungsprotokoll, dropped: number): Ziehungsprotokoll => ({
    ...protokoll,
    faelle: protokoll.faelle.slice(0, -dropped),
  });

  test.for<[string, Ziehungsprotokoll, number | null, readonly string[]]>([
    [
      "a directive's ten (VK-05)",
      ohne(mai("412"), 1),
      null,
      ["Anzahl der zuerst gezogenen Fälle: Im Protokoll sind es 9, bei 25 Personen im Rahmen gehören 10 hinein."],
    ],
    [
      "a house rule's own number, where it is known",
      frisch,
      6,
      ["Anzahl der zuerst gezogenen Fälle: Im Protokoll sind es 10, bei 25 Personen im Rahmen gehören 6 hinein."],
    ],
    ["a house rule's own number, where it isn't", ohne(frisch, 1), null, []],
    ["all where there are fewer", klein, 10, []],
    [
      "replacements don't count",
      ersetzt,
      11,
      ["Anzahl der zuerst gezogenen Fälle: Im Protokoll sind es 10, bei 25 Personen im Rahmen gehören 11 hinein."],
    ],
    [
      "two calibration cases",
      ohne(kalibrierung, 1),
      null,
      ["Anzahl der zuerst gezogenen Fälle: Im Protokoll sind es 1, bei 25 Personen im Rahmen gehören 2 hinein."],
    ],
    [
      "VK-24: all of an RD's frame of fewer than 270",
      ohne(ebene("rd"), 1),
      null,
      [
        `Anzahl der zuerst gezogenen Fälle: Im Protokoll sind es ${ebene("rd").rahmen.anzahl - 1}, bei ${ebene("rd").rahmen.anzahl} Personen im Rahmen gehören ${ebene("rd").rahmen.anzahl} hinein.`,
      ],
    ],
  ])("%s", ([, protokoll, faelle, expected]) => {
    expect(pruefe(protokoll, faelle)).toEqual(expected);
  });

  test("VK-28: none of an RD's own after August 2017", () => {
    const september = {
      ...ebene("rd"),
      monat: "2017-09",
      datenstand: "2017-09-30",
      regel: pruefregelFor("2017-09", null),
      seed: "271828|2017-09|RD|Hessen",
    } as const;
    expect(pruefe(september)).toContain(
      `Anzahl der zuerst gezogenen Fälle: Im Protokoll sind es ${september.faelle.length}, bei ${september.rahmen.anzahl} Personen im Rahmen gehören 0 hinein.`,
    );
  });

  test.each([
    [1, "Aus diesem Protokoll wurden die Daten einer Person gelöscht, mit ihnen die Prüfsumme des Rahmens."],
    [2, "Aus diesem Protokoll wurden die Daten von 2 Personen gelöscht, mit ihnen die Prüfsumme des Rahmens."],
  ])("a record without %i of its people says so and can't be recomputed", (geschwaerzt, sentence) => {
    expect(pruefe({ ...ebene("rd"), geschwaerzt })).toEqual([expect.stringContaining(sentence)]);
  });
});
