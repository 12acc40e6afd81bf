import { readFile } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";

/** A file in which the person's number stands. */
export interface Fundort {
  readonly ort: "abgelehnt" | "annahme" | "eingang" | "ablage" | "daten";
  readonly pfad: string;
  /** Of rejected rows the person's own, below the header; empty of every other file. */
  readonly zeilen: readonly string[];
}

interface Ordner {
  readonly daten: string;
  readonly eingang: string | null;
}

export const fundorteOf = (ordner: Ordner, dateien: readonly string[], kundennummer: string): Promise<Fundort[]> =>
  Promise.all(
    dateien.map(async (pfad) => {
      const ort = ortOf(ordner, pfad);
      return { ort, pfad, zeilen: ort === "abgelehnt" ? await zeilenMit(pfad, kundennummer) : [] };
    }),
  );

const isBelow = (ordner: string, pfad: string): boolean => {
  const rest = relative(ordner, pfad);
  return rest !== "" && rest !== ".." && !rest.startsWith(`..${sep}`);
};

// the watched folder and the filing may lie inside the data directory
const ortOf = ({ daten, eingang }: Ordner, pfad: string): Fundort["ort"] => {
  if (eingang !== null && isBelow(eingang, pfad)) return "eingang";
  if (isBelow(join(daten, "abgelehnt"), pfad)) return "abgelehnt";
  if (isBelow(join(daten, "annahmen"), pfad)) return "annahme";
  return isBelow(daten, pfad) && !isBelow(join(daten, "ablage"), pfad) ? "daten" : "ablage";
};

const zeilenMit = async (pfad: string, kundennummer: string): Promise<readonly string[]> => {
  if (!basename(pfad).toLowerCase().endsWith(".csv")) return [];
  const [kopf = "", ...rows] = textOf(await readFile(pfad)).split(/\r?\n/);
  const own = rows.filter((row) => row.includes(kundennummer));
  return own.length === 0 ? [] : [kopf, ...own];
};

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};
