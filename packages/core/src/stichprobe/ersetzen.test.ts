import { describe, expect, test } from "vitest";
import { beispielauftrag, beispielhash, beispielnummern, beispielpersonen } from "./beispielziehung.ts";
import { ersetze } from "./ersetzen.ts";
import { pruefregelFor } from "./pruefregel.ts";
import { reihenfolge } from "./ticket.ts";
import { zieheEbene } from "./ziehe-ebene.ts";
import { zieheKalibrierung, zieheTeam } from "./ziehen.ts";
import { isStehend } from "./ziehung.ts";

const { protokoll } = zieheTeam(beispielauftrag(), beispielhash);
const lose = reihenfolge(beispielnummern(25), protokoll.seed, beispielhash);
const GRUND = "Datensatz inzwischen gesperrt";

describe("a case that can't be reviewed", () => {
  test("gives way to the next ticket, which takes the next number; the replaced one keeps its own, marked", () => {
    const {
      protokoll: after,
      durch,
      hinweise,
    } = ersetze(protokoll, "2026-10-63504-412-03", ` ${GRUND} `, beispielhash);
    expect(durch).toEqual({
      ...lose[10],
      referenz: "2026-10-63504-412-11",
      ersetztDurch: null,
      grund: null,
    });
    expect(hinweise).toEqual([]);
    expect(after).toEqual({
      ...protokoll,
      faelle: [
        ...protokoll.faelle.slice(0, 2),
        { ...protokoll.faelle[2], ersetztDurch: "2026-10-63504-412-11", grund: GRUND },
        ...protokoll.faelle.slice(3),
        durch,
      ],
    });
  });

  test("the one in its place can be replaced too", () => {
    const once = ersetze(protokoll, "2026-10-63504-412-03", GRUND, beispielhash);
    const twice = ersetze(once.protokoll, "2026-10-63504-412-11", "umgezogen", beispielhash);
    expect(twice.durch).toMatchObject({ referenz: "2026-10-63504-412-12", kundennummer: lose[11]?.kundennummer });
    expect(twice.protokoll.faelle.filter(isStehend)).toHaveLength(10);
  });

  test("of a calibration draw has the next number as well", () => {
    const ziehung = zieheKalibrierung({ ...beispielauftrag(), quartal: "2026-Q4", bereich: "B 41" }, beispielhash);
    expect(ersetze(ziehung.protokoll, "2026-Q4-63504-K-B 41-01", GRUND, beispielhash).durch?.referenz).toBe(
      "2026-Q4-63504-K-B 41-03",
    );
  });

  test.for<[number, string]>([
    [
      7,
      "Für Fall 2026-10-63504-412-01 gibt es keinen Ersatz: Alle 7 Personen des Rahmens sind schon gezogen. Es bleiben 6 Fälle.",
    ],
    [
      2,
      "Für Fall 2026-10-63504-412-01 gibt es keinen Ersatz: Alle 2 Personen des Rahmens sind schon gezogen. Es bleibt 1 Fall.",
    ],
    [
      1,
      "Für Fall 2026-10-63504-412-01 gibt es keinen Ersatz: Die eine Person des Rahmens ist schon gezogen. Es bleibt kein Fall.",
    ],
  ])("of %d people nobody is left: it is marked, and that is said", ([anzahl, hinweis]) => {
    const small = zieheTeam(beispielauftrag({ personen: beispielpersonen(anzahl) }), beispielhash).protokoll;
    const { protokoll: after, durch, hinweise } = ersetze(small, "2026-10-63504-412-01", GRUND, beispielhash);
    expect(durch).toBeNull();
    expect(hinweise).toEqual([hinweis]);
    expect(after.faelle).toHaveLength(anzahl);
    expect(after.faelle[0]).toMatchObject({ ersetztDurch: null, grund: GRUND });
    expect(() => ersetze(after, "2026-10-63504-412-01", GRUND, beispielhash)).toThrow(
      `Fall 2026-10-63504-412-01 ist schon herausgenommen, ohne Ersatz (Grund: ${GRUND}).`,
    );
  });
});

describe("is refused", () => {
  test("an unknown case", () => {
    const small = zieheTeam(beispielauftrag({ personen: beispielpersonen(2) }), beispielhash).protokoll;
    expect(() => ersetze(small, "2026-10-63504-412-11", GRUND, beispielhash)).toThrow(
      "Den Fall 2026-10-63504-412-11 gibt es in dieser Ziehung nicht. Gezogen sind 2026-10-63504-412-01 und 2026-10-63504-412-02.",
    );
  });

  test("a case of a draw that has none", () => {
    const empty = zieheTeam(beispielauftrag({ personen: [] }), beispielhash).protokoll;
    expect(() => ersetze(empty, "2026-10-63504-412-01", GRUND, beispielhash)).toThrow(
      "Den Fall 2026-10-63504-412-01 gibt es in dieser Ziehung nicht. Sie hat keine Fälle.",
    );
  });

  test("an unknown case of a large sample, without naming all", () => {
    const regel = { ...pruefregelFor("2017-05", null), faelle: 13 };
    const large = zieheTeam(beispielauftrag({ regel }), beispielhash).protokoll;
    expect(() => ersetze(large, "X", GRUND, beispielhash)).toThrow(
      "Den Fall X gibt es in dieser Ziehung nicht. Gezogen sind 13 Fälle, zum Beispiel 2026-10-63504-412-01.",
    );
  });

  test("a case that has been replaced", () => {
    const once = ersetze(protokoll, "2026-10-63504-412-03", GRUND, beispielhash);
    expect(() => ersetze(once.protokoll, "2026-10-63504-412-03", GRUND, beispielhash)).toThrow(
      `Fall 2026-10-63504-412-03 ist schon ersetzt, durch 2026-10-63504-412-11 (Grund: ${GRUND}).`,
    );
  });

  test("a replacement without a reason", () => {
    expect(() => ersetze(protokoll, "2026-10-63504-412-03", "  ", beispielhash)).toThrow(
      "Bitte angeben, warum Fall 2026-10-63504-412-03 nicht geprüft werden kann, zum Beispiel: „Datensatz inzwischen gesperrt“.",
    );
  });
});

describe("a case of an RD's sample", () => {
  const regel = pruefregelFor("2017-07", null);
  const darunter = Array.from({ length: 11 }, (_, index) => {
    const team = String(401 + index);
    const personen = beispielpersonen(10).map((person) => ({
      ...person,
      kundennummer: `${team}-${person.kundennummer}`,
    }));
    return zieheTeam(beispielauftrag({ monat: "2017-07", regel, team, personen }), beispielhash).protokoll;
  });
  const rd = zieheEbene(
    {
      ebene: "rd",
      name: "Hessen",
      monat: "2017-07",
      regel,
      basisSeed: "271828",
      darunter,
      gezogen: { am: "2017-08-02", von: "RD Hessen" },
    },
    beispielhash,
  ).protokoll;
  const first = String(rd.faelle[0]?.referenz);

  test("gives way to the next one, under its team's reference", () => {
    const { durch } = ersetze(rd, first, GRUND, beispielhash, darunter);
    const next = reihenfolge(rd.rahmen.ids, rd.seed, beispielhash)[100];
    const below = darunter
      .flatMap(({ faelle }) => faelle)
      .find(({ kundennummer }) => kundennummer === next?.kundennummer);
    expect(durch).toMatchObject({ ...next, referenz: below?.referenz });
  });

  test("can't be replaced without the records below", () => {
    expect(() => ersetze(rd, first, GRUND, beispielhash)).toThrow("the records below");
  });
});
