import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allSendungen } from "../auftraege/testing/auftragswelt.ts";
import type { Akteur } from "../rechte/akteur.ts";
import { deliver, kundensatz, teamleitung } from "../testing/delivery.ts";
import { testhaus } from "../testing/pruefhaus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import type { NeueAnnahme } from "./annahme.ts";
import { annahmeFuer } from "./annahme-fuer.ts";
import { type Einlesedeps, liesAnnahmeEin } from "./lies-ein.ts";

const EINGANG: Akteur = { art: "system", dienst: "eingang" };
const KOPF = "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Betreuung seit;Profillage\n";
const GUT = `${KOPF}1;SGB II;63504;412;01.01.1980;01.01.2015;M\n`;
const SCHLECHT = `${KOPF}1;SGB II;63504;412;31.06.1980;01.01.2015;M\n`;

const uhr = (): Date => new Date("2026-11-02T08:00:00.000Z");
const verwaltung = (name: string, dienststelle: string) =>
  teamleitung(name, { team: null, bereich: null, rolle: "Verwaltung", dienststelle });

let real: RealStore;
let deps: Einlesedeps;
beforeAll(async () => {
  real = await openRealStore();
  await deliver(real.store, "2026-09-30", {
    organisation: [
      verwaltung("Technik", "63504"),
      verwaltung("Zentral", "63504"),
      verwaltung("Zentral", "63510"),
      teamleitung("Leitung"),
    ],
    vertretungen: [],
    kunden: [kundensatz("1"), kundensatz("2", { dienststelle: "63510" })],
  });
  const haus = testhaus(real.ordner);
  const haeuser = ["63504", "63510"].map((dienststelle) => ({ ...haus, haus: { ...haus.haus, dienststelle } }));
  deps = { store: real.store, haeuser, uhr, daten: real.daten, meldeFehler: () => "8F3K2" };
});
afterAll(() => real.close());

let count = 0;
const readIn = async (inhalt: string, given: Partial<NeueAnnahme>, changes: Partial<Einlesedeps> = {}) => {
  count += 1;
  const ordner = join(real.ordner, `post-${count}`);
  await mkdir(ordner);
  await writeFile(join(ordner, "kunden.csv"), inhalt);
  const { nimmAn } = annahmeFuer({
    ...deps,
    storeFuer: () => real.store,
    lesezugriffe: { vermerke: () => undefined },
    wecke: async () => undefined,
  });
  const { id } = await nimmAn(EINGANG, {
    art: "lieferung",
    weg: "ordner",
    ordner,
    datenstand: "2026-10-31",
    ...given,
  });
  await liesAnnahmeEin({ ...deps, ...changes }, id);
  return (await allSendungen(real.store))
    .filter(({ schluessel }) => schluessel.includes(`/${id}/`))
    .map(({ schluessel, an, dienststelle }) => `${schluessel.split("/")[0]} ${dienststelle} ${an}`);
};

test.for(["ordner", "webhook"] as const)(
  "of a delivery that came by %s and was refused, those who administer the offices hear once each",
  async (weg) => {
    expect(await readIn(SCHLECHT, { weg })).toEqual([
      "lieferung.abgewiesen 63504 technik@example.org",
      "lieferung.abgewiesen 63504 zentral@example.org",
    ]);
  },
);

test("whoever asked at the interface has the answer there", async () => {
  expect(await readIn(SCHLECHT, { weg: "api" })).toEqual([]);
});

test("a delivery that got in is no news, and a workbook that didn't is given back with a note", async () => {
  expect(await readIn(GUT, {})).toEqual([]);
  expect(await readIn(GUT, { art: "frageboegen", datenstand: null })).toEqual([]);
});

test("in the chat it is told: there it disturbs nobody's mailbox", async () => {
  const chat = { ruhezeit: null };
  expect(await readIn(GUT, { datenstand: "2026-11-01" }, { chat })).toEqual([
    "lieferung.uebernommen 63504 technik@example.org",
    "lieferung.uebernommen 63504 zentral@example.org",
  ]);
  expect(await readIn(GUT, { datenstand: "2026-11-02", weg: "api" }, { chat })).toEqual([]);
});

test("a fault of ours is told, with the id that leads to it", async () => {
  const broken = {
    ...real.store,
    importDelivery: () => Promise.reject(new TypeError("x is not a function")),
  };
  expect(await readIn(GUT, {}, { store: broken })).toEqual([
    "eingang.gescheitert 63504 technik@example.org",
    "eingang.gescheitert 63504 zentral@example.org",
  ]);
});

test("where the end couldn't be noted, nobody was told", async () => {
  const broken = {
    ...real.store,
    transaktion: <T>(work: (store: typeof real.store) => Promise<T>) =>
      real.store.transaktion(async (store) => {
        await work(store);
        throw new Error("killed");
      }),
  };
  const before = (await allSendungen(real.store)).length;
  await expect(readIn(SCHLECHT, {}, { store: broken })).rejects.toThrow("killed");
  expect(await allSendungen(real.store)).toHaveLength(before);
});
