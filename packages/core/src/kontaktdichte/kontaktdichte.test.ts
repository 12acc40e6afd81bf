import { describe, expect, test } from "vitest";
import type { IsoDate } from "../calendar.ts";
import type { Ausnahme } from "../lieferung.ts";
import { beispielfall, beispielkonzept, beispielpflicht, persoenlich, telefonisch } from "./beispielfall.ts";
import type { Fall } from "./fall.ts";
import { assessKontaktdichte } from "./kontaktdichte.ts";
import type { Konzept } from "./konzept.ts";
import { rulesOn } from "./regelstand.ts";
import { entscheidendOf, isUrteil } from "./urteil.ts";

const ausnahme = (von: IsoDate, bis: IsoDate, auchU25 = false): Ausnahme => ({
  grund: "stationäre Behandlung",
  von,
  bis,
  entschiedenAm: von,
  auchU25,
});

/** The fields of an answer, as flat as the worked examples' table. */
const answer = (fall: Partial<Fall>, konzepte: readonly Konzept[] = [], stichtag: IsoDate = "2016-06-01") => {
  const urteil = assessKontaktdichte(rulesOn(konzepte, stichtag), beispielfall(fall));
  if (!isUrteil(urteil)) return urteil;
  const befund = entscheidendOf(urteil);
  return {
    status: urteil.lage.status,
    due: befund?.faelligAm ?? null,
    days: "tageUeberfaellig" in urteil.lage ? urteil.lage.tageUeberfaellig : null,
    rule: befund?.pflicht.regel.id ?? null,
    count: urteil.zaehlung === null ? null : `${urteil.zaehlung.kontakte}/${urteil.zaehlung.mindestens}`,
    missed: urteil.zaehlung?.unterschritten ?? null,
    until: "bis" in urteil.lage ? urteil.lage.bis : null,
    open: "tageOffen" in urteil.lage ? urteil.lage.tageOffen : null,
    hints: urteil.hinweise,
  };
};

const rhythm = ["2016-01-05", "2016-02-08", "2016-03-14", "2016-04-26"] as const;

describe("the worked examples of contact density", () => {
  test.for<[number, Partial<Fall>, object]>([
    [1, { kontakte: persoenlich("2016-04-17") }, { due: "2016-06-01", status: "faellig", count: "1/4", missed: true }],
    [2, { kontakte: persoenlich("2016-04-16") }, { due: "2016-05-31", status: "ueberfaellig", days: 1 }],
    [
      3,
      { profillage: "A", kontakte: persoenlich("2015-12-02", ...rhythm) },
      { due: "2016-06-01", status: "faellig", count: "5/5", missed: false, rule: "profillage:A" },
    ],
    [4, { profillage: "A", kontakte: persoenlich("2015-12-01", ...rhythm) }, { count: "4/5", missed: true }],
    [
      5,
      { profillage: "S", geburtsdatum: "1994-06-15", kontakte: persoenlich("2016-03-02") },
      { due: "2016-03-30", status: "ueberfaellig", days: 63, rule: "u25", count: "1/2" },
    ],
    [
      6,
      { profillage: "S", geburtsdatum: "1991-06-05", kontakte: persoenlich("2016-05-10") },
      { due: "2016-08-09", status: "im_soll", rule: "profillage:S" },
    ],
    [7, { profillage: "Z" }, { due: "2015-07-02", status: "ueberfaellig", days: 335, rule: "profillage:Z" }],
    [
      8,
      { profillage: "N", betreuungSeit: "2016-05-20" },
      { status: "profillage_offen", open: 12, due: null, rule: null, count: null },
    ],
    [
      9,
      { kontakte: [...telefonisch("2016-05-20"), ...persoenlich("2016-03-01")] },
      { due: "2016-04-15", status: "ueberfaellig", days: 47 },
    ],
    [10, { rechtskreis: "SGB III", kontakte: persoenlich("2016-05-01") }, { status: "nicht_geregelt", count: null }],
    [
      11,
      { profillage: "U", kontakte: persoenlich("2016-01-10"), ausnahmen: [ausnahme("2016-04-01", "2016-06-30")] },
      { status: "ausgenommen", until: "2016-06-30", count: "1/2", missed: null, due: null, hints: ["ausnahme"] },
    ],
    [16, { kontakte: persoenlich("2016-05-20", "2016-05-20") }, { count: "1/4" }],
    [
      17,
      {
        profillage: "S",
        geburtsdatum: "1994-06-15",
        kontakte: persoenlich("2016-03-02"),
        ausnahmen: [ausnahme("2016-05-01", "2016-06-30")],
      },
      { status: "ueberfaellig", days: 63, rule: "u25", count: "1/2", missed: null },
    ],
    [
      18,
      { profillage: "N", geburtsdatum: "1994-06-15", kontakte: persoenlich("2016-05-10") },
      { due: "2016-06-07", status: "faellig", rule: "u25", count: null },
    ],
    [
      19,
      { profillage: "N", betreuungSeit: "2016-05-20", ausnahmen: [ausnahme("2016-06-01", "2016-06-30")] },
      { status: "profillage_offen", open: 12, until: null, hints: [] },
    ],
    [
      20,
      { profillage: "S", geburtsdatum: "1991-06-07", kontakte: persoenlich("2016-05-10") },
      { due: "2016-08-09", status: "im_soll" },
    ],
    [21, { kontakte: persoenlich("2016-05-01") }, { due: "2016-06-15", status: "faellig" }],
    [21, { kontakte: persoenlich("2016-05-02") }, { due: "2016-06-16", status: "im_soll" }],
    [
      22,
      {
        betreuungSeit: "2013-01-01",
        betreuungBis: "2014-03-31",
        reaktiviertAm: "2016-05-20",
        kontakte: persoenlich("2014-01-10"),
      },
      { due: "2016-07-04", status: "im_soll" },
    ],
    [23, { betreuungSeit: "2015-12-02" }, { count: "0/4", missed: false }],
    [23, { betreuungSeit: "2015-12-01" }, { count: "0/4", missed: true }],
    [24, { kontakte: persoenlich("2016-06-01") }, { due: "2016-07-16", status: "im_soll" }],
  ])("example %i", ([, fall, expected]) => {
    expect(answer(fall)).toMatchObject(expected);
  });

  const every = (tage: number, grundlage: Konzept["grundlage"]) =>
    beispielkonzept({
      grundlage,
      pflichten: [beispielpflicht({ fuer: { profillage: ["E"] }, fordert: { hoechstens: { tage } } })],
    });

  test("example 12: a house adds 28 days for E, and its rule is named", () => {
    expect(answer({ profillage: "E", kontakte: persoenlich("2016-05-01") }, [every(28, "ergaenzt")])).toMatchObject({
      due: "2016-05-29",
      status: "ueberfaellig",
      days: 3,
      rule: "haus:1",
    });
  });

  test("example 14: a house replaces with 90 days for E, under the recommendation (GE-11)", () => {
    expect(answer({ profillage: "E", kontakte: persoenlich("2016-03-01") }, [every(90, "ersetzt")])).toMatchObject({
      due: "2016-05-30",
      status: "ueberfaellig",
      days: 2,
      rule: "haus:1",
      hints: ["unter_empfehlung"],
    });
  });

  test("example 15: on 01.06.2017 nothing is adopted and nothing is regulated", () => {
    expect(answer({ kontakte: persoenlich("2017-05-01") }, [], "2017-06-01")).toMatchObject({
      status: "nicht_geregelt",
    });
  });

  test("example 25: a Reha team is not in 4-phase service (KD-01)", () => {
    expect(answer({ teamart: "Reha", kontakte: persoenlich("2016-05-01") })).toBe("nicht_in_betreuung");
  });

  test("example 26: on rhythm, nothing missed", () => {
    expect(
      answer(
        { profillage: "S", betreuungSeit: "2014-01-01", kontakte: persoenlich("2015-01-01", "2015-04-02") },
        [],
        "2015-07-01",
      ),
    ).toMatchObject({ due: "2015-07-02", status: "faellig", count: "2/2", missed: false });
  });

  const hamburg = beispielkonzept({
    quelle: "Konzept August 2013",
    ab: "2013-08-01",
    grundlage: "ersetzt",
    pflichten: [
      beispielpflicht({ ab: "2013-08-01", fuer: { alterAb: 25 }, fordert: { hoechstens: { monate: 3 } } }),
      beispielpflicht({
        ab: "2013-08-01",
        fuer: { alterUnter: 25 },
        jugend: true,
        fordert: { hoechstens: { monate: 1 } },
        zaehlt: { art: ["persönlich", "telefonisch"] },
      }),
      beispielpflicht({
        ab: "2013-08-01",
        fuer: { alterUnter: 25 },
        jugend: true,
        fordert: { hoechstens: { monate: 2 } },
        zaehlt: { art: ["persönlich"] },
      }),
    ],
  });

  test("example 27: a concept reaches people without Profillage in 2026", () => {
    expect(answer({ profillage: null, kontakte: persoenlich("2026-03-01") }, [hamburg], "2026-06-01")).toMatchObject({
      due: "2026-06-01",
      status: "faellig",
    });
  });

  test.for<[string, Partial<Fall>, object]>([
    [
      "M born 1980",
      { kontakte: persoenlich("2016-03-01") },
      { due: "2016-06-01", status: "faellig", hints: ["unter_empfehlung"] },
    ],
    [
      "Z born 1980",
      { profillage: "Z", kontakte: persoenlich("2016-02-29") },
      { due: "2016-05-29", status: "ueberfaellig", days: 3, hints: [] },
    ],
    [
      "phone in time, personal too long ago",
      { geburtsdatum: "1995-01-01", kontakte: [...telefonisch("2016-05-20"), ...persoenlich("2016-03-30")] },
      { due: "2016-05-30", days: 2, rule: "haus:3", hints: ["unter_empfehlung"] },
    ],
    [
      "both in time",
      { geburtsdatum: "1995-01-01", kontakte: [...telefonisch("2016-05-20"), ...persoenlich("2016-04-10")] },
      { due: "2016-06-10", status: "faellig", rule: "haus:3", hints: ["unter_empfehlung"] },
    ],
    [
      "personal alone",
      { geburtsdatum: "1995-01-01", kontakte: persoenlich("2016-03-31") },
      { due: "2016-04-30", days: 32, rule: "haus:2", hints: ["unter_empfehlung"] },
    ],
  ])("the Hamburg-like concept: %s", ([, fall, expected]) => {
    expect(answer(fall, [hamburg])).toMatchObject(expected);
  });
});
