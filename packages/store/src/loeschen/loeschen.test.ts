import { createHash } from "node:crypto";
import { findPersonenbezug } from "@verlauf/core";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../engine/engine.ts";
import { TABLES } from "../schema/tables.ts";
import { type Store, storeOver } from "../store.ts";
import { gezogen, handlungsfeld, rueckgabe, rueckgabefall, ziehung } from "../testing/fallpruefung.ts";
import { ausnahme, batchesOf, kontakt, kunde, meta } from "../testing/made-up.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";

const NUMMER = "311A000007";

describe.each(testEngines())("deletion on $name", ({ open }) => {
  let opened: TestEngine;
  let engine: Engine;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    engine = opened.engine;
    store = storeOver(engine);
  });
  afterAll(() => opened.close());

  const deliver = (dienststelle: string, loeschenAm: "2026-11-01" | "2099-01-01", ...nummern: readonly string[]) =>
    store.importDelivery(
      meta({
        datenstand: loeschenAm === "2026-11-01" ? "2025-10-31" : "2026-10-31",
        arten: ["kunden", "kontakte", "ausnahmen"],
        angaben: () => ({ zweck: null, verantwortlich: null, loeschenAm }),
      }),
      batchesOf(
        { art: "kunden", saetze: nummern.map((each) => kunde(each, { dienststelle })) },
        { art: "kontakte", saetze: nummern.map((each) => kontakt(each, "2026-05-01", { dienststelle })) },
        { art: "ausnahmen", saetze: nummern.map((each) => ausnahme(each, { dienststelle, bis: "2026-06-30" })) },
      ),
    );

  /** In how many rows of each table a text stands. */
  const occurrences = async (text: string): Promise<Readonly<Record<string, number>>> => {
    const found: Record<string, number> = {};
    for (const table of TABLES) {
      const { rows } = await sql<{ anzahl: number }>`
        select count(*)::int as anzahl from ${sql.table(table)} t where position(${text} in t::text) > 0`.execute(
        engine.db,
      );
      if (rows[0]?.anzahl !== 0) found[table] = rows[0]?.anzahl ?? 0;
    }
    return found;
  };

  test("what has reached its day goes, and nothing that hasn't", async () => {
    await deliver("1", "2099-01-01", "B");
    await deliver("1", "2026-11-01", "A", "B");
    await store.friereEin(ziehung("1", { zeitraum: "2024-08", loeschenAm: "2026-10-01" } as never));
    await store.friereEin(ziehung("1", { zeitraum: "2026-10" }));
    await store.bewahre(rueckgabe("1", { zeitraum: "2024-08", loeschenAm: "2026-10-01" }));
    await store.bewahre(rueckgabe("1", { zeitraum: "2026-10" }));
    for (const referenz of ["2024-08-1-412-01", "2026-10-1-412-01"]) {
      await store.gibFrei({ sha256: "0".repeat(64), referenz, am: "2024-09-01", von: "x" });
    }
    const key = { ebene: "dienststelle", dienststelle: "1", einheit: "1" } as const;
    await store.bewahreHandlungsfelder({ ...key, monat: "2024-08" }, [handlungsfeld(1)]);
    await store.bewahreHandlungsfelder({ ...key, monat: "2026-10" }, [handlungsfeld(1)]);

    const gone = await store.loescheFaelliges({ heute: "2026-11-23", ersterMonat: () => "2024-10" });
    expect(gone).toEqual({
      lieferungen: 1,
      // B's stays with the delivery that knows B
      ausnahmen: 1,
      berichtigungen: 0,
      vertretungen: 0,
      ziehungen: 1,
      rueckgaben: 1,
      freigaben: 1,
      handlungsfelder: 1,
    });
    expect(await store.deliveryFor("2026-11-23", "1")).toMatchObject([{ datenstand: "2026-10-31" }]);
    expect((await store.ziehungen({ dienststelle: "1" })).map(({ zeitraum }) => zeitraum)).toEqual(["2026-10"]);
    const { rows } = await sql<{ zeitraum: string }>`select zeitraum from grabstein where dienststelle = '1'`.execute(
      engine.db,
    );
    expect(rows).toEqual([{ zeitraum: "2024-08" }]);
    const again = await store.loescheFaelliges({ heute: "2026-11-23", ersterMonat: () => "2024-10" });
    expect(Object.values(again).every((anzahl) => anzahl === 0)).toBe(true);
  });

  test("a draw waits for its last replacement", async () => {
    const frozen = ziehung("2", { zeitraum: "2024-08" });
    await store.friereEin({ ...frozen, loeschenAm: "2026-10-01" });
    await sql`insert into ersetzung (ziehung_id, referenz, durch, satz, sha256, loeschen_am)
      select id, 'r', null, '{}', repeat('0', 64), '2026-11-20' from ziehung where dienststelle = '2'`.execute(
      engine.db,
    );
    const on = (heute: "2026-11-10" | "2026-11-20") => store.loescheFaelliges({ heute, ersterMonat: () => "0001-01" });
    expect(await on("2026-11-10")).toMatchObject({ ziehungen: 0 });
    expect(await on("2026-11-20")).toMatchObject({ ziehungen: 1 });
  });

  test("one person goes from everything; what is left of others stays, and the draw's former sum", async () => {
    await deliver("3", "2099-01-01", NUMMER, "311A000008");
    const { protokoll } = ziehung("3");
    const referenz = "2026-10-3-412-01";
    await store.friereEin(
      ziehung("3", {
        protokoll: {
          ...protokoll,
          rahmen: { ...protokoll.rahmen, ids: [NUMMER, "311A000008"], anzahl: 2 },
          faelle: [gezogen(referenz, NUMMER), gezogen("2026-10-3-412-02", "311A000008")],
        },
      }),
    );
    const inhalt = new TextEncoder().encode(`a workbook with ${NUMMER} in it`);
    await store.bewahre(
      rueckgabe("3", {
        inhalt,
        sha256: createHash("sha256").update(inhalt).digest("hex"),
        faelle: [rueckgabefall({ referenz }), rueckgabefall({ fall: "02", referenz: "2026-10-3-412-02" })],
      }),
    );
    await store.ersetze(
      { ebene: "team", dienststelle: "3", einheit: "412", zeitraum: "2026-10" },
      { referenz: "2026-10-3-412-02", grund: "umgezogen", durch: null, am: "2026-11-03", von: "x" },
    );
    const spuren = await store.personenspuren(NUMMER);
    expect(spuren).toEqual({
      lieferungen: [{ dienststelle: "3", datenstand: "2026-10-31" }],
      ausnahmen: 1,
      ziehungen: [{ ebene: "team", dienststelle: "3", einheit: "412", zeitraum: "2026-10", referenz }],
      rueckgaben: 1,
    });

    expect(await store.loeschePerson(NUMMER, "antrag", [])).toEqual(spuren);
    expect(await occurrences(NUMMER)).toEqual({});
    expect(await occurrences(Buffer.from(NUMMER).toString("hex"))).toEqual({});
    expect(await occurrences("311A000008")).toMatchObject({ kunde: 1, status: 1, kontakt: 1, ziehung: 1 });
    const [left] = await store.ziehungen({ dienststelle: "3" });
    expect(left?.protokoll).toMatchObject({
      geschwaerzt: 1,
      rahmen: { ids: ["311A000008"], anzahl: 2, sha256: "gelöscht" },
      faelle: [
        { referenz, kundennummer: "—", ticket: "", grund: "Daten der Person gelöscht" },
        { kundennummer: "311A000008", grund: "umgezogen" },
      ],
    });
    // what stands in the number's place isn't taken for one: the reason would be held back
    const nummern = left?.protokoll.faelle.map(({ kundennummer }) => kundennummer) ?? [];
    expect(findPersonenbezug("Daten der Person gelöscht", nummern, "2026-10-31")).toEqual([]);
    const [zurueck] = await store.rueckgaben({ dienststelle: "3" });
    expect(zurueck?.faelle.map(({ fall }) => fall)).toEqual(["02"]);
    const { rows } = await sql<{ anzahl: number }>`
      select count(*)::int as anzahl from grabstein where dienststelle = '3'`.execute(engine.db);
    expect(rows).toEqual([{ anzahl: 1 }]);
    // a second time there is nothing left
    expect(await store.loeschePerson(NUMMER, "antrag", [])).toEqual({
      lieferungen: [],
      ausnahmen: 0,
      ziehungen: [],
      rueckgaben: 0,
    });
  });

  test("of returned workbooks that belong to nobody go those that were named, and no others", async () => {
    const bewahre = async (dienststelle: string | null) =>
      (await store.bewahre(rueckgabe(dienststelle, { zeitraum: dienststelle === null ? null : "2026-10" }))).id;
    const [named, other, assigned] = [await bewahre(null), await bewahre(null), await bewahre("4")];
    await store.loeschePerson("311A000099", "antrag", [named, assigned]);
    expect((await store.rueckgabeversionen(null)).map(({ id }) => id)).toEqual([other]);
    expect(await store.rueckgabedatei(assigned)).toBeDefined();
  });
});
