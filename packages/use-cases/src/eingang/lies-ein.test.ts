import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Akteur } from "../rechte/akteur.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import type { Annahme } from "./annahme.ts";
import { annahmeFuer } from "./annahme-fuer.ts";
import { type Einlesedeps, liesAnnahmeEin } from "./lies-ein.ts";

const KOPF = "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Betreuung seit;Profillage\n";
const satz = (kundennummer: string, dienststelle = "63504", geburtsdatum = "01.01.1980") =>
  `${kundennummer};SGB II;${dienststelle};412;${geburtsdatum};01.01.2015;M\n`;

const schluessel = (
  dienststelle: string | null,
  ...umfang: ("lieferung.einspielen" | "lieferung.lesen")[]
): Akteur => ({
  art: "schluessel",
  id: "k1",
  umfang,
  dienststelle,
});
const OWN = schluessel("63504", "lieferung.einspielen", "lieferung.lesen");

let now = new Date("2026-11-02T08:00:00.000Z");
let real: RealStore;
let annahme: Annahme;
let deps: Einlesedeps;
const woken: string[] = [];
const read: string[] = [];
beforeAll(async () => {
  real = await openRealStore();
  const { store, daten } = real;
  const uhr = () => now;
  annahme = annahmeFuer({
    store,
    storeFuer: () => store,
    lesezugriffe: { vermerke: (_, { handlung, gegenstand }) => void read.push(`${handlung} ${gegenstand}`) },
    haeuser: [],
    uhr,
    wecke: async (id) => void woken.push(id),
  });
  deps = { store, haeuser: [], uhr, daten, meldeFehler: () => "8F3K2" };
});
afterAll(() => real.close());

let count = 0;
/** Hands files over and gives the number. */
const hand = async (files: Readonly<Record<string, string>>, akteur = OWN): Promise<{ id: string; ordner: string }> => {
  count += 1;
  const ordner = join(real.ordner, `annahme-${count}`);
  await mkdir(ordner);
  for (const [name, text] of Object.entries(files)) await writeFile(join(ordner, name), text);
  const { id } = await annahme.nimmAn(akteur, { art: "lieferung", weg: "api", ordner, datenstand: "2026-10-31" });
  return { id, ordner };
};

const exists = (ordner: string): Promise<boolean> =>
  readdir(ordner).then(
    () => true,
    () => false,
  );

test("an upload is kept, read in, and its files go", async () => {
  const { id, ordner } = await hand({ "kunden.csv": KOPF + satz("1") + satz("2") });
  expect(woken).toContain(id);
  expect(await annahme.zeige(OWN, id)).toMatchObject({ zustand: "angenommen", fertigUm: null });
  await liesAnnahmeEin(deps, id);
  expect(await annahme.zeige(OWN, id)).toMatchObject({
    zustand: "uebernommen",
    fertigUm: "2026-11-02T08:00:00.000Z",
    lieferungen: [{ dienststelle: "63504", personen: 2 }],
    dateien: [{ name: "kunden.csv", art: "kunden", zeilen: 2, uebernommen: 2, abgelehnt: 0 }],
  });
  expect(await exists(ordner)).toBe(false);
  // a second call finds nothing to do
  await liesAnnahmeEin(deps, id);
});

test("a refused one says why, and gives its rejects back as they came", async () => {
  const { id } = await hand({ "kunden.csv": KOPF + satz("1") + satz("2", "63504", "31.06.1980") });
  await liesAnnahmeEin(deps, id);
  const stand = await annahme.zeige(OWN, id);
  expect(stand.zustand).toBe("abgewiesen");
  expect(stand.meldungen.join(" ")).toContain("Die Lieferung wurde nicht übernommen: 1 von 2 Zeilen");
  expect(read).toEqual([]);
  expect((await annahme.abgelehnt(OWN, id)).map(({ name }) => name)).toEqual(["kunden.csv"]);
  expect(read).toEqual([`lieferung.lesen ${id}`]);
});

test("rows of another office are refused as a whole", async () => {
  const { id } = await hand({ "kunden.csv": KOPF + satz("1") + satz("2", "63510") });
  await liesAnnahmeEin(deps, id);
  expect(await annahme.zeige(OWN, id)).toMatchObject({
    zustand: "abgewiesen",
    meldungen: [expect.stringContaining("Dienststelle 63510. Dafür ist dieser Zugang nicht freigegeben.")],
  });
});

test("a fault of ours is told by its id alone, and the files stay to be looked at", async () => {
  const { id, ordner } = await hand({ "kunden.csv": KOPF + satz("1") });
  const broken = { ...deps.store, importDelivery: () => Promise.reject(new TypeError("x is not a function")) };
  await liesAnnahmeEin({ ...deps, store: broken }, id);
  expect(await annahme.zeige(OWN, id)).toMatchObject({
    zustand: "gescheitert",
    meldungen: ["Das hat nicht geklappt. Die Kennung 8F3K2 hilft Ihrer Verwaltung, den Grund zu finden."],
  });
  expect(await exists(ordner)).toBe(true);
});

test("what a process that was killed had begun is read in by another when its time is over", async () => {
  const { id } = await hand({ "kunden.csv": KOPF + satz("1") });
  await real.store.beginneAnnahme(id, now.toISOString(), new Date(now.getTime() + 120_000).toISOString());
  await liesAnnahmeEin(deps, id);
  expect(await annahme.zeige(OWN, id)).toMatchObject({ zustand: "laeuft" });
  now = new Date(now.getTime() + 121_000);
  await liesAnnahmeEin(deps, id);
  expect(await annahme.zeige(OWN, id)).toMatchObject({ zustand: "uebernommen" });
});

/** As often a process takes it and is killed, and its time runs out. */
const killedOften = async (id: string, often: number): Promise<void> => {
  for (let each = 0; each < often; each += 1) {
    await real.store.beginneAnnahme(id, now.toISOString(), new Date(now.getTime() + 120_000).toISOString());
    now = new Date(now.getTime() + 121_000);
  }
};

test("what three processes have begun and none has ended fails with an id, unread, and its files stay", async () => {
  const { id, ordner } = await hand({ "kunden.csv": KOPF + satz("1") });
  await killedOften(id, 3);
  const faults: unknown[] = [];
  const unread = { ...deps.store, importDelivery: () => Promise.reject(new Error("was read in")) };
  const meldeFehler = (fehler: unknown) => {
    faults.push(fehler);
    return "8F3K2";
  };
  await liesAnnahmeEin({ ...deps, store: unread, meldeFehler }, id);
  expect(await annahme.zeige(OWN, id)).toMatchObject({
    zustand: "gescheitert",
    meldungen: ["Das hat nicht geklappt. Die Kennung 8F3K2 hilft Ihrer Verwaltung, den Grund zu finden."],
  });
  expect(faults).toEqual([expect.objectContaining({ message: expect.stringContaining(id) })]);
  expect(await exists(ordner)).toBe(true);
  expect(await real.store.offeneAnnahmen("2099-01-01T00:00:00.000Z")).not.toContain(id);
});

test("what two processes have begun and none has ended is still read in by a third", async () => {
  const { id } = await hand({ "kunden.csv": KOPF + satz("1") });
  await killedOften(id, 2);
  await liesAnnahmeEin(deps, id);
  expect(await annahme.zeige(OWN, id)).toMatchObject({ zustand: "uebernommen" });
});

test("whoever stood still while another took over changes nothing more", async () => {
  const { id, ordner } = await hand({ "kunden.csv": KOPF + satz("1") });
  const slow = {
    ...deps.store,
    importDelivery: async () => {
      now = new Date(now.getTime() + 121_000);
      await real.store.beginneAnnahme(id, now.toISOString(), new Date(now.getTime() + 120_000).toISOString());
      throw new TypeError("stood still");
    },
  };
  await liesAnnahmeEin({ ...deps, store: slow }, id);
  expect(await annahme.zeige(OWN, id)).toMatchObject({ zustand: "laeuft" });
  expect(await exists(ordner)).toBe(true);
});

test.each([
  ["a key of another office", schluessel("63510", "lieferung.einspielen", "lieferung.lesen")],
  ["a key that may only bring", schluessel("63504", "lieferung.einspielen")],
  ["somebody without a place", { art: "person", kennung: "x@example.org", befugnisse: [] } satisfies Akteur],
])("%s finds no delivery of the office, like one that isn't there", async (_, akteur) => {
  const { id } = await hand({ "kunden.csv": KOPF + satz("1") });
  await expect(annahme.zeige(akteur, id)).rejects.toThrow(NichtGefunden);
  await expect(annahme.abgelehnt(akteur, id)).rejects.toThrow(NichtGefunden);
  await expect(annahme.zeige(OWN, "gibt es nicht")).rejects.toThrow(NichtGefunden);
  if (akteur.art === "person") await expect(hand({}, akteur)).rejects.toThrow(NichtGefunden);
});

test("a delivery needs its day", async () => {
  await expect(
    annahme.nimmAn(OWN, { art: "lieferung", weg: "api", ordner: real.ordner, datenstand: null }),
  ).rejects.toThrow("„datenstand“");
});
