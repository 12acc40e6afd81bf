import { join } from "node:path";
import { expect, test } from "vitest";
import { kunden } from "../testing/lieferung.ts";
import { schreibe, testordner } from "../testing/ordner.ts";
import { closeStoresIn } from "../testing/stores.ts";
import { verlaufIn } from "../testing/verlauf.ts";

const ordner = testordner();
const daten = join(ordner, "daten");
const verlauf = verlaufIn(daten);

test("without data there is nothing to move", async () => {
  expect(await verlauf("daten", "umziehen", "--nach", "postgres://erika:geheim@localhost/verlauf")).toEqual({
    code: 1,
    out: "",
    err: `In ${daten} liegt kein Datenbestand, der umziehen könnte.\n`,
  });
});

test.for([
  ["postgres://erika:geheim@127.0.0.1:1/verlauf", "127.0.0.1:1/verlauf ist nicht erreichbar."],
  ["nirgendwo:geheim", "ist unvollständig."],
  ["mysql://erika:geheim@127.0.0.1/verlauf", "ist unvollständig."],
])("a place that can't be reached is refused without the password: %s", async ([nach = "", sentence]) => {
  await verlauf(
    "import",
    await schreibe(join(ordner, "a"), { "kunden.csv": kunden("1", "1") }),
    "--datenstand",
    "2016-05-31",
  );
  await closeStoresIn(ordner);
  const { code, out, err } = await verlauf("daten", "umziehen", "--nach", nach);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(sentence);
  expect(err).not.toContain("geheim");
});

test.for([
  ["postgres://erika:geheim@127.0.0.1:1/verlauf", "127.0.0.1:1/verlauf ist nicht erreichbar."],
  ["postgres://erika:ge%ZZheim@127.0.0.1:1/verlauf", "127.0.0.1:1/verlauf"],
  ["irgendwas", "Die Adresse der Datenbank (DATABASE_URL) ist unvollständig."],
])("DATABASE_URL %s: a sentence, and no password", async ([databaseUrl = "", sentence]) => {
  const { code, out, err } = await verlaufIn(daten, { config: { daten, databaseUrl } })("ueberfaellig");
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain(sentence);
  expect(err).not.toContain("heim");
});

test("--daten comes before DATABASE_URL", async () => {
  const elsewhere = verlaufIn(daten, { config: { daten: "anderswo", databaseUrl: "postgres://127.0.0.1:1/verlauf" } });
  expect((await elsewhere("ueberfaellig", "--daten", join(ordner, "leer"))).err).toMatch(
    /^In .*leer liegen noch keine Daten\. /,
  );
});
