import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Lauf, openStore, type Store, stelleWiederHer } from "@verlauf/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nurSatz } from "../auftraege/auftragsdeps.ts";
import { auftragswelt } from "../auftraege/testing/auftragswelt.ts";
import { pseudonymeIn } from "../protokoll/pseudonyme.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { BETRIEB, person } from "../testing/zugangshaus.ts";
import { sicherungenFuer } from "./sicherungen-fuer.ts";
import { sicherungsauftrag } from "./sicherungsauftrag.ts";

let opened: RealStore;
let ordner: string;
beforeAll(async () => {
  opened = await openRealStore();
  ordner = join(opened.ordner, "sicherung");
});
afterAll(() => opened.close());

const logged = async (store: Store): Promise<readonly (readonly (string | null)[])[]> => {
  const found: (readonly (string | null)[])[] = [];
  for await (const eintraege of store.protokoll({})) {
    for (const { art, handlung, wer, gegenstand } of eintraege) {
      if (handlung.startsWith("sicherung.")) found.push([art, handlung, wer, gegenstand]);
    }
  }
  return found;
};

test("every night one backup comes and the oldest goes, both logged; two in the hour that comes twice", async () => {
  const { store } = opened;
  const nichts = async () => nurSatz("Nichts zu tun.");
  const { stelle, arbeite, deps, fehler } = auftragswelt(store, [], {
    handler: {
      loeschung: nichts,
      wartung: nichts,
      tagesmeldung: nichts,
      sicherung: sicherungsauftrag({ ordner, aufbewahren: 2 }),
    },
    sicherungUm: "02:00",
  });
  for (const instant of [
    "2026-10-23T22:30:00Z",
    "2026-10-24T00:00:00Z",
    "2026-10-25T00:00:00Z",
    "2026-10-25T01:00:00Z",
  ]) {
    stelle(instant);
    await arbeite();
  }
  // somebody has it done once more in the hour that the clocks show again
  const { satz } = await sicherungsauftrag({ ordner, aufbewahren: 2 })(deps, {} as Lauf, new AbortController().signal);
  expect(satz).toBe("Die Sicherung verlauf-2026-10-25-020000-2 ist angelegt und geprüft. Gelöscht: 1 ältere.");
  expect(fehler).toEqual([]);
  const laeufe = await store.laeufe({ hoechstens: 100 });
  expect(laeufe.flatMap(({ art, ergebnis }) => (art === "sicherung" ? [ergebnis] : []))).toEqual([
    "Die Sicherung verlauf-2026-10-25-020000 ist angelegt und geprüft.",
    "Die Sicherung verlauf-2026-10-24-020000 ist angelegt und geprüft.",
  ]);
  expect((await readdir(ordner)).sort()).toEqual(["verlauf-2026-10-25-020000", "verlauf-2026-10-25-020000-2"]);
  expect(await logged(store)).toEqual([
    ["aenderung", "sicherung.anlegen", "system:auftraege", "verlauf-2026-10-24-020000"],
    ["aenderung", "sicherung.anlegen", "system:auftraege", "verlauf-2026-10-25-020000"],
    ["aenderung", "sicherung.anlegen", "system:auftraege", "verlauf-2026-10-25-020000-2"],
    ["loeschung", "sicherung.loeschen", "system:auftraege", "verlauf-2026-10-24-020000"],
  ]);
});

test("whoever runs Verlauf makes one, and restored data say what they are from", async () => {
  const uhr = () => new Date("2026-11-23T10:00:00Z");
  const als = (store = opened.store) =>
    sicherungenFuer({ store, uhr, pseudonyme: pseudonymeIn(store, { uhr }) }, BETRIEB);
  const { sicherung, geloescht } = await als().legeAn({ ordner: join(opened.ordner, "andere"), aufbewahren: null });
  expect([sicherung.name, geloescht]).toEqual(["verlauf-2026-11-23-110000", []]);

  const nach = join(opened.ordner, "wiederhergestellt");
  await stelleWiederHer({ sicherung: sicherung.pfad, nach });
  const store = await openStore({ daten: nach });
  await als(store).vermerkeWiederherstellung(sicherung.name);
  expect((await logged(store)).at(-1)).toEqual(["aenderung", "sicherung.wiederherstellen", "betrieb", sicherung.name]);
  expect((await store.pruefeProtokoll()).brueche).toEqual([]);
  await store.close();
});

test("the one that was just made stays, even if the clock was set back; so nobody who was deleted is left in another", async () => {
  const { store } = opened;
  const nach = join(opened.ordner, "zurueckgestellt");
  const legeAn = (jetzt: string) => {
    const uhr = () => new Date(jetzt);
    const verwaltung = sicherungenFuer({ store, uhr, pseudonyme: pseudonymeIn(store, { uhr }) }, BETRIEB);
    return verwaltung.legeAn({ ordner: nach, aufbewahren: 1 });
  };
  await legeAn("2026-11-23T10:00:00Z");
  const { geloescht } = await legeAn("2026-11-22T10:00:00Z");
  expect(geloescht.map(({ name }) => name)).toEqual(["verlauf-2026-11-23-110000"]);
  expect(await readdir(nach)).toEqual(["verlauf-2026-11-22-110000"]);
});

test("who administers one office gets no backup of all of them", () => {
  const deps = {
    store: opened.store,
    uhr: () => new Date(0),
    pseudonyme: pseudonymeIn(opened.store, { uhr: () => new Date(0) }),
  };
  for (const akteur of [person("TL"), person("Verwaltung", { team: null, bereich: null })]) {
    expect(() => sicherungenFuer(deps, akteur)).toThrow(NichtGefunden);
  }
});
