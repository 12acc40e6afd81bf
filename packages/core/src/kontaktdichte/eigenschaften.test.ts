import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, type IsoDate, isoDate } from "../calendar.ts";
import { KONTAKTARTEN, type Kontakt, STELLEN } from "../kontakt.ts";
import { PROFILLAGEN } from "../kunde.ts";
import { beispielfall, beispielkonzept, beispielpflicht } from "./beispielfall.ts";
import type { Fall } from "./fall.ts";
import { assessKontaktdichte } from "./kontaktdichte.ts";
import type { Konzept, Pflicht, Zeitraum } from "./konzept.ts";
import { rulesOn } from "./regelstand.ts";
import { begruendung, erklaerung } from "./urteil.text.ts";
import { entscheidendOf, isUrteil } from "./urteil.ts";

const between = (from: IsoDate, to: IsoDate) => fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(isoDate);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const anyKontakt: fc.Arbitrary<Kontakt> = fc.record({
  datum: between("2015-06-01", "2017-06-01"),
  art: fc.constantFrom(...KONTAKTARTEN),
  stelle: fc.constantFrom(...STELLEN),
});

const anyAusnahme = fc
  .tuple(between("2016-01-01", "2017-01-01"), fc.nat(200), fc.boolean())
  .map(([von, length, auchU25]) => ({
    grund: "Einzelfall",
    von,
    bis: isoDate(dayNumber(von) + length),
    entschiedenAm: von,
    auchU25,
  }));

const anyFall: fc.Arbitrary<Fall> = fc
  .record({
    rechtskreis: fc.constantFrom("SGB II" as const, "SGB III" as const),
    profillage: optional(fc.constantFrom(...PROFILLAGEN)),
    geburtsdatum: between("1955-01-01", "2000-12-31"),
    betreuungSeit: between("2014-01-01", "2017-01-01"),
    betreuungBis: optional(between("2016-01-01", "2018-01-01")),
    reaktiviertAm: optional(between("2015-01-01", "2017-06-01")),
    vereinbarungAm: optional(between("2016-01-01", "2017-01-01")),
    vereinbarungBis: optional(between("2016-06-01", "2017-06-01")),
    letzterKontakt: optional(between("2016-01-01", "2017-01-01")),
    naechsterTermin: optional(between("2016-01-01", "2017-06-01")),
    nurLetzterKontakt: fc.boolean(),
    kontakte: fc.array(anyKontakt, { maxLength: 12 }),
    kontakteDerBg: fc.array(anyKontakt, { maxLength: 4 }),
    ausnahmen: fc.array(anyAusnahme, { maxLength: 3 }),
  })
  .map((changes) => beispielfall(changes));

const anyZeitraum: fc.Arbitrary<Zeitraum> = fc.oneof(
  fc.record({ tage: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ monate: fc.integer({ min: 1, max: 12 }) }),
);

const anyPflicht: fc.Arbitrary<Pflicht> = fc
  .record({
    fuer: fc.record(
      {
        alterUnter: fc.constantFrom(25, 30),
        alterAb: fc.constantFrom(18, 25),
        profillage: fc.subarray([...PROFILLAGEN], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    fordert: fc.oneof(
      anyZeitraum.map((hoechstens) => ({ hoechstens })),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), anyZeitraum)
        .map(([kontakte, fenster]) => ({ mindestens: { kontakte, in: fenster } })),
    ),
    zaehlt: fc.record(
      {
        art: fc.subarray(
          KONTAKTARTEN.filter((art) => art !== "nicht erschienen"),
          { minLength: 1 },
        ),
        stelle: fc.subarray([...STELLEN], { minLength: 1 }),
      },
      { requiredKeys: [] },
    ),
    jugend: fc.boolean(),
  })
  // an interval of no days at all is refused when the configuration is loaded
  .filter(
    ({ fordert }) =>
      !("mindestens" in fordert) ||
      !("tage" in fordert.mindestens.in) ||
      fordert.mindestens.in.tage >= fordert.mindestens.kontakte,
  )
  .map((changes) => beispielpflicht(changes));

const anyKonzept: fc.Arbitrary<Konzept> = fc
  .record({
    grundlage: fc.constantFrom("ergaenzt" as const, "ersetzt" as const),
    uebernimmt: fc.boolean(),
    erstgespraech: optional(anyZeitraum),
    fenster: fc.constantFrom("rollierend" as const, "vereinbarung" as const),
    bedarfsgemeinschaft: fc.constantFrom("einzeln" as const, "gemeinsam" as const),
    jugend: fc.record({ alterUnter: fc.constantFrom(null, 25, 27), ausser: fc.subarray([...PROFILLAGEN]) }),
    pflichten: fc.array(anyPflicht, { maxLength: 4 }),
  })
  .map((changes) => beispielkonzept(changes));

const anyRegeln = fc
  .tuple(fc.array(anyKonzept, { maxLength: 1 }), between("2016-03-01", "2017-03-01"))
  .map(([konzepte, day]) => rulesOn(konzepte, day));

const dueOf = (regeln: ReturnType<typeof rulesOn>, fall: Fall) => {
  const urteil = assessKontaktdichte(regeln, fall);
  return isUrteil(urteil) ? (entscheidendOf(urteil)?.faelligAm ?? null) : null;
};

describe("properties of contact density", () => {
  test("the order of contacts and exceptions doesn't matter", () => {
    fc.assert(
      fc.property(anyRegeln, anyFall, (regeln, fall) => {
        const turned = {
          ...fall,
          kontakte: fall.kontakte.toReversed(),
          kontakteDerBg: fall.kontakteDerBg.toReversed(),
          ausnahmen: fall.ausnahmen.toReversed(),
        };
        expect({ ...(assessKontaktdichte(regeln, turned) as object), ausnahmen: null }).toEqual({
          ...(assessKontaktdichte(regeln, fall) as object),
          ausnahmen: null,
        });
      }),
      { numRuns: 500 },
    );
  });

  const isOverdue = (regeln: ReturnType<typeof rulesOn>, fall: Fall): boolean => {
    const urteil = assessKontaktdichte(regeln, fall);
    return isUrteil(urteil) && urteil.lage.status === "ueberfaellig";
  };

  test("a further contact never makes anyone overdue under the recommendation", () => {
    fc.assert(
      fc.property(between("2016-03-01", "2016-12-19"), anyFall, anyKontakt, (day, fall, kontakt) => {
        const regeln = rulesOn([], day);
        fc.pre(!isOverdue(regeln, fall));
        expect(isOverdue(regeln, { ...fall, kontakte: [...fall.kontakte, kontakt] })).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test("a longer gap never makes an overdue person due later", () => {
    fc.assert(
      fc.property(between("2016-03-01", "2016-12-19"), anyFall, (day, fall) => {
        const regeln = rulesOn([], day);
        fc.pre(isOverdue(regeln, fall));
        const newest = fall.kontakte
          .map(({ datum }) => datum)
          .filter((datum) => datum <= day)
          .sort()
          .at(-1);
        const longer = { ...fall, kontakte: fall.kontakte.filter(({ datum }) => datum !== newest) };
        expect(isOverdue(regeln, longer)).toBe(true);
        expect((dueOf(regeln, longer) ?? "9999") <= (dueOf(regeln, fall) ?? "")).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("every verdict can be read aloud: whole sentences, no gaps", () => {
    fc.assert(
      fc.property(anyRegeln, anyFall, (regeln, fall) => {
        const urteil = assessKontaktdichte(regeln, fall);
        if (!isUrteil(urteil)) return;
        for (const text of [begruendung(urteil, fall, regeln), ...erklaerung(urteil, fall, regeln)]) {
          expect(text).not.toMatch(/undefined|null|NaN|Infinity|\d{4}-\d{2}-\d{2}| {2}|\.\.| [.,]/);
          expect(text).toMatch(/^[A-ZÄÖÜ„0-9].*\.$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
