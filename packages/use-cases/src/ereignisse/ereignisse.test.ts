import { Refusal } from "@verlauf/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Akteur } from "../rechte/akteur.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { haeuser } from "../testing/haus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { oeffneAbonnement } from "./abonnement.ts";
import { type Abonnementverwaltung, abonnementsFuer } from "./abonnements-fuer.ts";
import type { Ereignis } from "./ereignis.ts";
import { veroeffentliche } from "./veroeffentliche.ts";
import { webhookinhaltOf } from "./zustellung.ts";

const KEY = new Uint8Array(32).fill(7);
const SCHLUESSEL: Akteur = { art: "schluessel", id: "s1", umfang: ["verwalten"], dienststelle: null };

let real: RealStore;
let now = new Date("2026-11-02T08:00:00.000Z");
beforeAll(async () => {
  real = await openRealStore();
});
afterAll(() => real.close());

const verwaltung = (akteur: Akteur = SCHLUESSEL): Abonnementverwaltung =>
  abonnementsFuer(
    {
      store: real.store,
      uhr: () => now,
      hausschluessel: async () => KEY,
      pruefeAdresse: (url) => {
        if (!url.startsWith("https://flow.example.de/")) throw new Refusal("Dieser Host ist nicht freigegeben.");
      },
    },
    akteur,
  );

const NEU = {
  dienststelle: "63504",
  name: "Terminplanung",
  url: "https://flow.example.de/aufruf?sig=geheim",
  ereignisse: ["stichprobe.gezogen", "stichprobe.gezogen", "bereich.vollstaendig"],
} as const;

const gezogen = (dienststelle: string, team: string): Ereignis => ({
  art: "stichprobe.gezogen",
  dienststelle,
  monat: "2026-11",
  team,
  faelle: ["412-01"],
});

const geheimnisse = async (id: string): Promise<readonly string[]> => {
  const satz = await real.store.abonnement(id);
  if (satz === undefined) throw new RangeError("there is no such subscription");
  return (await oeffneAbonnement(KEY, satz, now)).geheimnisse;
};

describe("subscriptions", () => {
  test("one is made, shown without what is secret, changed and deleted", async () => {
    const { abonnement, geheimnis } = await verwaltung().legeAn(NEU);
    expect(abonnement).toMatchObject({
      name: "Terminplanung",
      url: "https://flow.example.de/aufruf?…",
      ereignisse: ["stichprobe.gezogen", "bereich.vollstaendig"],
      zustand: "aktiv",
      altesGeheimnisBis: null,
    });
    expect(geheimnis).toMatch(/^whsec_/);
    const kept = JSON.stringify(await real.store.abonnement(abonnement.id));
    for (const secret of [geheimnis, geheimnis.slice(6), "sig=geheim"]) expect(kept).not.toContain(secret);
    expect(await verwaltung().zeige(abonnement.id)).toEqual(abonnement);

    const changed = await verwaltung().aendere(abonnement.id, { name: "Neu", zustand: "pausiert" });
    expect(changed).toMatchObject({ name: "Neu", zustand: "pausiert", url: abonnement.url });
    await expect(verwaltung().teste(abonnement.id)).rejects.toThrow("nicht aktiv");
    await expect(verwaltung().aendere(abonnement.id, { url: "https://evil.example/" })).rejects.toThrow("freigegeben");
    await verwaltung().loesche(abonnement.id);
    await expect(verwaltung().zeige(abonnement.id)).rejects.toThrow(NichtGefunden);
    await expect(verwaltung().loesche(abonnement.id)).rejects.toThrow(NichtGefunden);
  });

  test("a host that isn't allowed is refused, and an office that isn't one's own doesn't exist", async () => {
    await expect(verwaltung().legeAn({ ...NEU, url: "https://evil.example/" })).rejects.toThrow("nicht freigegeben");
    const elsewhere = verwaltung({ ...SCHLUESSEL, dienststelle: "63505" });
    await expect(elsewhere.legeAn(NEU)).rejects.toThrow(NichtGefunden);
  });

  test("what is another office's isn't there, whatever one asks", async () => {
    const { abonnement } = await verwaltung().legeAn(NEU);
    const others: readonly Akteur[] = [
      { ...SCHLUESSEL, dienststelle: "63505" },
      { ...SCHLUESSEL, umfang: ["lieferung.lesen"] },
      { art: "system", dienst: "auftraege" },
    ];
    for (const akteur of others) {
      const its = verwaltung(akteur);
      expect(await its.liste()).toEqual([]);
      const calls = [
        its.zeige(abonnement.id),
        its.aendere(abonnement.id, { name: "Neu" }),
        its.loesche(abonnement.id),
        its.erneuereGeheimnis(abonnement.id, 0),
        its.zustellungen(abonnement.id, 10),
        its.sendeErneut(abonnement.id, 1),
        its.teste(abonnement.id),
      ];
      for (const call of calls) await expect(call).rejects.toThrow(NichtGefunden);
    }
    expect((await verwaltung().liste()).map(({ id }) => id)).toContain(abonnement.id);
    await verwaltung().loesche(abonnement.id);
  });

  test("a renewed secret and the one before sign side by side until the overlap ends", async () => {
    const { abonnement, geheimnis: first } = await verwaltung().legeAn(NEU);
    const { abonnement: renewed, geheimnis: second } = await verwaltung().erneuereGeheimnis(abonnement.id, 24);
    expect(renewed.altesGeheimnisBis).toBe("2026-11-03T08:00:00.000Z");
    expect(await geheimnisse(abonnement.id)).toEqual([second, first]);
    const { geheimnis: third } = await verwaltung().erneuereGeheimnis(abonnement.id, 48);
    expect(await geheimnisse(abonnement.id)).toEqual([third, second, first]);
    now = new Date("2026-11-03T08:00:00.000Z");
    expect(await geheimnisse(abonnement.id)).toEqual([third, second]);
    const { geheimnis: fourth } = await verwaltung().erneuereGeheimnis(abonnement.id, 0);
    expect(await geheimnisse(abonnement.id)).toEqual([fourth]);
    await verwaltung().loesche(abonnement.id);
  });
});

describe("events", () => {
  const deps = () => ({ store: real.store, haeuser: haeuser("haus: { dienststelle: '63504' }"), uhr: () => now });

  test("an event goes once to each active subscription of its office that asked for it", async () => {
    const { abonnement: asked } = await verwaltung().legeAn(NEU);
    const { abonnement: paused } = await verwaltung().legeAn({ ...NEU, name: "Pausiert" });
    await verwaltung().aendere(paused.id, { zustand: "pausiert" });
    await verwaltung().legeAn({ ...NEU, name: "Anderes", ereignisse: ["lieferung.abgewiesen"] });
    await verwaltung().legeAn({ ...NEU, name: "Anderswo", dienststelle: "63505" });

    expect(await veroeffentliche(deps(), gezogen("63504", "412"))).toBe(1);
    expect(await veroeffentliche(deps(), gezogen("63504", "412"))).toBe(0);
    expect(await veroeffentliche(deps(), gezogen("63504", "413"))).toBe(1);
    expect(await veroeffentliche(deps(), gezogen("63504", "413"), "noch einmal")).toBe(1);
    expect(await veroeffentliche(deps(), gezogen("99999", "412"))).toBe(0);

    const { zustellungen, vor } = await verwaltung().zustellungen(asked.id, 10);
    expect([zustellungen.length, vor]).toEqual([3, null]);
    expect(zustellungen[0]).toMatchObject({ ereignis: "stichprobe.gezogen", zustand: "geplant", statuscode: null });
    const page = await verwaltung().zustellungen(asked.id, 2);
    expect(page.zustellungen).toHaveLength(2);
    expect((await verwaltung().zustellungen(asked.id, 2, page.vor ?? undefined)).zustellungen).toHaveLength(1);
    expect((await verwaltung().zustellungen(paused.id, 10)).zustellungen).toEqual([]);
  });

  test("what goes out is fixed when it is planned, at the house's level", async () => {
    const { abonnement } = await verwaltung().legeAn({ ...NEU, dienststelle: "63506", name: "Stufe" });
    for (const [kanal, team] of [
      ["zahlen", "1"],
      ["fallreferenz", "2"],
    ]) {
      const houses = haeuser(`haus: { dienststelle: '63506' }\ndatenschutz: { kanal: { webhook: ${kanal} } }`);
      await veroeffentliche({ ...deps(), haeuser: houses }, gezogen("63506", team ?? ""));
    }
    const later = "2026-12-01T00:00:00.000Z";
    const bodies: string[] = [];
    for (;;) {
      const sendung = await real.store.naechste("webhook", later, "2026-12-01T00:01:00.000Z");
      if (sendung === undefined) break;
      if (sendung.an === abonnement.id) {
        const { kennung, koerper } = webhookinhaltOf(sendung);
        expect(kennung).toMatch(/^msg_[0-9a-f]{32}$/);
        bodies.push(koerper);
      }
      const vermerk = { zustand: "gesendet", naechsterVersuch: null, grund: null, beleg: "204", pause: null } as const;
      await real.store.vermerke(sendung, vermerk, later);
    }
    expect(bodies.map((body) => body.includes("412-01")).toSorted()).toEqual([false, true]);

    const [sent] = (await verwaltung().zustellungen(abonnement.id, 1)).zustellungen;
    expect(sent).toMatchObject({ zustand: "gesendet", statuscode: 204, versuche: 1 });
    expect(await verwaltung().sendeErneut(abonnement.id, sent?.nr ?? 0)).toMatchObject({ zustand: "geplant" });
    await expect(verwaltung().sendeErneut(abonnement.id, 999_999)).rejects.toThrow(NichtGefunden);
  });

  test("a test reaches the subscription whatever it is for, each time anew", async () => {
    const { abonnement } = await verwaltung().legeAn({ ...NEU, name: "Probe" });
    await verwaltung().teste(abonnement.id);
    await verwaltung().teste(abonnement.id);
    const { zustellungen } = await verwaltung().zustellungen(abonnement.id, 10);
    expect(zustellungen.map(({ ereignis }) => ereignis)).toEqual(["abonnement.test", "abonnement.test"]);
  });
});
