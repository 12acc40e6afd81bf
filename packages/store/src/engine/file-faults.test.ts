import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";
import { expect, onTestFinished, test } from "vitest";
import { openStore, storeOver } from "../store.ts";
import { batchesOf, kunde, meta } from "../testing/made-up.ts";
import { emptyData, temporaryDirectory } from "../testing/test-engines.ts";
import { openEmbedded } from "./embedded.ts";
import { fileRefusal } from "./file-faults.ts";

const FAULTY_WORKER = new URL("../testing/faulty-worker.ts", import.meta.url);

const openFaulty = async (daten: string) => {
  const store = storeOver(await openEmbedded(daten, { workerEntry: FAULTY_WORKER }));
  onTestFinished(() => store.close());
  return store;
};

const refusalOf = async (work: Promise<unknown>): Promise<Refusal> => {
  const error = await work.then(
    () => new Error("nothing was refused"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  return error as Refusal;
};

const saetze = Array.from({ length: 3_000 }, (_, index) => kunde(String(index)));
const importInto = (store: ReturnType<typeof storeOver>) =>
  store.importDelivery(meta(), batchesOf({ art: "kunden", saetze }));

test.for([
  ["write", "ENOSPC", "ist voll"],
  ["write", "EIO", "Lese- oder Schreibfehler"],
  ["write", "EACCES", "Die Berechtigung fehlt"],
  ["write", "EDQUOT", "aufgebraucht"],
] as const)(
  "%s failing with %s during an import is told in a sentence, and the old data stay",
  async ([on, code, words]) => {
    const daten = await emptyData();
    const store = await openFaulty(daten);
    await store.importDelivery(
      meta({ datenstand: "2016-04-30" }),
      batchesOf({ art: "kunden", saetze: [kunde("alt")] }),
    );
    await writeFile(join(daten, "stoerung.json"), JSON.stringify({ on, code }));

    const refusal = await refusalOf(importInto(store));
    expect(refusal.message).toContain(words);
    expect(refusal.message).toContain(daten);
    await store.close();

    await rm(join(daten, "stoerung.json"));
    const again = await openStore({ daten });
    onTestFinished(() => again.close());
    expect(await again.deliveryFor("2016-06-01")).toMatchObject([{ datenstand: "2016-04-30" }]);
  },
);

test("a disk that fails while the data are opened is told in a sentence", async () => {
  const daten = await emptyData();
  await writeFile(join(daten, "stoerung.json"), JSON.stringify({ on: "read", code: "EIO" }));
  const refusal = await refusalOf(openEmbedded(daten, { workerEntry: FAULTY_WORKER }));
  expect(refusal.message).toContain("Lese- oder Schreibfehler");
});

test("a commit that doesn't reach the disk ends the database with a sentence, and leaves one delivery whole", async () => {
  const daten = await emptyData();
  const store = await openFaulty(daten);
  await store.importDelivery(meta(), batchesOf({ art: "kunden", saetze: [kunde("alt")] }));
  await writeFile(join(daten, "stoerung.json"), JSON.stringify({ on: "fsync", code: "EIO" }));
  expect((await refusalOf(importInto(store))).message).toContain("Lese- oder Schreibfehler");
  expect((await refusalOf(store.isEmpty())).message).toContain("Lese- oder Schreibfehler");
  await store.close();

  await rm(join(daten, "stoerung.json"));
  const again = await openStore({ daten });
  onTestFinished(() => again.close());
  let found = 0;
  const lieferungen = await again.deliveryFor("2016-06-01");
  for await (const chunk of again.faelle({ lieferungen, mitBg: false })) found += chunk.length;
  expect([1, saetze.length]).toContain(found);
});

test("each commit reaches the disk by fsync", async () => {
  const daten = await emptyData();
  const store = await openFaulty(daten);
  const count = async () => (await readFile(join(daten, "fsync"), "utf8")).length;
  const before = await count();
  await importInto(store);
  expect(await count()).toBeGreaterThan(before);
});

test("a damaged data directory is told in a sentence, with what to do", async () => {
  const daten = await emptyData();
  await truncate(join(daten, "datenbank", "global", "pg_control"), 100);
  const refusal = await refusalOf(openStore({ daten }));
  expect(refusal.message).toContain("beschädigt");
  expect(refusal.message).not.toMatch(/PANIC|pg_control|Error/);
});

test("a first start that was killed half-way is begun again", async () => {
  const daten = await temporaryDirectory();
  await mkdir(join(daten, "datenbank.neu", "base"), { recursive: true });
  await writeFile(join(daten, "datenbank.neu", "PG_VERSION"), "18\n");
  const store = await openStore({ daten });
  onTestFinished(() => store.close());
  expect(await store.isEmpty()).toBe(true);
  expect(await readdir(daten)).not.toContain("datenbank.neu");
});

test("data of another major version are refused, with what to do", async () => {
  const daten = await emptyData();
  await writeFile(join(daten, "datenbank", "PG_VERSION"), "17\n");
  const refusal = await refusalOf(openStore({ daten }));
  expect(refusal.message).toContain("17, erwartet 18");
  expect(refusal.message).toContain("verlauf daten umziehen");
});

test("a file in place of the directory is told in a sentence", async () => {
  const daten = join(await temporaryDirectory(), "daten");
  await writeFile(daten, "");
  expect((await refusalOf(openStore({ daten }))).message).toContain("ist kein Ordner");
});

test("a directory in which nothing can be opened is told in a sentence", async () => {
  const daten = await temporaryDirectory();
  await mkdir(join(daten, "datenbank.sperre"));
  expect((await refusalOf(openStore({ daten }))).message).toContain("Die Berechtigung fehlt");
});

test.for([
  "ENOSPC",
  "EDQUOT",
  "EACCES",
  "EPERM",
  "EROFS",
  "EIO",
  "EMFILE",
  "ENFILE",
  "ENOTDIR",
  "EEXIST",
  "ENAMETOOLONG",
])("%s has a sentence that names the place", (code) => {
  expect(fileRefusal(code, "./daten", undefined)?.message).toContain("./daten");
});

test("what nobody outside can mend has none", () => {
  expect(fileRefusal("ENOENT", "./daten", undefined)).toBeUndefined();
  expect(fileRefusal(undefined, "./daten", undefined)).toBeUndefined();
});
