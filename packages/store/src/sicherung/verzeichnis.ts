import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";
import type { Sicherungsdatei, Sicherungsverzeichnis } from "./sicherung.ts";

export const VERZEICHNIS = "sicherung.json";
const FASSUNG = 1;

export const verzeichnisText = (verzeichnis: Sicherungsverzeichnis): string =>
  `${JSON.stringify({ fassung: FASSUNG, ...verzeichnis }, null, 1)}\n`;

/** What the backup in a folder says of itself, or why it can't be used. */
export const readVerzeichnis = async (sicherung: string): Promise<Sicherungsverzeichnis> => {
  const text = await readFile(join(sicherung, VERZEICHNIS), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(grundOf(error.code, sicherung), { cause: error });
  });
  const said = parsed(text);
  if (said === undefined) {
    throw new Refusal(`Die Sicherung ${sicherung} ist beschädigt: Ihr Verzeichnis (${VERZEICHNIS}) ist nicht lesbar.`);
  }
  if (said.fassung !== FASSUNG) {
    throw new Refusal(
      `Die Sicherung ${sicherung} stammt von einer neueren Fassung von Verlauf. Bitte mit dieser Fassung wiederherstellen.`,
    );
  }
  if (!isVerzeichnis(said)) {
    throw new Refusal(`Die Sicherung ${sicherung} ist beschädigt: Ihr Verzeichnis (${VERZEICHNIS}) ist unvollständig.`);
  }
  const { angelegtUm, bestand, ordner, dateien } = said;
  return { angelegtUm, bestand, ordner, dateien };
};

const grundOf = (code: string | undefined, sicherung: string): string => {
  if (code === "ENOENT" || code === "ENOTDIR") {
    return `${sicherung} ist keine Sicherung: Darin liegt kein Verzeichnis (${VERZEICHNIS}). Welche es gibt, zeigt: verlauf sicherung liste`;
  }
  return code === "EACCES" || code === "EPERM"
    ? `Für die Sicherung ${sicherung} fehlt die Berechtigung. Lesen kann sie nur das Konto, das sie angelegt hat.`
    : `Die Sicherung ${sicherung} ist nicht lesbar. Der Datenträger meldet einen Fehler.`;
};

type Said = Readonly<Partial<Record<keyof Sicherungsverzeichnis | "fassung", unknown>>>;

const parsed = (text: string): Said | undefined => {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === "object" && said !== null ? (said as Said) : undefined;
  } catch {
    return undefined;
  }
};

// a list that somebody has written leads nowhere but into the backup itself
const PFAD = /^(?:schluessel|datenbank(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*)$/;
const SHA256 = /^[\da-f]{64}$/;

const isPfad = (said: unknown): said is string => typeof said === "string" && PFAD.test(said);

const isDatei = (said: unknown): said is Sicherungsdatei => {
  const { pfad, bytes, sha256 } = (said ?? {}) as Partial<Sicherungsdatei>;
  return isPfad(pfad) && Number.isSafeInteger(bytes) && typeof sha256 === "string" && SHA256.test(sha256);
};

const isVerzeichnis = (said: Said): said is Said & Sicherungsverzeichnis =>
  typeof said.angelegtUm === "string" &&
  !Number.isNaN(Date.parse(said.angelegtUm)) &&
  typeof said.bestand === "string" &&
  Array.isArray(said.ordner) &&
  said.ordner.every(isPfad) &&
  Array.isArray(said.dateien) &&
  said.dateien.every(isDatei) &&
  said.dateien.some(({ pfad }) => pfad === "datenbank/PG_VERSION");
