import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Store, storeOver } from "../store.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";

const JETZT = "2026-11-02T08:00:00.000Z";
const SPAETER = "2026-11-02T08:30:00.000Z";
const IN_JAHREN = "2199-01-01T00:00:00.000Z";

const adresse = (objektId: string, anmeldename: string | null = null) => ({
  objektId,
  anmeldename,
  mandant: "11111111-1111-4111-8111-111111111111",
  adresse: { dienst: "https://smba.example.org/de/", unterhaltung: `a:${objektId}` },
});

describe.each(testEngines())("what the chat keeps on $name", ({ open }) => {
  let opened: TestEngine;
  let store: Store;
  beforeAll(async () => {
    opened = await open();
    store = storeOver(opened.engine);
  });
  afterAll(() => opened.close());

  test("an address is found by object id and by sign-in name, in whatever case", async () => {
    await store.merkeChatadresse(adresse("AAAA-01", "Erika.Muster@Example.org"));
    const known = { ...adresse("aaaa-01", "erika.muster@example.org"), gesperrt: false };
    expect(await store.chatadresse({ objektId: "aaaa-01" })).toEqual({
      ...known,
      adresse: adresse("AAAA-01").adresse,
    });
    expect(await store.chatadresse({ anmeldename: "ERIKA.muster@example.org" })).toMatchObject({ objektId: "aaaa-01" });
    expect(await store.chatadresse({ objektId: "aaaa-02" })).toBeUndefined();
    expect(await store.chatadresse({})).toBeUndefined();
    // an object id is never given to anybody else, a sign-in name may be
    expect(await store.chatadresse({ objektId: "aaaa-02", anmeldename: "erika.muster@example.org" })).toBeUndefined();
  });

  test("a message without a sign-in name leaves the known one, and a new one takes the old one's place", async () => {
    await store.merkeChatadresse(adresse("bbbb-01", "vera.beispiel@example.org"));
    await store.merkeChatadresse({ ...adresse("bbbb-01"), adresse: { neu: true } });
    expect(await store.chatadresse({ objektId: "bbbb-01" })).toMatchObject({
      anmeldename: "vera.beispiel@example.org",
      adresse: { neu: true },
    });
  });

  test("a sign-in name that somebody else has now leads to them alone", async () => {
    await store.merkeChatadresse(adresse("cccc-01", "leitung@example.org"));
    await store.merkeChatadresse(adresse("cccc-02", "leitung@example.org"));
    expect(await store.chatadresse({ anmeldename: "leitung@example.org" })).toMatchObject({ objektId: "cccc-02" });
    expect(await store.chatadresse({ objektId: "cccc-01" })).toMatchObject({ anmeldename: null });
  });

  test("of many at once who come by one sign-in name one has it", async () => {
    await Promise.all(
      Array.from({ length: 6 }, (_, nr) => store.merkeChatadresse(adresse(`dddd-0${nr}`, "viele@example.org"))),
    );
    const { rows } = await sql<{ anzahl: number }>`
      select count(*)::int as anzahl from chat_adresse where anmeldename = 'viele@example.org'`.execute(
      opened.engine.db,
    );
    expect(rows).toEqual([{ anzahl: 1 }]);
  });

  test("one question tells what is kept of whoever writes, and whether keeping it anew would write nothing", async () => {
    const wer = { objektId: "GGGG-01", schluessel: "g".repeat(64), jetzt: JETZT };
    expect(await store.chatstand(wer)).toEqual({ adresse: undefined, isFrisch: false, gespraech: undefined });
    await store.merkeGespraech(wer.schluessel, { art: "hilfe" }, SPAETER);
    expect(await store.chatstand(wer)).toEqual({ adresse: undefined, isFrisch: false, gespraech: { art: "hilfe" } });

    await store.merkeChatadresse(adresse("gggg-01", "g@example.org"));
    const kept = await store.chatadresse({ objektId: "gggg-01" });
    expect(await store.chatstand(wer)).toEqual({ adresse: kept, isFrisch: true, gespraech: { art: "hilfe" } });
    expect(await store.chatstand({ ...wer, jetzt: SPAETER })).toMatchObject({ gespraech: undefined });

    await store.sperreChatadresse("gggg-01");
    expect(await store.chatstand(wer)).toMatchObject({ isFrisch: false, adresse: { gesperrt: true } });
    await store.merkeChatadresse(adresse("gggg-01", "g@example.org"));
    await sql`update chat_adresse set loeschen_am = loeschen_am - 31 where objekt_id = 'gggg-01'`.execute(
      opened.engine.db,
    );
    expect(await store.chatstand(wer)).toMatchObject({ isFrisch: false, adresse: { gesperrt: false } });
  });

  test("a block stays until the next message", async () => {
    await store.merkeChatadresse(adresse("eeee-01"));
    await store.sperreChatadresse("EEEE-01");
    expect(await store.chatadresse({ objektId: "eeee-01" })).toMatchObject({ gesperrt: true });
    await store.merkeChatadresse(adresse("eeee-01"));
    expect(await store.chatadresse({ objektId: "eeee-01" })).toMatchObject({ gesperrt: false });
  });

  test("of when somebody wrote nothing but the month can be told, and a message that says nothing new writes nothing", async () => {
    await store.merkeChatadresse(adresse("ffff-01", "f@example.org"));
    const row = async () =>
      (
        await sql<{ zeile: string; seite: string; monate: number; tag: number }>`
          select to_jsonb(a)::text as zeile, ctid::text as seite, extract(day from loeschen_am)::int as tag,
            extract(month from age(loeschen_am, date_trunc('month', now() at time zone 'Europe/Berlin')))::int as monate
          from chat_adresse a where objekt_id = 'ffff-01'`.execute(opened.engine.db)
      ).rows[0];
    const first = await row();
    expect(first).toMatchObject({ tag: 1, monate: 7 });
    expect(Object.keys(JSON.parse(first?.zeile ?? "{}")).sort()).toEqual([
      "adresse",
      "anmeldename",
      "gesperrt",
      "loeschen_am",
      "mandant",
      "objekt_id",
    ]);
    await store.merkeChatadresse({ ...adresse("ffff-01", "F@example.org"), objektId: "FFFF-01" });
    expect(await row()).toEqual(first);
  });

  test("reminders pause up to a day, and an end of the pause leaves nothing", async () => {
    expect(await store.erinnerungspause("abc")).toBeNull();
    await store.setzeErinnerungspause("ABC", "2026-11-20");
    await store.setzeErinnerungspause("abc", "2026-11-27");
    expect(await store.erinnerungspause("abc")).toBe("2026-11-27");
    await store.raeumeChatAuf("2026-11-27T21:59:00.000Z");
    expect(await store.erinnerungspause("abc")).toBe("2026-11-27");
    await store.setzeErinnerungspause("abc", null);
    expect(await store.erinnerungspause("abc")).toBeNull();
  });

  test("who wants no reminders on a day is told by both names", async () => {
    await store.merkeChatadresse(adresse("p-01", "pause@example.org"));
    await store.setzeErinnerungspause("P-01", "2026-11-20");
    await store.setzeErinnerungspause("p-02", "2026-11-21");
    expect(await store.erinnerungspausen("2026-11-20")).toEqual(
      expect.arrayContaining([
        { objektId: "p-01", anmeldename: "pause@example.org" },
        { objektId: "p-02", anmeldename: null },
      ]),
    );
    expect(await store.erinnerungspausen("2026-11-21")).toEqual([{ objektId: "p-02", anmeldename: null }]);
    expect(await store.erinnerungspausen("2026-11-22")).toEqual([]);
    await store.vergissChatadresse("p-01");
    await store.setzeErinnerungspause("p-02", null);
  });

  test("of a directory from which somebody has written an address is known", async () => {
    const mandant = "22222222-2222-4222-8222-222222222222";
    expect(await store.irgendeineChatadresse(mandant)).toBeUndefined();
    await store.merkeChatadresse({ ...adresse("m-01"), mandant });
    expect(await store.irgendeineChatadresse(mandant)).toMatchObject({ objektId: "m-01", mandant });
    await store.vergissChatadresse("m-01");
  });

  test("what was talked of last is there until its time, and the newest only", async () => {
    expect(await store.gespraech("g1", JETZT)).toBeUndefined();
    await store.merkeGespraech("g1", { art: "hilfe" }, SPAETER);
    await store.merkeGespraech("g1", { art: "ueberfaellig", team: "412" }, SPAETER);
    expect(await store.gespraech("g1", JETZT)).toEqual({ art: "ueberfaellig", team: "412" });
    expect(await store.gespraech("g1", SPAETER)).toBeUndefined();
  });

  test("what was talked of goes when others talk an hour later", async () => {
    const keys = async () =>
      (
        await sql<{ schluessel: string }>`
          select schluessel from chat_gespraech where schluessel like 'stunde%' order by 1`.execute(opened.engine.db)
      ).rows.map(({ schluessel }) => schluessel);
    await store.merkeGespraech("stunde-1", {}, "2026-11-02T08:30:00.000Z");
    await store.merkeGespraech("stunde-2", {}, "2026-11-02T09:29:00.000Z");
    expect(await keys()).toEqual(["stunde-1", "stunde-2"]);
    await store.merkeGespraech("stunde-3", {}, "2026-11-02T09:30:00.000Z");
    expect(await keys()).toEqual(["stunde-2", "stunde-3"]);
    // the same chat after a long time: its row is the old one, and stays with what is new
    await store.merkeGespraech("stunde-2", { neu: true }, "2026-11-03T09:30:00.000Z");
    expect(await store.gespraech("stunde-2", "2026-11-03T09:10:00.000Z")).toEqual({ neu: true });
  });

  test("a matter is given once, to whom it belongs, while it is good", async () => {
    const vorgang = { id: "v1", objektId: "aaaa-01", inhalt: { art: "ausnahme" }, bis: SPAETER };
    await store.legeVorgangAn(vorgang);
    expect(await store.nimmVorgang("v1", "bbbb-01", JETZT)).toBeUndefined();
    expect(await store.nimmVorgang("v1", "aaaa-01", SPAETER)).toBeUndefined();
    const taken = await Promise.all(Array.from({ length: 4 }, () => store.nimmVorgang("v1", "AAAA-01", JETZT)));
    expect(taken.filter((inhalt) => inhalt !== undefined)).toEqual([{ art: "ausnahme" }]);
  });

  test("whoever leaves takes address, pause and open matters along", async () => {
    await store.merkeChatadresse(adresse("9999-01"));
    await store.setzeErinnerungspause("9999-01", "2026-11-20");
    await store.legeVorgangAn({ id: "v9", objektId: "9999-01", inhalt: {}, bis: SPAETER });
    await store.vergissChatadresse("9999-01");
    expect([
      await store.chatadresse({ objektId: "9999-01" }),
      await store.erinnerungspause("9999-01"),
      await store.nimmVorgang("v9", "9999-01", JETZT),
    ]).toEqual([undefined, null, undefined]);
  });

  test("what has run out goes, and nothing else", async () => {
    await store.raeumeChatAuf(IN_JAHREN);
    await store.merkeChatadresse(adresse("8888-01"));
    await store.setzeErinnerungspause("8888-01", "2026-11-01");
    await store.setzeErinnerungspause("8888-02", "2026-11-02");
    await store.merkeGespraech("alt", {}, JETZT);
    await store.merkeGespraech("neu", {}, SPAETER);
    await store.legeVorgangAn({ id: "alt", objektId: "8888-01", inhalt: {}, bis: JETZT });
    await store.legeVorgangAn({ id: "neu", objektId: "8888-01", inhalt: {}, bis: SPAETER });
    expect(await store.raeumeChatAuf(JETZT)).toBe(3);
    expect(await store.gespraech("neu", JETZT)).toEqual({});
    expect(await store.erinnerungspause("8888-02")).toBe("2026-11-02");
    expect(await store.nimmVorgang("neu", "8888-01", JETZT)).toEqual({});
    expect(await store.raeumeChatAuf(JETZT)).toBe(0);
    // an address that nobody has used for half a year
    expect(await store.raeumeChatAuf(IN_JAHREN)).toBe(3);
    expect(await store.chatadresse({ objektId: "8888-01" })).toBeUndefined();
  });

  test("nobody but the owner of the data reads any of it", async () => {
    const { rows } = await sql<{ tabelle: string }>`
      select table_name as tabelle from information_schema.role_table_grants
      where grantee in ('verlauf_sicht', 'verlauf_loeschung', 'PUBLIC') and table_name like 'chat%'`.execute(
      opened.engine.db,
    );
    expect(rows).toEqual([]);
  });
});
