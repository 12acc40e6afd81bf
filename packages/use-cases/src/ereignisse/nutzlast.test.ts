import { expect, test } from "vitest";
import { EREIGNISARTEN, type Ereignis } from "./ereignis.ts";
import { nutzlastOf } from "./nutzlast.ts";

const UM = new Date("2026-11-02T08:00:00.000Z");
const ORT = { dienststelle: "63504" };

const EREIGNISSE: readonly Ereignis[] = [
  {
    ...ORT,
    art: "lieferung.uebernommen",
    lieferung: "17",
    datenstand: "2026-10-31",
    personen: 1250,
    abgelehnteZeilen: 3,
  },
  { ...ORT, art: "lieferung.abgewiesen", lieferung: "17", datenstand: "2026-10-31" },
  { ...ORT, art: "stichprobe.gezogen", monat: "2026-11", team: "412", faelle: ["412-01", "412-02"] },
  {
    ...ORT,
    art: "fragebogen.eingegangen",
    monat: "2026-11",
    team: "412",
    vollstaendig: 1,
    faelle: 2,
    offen: ["412-02"],
  },
  { ...ORT, art: "fragebogen.ueberfaellig", monat: "2026-11", team: "412", seit: "2026-11-21" },
  { ...ORT, art: "bereich.vollstaendig", monat: "2026-11", bereich: "Bereich Nord", teams: 9 },
];

test("every kind of event has an example here", () => {
  expect(EREIGNISSE.map(({ art }) => art)).toEqual(EREIGNISARTEN);
});

test.each(EREIGNISSE)("$art: counts and units alone at level zahlen", (ereignis) => {
  const { type, timestamp, data } = nutzlastOf(ereignis, "zahlen", UM);
  expect([type, timestamp]).toEqual([ereignis.art, "2026-11-02T08:00:00.000Z"]);
  expect(JSON.stringify(data)).not.toMatch(/412-0/);
  expect(data).toMatchObject(ORT);
  for (const value of Object.values(data)) expect(["string", "number"]).toContain(typeof value);
});

test("references come with fallreferenz, and kundennummer adds nothing to them", () => {
  const [, , gezogen, eingegangen] = EREIGNISSE.map((ereignis) => nutzlastOf(ereignis, "fallreferenz", UM).data);
  expect(gezogen).toEqual({ ...ORT, monat: "2026-11", team: "412", faelle: 2, referenzen: ["412-01", "412-02"] });
  expect(eingegangen).toMatchObject({ vollstaendig: 1, faelle: 2, offen: 1, offeneReferenzen: ["412-02"] });
  for (const ereignis of EREIGNISSE) {
    expect(nutzlastOf(ereignis, "kundennummer", UM)).toEqual(nutzlastOf(ereignis, "fallreferenz", UM));
  }
});

test("what an event holds besides stays in the house", () => {
  for (const ereignis of EREIGNISSE) {
    const more = { ...ereignis, bemerkung: "nur im Haus" };
    expect(nutzlastOf(more, "kundennummer", UM).data).not.toHaveProperty("bemerkung");
  }
});
