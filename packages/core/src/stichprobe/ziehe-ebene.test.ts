import { describe, expect, test } from "vitest";
import type { Monat } from "../monat.ts";
import { beispielauftrag, beispielhash, beispielperson } from "./beispielziehung.ts";
import { ersetze } from "./ersetzen.ts";
import { pruefregelFor } from "./pruefregel.ts";
import { reihenfolge } from "./ticket.ts";
import { type Ebenenauftrag, zieheEbene } from "./ziehe-ebene.ts";
import { zieheTeam } from "./ziehen.ts";
import type { Ziehungsprotokoll } from "./ziehung.ts";

const teamprotokoll = (team: string, monat: Monat = "2017-05"): Ziehungsprotokoll =>
  zieheTeam(
    beispielauftrag({
      monat,
      team,
      regel: pruefregelFor(monat, null),
      personen: Array.from({ length: 12 }, (_, index) =>
        beispielperson(`${team}-${String(index + 1).padStart(2, "0")}`),
      ),
    }),
    beispielhash,
  ).protokoll;

const teams = Array.from({ length: 40 }, (_, index) => teamprotokoll(String(401 + index)));

const ziehe = (changes: Partial<Ebenenauftrag> = {}) =>
  zieheEbene(
    {
      ebene: "rd",
      name: " Hessen ",
      monat: "2017-05",
      regel: pruefregelFor("2017-05", null),
      basisSeed: "271828",
      darunter: teams,
      gezogen: { am: "2017-06-02", von: "RD Hessen" },
      ...changes,
    },
    beispielhash,
  );

describe("the own sample of an RD (VK-24)", () => {
  test("270 of its 40 teams' 400 cases, by the RD's own seed, each under its team's reference", () => {
    const { protokoll, ...ziehung } = ziehe();
    expect(ziehung).toEqual({
      ebene: "rd",
      dienststelle: "Hessen",
      einheit: "RD",
      zeitraum: "2017-05",
      hinweise: [],
    });
    expect(protokoll).toMatchObject({
      dienststelle: "Hessen",
      team: "RD",
      datenstand: "2017-05-31",
      seed: "271828|2017-05|RD|Hessen",
      rahmen: { anzahl: 400, rueckschauMonate: 0 },
    });
    const below = new Map(teams.flatMap(({ faelle }) => faelle.map((fall) => [fall.kundennummer, fall.referenz])));
    const lose = reihenfolge([...below.keys()], protokoll.seed, beispielhash).slice(0, 270);
    expect(protokoll.faelle.map(({ kundennummer, referenz }) => [kundennummer, referenz])).toEqual(
      lose.map(({ kundennummer }) => [kundennummer, below.get(kundennummer)]),
    );
  });

  test("100 from the third month; all where there are fewer", () => {
    const monat = "2017-07";
    const regel = pruefregelFor(monat, null);
    const darunter = Array.from({ length: 11 }, (_, index) => teamprotokoll(String(401 + index), monat));
    expect(ziehe({ monat, regel, darunter }).protokoll.faelle).toHaveLength(100);
    const few = ziehe({ monat, regel, darunter: darunter.slice(0, 3) });
    expect(few.protokoll.faelle).toHaveLength(30);
    expect(few.hinweise).toEqual(["Im Rahmen stehen nur 30 Personen, alle sind gezogen (vorgesehen: 100)."]);
    expect(ziehe({ monat, regel, darunter: [] }).hinweise).toEqual([
      "Im Rahmen steht niemand, deshalb gibt es keine Fälle.",
    ]);
  });

  test("cases replaced by that day are out, those in their place are in", () => {
    const [first, ...others] = teams;
    if (first === undefined) throw new Error("no teams");
    const { protokoll, durch } = ersetze(first, "2017-05-63504-401-03", "umgezogen", beispielhash);
    const { ids } = ziehe({ darunter: [protokoll, ...others] }).protokoll.rahmen;
    expect(ids).toHaveLength(400);
    expect(ids).not.toContain(first.faelle[2]?.kundennummer);
    expect(ids).toContain(durch?.kundennummer);
  });

  test("who is served in two offices stands once, under the first reference", () => {
    const twice = ["63504", "43801"].map(
      (dienststelle) =>
        zieheTeam(
          beispielauftrag({
            monat: "2017-05",
            dienststelle,
            regel: pruefregelFor("2017-05", null),
            personen: [beispielperson("A-1")],
          }),
          beispielhash,
        ).protokoll,
    );
    for (const darunter of [twice, twice.toReversed()]) {
      expect(ziehe({ darunter }).protokoll.faelle).toMatchObject([
        { kundennummer: "A-1", referenz: "2017-05-43801-412-01" },
      ]);
    }
  });

  test("VK-28, VA-11: none from Datenstand September 2017 on", () => {
    expect(() => ziehe({ monat: "2017-09", regel: pruefregelFor("2017-09", null) })).toThrow("keine eigene Stichprobe");
  });
});

test("VK-21: the Zentrale draws from the RDs' cases, by a seed of its own", () => {
  const rd = ziehe();
  const zentrale = ziehe({ ebene: "zentrale", name: "", basisSeed: "161803", darunter: [rd.protokoll] });
  expect(zentrale).toMatchObject({ ebene: "zentrale", dienststelle: "Z", einheit: "Z" });
  expect(zentrale.protokoll).toMatchObject({ seed: "161803|2017-05|Z", rahmen: { anzahl: 270 } });
  expect(zentrale.protokoll.faelle).toHaveLength(270);
  expect(zentrale.protokoll.faelle.map(({ kundennummer }) => kundennummer)).not.toEqual(
    rd.protokoll.faelle.map(({ kundennummer }) => kundennummer),
  );
});
