import type { Fall } from "@verlauf/core";
import { Refusal } from "@verlauf/core";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { FaelleQuery } from "./delivery/faelle.ts";
import { TABLES } from "./schema/tables.ts";
import { type Store, storeOver } from "./store.ts";
import {
  ARTEN_MIT_AUSNAHMEN,
  ausnahme,
  batchesOf,
  eintrag,
  failingAfter,
  kontakt,
  kunde,
  meta,
} from "./testing/made-up.ts";
import { emptyTables, type TestEngine, testEngines } from "./testing/test-engines.ts";

describe.each(testEngines())("the store on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;

  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
  });
  afterAll(() => opened.close());
  beforeEach(() => emptyTables(opened.engine));

  const all = async (query: Partial<FaelleQuery> = {}): Promise<readonly Fall[]> => {
    const lieferungen = await store.deliveryFor("2016-06-01");
    const found: Fall[] = [];
    for await (const chunk of store.faelle({ lieferungen, mitBg: false, ...query })) found.push(...chunk);
    return found;
  };
  const numbers = (faelle: readonly Fall[]): readonly string[] => faelle.map(({ kundennummer }) => kundennummer);

  test("gives back what a verdict needs, as it came in", async () => {
    await store.importDelivery(
      meta({ arten: ARTEN_MIT_AUSNAHMEN }),
      batchesOf(
        { art: "organisation", saetze: [eintrag("Ahrens")] },
        {
          art: "kunden",
          saetze: [
            kunde("001", {
              bgNummer: "63504//0001",
              betreuungBis: "2016-12-31",
              reaktiviertAm: "2015-03-01",
              kundenstatus: "arbeitslos",
              integrationsprognose: "bis 6 Monate",
              vereinbarungAm: "2016-01-02",
              vereinbarungBis: "2016-07-01",
              letzterKontakt: "2016-05-02",
              naechsterTermin: "2016-06-10",
            }),
          ],
        },
        {
          art: "kontakte",
          saetze: [
            kontakt("001", "2016-05-02", { gespraechsart: "Folgegespräch", vermerk: "Beratungsvermerk" }),
            kontakt("001", "2016-03-01", { art: "nicht erschienen", stelle: "Träger" }),
          ],
        },
        { art: "ausnahmen", saetze: [ausnahme("001", { grund: 'mit "Zitat", \\ und\tTab', auchU25: true })] },
      ),
    );
    const [fall] = await all();
    expect({ ...fall, kontakte: fall?.kontakte.toSorted((a, b) => (a.datum < b.datum ? -1 : 1)) }).toEqual({
      kundennummer: "001",
      dienststelle: "63504",
      team: "412",
      teamart: "M&I",
      rechtskreis: "SGB II",
      geburtsdatum: "1980-01-01",
      profillage: "M",
      integrationsprognose: "bis 6 Monate",
      kundenstatus: "arbeitslos",
      betreuungSeit: "2015-01-01",
      betreuungBis: "2016-12-31",
      reaktiviertAm: "2015-03-01",
      bgNummer: "63504//0001",
      vereinbarungAm: "2016-01-02",
      vereinbarungBis: "2016-07-01",
      letzterKontakt: "2016-05-02",
      naechsterTermin: "2016-06-10",
      beschaeftigtenfall: false,
      kontakte: [
        { datum: "2016-03-01", art: "nicht erschienen", stelle: "Träger" },
        { datum: "2016-05-02", art: "persönlich", stelle: "Integrationsfachkraft" },
      ],
      kontakteDerBg: [],
      ausnahmen: [
        {
          grund: 'mit "Zitat", \\ und\tTab',
          von: "2016-04-01",
          bis: "2016-06-30",
          entschiedenAm: "2016-03-30",
          auchU25: true,
        },
      ],
      nurLetzterKontakt: false,
    });
    const [lieferung] = await store.deliveryFor("2016-06-01");
    expect(await store.kontakte(lieferung?.id ?? 0, "001")).toEqual([
      kontakt("001", "2016-03-01", { art: "nicht erschienen", stelle: "Träger" }),
      kontakt("001", "2016-05-02", { gespraechsart: "Folgegespräch", vermerk: "Beratungsvermerk" }),
    ]);
  });

  test("a person without contacts, exceptions and organisation has empty ones and no Teamart", async () => {
    await store.importDelivery(meta(), batchesOf({ art: "kunden", saetze: [kunde("001")] }));
    expect(await all()).toMatchObject([{ kontakte: [], ausnahmen: [], kontakteDerBg: [], teamart: null }]);
  });

  test("customers of several offices make one delivery each", async () => {
    const imported = await store.importDelivery(
      meta(),
      batchesOf({ art: "kunden", saetze: [kunde("2", { dienststelle: "700" }), kunde("1"), kunde("3")] }),
    );
    expect(imported.map(({ dienststelle, kunden }) => [dienststelle, kunden])).toEqual([
      ["63504", 2],
      ["700", 1],
    ]);
    expect(await store.deliveryFor("2016-06-01", "700")).toMatchObject([{ dienststelle: "700" }]);
    expect(numbers(await all())).toEqual(["1", "3", "2"]);
  });

  test("a delivery replaces the same office's of the same Datenstand and keeps the others", async () => {
    const first = { art: "kunden", saetze: [kunde("1"), kunde("2", { dienststelle: "700" })] } as const;
    await store.importDelivery(meta({ datenstand: "2016-04-30" }), batchesOf(first));
    const both = await store.importDelivery(
      meta(),
      batchesOf(first, { art: "kontakte", saetze: [kontakt("1", "2016-05-02")] }),
    );
    expect(both.map(({ ersetzt }) => ersetzt)).toEqual([null, null]);
    const again = await store.importDelivery(meta(), batchesOf({ art: "kunden", saetze: [kunde("9")] }));
    expect(again.map(({ kunden, ersetzt }) => [kunden, ersetzt])).toEqual([[1, 1]]);

    expect(numbers(await all())).toEqual(["9", "2"]);
    expect(numbers(await all({ lieferungen: await store.deliveryFor("2016-04-30") }))).toEqual(["1", "2"]);
    const { rows } = await sql`select count(*) as count from kontakt`.execute(opened.engine.db);
    expect(rows).toEqual([{ count: 0 }]);
  });

  test("an error in the middle leaves everything as it was and goes on unchanged", async () => {
    await store.importDelivery(meta(), batchesOf({ art: "kunden", saetze: [kunde("1")] }));
    const error = new Refusal("Die Lieferung wurde nicht übernommen.");
    const many = Array.from({ length: 20_000 }, (_, index) => kunde(String(index)));
    const batches = failingAfter(
      error,
      { art: "organisation", saetze: [eintrag("Ahrens")] },
      { art: "kunden", saetze: many },
    );
    await expect(store.importDelivery(meta(), batches)).rejects.toBe(error);
    expect(numbers(await all())).toEqual(["1"]);
    expect(await store.bekannteTeams()).toBeUndefined();
  });

  test("delivered exceptions replace the imported ones of the delivery's offices, never those entered here", async () => {
    const one = { art: "kunden", saetze: [kunde("1")] } as const;
    const other = { art: "kunden", saetze: [kunde("2", { dienststelle: "700" })] } as const;
    await store.importDelivery(
      meta({ arten: ARTEN_MIT_AUSNAHMEN }),
      batchesOf(one, other, {
        art: "ausnahmen",
        saetze: [ausnahme("1", { grund: "alt" }), ausnahme("2", { grund: "bleibt", dienststelle: "700" })],
      }),
    );
    await sql`insert into ausnahme (dienststelle, kundennummer, grund, von, bis, entschieden_am, auch_u25, herkunft)
      values ('63504', '1', 'hier erfasst', '2016-01-01', '2016-02-01', '2016-01-01', false, 'verlauf')`.execute(
      opened.engine.db,
    );
    const reasons = async () =>
      (await all()).map(({ kundennummer, ausnahmen }) => [kundennummer, ausnahmen.map(({ grund }) => grund)]);

    await store.importDelivery(meta(), batchesOf(one));
    expect(await reasons()).toEqual([
      ["1", ["hier erfasst", "alt"]],
      ["2", ["bleibt"]],
    ]);
    await store.importDelivery(meta({ arten: ARTEN_MIT_AUSNAHMEN }), batchesOf(one));
    expect(await reasons()).toEqual([
      ["1", ["hier erfasst"]],
      ["2", ["bleibt"]],
    ]);
  });

  test("the last organisation delivered for an office holds, and a delivery keeps the Teamart of its day", async () => {
    const customers = { art: "kunden", saetze: [kunde("1"), kunde("2", { team: "500" })] } as const;
    expect(await store.bekannteTeams()).toBeUndefined();
    await store.importDelivery(
      meta({ datenstand: "2016-04-30" }),
      batchesOf(
        {
          art: "organisation",
          saetze: [eintrag("Ahrens", { teamart: "Reha" }), eintrag("Zöller", { dienststelle: "700", team: "9" })],
        },
        customers,
      ),
    );
    await store.importDelivery(
      meta(),
      batchesOf(
        { art: "organisation", saetze: [eintrag("Berg", { teamart: "AV" }), eintrag("Chef", { team: null })] },
        customers,
      ),
    );
    expect(await store.bekannteTeams()).toEqual([
      { dienststelle: "63504", team: "412" },
      { dienststelle: "700", team: "9" },
    ]);
    const kinds = (faelle: readonly Fall[]) => faelle.map(({ teamart }) => teamart);
    expect(kinds(await all({ lieferungen: await store.deliveryFor("2016-04-30") }))).toEqual(["Reha", null]);
    expect(kinds(await all())).toEqual(["AV", null]);
  });

  test("delivered substitutes replace the office's; without the file they stay", async () => {
    const customers = { art: "kunden", saetze: [kunde("1")] } as const;
    const vertretung = {
      email: "ahrens@example.org",
      vertretung: "b@example.org",
      von: "2016-05-01",
      bis: "2016-05-14",
    } as const;
    const substitutes = async () =>
      (await sql`select dienststelle, email from vertretung`.execute(opened.engine.db)).rows;
    await store.importDelivery(
      meta({ arten: ["organisation", "vertretungen", "kunden"] }),
      batchesOf(
        { art: "organisation", saetze: [eintrag("Ahrens", { dienststelle: "700" })] },
        { art: "vertretungen", saetze: [vertretung, { ...vertretung, email: "fremd@example.org" }] },
        customers,
      ),
    );
    const known = [
      { dienststelle: "700", email: "ahrens@example.org" },
      { dienststelle: "63504", email: "fremd@example.org" },
    ];
    expect(await substitutes()).toEqual(known);
    await store.importDelivery(meta(), batchesOf(customers));
    expect(await substitutes()).toEqual(known);
    await store.importDelivery(meta({ arten: ["kunden", "vertretungen"] }), batchesOf(customers));
    expect(await substitutes()).toEqual([known[0]]);
  });

  test.for([
    ["2016-04-29", "2016-04-30"],
    ["2016-04-30", "2016-04-30"],
    ["2016-05-30", "2016-04-30"],
    ["2016-05-31", "2016-05-31"],
    ["2020-01-01", "2016-05-31"],
  ] as const)("the Stichtag %s is answered from the Datenstand %s", async ([stichtag, datenstand]) => {
    for (const day of ["2016-05-31", "2016-04-30"] as const) {
      await store.importDelivery(
        meta({ datenstand: day, nurLetzterKontakt: day === "2016-04-30" }),
        batchesOf({ art: "kunden", saetze: [kunde("1")] }),
      );
    }
    expect(await store.deliveryFor(stichtag)).toMatchObject([
      { dienststelle: "63504", datenstand, nurLetzterKontakt: datenstand === "2016-04-30" },
    ]);
  });

  test("the deliveries of exactly a Datenstand are those of that day and of no other", async () => {
    await store.importDelivery(meta({ datenstand: "2016-04-30" }), batchesOf({ art: "kunden", saetze: [kunde("1")] }));
    await store.importDelivery(
      meta(),
      batchesOf({ art: "kunden", saetze: [kunde("2", { dienststelle: "700" }), kunde("1")] }),
    );
    const offices = async (...asked: Parameters<Store["deliveriesOn"]>) =>
      (await store.deliveriesOn(...asked)).map(({ dienststelle, datenstand }) => [dienststelle, datenstand]);
    expect(await offices("2016-05-31")).toEqual([
      ["63504", "2016-05-31"],
      ["700", "2016-05-31"],
    ]);
    expect(await offices("2016-04-30")).toEqual([["63504", "2016-04-30"]]);
    expect(await offices("2016-05-31", "700")).toEqual([["700", "2016-05-31"]]);
    expect(await offices("2016-04-30", "700")).toEqual([]);
    expect(await offices("2016-05-30")).toEqual([]);
  });

  test("a draw gets of every customer of the delivery what it asks, by team and Kundennummer", async () => {
    await store.importDelivery(
      meta(),
      batchesOf(
        { art: "organisation", saetze: [eintrag("Ahrens")] },
        {
          art: "kunden",
          saetze: [
            kunde("3", { rechtskreis: "SGB III", team: "500", sperrvermerk: true }),
            kunde("2", { betreuungBis: "2016-12-31", reaktiviertAm: "2015-03-01", paragraf16a: true }),
            kunde("1", { beschaeftigtenfall: true }),
            kunde("9", { dienststelle: "700" }),
          ],
        },
      ),
    );
    const [lieferung] = await store.deliveryFor("2016-06-01");
    const person = {
      team: "412",
      teamart: "M&I",
      rechtskreis: "SGB II",
      betreuungSeit: "2015-01-01",
      betreuungBis: null,
      reaktiviertAm: null,
      beschaeftigtenfall: false,
      sperrvermerk: false,
      paragraf16a: false,
    };
    expect(await store.rahmenpersonen(lieferung?.id ?? 0)).toEqual([
      { ...person, kundennummer: "1", beschaeftigtenfall: true },
      { ...person, kundennummer: "2", betreuungBis: "2016-12-31", reaktiviertAm: "2015-03-01", paragraf16a: true },
      { ...person, kundennummer: "3", rechtskreis: "SGB III", team: "500", teamart: null, sperrvermerk: true },
    ]);
    expect(await store.rahmenpersonen(0)).toEqual([]);
  });

  test("the organisation and its substitutes come back as delivered", async () => {
    expect([await store.organisation(), await store.vertretungen()]).toEqual([[], []]);
    const lead = eintrag("Zöller", { objektId: "0f", zeichen: "412.1" });
    const manager = eintrag("Ahrens", { rolle: "BL", team: null, teamart: null });
    const vertretung = { email: lead.email, vertretung: manager.email, von: "2016-05-01", bis: "2016-05-14" } as const;
    await store.importDelivery(
      meta({ arten: ["organisation", "vertretungen", "kunden"] }),
      batchesOf(
        { art: "organisation", saetze: [lead, manager] },
        { art: "vertretungen", saetze: [vertretung] },
        { art: "kunden", saetze: [kunde("1")] },
      ),
    );
    expect(await store.organisation()).toEqual([lead, manager]);
    expect(await store.vertretungen()).toEqual([{ dienststelle: "63504", ...vertretung }]);
  });

  test("a whole office comes in chunks, by team and Kundennummer in the order of code points, nobody twice", async () => {
    const saetze = Array.from({ length: 12_345 }, (_, index) => kunde(String(index), { team: `4${index % 7}` }));
    await store.importDelivery(meta(), batchesOf({ art: "kunden", saetze }));
    const faelle = await all();
    const keys = faelle.map(({ team, kundennummer }) => `${team} ${kundennummer}`);
    expect(new Set(keys).size).toBe(12_345);
    expect(keys).toEqual(keys.toSorted());
    expect(numbers(await all({ team: "43" }))).toHaveLength(1764);
    expect(await all({ team: "99" })).toEqual([]);
    const [lieferung] = await store.deliveryFor("2016-06-01");
    expect(await store.teams(lieferung?.id ?? 0)).toEqual(["40", "41", "42", "43", "44", "45", "46"]);
  });

  test("a list goes on after whoever was last, in pieces of any size, across teams", async () => {
    await store.importDelivery(
      meta(),
      batchesOf({
        art: "kunden",
        saetze: [kunde("1", { team: "412" }), kunde("3", { team: "412" }), kunde("2", { team: "413" })],
      }),
    );
    const lieferungen = await store.deliveryFor("2016-06-01");
    const sizes: number[] = [];
    for await (const chunk of store.faelle({ lieferungen, mitBg: false, stueck: 2 })) sizes.push(chunk.length);
    expect(sizes).toEqual([2, 1]);
    expect(numbers(await all({ nach: { team: "412", kundennummer: "1" }, stueck: 1 }))).toEqual(["3", "2"]);
    expect(numbers(await all({ nach: { team: "412", kundennummer: "1" }, team: "412" }))).toEqual(["3"]);
    expect(numbers(await all({ nach: { team: "413", kundennummer: "2" } }))).toEqual([]);
  });

  test("contacts of the benefit community are those of its other customers in the same delivery (KD-05)", async () => {
    const bg = { bgNummer: "63504//7" };
    const delivery = [
      { art: "kunden", saetze: [kunde("1", bg), kunde("2", { ...bg, team: "500" }), kunde("3")] },
      { art: "kontakte", saetze: [kontakt("1", "2016-05-02"), kontakt("2", "2016-05-03"), kontakt("3", "2016-05-04")] },
    ] as const;
    await store.importDelivery(meta({ datenstand: "2016-04-30" }), batchesOf(...delivery));
    await store.importDelivery(meta(), batchesOf(...delivery));
    const days = ({ kontakteDerBg }: Fall) => kontakteDerBg.map(({ datum }) => datum);
    expect((await all({ team: "412", mitBg: true })).map(days)).toEqual([["2016-05-03"], []]);
    expect((await all({ team: "412" })).map(days)).toEqual([[], []]);
    const lieferungen = await store.deliveryFor("2016-06-01");
    expect(await store.fall({ lieferungen, kundennummer: "2", mitBg: true })).toMatchObject({
      kontakteDerBg: [{ datum: "2016-05-02" }],
    });
    expect(await store.fall({ lieferungen, kundennummer: "4", mitBg: true })).toBeUndefined();
  });

  test("Beschäftigtenfälle are found apart, whatever their team", async () => {
    const staff = { beschaeftigtenfall: true };
    await store.importDelivery(
      meta(),
      batchesOf({ art: "kunden", saetze: [kunde("2", { ...staff, team: "9" }), kunde("1", staff), kunde("3")] }),
    );
    expect(numbers(await store.beschaeftigtenfaelle(await store.deliveryFor("2016-06-01")))).toEqual(["1", "2"]);
  });

  test("purpose, controller, importer, sum and delete-by day are kept with a delivery", async () => {
    expect([await store.isEmpty(), await store.letzterImport()]).toEqual([true, null]);
    await store.importDelivery(meta(), batchesOf({ art: "kunden", saetze: [kunde("1")] }));
    expect(await store.isEmpty()).toBe(false);
    expect(await store.letzterImport()).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    const { rows } =
      await sql`select zweck, verantwortlich, importiert_von, sha256, loeschen_am from lieferung`.execute(
        opened.engine.db,
      );
    expect(rows).toEqual([
      {
        zweck: "§ 51b Abs. 3 Nr. 2 SGB II",
        verantwortlich: "Jobcenter Musterstadt",
        importiert_von: "verwaltung@example.org",
        sha256: "0".repeat(64),
        loeschen_am: "2017-06-30",
      },
    ]);
  });

  test("int8 comes back as a number and a day as YYYY-MM-DD", async () => {
    const { rows } = await sql`select 3000000000::int8 as big, date '2016-02-29' as day`.execute(opened.engine.db);
    expect(rows).toEqual([{ big: 3_000_000_000, day: "2016-02-29" }]);
  });

  test("keys sort by code point, people's names as people expect", async () => {
    const { rows } = await sql<{ key: string; name: string }>`
      select string_agg(x, ' ' order by x collate "C") as key, string_agg(x, ' ' order by x collate "und-x-icu") as name
      from (values ('Zander'), ('Öztürk'), ('Albers')) as names (x)`.execute(opened.engine.db);
    expect(rows).toEqual([{ key: "Albers Zander Öztürk", name: "Albers Öztürk Zander" }]);
    const { rows: collations } = await sql<{ spalte: string; sortierung: string }>`
      select table_name || '.' || column_name as spalte, collation_name as sortierung from information_schema.columns
      where table_schema = 'public' and table_name || '.' || column_name in ('status.team', 'organisation.name')
      order by spalte`.execute(opened.engine.db);
    expect(collations).toEqual([
      { spalte: "organisation.name", sortierung: "und-x-icu" },
      { spalte: "status.team", sortierung: "C" },
    ]);
  });

  test("one team is read by its index, without a look at the rest", async () => {
    const saetze = Array.from({ length: 20_000 }, (_, index) => kunde(String(index), { team: String(index % 80) }));
    await store.importDelivery(meta(), batchesOf({ art: "kunden", saetze }));
    const [lieferung] = await store.deliveryFor("2016-06-01");
    const { rows } = await sql<{ "QUERY PLAN": string }>`
      explain select * from status where lieferung_id = ${sql.lit(lieferung?.id ?? 0)} and team = '41'
      order by team, kundennummer limit 5000`.execute(opened.engine.db);
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("status_team");
  });

  test("TABLES names every table of the schema, so that none is forgotten when data move", async () => {
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'`.execute(
      opened.engine.db,
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual(TABLES.toSorted());
  });

  test.for([
    ["von <= bis", ausnahme("1", { von: "2016-07-01", bis: "2016-06-30" })],
    ["a reason", ausnahme("1", { grund: "" })],
  ] as const)("an exception without %s is not stored", async ([, satz]) => {
    const batches = batchesOf({ art: "kunden", saetze: [kunde("1")] }, { art: "ausnahmen", saetze: [satz] });
    await expect(store.importDelivery(meta({ arten: ARTEN_MIT_AUSNAHMEN }), batches)).rejects.toMatchObject({
      code: "23514",
    });
    expect(await store.isEmpty()).toBe(true);
  });

  test("a NUL character is refused with a sentence", async () => {
    const batches = batchesOf({ art: "kunden", saetze: [kunde("1", { kundenstatus: "a\0b" })] });
    await expect(store.importDelivery(meta(), batches)).rejects.toThrow("NUL-Zeichen");
  });
});
