import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { Refusal } from "@verlauf/core";
import { sql } from "kysely";
import { type CopiedFile, copyFile } from "../engine/copy-files.ts";
import { makePrivateDirectory, syncFolder, syncTree } from "../engine/data-directory.ts";
import type { Datenbankdateien, Engine } from "../engine/engine.ts";
import { nameOf, ortsfehler, UNFERTIG } from "./ort.ts";
import { pruefeSicherung } from "./pruefe-sicherung.ts";
import type { NeueSicherung, Sicherung, Sicherungsverzeichnis } from "./sicherung.ts";
import { VERZEICHNIS, verzeichnisText } from "./verzeichnis.ts";

/** What was killed in the middle is left lying; whatever is older than this nobody is writing any more. */
const LIEGT_HERUM_MS = 24 * 3_600_000;

export const legeSicherungAn = async (engine: Engine, neu: NeueSicherung): Promise<Sicherung> => {
  const { dateien } = engine;
  if (dateien === null) {
    throw new Refusal(
      "Der Datenbestand liegt auf einem PostgreSQL-Server. Ihn sichert, wer den Server verwaltet, mit dessen eigenen Mitteln (zum Beispiel pg_dump). Sichern Sie dazu den Datenordner: Darin liegt der Schlüssel.",
    );
  }
  // whoever has the database writes the copy, maybe from another folder than this process
  const ordner = resolve(neu.ordner);
  if (`${ordner}${sep}`.startsWith(`${resolve(dateien.daten, "datenbank")}${sep}`)) {
    throw new Refusal(
      `In ${ordner} liegt der Datenbestand selbst. Bitte einen anderen Ordner für Sicherungen angeben.`,
    );
  }
  const bestand = await bestandOf(engine);
  const entwurf = join(ordner, `${UNFERTIG}${randomBytes(6).toString("hex")}`);
  try {
    await makePrivateDirectory(ordner);
    await raeumeUnfertigesAuf(ordner, neu.jetzt);
    const verzeichnis = await writeInto(entwurf, dateien, { angelegtUm: neu.jetzt.toISOString(), bestand });
    const name = freeName(ordner, nameOf(neu.ortszeit));
    await rename(entwurf, join(ordner, name));
    await syncFolder(ordner);
    return { name, pfad: join(ordner, name), ...verzeichnis, bytes: bytesOf(verzeichnis) };
  } catch (error) {
    await rm(entwurf, { recursive: true, force: true }).catch(() => undefined);
    throw ortsfehler(error, `In ${ordner} konnte keine Sicherung angelegt werden.`);
  }
};

const bestandOf = async ({ db }: Engine): Promise<string> => {
  const { rows } = await sql<{ bestand: string }>`
    select system_identifier::text as bestand from pg_control_system()`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("a database without its identifier");
  return row.bestand;
};

const writeInto = async (
  entwurf: string,
  { daten, copyTo }: Datenbankdateien,
  kopf: Pick<Sicherungsverzeichnis, "angelegtUm" | "bestand">,
): Promise<Sicherungsverzeichnis> => {
  await mkdir(entwurf, { mode: 0o700 });
  const copied = [{ pfad: "", bytes: 0, sha256: null }, ...(await copyTo(join(entwurf, "datenbank")))].map(
    (each: CopiedFile) => ({ ...each, pfad: each.pfad === "" ? "datenbank" : `datenbank/${each.pfad}` }),
  );
  const verzeichnis: Sicherungsverzeichnis = {
    ...kopf,
    ordner: copied.filter(({ sha256 }) => sha256 === null).map(({ pfad }) => pfad),
    dateien: [
      ...copied.flatMap(({ pfad, bytes, sha256 }) => (sha256 === null ? [] : [{ pfad, bytes, sha256 }])),
      ...(await schluesselOf(daten, entwurf)),
    ],
  };
  await writeFile(join(entwurf, VERZEICHNIS), verzeichnisText(verzeichnis), { mode: 0o600 });
  await syncTree(entwurf);
  await pruefeSicherung(entwurf, verzeichnis);
  return verzeichnis;
};

// a store without workbooks has none yet
const schluesselOf = async (daten: string, entwurf: string): Promise<Sicherungsverzeichnis["dateien"]> => {
  const von = join(daten, "schluessel");
  if (!existsSync(von)) return [];
  return [{ pfad: "schluessel", ...(await copyFile(von, join(entwurf, "schluessel"))) }];
};

const raeumeUnfertigesAuf = async (ordner: string, jetzt: Date): Promise<void> => {
  for (const name of await readdir(ordner)) {
    if (!name.startsWith(UNFERTIG)) continue;
    const { mtime } = await stat(join(ordner, name));
    if (jetzt.getTime() - mtime.getTime() > LIEGT_HERUM_MS)
      await rm(join(ordner, name), { recursive: true, force: true });
  }
};

/** Two in one second, as when the clocks are set back, lie beside each other. */
const freeName = (ordner: string, name: string): string => {
  for (let place = 1; ; place += 1) {
    const each = place === 1 ? name : `${name}-${place}`;
    if (!existsSync(join(ordner, each))) return each;
  }
};

export const bytesOf = ({ dateien }: Pick<Sicherungsverzeichnis, "dateien">): number =>
  dateien.reduce((sum, { bytes }) => sum + bytes, 0);
