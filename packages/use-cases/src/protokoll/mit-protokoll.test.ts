import type { Batch } from "@verlauf/core";
import type { NeueZiehung, Protokolleintrag, Store } from "@verlauf/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Akteur } from "../rechte/akteur.ts";
import { kundensatz } from "../testing/delivery.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { legeSchluesselAn, widerrufeSchluessel } from "../zugaenge/schluessel.ts";
import { EINORDNUNG } from "./einordnung.ts";
import { mitProtokoll } from "./mit-protokoll.ts";
import { pseudonymeIn } from "./pseudonyme.ts";
import { makeSchluessel } from "./schluesseldatei.ts";

const TL: Akteur = {
  art: "person",
  kennung: "ahrens@example.org",
  befugnisse: [
    { rolle: "TL", dienststelle: "63504", rd: "RD", bereich: "B1", team: "412", inVertretung: false },
    { rolle: "BL", dienststelle: "63504", rd: "RD", bereich: "B1", team: null, inVertretung: true },
  ],
};

const FREIGABE = { sha256: "a".repeat(64), referenz: "2026-10-63504-412-07", am: "2026-11-22", von: "TL" } as const;
const SCHLUESSEL = {
  id: "k1",
  name: "Fachverfahren",
  sha256: "b".repeat(64),
  umfang: [],
  dienststelle: "63504",
  angelegtAm: "2026-11-22",
  gueltigBis: "2027-11-22",
} as const;

const ziehung = (einheit: string): NeueZiehung => ({
  ebene: "team",
  dienststelle: "63504",
  einheit,
  zeitraum: "2026-10",
  hinweise: [],
  protokoll: {
    monat: "2026-10",
    dienststelle: "63504",
    team: einheit,
    datenstand: "2026-10-31",
    regel: { id: "hausregel", quelle: "Hausregel", ab: "2020-01-01", bis: null },
    basisSeed: "7",
    seed: "7|2026-10|63504|412",
    rahmen: {
      anzahl: 0,
      sha256: "0".repeat(64),
      ids: [],
      ausgeschlossen: { beschaeftigtenfall: 0, gesperrt: 0, paragraf16a: 0, schon_geprueft: 0 },
      rueckschauMonate: 12,
    },
    faelle: [],
    gezogen: { am: "2026-11-02", von: "TL" },
  },
  loeschenAm: "2999-12-31",
});

describe("a store that logs", () => {
  let real: RealStore;
  let store: Store;
  let protokolliert: Store;
  const uhr = () => new Date("2026-11-22T08:31:40Z");

  beforeAll(async () => {
    real = await openRealStore();
    store = real.store;
    protokolliert = mitProtokoll(store, { akteur: TL, uhr, pseudonyme: pseudonymeIn(store, { uhr }) });
  });
  afterAll(() => real.close());

  /** What the work has logged. */
  const logged = async (work: () => Promise<unknown>): Promise<readonly Protokolleintrag[]> => {
    const { eintraege: before } = await store.pruefeProtokoll();
    await work();
    const all: Protokolleintrag[] = [];
    for await (const page of store.protokoll({})) all.push(...page);
    return all.slice(before);
  };

  test("a change and its entry, without a name and without a Kundennummer", async () => {
    expect(await logged(() => protokolliert.gibFrei(FREIGABE))).toEqual([
      {
        art: "aenderung",
        handlung: "fragebogen.freigeben",
        wer: expect.stringMatching(/^person-/),
        rolle: "BL, TL",
        einheit: null,
        gegenstand: "2026-10-63504-412-07",
        minute: "2026-11-22T08:31Z",
      },
    ]);
    expect(await store.freigaben()).toContain(FREIGABE.sha256);
  });

  test.for([
    ["kalibrierung", "Bereich 41", "63504/Bereich 41"],
    ["kalibrierung", "Nord", "63504/Bereich Nord"],
    ["team", "41", "63504/41"],
  ] as const)("a draw of the %s %s is one of %s", async ([ebene, einheit, expected]) => {
    const zeitraum = ebene === "team" ? "2026-09" : "2026-Q3";
    const eintraege = await logged(() => protokolliert.friereEin({ ...ziehung(einheit), ebene, zeitraum }));
    expect(eintraege.map((eintrag) => eintrag.einheit)).toEqual([expected]);
  });

  test("a delivery is one entry an office, in the import's own transaction", async () => {
    async function* batches(): AsyncGenerator<Batch, void, undefined> {
      yield { art: "kunden", saetze: [kundensatz("123H000009")] };
    }
    const angaben = () => ({ zweck: null, verantwortlich: null, loeschenAm: "2027-11-30" }) as const;
    const meta = {
      datenstand: "2026-10-31",
      arten: ["kunden"],
      nurLetzterKontakt: false,
      importiertVon: "erika",
      sha256: "0".repeat(64),
      angaben,
    } as const;
    const eintraege = await logged(() => protokolliert.importDelivery(meta, batches()));
    expect(eintraege.map(({ handlung, einheit, gegenstand }) => [handlung, einheit, gegenstand])).toEqual([
      ["lieferung.einspielen", "63504", "Lieferung 1, Datenstand 2026-10-31"],
    ]);
    expect((await store.deliveriesOn("2026-10-31")).map(({ id }) => id)).toEqual([1]);

    async function* broken(): AsyncGenerator<Batch, void, undefined> {
      yield* batches();
      throw new Error("broken off");
    }
    const nothing = () => protokolliert.importDelivery({ ...meta, datenstand: "2026-11-30" }, broken()).catch(() => 0);
    expect(await logged(nothing)).toEqual([]);
    expect(await store.deliveriesOn("2026-11-30")).toEqual([]);
  });

  test("a change that comes to nothing leaves no entry", async () => {
    expect(await logged(() => protokolliert.widerrufe("unbekannt", "2026-11-22"))).toEqual([]);
    expect(
      await logged(() => protokolliert.basisSeed({ ebene: "rd", einheit: "1", zeitraum: "2026-10" }, "7")),
    ).toEqual([]);
  });

  test("a transaction's changes become one block, rolled back with them", async () => {
    const before = await store.pruefeProtokoll();
    const work = (id: string) => async (its: Store) => {
      await its.bewahreSchluessel({ ...SCHLUESSEL, id });
      await its.widerrufe(id, "2026-11-22");
    };
    const eintraege = await logged(() => protokolliert.transaktion(work("k1")));
    expect(eintraege.map(({ handlung }) => handlung)).toEqual(["schluessel.angelegt", "schluessel.widerrufen"]);
    expect((await store.pruefeProtokoll()).bloecke).toBe(before.bloecke + 1);

    const rolledBack = protokolliert.transaktion(async (its) => {
      await work("k2")(its);
      throw new Error("rolled back");
    });
    await expect(rolledBack).rejects.toThrow("rolled back");
    expect(await store.schluessel("k2")).toBeUndefined();
    expect((await store.pruefeProtokoll()).bloecke).toBe(before.bloecke + 1);
  });

  test("what somebody logs by themselves isn't logged twice", async () => {
    const eintrag = {
      art: "sicherheit",
      handlung: "schluessel.angelegt",
      wer: "betrieb",
      rolle: null,
      einheit: "63504",
      gegenstand: "schluessel:k3",
      minute: "2026-11-22T08:31Z",
    } as const;
    const work = () =>
      protokolliert.transaktion(async (its) => {
        await its.bewahreSchluessel({ ...SCHLUESSEL, id: "k3" });
        await its.protokolliere([eintrag]);
      });
    expect(await logged(work)).toEqual([eintrag]);
  });

  test("a key's making and its end are logged once, however it is done", async () => {
    const deps = { store: protokolliert, uhr };
    const auftrag = { name: "Fachverfahren", umfang: [], dienststelle: "63504", gilt: { tage: 1 } } as const;
    const eintraege = await logged(async () => {
      const { id } = await legeSchluesselAn(deps, auftrag);
      await widerrufeSchluessel(deps, id);
    });
    expect(eintraege.map(({ handlung, wer }) => [handlung, wer])).toEqual([
      ["schluessel.angelegt", "betrieb"],
      ["schluessel.widerrufen", "betrieb"],
    ]);
  });

  test("where nothing can be logged, nothing is changed", async () => {
    const broken: Store = {
      ...store,
      transaktion: (work) =>
        store.transaktion((its) => work({ ...its, protokolliere: () => Promise.reject(new Error("full")) })),
    };
    const through = mitProtokoll(broken, { akteur: TL, uhr, pseudonyme: pseudonymeIn(store, { uhr }) });
    await expect(through.bewahreSchluessel({ ...SCHLUESSEL, id: "k4" })).rejects.toThrow("full");
    expect(await store.schluessel("k4")).toBeUndefined();
  });

  test("a person's identity comes with the first entry, once, and again where that was rolled back", async () => {
    for (const fuer of ["verwaltung", "datenschutz"] as const) {
      const { oeffentlich } = await makeSchluessel(fuer, "sieben rote Räder", "2026-11-22");
      await protokolliert.bewahreProtokollschluessel(oeffentlich);
    }
    const berg = mitProtokoll(store, {
      akteur: { ...TL, kennung: "berg@example.org" },
      uhr,
      pseudonyme: pseudonymeIn(store, { uhr }),
    });
    await expect(
      berg.transaktion(async (its) => {
        await its.gibFrei({ ...FREIGABE, referenz: "2026-10-63504-412-01" });
        throw new Error("rolled back");
      }),
    ).rejects.toThrow();
    const eintraege = await logged(async () => {
      await berg.gibFrei({ ...FREIGABE, referenz: "2026-10-63504-412-02" });
      await berg.gibFrei({ ...FREIGABE, referenz: "2026-10-63504-412-03" });
    });
    expect(eintraege.map(({ handlung }) => handlung)).toEqual([
      "protokoll.pseudonym",
      "fragebogen.freigeben",
      "fragebogen.freigeben",
    ]);
    expect(await store.identitaet(eintraege[0]?.wer ?? "")).toBeDefined();
    expect((await store.pruefeProtokoll()).brueche).toEqual([]);
  });

  test("a view of the data changes nothing, and logs nothing", async () => {
    const sicht = {
      personen: [],
      pruefung: [{ ebene: "team", dienststelle: "63504", einheit: "412" }],
      lieferungen: [],
    } as const;
    const friereEin = () => protokolliert.unter(sicht).friereEin(ziehung("412"));
    expect(await logged(() => expect(friereEin()).rejects.toThrow("permission denied"))).toEqual([]);
  });

  test("every method of the store is put in its place, and none that there isn't", () => {
    expect(Object.keys(EINORDNUNG).toSorted()).toEqual(Object.keys(store).toSorted());
  });
});
