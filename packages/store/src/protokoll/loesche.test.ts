import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { storeOver } from "../store.ts";
import { collect, eintrag, identitaet } from "../testing/protokoll.ts";
import { testEngines } from "../testing/test-engines.ts";

const DURCH = { wer: "system:auftraege", rolle: null, minute: "2031-12-01T03:00Z" } as const;

describe.each(testEngines())("on $name", ({ open }) => {
  const openMonths = async (...minutes: readonly string[]) => {
    const opened = await open();
    onTestFinished(opened.close);
    const store = storeOver(opened.engine);
    for (const [index, minute] of minutes.entries()) {
      const wer = `person-${index + 1}`;
      await store.protokolliere([eintrag({ minute, wer })], [identitaet(wer)]);
    }
    return { ...opened, store };
  };

  const stored = async (store: ReturnType<typeof storeOver>) =>
    (await collect(store.protokoll({}))).filter(({ handlung }) => handlung === "stichprobe.ersetzen");

  test("whole months go from the front, by Berlin's months, and the rest hangs on their anchor", async () => {
    const { store } = await openMonths(
      "2026-10-05T10:00Z",
      "2026-10-31T22:59Z",
      // the first minute of November in Germany
      "2026-10-31T23:00Z",
      "2026-11-22T08:31Z",
    );
    const noted = (await store.pruefeProtokoll()).kopf;
    const anker = await store.loescheProtokollVor("2026-11", DURCH);
    expect(anker?.nr).toBe(2);
    expect((await stored(store)).map(({ minute }) => minute)).toEqual(["2026-10-31T23:00Z", "2026-11-22T08:31Z"]);
    expect((await collect(store.identitaeten())).map(({ pseudonym }) => pseudonym)).toEqual(["person-3", "person-4"]);
    const befund = await store.pruefeProtokoll(noted ?? undefined);
    expect(befund).toMatchObject({ anker, brueche: [], bekannt: "gefunden", bloecke: 3 });
    const [last] = await collect(store.protokoll({ art: "loeschung" }));
    expect(last).toMatchObject({
      ...DURCH,
      handlung: "protokoll.loeschen",
      gegenstand: `${anker?.nr}:${anker?.sha256}`,
    });
  });

  test("a second deletion goes on from the first; a head noted before is known by its anchor", async () => {
    const { store } = await openMonths("2026-09-01T10:00Z", "2026-10-05T10:00Z", "2026-11-05T10:00Z");
    const first = await store.loescheProtokollVor("2026-10", DURCH);
    const second = await store.loescheProtokollVor("2026-11", DURCH);
    expect([first?.nr, second?.nr]).toEqual([1, 2]);
    expect(await store.loescheProtokollVor("2026-11", DURCH)).toBeUndefined();
    expect(await store.pruefeProtokoll(first)).toMatchObject({ anker: second, brueche: [], bekannt: "gefunden" });
    expect(await store.pruefeProtokoll({ nr: 2, sha256: "0".repeat(64) })).toMatchObject({ bekannt: "anders" });
  });

  test("where all are old, the entry on the deletion goes on with their numbers", async () => {
    const { store } = await openMonths("2026-09-01T10:00Z", "2026-10-05T10:00Z");
    const noted = { nr: 1, sha256: "0".repeat(64) };
    await store.loescheProtokollVor("2027-01", DURCH);
    expect(await store.pruefeProtokoll(noted)).toMatchObject({
      anker: { nr: 2 },
      kopf: { nr: 3 },
      brueche: [],
      bekannt: "geloescht",
    });
  });

  test("a clock that was set back ends the front: what is younger stays, and all after it", async () => {
    const { store } = await openMonths("2026-09-01T10:00Z", "2026-11-05T10:00Z", "2026-09-02T10:00Z");
    await store.loescheProtokollVor("2026-10", DURCH);
    expect(await stored(store)).toHaveLength(2);
    expect((await store.pruefeProtokoll()).brueche).toEqual([]);
  });

  test("months that have not passed stay", async () => {
    const { store } = await openMonths("2026-09-01T10:00Z");
    await expect(store.loescheProtokollVor("2032-01", DURCH)).rejects.toThrow("not passed");
    expect(await stored(store)).toHaveLength(1);
  });

  test("the role that deletes can do it from the front only, and only where the anchor stands", async () => {
    const { store, engine } = await openMonths("2026-09-01T10:00Z", "2026-10-05T10:00Z", "2026-11-05T10:00Z");
    const asLoeschung = (...statements: readonly string[]) =>
      engine.transaction(async ({ db }) => {
        await sql`set local role verlauf_loeschung`.execute(db);
        for (const statement of statements) await sql.raw(statement).execute(db);
      });
    const anchor = (nr: number) =>
      `insert into protokoll_anker select nr, sha256, '2026-10' from protokoll where nr = ${nr}`;
    for (const statements of [
      ["delete from protokoll where nr = 1"],
      [anchor(2), "delete from protokoll where nr = 2"],
      [anchor(3), "delete from protokoll where nr in (1, 3)"],
      [anchor(1), "delete from protokoll where nr <= 2"],
      ["insert into protokoll_anker values (1, repeat('0', 64), '2026-10')", "delete from protokoll where nr = 1"],
    ]) {
      await expect(asLoeschung(...statements)).rejects.toMatchObject({ code: "VL001" });
    }
    for (const denied of ["update protokoll set nr = nr", "truncate protokoll", "delete from protokoll_anker"]) {
      await expect(asLoeschung(denied)).rejects.toMatchObject({ code: "42501" });
    }
    expect(await store.pruefeProtokoll()).toMatchObject({ bloecke: 3, brueche: [] });
  });
});
