import { expect, test } from "vitest";
import { gemerkteListen, type Listengegenstand } from "./gemerkte-listen.ts";
import type { Ueberfaelligantwort } from "./ueberfaellig.ts";

const gegenstand = (given: {
  readonly fassung?: string;
  readonly frage?: Partial<Listengegenstand["frage"]>;
  readonly sicht?: Listengegenstand["sicht"];
}): Listengegenstand => {
  const lieferung = {
    id: 1,
    dienststelle: "63504",
    datenstand: "2026-10-31",
    nurLetzterKontakt: false,
    fassung: given.fassung ?? "0",
  } as const;
  const stichtag = given.frage?.stichtag ?? "2026-11-03";
  return {
    grundlage: { stichtag, lieferungen: [lieferung] } as unknown as Listengegenstand["grundlage"],
    frage: { stichtag, nur: [{ dienststelle: "63504", team: "412" }], ...given.frage },
    sicht: given.sicht ?? [{ dienststelle: "63504", team: "412" }],
  };
};

const antwort = { personen: [], zaehlung: {} } as unknown as Ueberfaelligantwort;

/** Counts how often a list had to be found. */
const zaehlend = () => {
  const lies = gemerkteListen();
  let gefunden = 0;
  return {
    frage: (was: Listengegenstand, find: () => Promise<Ueberfaelligantwort> = async () => antwort) =>
      lies(was, () => {
        gefunden += 1;
        return find();
      }),
    gefunden: () => gefunden,
  };
};

test("the same list is found once, by however many at a time", async () => {
  const { frage, gefunden } = zaehlend();
  await Promise.all([frage(gegenstand({})), frage(gegenstand({}))]);
  expect(await frage(gegenstand({}))).toBe(antwort);
  expect(gefunden()).toBe(1);
});

test.each([
  ["other data", { fassung: "1" }],
  ["another day", { frage: { stichtag: "2026-11-04" } }],
  ["another team", { frage: { team: "413" } }],
  ["other rights at the gate", { frage: { nur: [{ dienststelle: "63504", team: "413" }] } }],
  ["other rights in the database", { sicht: [] }],
  ["other states", { frage: { status: ["faellig"] } }],
  ["fewer persons", { frage: { eingrenzung: { unter25: true } } }],
  ["another order", { frage: { nachBg: true } }],
] as const)("with %s it is another one", async (_what, given) => {
  const { frage, gefunden } = zaehlend();
  await frage(gegenstand({}));
  await frage(gegenstand(given));
  expect(gefunden()).toBe(2);
});

test("what couldn't be found is looked for again", async () => {
  const { frage, gefunden } = zaehlend();
  await expect(frage(gegenstand({}), () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  expect(await frage(gegenstand({}))).toBe(antwort);
  expect(gefunden()).toBe(2);
});

test("a list of more persons than are kept at all is answered all the same", async () => {
  const { frage } = zaehlend();
  const grosse = { ...antwort, personen: { length: 60_000 } } as unknown as Ueberfaelligantwort;
  expect(await frage(gegenstand({}), async () => grosse)).toBe(grosse);
});
