import type { Konfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mitEreignissen } from "../ereignisse/mit-ereignissen.ts";
import { deliver, kundensatz, teamleitung } from "../testing/delivery.ts";
import { testhaus } from "../testing/pruefhaus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { ausgabe } from "./handler/ausgabe.ts";
import { allSendungen, auftragswelt } from "./testing/auftragswelt.ts";

// A process that is killed at any step, and another one that goes on; two that look at once; what people have to do first.

const TAGE = ["2026-11-02T07:10:00Z", "2026-11-23T07:10:00Z"] as const;
/** A killed process lets go of its run, and the one after it has waited out a fault. */
const SPAETER_MS = 600_000;

const ANZAHL = 110;
/** Of this one nothing has been delivered yet. */
const OHNE_LIEFERUNG = "70000";

let real: RealStore;
let naechste = Number(OHNE_LIEFERUNG);

interface Haus {
  readonly dienststelle: string;
  readonly haeuser: readonly Konfiguration[];
  /** The data, as if there were this office alone. */
  readonly store: Store;
}

const hausOf = (dienststelle: string, given: Partial<Konfiguration["fallpruefung"]> = {}): Haus => {
  const base = testhaus(real.ordner);
  return {
    dienststelle,
    haeuser: [{ ...base, haus: { ...base.haus, dienststelle }, fallpruefung: { ...base.fallpruefung, ...given } }],
    store: {
      ...real.store,
      eingebettet: false,
      deliveryFor: (tag, office) => real.store.deliveryFor(tag, office ?? dienststelle),
    },
  };
};

const neuesHaus = (given: Partial<Konfiguration["fallpruefung"]> = {}): Haus => {
  naechste += 1;
  return hausOf(String(naechste), given);
};

const arten = async ({ dienststelle }: Haus): Promise<readonly string[]> =>
  (await allSendungen(real.store))
    .filter((one) => one.dienststelle === dienststelle)
    .map(({ schluessel }) => schluessel.split("/")[0] ?? "")
    .toSorted();

const thrice = (art: string): readonly string[] => [art, art, art];

/** Two leads and an area manager, in two weeks of one month. */
const EINMAL = [
  ...["erinnerung.danach", "erinnerung.danach"],
  ...["faelle.bereit", "faelle.bereit"],
  ...thrice("ueberfaellig.woche"),
  ...thrice("ueberfaellig.woche"),
  "verspaetung.liste",
];

class Getoetet extends Error {}

/** From its n-th call on the database no longer hears this process; `nachher` lets that call be done before. */
const getoetetBei = (
  store: Store,
  n: number,
  nachher: boolean,
): { readonly store: Store; readonly dead: () => boolean } => {
  let calls = 0;
  const killed = new Proxy(store, {
    get: (target, name: keyof Store) => {
      const own = target[name];
      if (typeof own !== "function" || name === "faelle") return own;
      return async (...args: readonly unknown[]) => {
        calls += 1;
        const last = calls === n && nachher;
        if (calls >= n && !last) throw new Getoetet();
        const result = await (own as (...all: readonly unknown[]) => unknown)(...args);
        if (last) throw new Getoetet();
        return result;
      };
    },
  });
  return { store: killed, dead: () => calls >= n };
};

beforeAll(async () => {
  real = await openRealStore();
  const offices = Array.from({ length: ANZAHL }, (_, index) => String(Number(OHNE_LIEFERUNG) + index));
  await deliver(real.store, "2026-10-31", {
    organisation: offices.flatMap((dienststelle) => [
      ...["412", "413"].map((team) => teamleitung(`Leitung ${team} ${dienststelle}`, { team, dienststelle })),
      teamleitung(`Bereich ${dienststelle}`, { team: null, rolle: "BL", dienststelle }),
      teamleitung(`Verwaltung ${dienststelle}`, { team: null, bereich: null, rolle: "Verwaltung", dienststelle }),
    ]),
    kunden: offices
      .filter((office) => office !== OHNE_LIEFERUNG)
      .flatMap((dienststelle) => ["412", "413"].map((team) => kundensatz(`${team}H000001`, { team, dienststelle }))),
  });
});
afterAll(() => real.close());

/** Works through the days; whoever is killed is followed by a process that isn't. */
const month = async ({ store, haeuser }: Haus, n: number, nachher: boolean): Promise<boolean> => {
  const victim = getoetetBei(store, n, nachher);
  const [first, second] = [auftragswelt(victim.store, haeuser), auftragswelt(store, haeuser)];
  for (const tag of TAGE) {
    if (!victim.dead()) {
      first.stelle(tag);
      await first.arbeite().catch((error: unknown) => {
        if (!(error instanceof Getoetet)) throw error;
      });
    }
    second.stelle(new Date(Date.parse(tag) + SPAETER_MS).toISOString());
    await second.arbeite();
    expect(second.fehler).toEqual([]);
  }
  return victim.dead();
};

test("killed at whatever step, before or after the database has heard it: every message is planned, and once", async () => {
  let steps = 0;
  for (let n = 1; ; n += 1) {
    const haus = neuesHaus();
    const killed = await month(haus, n, n % 2 === 0);
    expect({ n, arten: await arten(haus) }).toEqual({ n, arten: EINMAL });
    if (!killed) break;
    steps = n;
  }
  // a month that the victim did alone, to its end
  expect(steps).toBeGreaterThan(40);
}, 120_000);

test("two processes that look at the same moment do everything once", async () => {
  const haus = neuesHaus();
  const both = [auftragswelt(haus.store, haus.haeuser), auftragswelt(haus.store, haus.haeuser)];
  for (const tag of TAGE) {
    for (const welt of both) welt.stelle(tag);
    await Promise.all(both.map((welt) => welt.arbeite()));
  }
  expect(await arten(haus)).toEqual(EINMAL);
  expect(both.flatMap(({ fehler }) => fehler)).toEqual([]);
});

test("a draw is told to other systems once, by whoever makes it, also where its run is repeated", async () => {
  const haus = neuesHaus();
  const { dienststelle, haeuser } = haus;
  await real.store.bewahreAbonnement({
    id: "abo-ausgabe",
    dienststelle,
    name: "Terminplanung",
    ereignisse: ["stichprobe.gezogen"],
    adresse: "versiegelt",
    geheimnisse: [],
    zustand: "aktiv",
    grund: null,
    angelegtUm: "2026-11-01T00:00:00.000Z",
    geaendertUm: "2026-11-01T00:00:00.000Z",
  });
  const uhr = () => new Date(TAGE[0]);
  const welt = auftragswelt(mitEreignissen(haus.store, { haeuser, uhr }), haeuser);
  welt.stelle(TAGE[0]);
  await welt.arbeite();
  expect(await real.store.sendungen({ kanal: "webhook", an: "abo-ausgabe", hoechstens: 10 })).toHaveLength(2);

  const [lauf] = await real.store.laeufe({ kennung: `ausgabe:${dienststelle}:2026-10`, hoechstens: 1 });
  if (lauf === undefined) throw new Error("no run");
  const again = await ausgabe(welt.deps, lauf, new AbortController().signal);
  expect([again.sendungen.length, again.ereignisse]).toEqual([2, []]);
});

test("without the staff council's part nothing is drawn; the administration is told once (VK-34, VA-26)", async () => {
  const haus = neuesHaus({ beteiligung: null });
  const welt = auftragswelt(haus.store, haus.haeuser);
  for (const tag of TAGE) {
    welt.stelle(tag);
    await welt.arbeite();
  }
  expect((await arten(haus)).filter((art) => art !== "ueberfaellig.woche")).toEqual(["ziehung.wartet"]);
  const [lauf] = await real.store.laeufe({ kennung: `ausgabe:${haus.dienststelle}:2026-10`, hoechstens: 1 });
  expect(lauf).toMatchObject({ zustand: "wartet", fehlschlaege: 0 });
  expect(lauf?.ergebnis).toMatch(/Die Beteiligung des Personalrats ist nicht dokumentiert/);
  expect(await real.store.ziehungen({ dienststelle: haus.dienststelle })).toEqual([]);
});

test("a delivery that comes late is drawn within the hour after it", async () => {
  const haus = hausOf(OHNE_LIEFERUNG);
  const welt = auftragswelt(haus.store, haus.haeuser);
  welt.stelle("2026-11-02T07:10:00Z");
  expect(await welt.arbeite()).toContain("wartet");
  await deliver(real.store, "2026-10-31", {
    kunden: [kundensatz("412H000001", { dienststelle: haus.dienststelle })],
  });
  welt.stelle("2026-11-02T07:40:00Z");
  expect(await welt.arbeite()).toEqual([]);
  welt.stelle("2026-11-02T08:10:00Z");
  expect(await welt.arbeite()).toEqual(["erledigt"]);
  expect((await arten(haus)).filter((art) => art !== "ueberfaellig.woche")).toEqual([
    "faelle.bereit",
    "ziehung.wartet",
  ]);
});

test("what fails again and again is given up with a sentence, and the administration is told the id", async () => {
  const haus = neuesHaus();
  const welt = auftragswelt(haus.store, haus.haeuser, {
    handler: {
      loeschung: async () => ({ satz: "", sendungen: [], ereignisse: [], wartet: false }),
      ausgabe: async () => {
        throw new Error("made up");
      },
    },
  });
  let instant = Date.parse(TAGE[0]);
  const outcomes = [];
  for (let look = 0; look < 8; look += 1) {
    welt.stelle(new Date(instant).toISOString());
    outcomes.push(...(await welt.arbeite()));
    instant += 5 * 3_600_000;
  }
  const [lauf] = await real.store.laeufe({ kennung: `ausgabe:${haus.dienststelle}:2026-10`, hoechstens: 1 });
  expect(lauf).toMatchObject({ zustand: "gescheitert", versuche: 6 });
  expect(lauf?.ergebnis).toBe("Das hat nicht geklappt. Die Kennung 8F3K2 hilft Ihrer Verwaltung, den Grund zu finden.");
  expect(outcomes.filter((ausgang) => ausgang === "gescheitert")).toHaveLength(1);
  expect((await arten(haus)).filter((art) => art === "auftrag.gescheitert")).toHaveLength(1);
});
