import { Refusal } from "@verlauf/core";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { openStore, type Store } from "../store.ts";
import { makeDatabase } from "../testing/database.ts";
import { batchesOf, kontakt, kunde, meta } from "../testing/made-up.ts";
import { addressOf, serverRefusal } from "./server-faults.ts";

const refusalOf = async (databaseUrl: string): Promise<string> => {
  const error = await openStore({ databaseUrl }).then(
    async (store) => {
      await store.close();
      return new Error("nothing was refused");
    },
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
};

test("an address is shown without user and password", () => {
  expect(addressOf("postgres://verlauf:geheim@db.example.org/haus")).toBe("db.example.org:5432/haus");
  expect(addressOf("postgresql://localhost:5433/haus?sslmode=disable")).toBe("localhost:5433/haus");
});

test.for([
  "",
  "haus",
  "mysql://localhost/haus",
  "postgres://localhost",
  "postgres://localhost/%zz",
  "postgres://:a:b/c",
])("%j is no address of a database, and is not repeated", async (databaseUrl) => {
  expect(await refusalOf(databaseUrl)).toBe(
    "Die Adresse der Datenbank (DATABASE_URL) ist unvollständig. Erwartet wird postgres://BENUTZER:PASSWORT@RECHNER:5432/DATENBANK.",
  );
});

test("a server that doesn't answer is told in a sentence without the password", async () => {
  const message = await refusalOf("postgres://verlauf:geheim@127.0.0.1:1/haus");
  expect(message).toContain("127.0.0.1:1/haus ist nicht erreichbar");
  expect(message).not.toContain("geheim");
});

test.for([
  ["28P01", "Benutzer und Passwort"],
  ["3D000", "gibt es nicht"],
  ["42501", "darf auf a:1/b nicht schreiben"],
  ["53100", "ist voll"],
  ["53300", "keine weitere Verbindung"],
  ["57P01", "abgebrochen"],
  ["57P03", "nicht erreichbar"],
  ["40P01", "anderer Import"],
  ["XX001", "Lese- oder Schreibfehler"],
] as const)("the server's %s has a sentence", ([code, words]) => {
  expect(serverRefusal(Object.assign(new Error("english"), { code }), "a:1/b")?.message).toContain(words);
});

test.for([
  ["timeout exceeded when trying to connect", "nicht erreichbar"],
  ["Connection terminated unexpectedly", "abgebrochen"],
  ["SASL: client password must be a string", "Benutzer und Passwort"],
  ["The server does not support SSL connections", "sslmode"],
] as const)("the driver's “%s” has a sentence", ([message, words]) => {
  expect(serverRefusal(new Error(message), "a:1/b")?.message).toContain(words);
});

test("several addresses of one host that fail together are told once", () => {
  const each = Object.assign(new Error("english"), { code: "ECONNREFUSED" });
  expect(serverRefusal(new AggregateError([each, each]), "a:1/b")?.message).toContain("nicht erreichbar");
});

test("a bug has none, and a refusal keeps its own", () => {
  expect(serverRefusal(new Error("english"), "a:1/b")).toBeUndefined();
  expect(serverRefusal(new Refusal("Das geht nicht."), "a:1/b")).toBeUndefined();
  expect(serverRefusal("text", "a:1/b")).toBeUndefined();
});

const postgres = inject("postgres");
if (postgres !== null) {
  describe("a real server", () => {
    test("a database that isn't there", async () => {
      const url = new URL(postgres);
      url.pathname = "/verlauf_gibt_es_nicht";
      expect(await refusalOf(url.href)).toContain("verlauf_gibt_es_nicht gibt es nicht");
    });

    test("a user that isn't there", async () => {
      const url = new URL(postgres);
      url.username = "niemand";
      url.password = "geheim";
      const message = await refusalOf(url.href);
      expect(message).toContain("Benutzer und Passwort");
      expect(message).not.toContain("geheim");
    });

    test("data of a newer version", async () => {
      const database = await makeDatabase(postgres);
      try {
        await (await openStore({ databaseUrl: database.url })).close();
        await database.run("insert into kysely_migration values ('9999-zukunft', '2099-01-01')");
        expect(await refusalOf(database.url)).toContain("neueren Verlauf-Version");
      } finally {
        await database.drop();
      }
    });
  });

  describe("several processes on one PostgreSQL", () => {
    const openTwice = async (): Promise<readonly [Store, Store]> => {
      const { url, drop } = await makeDatabase(postgres);
      onTestFinished(drop);
      const [first, second] = await Promise.all([openStore({ databaseUrl: url }), openStore({ databaseUrl: url })]);
      onTestFinished(async () => {
        await first.close();
        await second.close();
      });
      return [first, second];
    };

    test("both may open an empty database at once: the schema is made once", async () => {
      const [first, second] = await openTwice();
      expect(await Promise.all([first.isEmpty(), second.isEmpty()])).toEqual([true, true]);
    });

    test("two imports of one office and Datenstand take turns: one of them is there, whole", async () => {
      const stores = await openTwice();
      const delivery = (status: string, size: number) => {
        const numbers = Array.from({ length: size }, (_, index) => String(index));
        return batchesOf(
          { art: "kunden", saetze: numbers.map((number) => kunde(number, { kundenstatus: status })) },
          { art: "kontakte", saetze: numbers.map((number) => kontakt(number, "2016-05-02")) },
        );
      };
      await Promise.all([
        stores[0].importDelivery(meta(), delivery("a", 2000)),
        stores[1].importDelivery(meta(), delivery("b", 3000)),
        stores[0].importDelivery(meta(), delivery("c", 1000)),
      ]);
      const lieferungen = await stores[0].deliveryFor("2016-06-01");
      const found: string[] = [];
      for await (const faelle of stores[1].faelle({ lieferungen, mitBg: false })) {
        found.push(...faelle.map(({ kundenstatus, kontakte }) => `${kundenstatus}${kontakte.length}`));
      }
      expect(new Set(found).size).toBe(1);
      expect(found).toHaveLength({ a1: 2000, b1: 3000, c1: 1000 }[found[0] ?? ""] ?? 0);
    });
  });
}
