import { randomBytes } from "node:crypto";
import { Refusal } from "@verlauf/core";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { openStore } from "../store.ts";
import { makeDatabase, type TestDatabase } from "../testing/database.ts";
import { NOTHING } from "../testing/sicht.ts";

const postgres = inject("postgres");

describe.skipIf(postgres === null)("roles on a server", () => {
  const database = async (): Promise<TestDatabase> => {
    const made = await makeDatabase(postgres ?? "");
    onTestFinished(made.drop);
    return made;
  };

  test("several databases of one server are opened at once", async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, database));
    const stores = await Promise.all(databases.map(({ url }) => openStore({ databaseUrl: url })));
    const seen = await Promise.all(stores.map((store) => store.unter(NOTHING).isEmpty()));
    await Promise.all(stores.map((store) => store.close()));
    expect(seen).toEqual([true, true, true, true]);
  });

  test("a user who may not make them learns what an administrator has to run, and nothing more is needed", async () => {
    // the roles are there once anything was opened
    await (await openStore({ databaseUrl: (await database()).url })).close();
    const { url, run } = await database();
    const user = `verlauf_test_${randomBytes(6).toString("hex")}`;
    const own = new URL(url);
    own.username = user;
    own.password = "geheim";
    await run(`create role ${user} login password 'geheim'`);
    await run(`alter database ${own.pathname.slice(1)} owner to ${user}`);
    onTestFinished(async () => {
      await run(`drop owned by ${user}`);
      await run(`alter database ${own.pathname.slice(1)} owner to current_user`);
      await run(`drop role ${user}`);
    });

    const refused = await openStore({ databaseUrl: own.href }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    const [, statement = ""] = (refused as Refusal).message.split("ausführen lassen: ");
    expect((refused as Refusal).message).toMatch(/^Die Datenbank braucht zwei Rollen/);
    expect(statement).toBe(`grant verlauf_sicht, verlauf_loeschung to ${user};`);

    await run(statement);
    const store = await openStore({ databaseUrl: own.href });
    const seen = await store.unter(NOTHING).organisation();
    await store.close();
    expect(seen).toEqual([]);
  });
});
