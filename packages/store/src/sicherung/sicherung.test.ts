import {
  appendFile,
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { openEmbedded } from "../engine/embedded.ts";
import { migrate, SCHEMASTAND } from "../schema/migrate.ts";
import { openStore, type Store, storeOver } from "../store.ts";
import { batchesOf, kunde, meta } from "../testing/made-up.ts";
import { temporaryDirectory, testEngines } from "../testing/test-engines.ts";
import type { Sicherung } from "./sicherung.ts";
import { loescheAltSicherungen, sicherungenIn } from "./sicherungen-in.ts";
import { stelleWiederHer } from "./stelle-wieder-her.ts";

const HALTER = { server: { eingang: null } };
const saetze = Array.from({ length: 500 }, (_, index) => kunde(String(index)));

const sichere = (store: Store, ordner: string, ortszeit = "2026-11-23T02:00:00"): Promise<Sicherung> =>
  store.legeSicherungAn({ ordner, ortszeit, jetzt: new Date(`${ortszeit}Z`) });

const saidBy = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => "nothing",
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).message;
};

let daten: string;
let store: Store;
let sicherung: Sicherung;
beforeAll(async () => {
  daten = await mkdtemp(join(tmpdir(), "verlauf-sicherung-"));
  await cp(inject("emptyStore"), daten, { recursive: true });
  await writeFile(join(daten, "schluessel"), "geheim\n", { mode: 0o600 });
  store = await openStore({ daten }, { halter: HALTER });
  await store.importDelivery(meta(), batchesOf({ art: "kunden", saetze }));
  sicherung = await sichere(store, join(daten, "sicherung"));
});
afterAll(async () => {
  await store.close();
  await rm(daten, { recursive: true });
});

/** A folder of a test's own with the backup in it. */
const mitSicherung = async () => {
  const ordner = await temporaryDirectory();
  const pfad = join(ordner, sicherung.name);
  await cp(sicherung.pfad, pfad, { recursive: true });
  return { ordner, pfad };
};

const nummern = async (daten: string): Promise<number> => {
  const engine = await openEmbedded(daten);
  await migrate(engine.db);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from kunde`.execute(engine.db);
  await engine.close();
  return rows[0]?.count ?? 0;
};

test("a backup made beside the running server holds what was there at that moment, and opens", async () => {
  const ordner = await temporaryDirectory();
  const beside = await openEmbedded(daten, { stand: SCHEMASTAND });
  const seen: string[] = [];
  const begun = Promise.withResolvers<void>();
  const open = store
    .transaktion(async (innen) => {
      await innen.importDelivery(meta({ datenstand: "2016-07-31" }), batchesOf({ art: "kunden", saetze }));
      begun.resolve();
      seen.push("transaction");
      throw new Error("nothing of it");
    })
    .catch(() => undefined);
  await begun.promise;
  const { pfad } = await sichere(storeOver(beside), ordner);
  seen.push("backup");
  await open;
  await beside.close();
  await store.importDelivery(meta({ datenstand: "2016-06-30" }), batchesOf({ art: "kunden", saetze }));
  expect(seen).toEqual(["transaction", "backup"]);

  const nach = join(ordner, "neu", "daten");
  await stelleWiederHer({ sicherung: pfad, nach });
  expect((await readdir(nach)).sort()).toEqual(["datenbank", "schluessel"]);
  expect((await stat(nach)).mode & 0o777).toBe(0o700);
  expect((await stat(join(nach, "schluessel"))).mode & 0o777).toBe(0o600);
  expect(await nummern(nach)).toBe(500);
});

test("it is its owner's alone, with the key and without locks, sockets and the log's old pieces", async () => {
  expect(sicherung.name).toBe("verlauf-2026-11-23-020000");
  expect(await readdir(join(daten, "sicherung"))).toEqual([sicherung.name]);
  expect((await readdir(sicherung.pfad)).sort()).toEqual(["datenbank", "schluessel", "sicherung.json"]);
  expect(await readFile(join(sicherung.pfad, "schluessel"), "utf8")).toBe("geheim\n");
  for (const entry of await readdir(sicherung.pfad, { recursive: true, withFileTypes: true })) {
    const { mode } = await stat(join(entry.parentPath, entry.name));
    expect([entry.name, mode & 0o777]).toEqual([entry.name, entry.isDirectory() ? 0o700 : 0o600]);
  }
  const pieces = async (place: string) =>
    (await readdir(join(place, "datenbank", "pg_wal"))).filter((name) => /^[\dA-F]{24}$/.test(name));
  const [piece = "", ...more] = await pieces(sicherung.pfad);
  expect(more).toEqual([]);
  // a checkpoint and nothing of what was changed before
  const log = await readFile(join(sicherung.pfad, "datenbank", "pg_wal", piece));
  expect(log.findLastIndex((byte) => byte !== 0)).toBeLessThan(3 * 8192);
});

test("what fails in the middle leaves no half backup, and the data go on", async () => {
  const ordner = await temporaryDirectory();
  const guest = await openEmbedded(daten, { stand: SCHEMASTAND });
  onTestFinished(() => guest.close());
  const { dateien } = guest;
  if (dateien === null) throw new Error("an embedded store without files");
  const voll = storeOver({
    ...guest,
    dateien: {
      ...dateien,
      copyTo: async (nach) => {
        await dateien.copyTo(nach);
        throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      },
    },
  });
  expect(await saidBy(sichere(voll, ordner))).toBe(
    `In ${ordner} konnte keine Sicherung angelegt werden. Auf dem Datenträger ist kein Platz mehr.`,
  );
  expect(await readdir(ordner)).toEqual([]);
  // the copying itself fails in the database's own thread, which lives on
  const taken = join(ordner, "besetzt");
  await mkdir(taken);
  await expect(dateien.copyTo(taken)).rejects.toMatchObject({ code: "EEXIST" });
  expect(await store.isEmpty()).toBe(false);
});

test("what a killed one has left goes the next day; one that may be running stays", async () => {
  const { ordner } = await mitSicherung();
  for (const [name, seit] of [
    [".unfertig-alt", "2026-11-20T02:00:00Z"],
    [".unfertig-neu", "2026-11-23T01:00:00Z"],
  ] as const) {
    await mkdir(join(ordner, name));
    await utimes(join(ordner, name), new Date(seit), new Date(seit));
  }
  await sichere(store, ordner);
  // two of the same second lie beside each other
  expect((await readdir(ordner)).sort()).toEqual([".unfertig-neu", sicherung.name, `${sicherung.name}-2`]);
});

test("the newest of a store are kept; others' and what isn't whole stay", async () => {
  const ordner = await temporaryDirectory();
  const tage = ["21", "22", "23", "24"];
  for (const tag of tage) {
    const pfad = join(ordner, `verlauf-2026-11-${tag}-020000`);
    await cp(sicherung.pfad, pfad, { recursive: true });
    const text = (await readFile(join(pfad, "sicherung.json"), "utf8")).replace("2026-11-23T", `2026-11-${tag}T`);
    await writeFile(join(pfad, "sicherung.json"), tag === "21" ? text.replace(sicherung.bestand, "1") : text);
  }
  await mkdir(join(ordner, "verlauf-2026-11-20-020000"));
  await mkdir(join(ordner, "Urlaub"));

  const gone = await loescheAltSicherungen({ ...sicherung, pfad: join(ordner, "verlauf-2026-11-24-020000") }, 2);
  expect(gone.map(({ name }) => name)).toEqual(["verlauf-2026-11-22-020000"]);
  const { sicherungen, unbrauchbar } = await sicherungenIn(ordner);
  expect(sicherungen.map(({ name }) => name.slice(16, 18))).toEqual(["24", "23", "21"]);
  expect(unbrauchbar).toMatchObject([
    { name: "verlauf-2026-11-20-020000", grund: expect.stringContaining("ist keine Sicherung") },
  ]);
  expect(await readdir(ordner)).toContain("Urlaub");
});

test("a folder that isn't there has no backups", async () => {
  expect(await sicherungenIn(join(await temporaryDirectory(), "nirgends"))).toEqual({
    sicherungen: [],
    unbrauchbar: [],
  });
});

test.for([
  [
    "a changed file",
    "ist beschädigt: datenbank/PG_VERSION ist nicht mehr so",
    (pfad: string) => appendFile(join(pfad, "datenbank", "PG_VERSION"), "1"),
  ],
  ["a file that is gone", "ist unvollständig: schluessel fehlt", (pfad: string) => rm(join(pfad, "schluessel"))],
  ["no list", "ist keine Sicherung", (pfad: string) => rm(join(pfad, "sicherung.json"))],
  [
    "half a list",
    "(sicherung.json) ist nicht lesbar",
    (pfad: string) => writeFile(join(pfad, "sicherung.json"), '{"fassung": 1,'),
  ],
  [
    "an empty list",
    "(sicherung.json) ist unvollständig",
    (pfad: string) => writeFile(join(pfad, "sicherung.json"), '{"fassung": 1}'),
  ],
  [
    "a newer version's list",
    "stammt von einer neueren Fassung",
    (pfad: string) => writeFile(join(pfad, "sicherung.json"), '{"fassung": 2}'),
  ],
  [
    "a list that leads elsewhere",
    "(sicherung.json) ist unvollständig",
    async (pfad: string) => {
      const text = await readFile(join(pfad, "sicherung.json"), "utf8");
      await writeFile(join(pfad, "sicherung.json"), text.replace('"schluessel"', '"datenbank/../../schluessel"'));
    },
  ],
] as const)("with %s nothing is restored, and a sentence says why", async ([, satz, damage]) => {
  const { ordner, pfad } = await mitSicherung();
  await damage(pfad);
  const nach = join(ordner, "daten");
  expect(await saidBy(stelleWiederHer({ sicherung: pfad, nach }))).toContain(satz);
  expect(await readdir(ordner)).toEqual([sicherung.name]);
});

test("nothing is overwritten", async () => {
  const restore = (nach: string) => stelleWiederHer({ sicherung: sicherung.pfad, nach });
  expect(await saidBy(restore(daten))).toContain("liegt schon etwas");
  expect(await saidBy(restore(join(sicherung.pfad, "daten")))).toContain("liegt in der Sicherung selbst");
  const ordner = await temporaryDirectory();
  await writeFile(join(ordner, "datei"), "");
  expect(await saidBy(restore(join(ordner, "datei")))).toContain("Ein Teil des Pfads ist kein Ordner");
  // an empty folder is taken as it is
  await mkdir(join(ordner, "leer"));
  await restore(join(ordner, "leer"));
  expect(await readdir(join(ordner, "leer"))).toContain("datenbank");
});

test("a backup lies neither in what it is of nor in a file", async () => {
  expect(await saidBy(sichere(store, join(daten, "datenbank", "sicherung")))).toContain(
    "liegt der Datenbestand selbst",
  );
  const datei = join(await temporaryDirectory(), "datei");
  await writeFile(datei, "");
  expect(await saidBy(sichere(store, datei))).toContain("konnte keine Sicherung angelegt werden");
});

test.skipIf(process.getuid?.() === 0)("without the right to write nothing is made", async () => {
  const ordner = await temporaryDirectory();
  await chmod(ordner, 0o500);
  expect(await saidBy(sichere(store, ordner))).toContain("Dafür fehlt die Berechtigung");
});

const server = testEngines().find(({ name }) => name === "PostgreSQL");

test.skipIf(server === undefined)("a server's backups are its own administrator's", async () => {
  const opened = await server?.open();
  if (opened === undefined) throw new Error("no server");
  const ordner = join(await temporaryDirectory(), "sicherung");
  expect(await saidBy(sichere(storeOver(opened.engine), ordner))).toContain("Ihn sichert, wer den Server verwaltet");
  await expect(stat(ordner)).rejects.toThrow("ENOENT");
  await opened.close();
});
