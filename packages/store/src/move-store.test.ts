import { join } from "node:path";
import { standardkatalog } from "@verlauf/core";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import type { MoveProgress } from "./move-store.ts";
import { moveStore } from "./move-store.ts";
import { openStore, type Store } from "./store.ts";
import { makeDatabase } from "./testing/database.ts";
import { handlungsfeld, rueckgabe, rueckgabefall, ziehung } from "./testing/fallpruefung.ts";
import { ARTEN_MIT_AUSNAHMEN, ausnahme, batchesOf, eintrag, kontakt, kunde, meta } from "./testing/made-up.ts";
import { emptyData, temporaryDirectory } from "./testing/test-engines.ts";

const NOWHERE = "postgres://verlauf@127.0.0.1:1/haus";

test("a directory without data is refused, and none is made", async () => {
  const daten = join(await temporaryDirectory(), "leer");
  await expect(moveStore({ daten }, NOWHERE)).rejects.toThrow(`In ${daten} liegt kein Datenbestand`);
});

test("a target that can't be reached is told, and the data are free again", async () => {
  const daten = await emptyData();
  await expect(moveStore({ daten }, NOWHERE)).rejects.toThrow("nicht erreichbar");
  await (await openStore({ daten })).close();
});

const TEAM = { ebene: "team", dienststelle: "63504", einheit: "412", zeitraum: "2026-10" } as const;
const FELDER = { ebene: "bereich", dienststelle: "63504", einheit: "41", monat: "2026-10" } as const;

const fillReview = async (store: Store): Promise<void> => {
  await store.basisSeed({ ebene: "dienststelle", einheit: "63504", zeitraum: "2026-10" }, "0138");
  await store.friereEin(ziehung("63504"));
  await store.friereEin(ziehung("63504", { einheit: "413" }));
  await store.ersetze(TEAM, {
    referenz: "2026-10-63504-412-01",
    grund: "Akte gesperrt",
    durch: { referenz: "2026-10-63504-412-03", kundennummer: "A-3", ticket: "0.9" },
    am: "2026-11-05",
    von: "ahrens@example.org",
  });
  // large enough that a table's pages are read in several steps
  for (let version = 0; version < 30; version += 1) {
    const faelle = [rueckgabefall({ fall: "\\N", referenz: "\t„😀\n" })];
    await store.bewahre(rueckgabe("63504", { text: `${version}`.padEnd(300_000, "\\\n"), faelle }));
  }
  await store.gibFrei({ sha256: "a".repeat(64), referenz: "2026-10-63504-412-01", am: "2026-11-20", von: "b" });
  await store.bewahreHandlungsfelder(FELDER, [handlungsfeld(1)]);
  await store.bewahreKatalog(standardkatalog);
  await store.merkeAbgelegt("b".repeat(64));
};

const everything = async (store: Store): Promise<unknown> => {
  const lieferungen = await store.deliveryFor("2016-06-01");
  const faelle: unknown[] = [];
  for await (const chunk of store.faelle({ lieferungen, mitBg: true })) faelle.push(...chunk);
  const versionen = await store.rueckgabeversionen(TEAM);
  return {
    lieferungen,
    faelle,
    teams: await store.bekannteTeams(),
    ziehungen: await store.ziehungen({}),
    rueckgaben: await store.rueckgaben({}),
    versionen,
    dateien: await Promise.all(versionen.map(({ id }) => store.rueckgabedatei(id))),
    freigaben: await store.freigaben(),
    handlungsfelder: await store.handlungsfelder(FELDER),
    katalog: await store.katalog(standardkatalog.id, standardkatalog.version),
    abgelegt: await store.istAbgelegt("b".repeat(64)),
  };
};

const postgres = inject("postgres");
if (postgres !== null) {
  describe("to a PostgreSQL", () => {
    const filledData = async (): Promise<string> => {
      const daten = await emptyData();
      const store = await openStore({ daten });
      const numbers = Array.from({ length: 3_000 }, (_, index) => String(index));
      for (const datenstand of ["2016-04-30", "2016-05-31"] as const) {
        await store.importDelivery(
          meta({ datenstand, arten: ARTEN_MIT_AUSNAHMEN }),
          batchesOf(
            { art: "organisation", saetze: [eintrag("Öztürk")] },
            { art: "kunden", saetze: numbers.map((number) => kunde(number, { kundenstatus: "a\tb\\c\n" })) },
            { art: "kontakte", saetze: numbers.map((number) => kontakt(number, "2016-04-02")) },
            { art: "ausnahmen", saetze: [ausnahme("7")] },
          ),
        );
      }
      await fillReview(store);
      await store.close();
      return daten;
    };

    test("everything arrives, the embedded data stay, and new deliveries get new numbers", async () => {
      const daten = await filledData();
      const { url, run, drop } = await makeDatabase(postgres);
      onTestFinished(drop);
      const progress: MoveProgress[] = [];
      const counts = await moveStore({ daten }, url, { onProgress: (step) => progress.push(step) });
      expect(counts).toMatchObject({
        lieferung: 2,
        kunde: 6000,
        kontakt: 6000,
        handlungsbedarf: 0,
        strategie: 0,
        status: 6000,
        ausnahme: 1,
        organisation: 1,
        vertretung: 0,
        basis_seed: 1,
        ziehung: 2,
        ersetzung: 1,
        rueckgabe: 30,
        freigabe: 1,
        handlungsfeld: 1,
        fragenkatalog: 1,
        abgelegt: 1,
      });
      expect(progress.at(-1)?.anteil).toBe(1);
      // the few pages of a table with large values aren't read in one go
      expect(progress.filter(({ tabelle }) => tabelle === "rueckgabe").length).toBeGreaterThan(1);

      const [before, after] = await Promise.all([openStore({ daten }), openStore({ databaseUrl: url })]);
      onTestFinished(() => before.close());
      onTestFinished(() => after.close());
      expect(await everything(after)).toEqual(await everything(before));
      await expect(run("update ziehung set satz = ''")).rejects.toMatchObject({ code: "VL001" });
      expect((await after.friereEin(ziehung("63504"))).neu).toBe(false);
      expect((await after.bewahre(rueckgabe("63504"))).id).toBe(31);
      const known = (await after.deliveryFor("2016-06-01"))[0]?.id ?? 0;
      const [fresh] = await after.importDelivery(meta(), batchesOf({ art: "kunden", saetze: [kunde("1")] }));
      expect(fresh?.id).toBeGreaterThan(known);
    });

    test("a target with data is refused and stays as it was", async () => {
      const { url, drop } = await makeDatabase(postgres);
      onTestFinished(drop);
      const target = await openStore({ databaseUrl: url });
      onTestFinished(() => target.close());
      await target.importDelivery(meta(), batchesOf({ art: "kunden", saetze: [kunde("1")] }));
      await expect(moveStore({ daten: await filledData() }, url)).rejects.toThrow("braucht eine leere Datenbank");
      expect(await everything(target)).toMatchObject({ faelle: [{ kundennummer: "1" }] });
    });
  });
}
