import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Refusal } from "@verlauf/core";
import { type Entry, openPromise, type ZipFile } from "yauzl";

/** What an archive may cost; exports compress ten to twenty times, bombs several hundred times. */
export interface Archivgrenzen {
  readonly dateien: number;
  /** Of all files together, unpacked. */
  readonly bytes: number;
}

const GRENZEN: Archivgrenzen = { dateien: 200, bytes: 4 * 1024 ** 3 };

/** What programs leave in archives beside the files that a person put there. */
const BEIWERK = /(^|\/)(__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

const kaputt = (name: string, cause?: unknown): Refusal =>
  new Refusal(`„${name}“ lässt sich nicht entpacken: Das Archiv ist beschädigt. Bitte noch einmal packen.`, { cause });

const zuGross = (name: string): Refusal =>
  new Refusal(`„${name}“ enthält mehr, als hier auf einmal angenommen wird. Bitte auf mehrere Archive verteilen.`);

/**
 * Unpacks a zip archive's files into a folder, all side by side whatever folders they lay in. Gives their paths, or throws
 * a Refusal and leaves nothing behind. What an archive says of its sizes counts for nothing: what comes out is counted.
 */
export const entpacke = async (
  archiv: string,
  ordner: string,
  { dateien, bytes }: Archivgrenzen = GRENZEN,
): Promise<readonly string[]> => {
  const name = basename(archiv);
  const zip = await openPromise(archiv, { strictFileNames: false, autoClose: false }).catch((error: unknown) => {
    throw isSystemFault(error) ? error : kaputt(name, error);
  });
  await mkdir(ordner, { recursive: true, mode: 0o700 });
  const written = new Map<string, string>();
  const budget = { left: bytes };
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith("/") || BEIWERK.test(entry.fileName)) continue;
      const file = safeName(name, entry);
      if (written.size >= dateien) throw zuGross(name);
      if (written.has(file.toLowerCase())) {
        throw new Refusal(`In „${name}“ heißen zwei Dateien „${file}“. Bitte nur eine davon ins Archiv legen.`);
      }
      written.set(file.toLowerCase(), join(ordner, file));
      await writeEntry(zip, entry, join(ordner, file), name, budget);
    }
  } catch (error) {
    await Promise.all([...written.values()].map((path) => rm(path, { force: true })));
    throw error instanceof Refusal || isSystemFault(error) ? error : kaputt(name, error);
  } finally {
    zip.close();
  }
  if (written.size === 0) throw new Refusal(`„${name}“ enthält keine Datei.`);
  return [...written.values()];
};

const isSystemFault = (error: unknown): boolean => error instanceof Error && "syscall" in error;

const safeName = (archiv: string, entry: Entry): string => {
  if (entry.isEncrypted()) throw new Refusal(`„${archiv}“ ist verschlüsselt. Bitte ohne Kennwort packen.`);
  const file = entry.fileName.replaceAll("\\", "/").split("/").at(-1) ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a file's name
  if (file === "" || file === "." || file === ".." || /[\u0000-\u001f:*?"<>|]/.test(file) || file.length > 200) {
    throw kaputt(archiv);
  }
  return file;
};

const writeEntry = async (
  zip: ZipFile,
  entry: Entry,
  path: string,
  archiv: string,
  budget: { left: number },
): Promise<void> => {
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      budget.left -= chunk.length;
      done(budget.left < 0 ? zuGross(archiv) : null, chunk);
    },
  });
  // "wx": nothing that lies there is ever overwritten, and no link is followed
  await pipeline(
    await zip.openReadStreamPromise(entry),
    counted,
    createWriteStream(path, { flags: "wx", mode: 0o600 }),
  );
};
