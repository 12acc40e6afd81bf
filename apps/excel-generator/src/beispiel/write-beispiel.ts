import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { DATEIARTEN, type Dateiart } from "@verlauf/core";
import { stringify } from "csv-stringify/sync";
import { type Beispielauftrag, createBeispiel } from "./beispiel.ts";
import { exportzeileOf, kopfzeileOf } from "./exportzeile.ts";
import { refusedWriting } from "./refused-writing.ts";
import { encodeWindows1252 } from "./windows-1252.ts";
import { zufallFrom } from "./zufall.ts";

export interface Beispieloptionen {
  /** Files of these names that lie there already may be replaced; without it they are left alone and it is refused. */
  readonly ersetzen?: boolean;
  /** Called now and then with the number of people written so far. */
  readonly onPersonen?: (count: number) => void;
}

/** How many rows each of the seven files got. */
export type Zeilenzahlen = Readonly<Record<Dateiart, number>>;

const ROWS_AT_A_TIME = 1000;
/** The quirks have a chance of their own: how a row is written never changes who is in the office. */
const QUIRKS = 0x5eed;

interface Datei {
  readonly add: (zeile: readonly string[]) => Promise<void>;
  readonly close: () => Promise<number>;
}

const openDatei = (handle: FileHandle, art: Dateiart): Datei => {
  let pending: (readonly string[])[] = [kopfzeileOf(art)];
  let count = 0;
  const flush = async (): Promise<void> => {
    const text = stringify([...pending], { delimiter: ";", record_delimiter: "windows" });
    pending = [];
    await handle.writeFile(encodeWindows1252(text));
  };
  return {
    add: async (zeile) => {
      count++;
      pending.push(zeile);
      if (pending.length >= ROWS_AT_A_TIME) await flush();
    },
    close: async () => {
      if (pending.length > 0) await flush();
      return count;
    },
  };
};

const write = async (
  dateien: Readonly<Record<Dateiart, Datei>>,
  auftrag: Beispielauftrag,
  onPersonen: Beispieloptionen["onPersonen"],
): Promise<void> => {
  const quirks = zufallFrom(auftrag.seed ^ QUIRKS);
  let personen = 0;
  for (const eintrag of createBeispiel(auftrag)) {
    await dateien[eintrag.art].add(exportzeileOf(eintrag, quirks));
    if (eintrag.art === "kunden" && ++personen % ROWS_AT_A_TIME === 0) onPersonen?.(personen);
  }
};

const inEach = async <T>(work: (art: Dateiart) => Promise<T>): Promise<Readonly<Record<Dateiart, T>>> => {
  const results: (readonly [Dateiart, T])[] = [];
  for (const art of DATEIARTEN) results.push([art, await work(art)]);
  return Object.fromEntries(results) as Record<Dateiart, T>;
};

/** Writes a made-up office as seven export files (Windows-1252, semicolons, CRLF) into a folder. */
export const writeBeispiel = async (
  ordner: string,
  auftrag: Beispielauftrag,
  { ersetzen = false, onPersonen }: Beispieloptionen = {},
): Promise<Zeilenzahlen> => {
  // a wrong order is refused before anything is touched
  createBeispiel(auftrag).next();
  const handles: FileHandle[] = [];
  try {
    await mkdir(ordner, { recursive: true });
    const dateien = await inEach(async (art) => {
      const handle = await open(join(ordner, `${art}.csv`), ersetzen ? "w" : "wx");
      handles.push(handle);
      return openDatei(handle, art);
    });
    await write(dateien, auftrag, onPersonen);
    return await inEach((art) => dateien[art].close());
  } catch (error) {
    throw refusedWriting(error, ordner);
  } finally {
    for (const handle of handles) await handle.close();
  }
};
