import { chmod, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";

/** The major version of the PostgreSQL inside the pinned PGlite; another one doesn't open its files. */
const MAJOR = "18";

/** Makes the directory if need be; people's data are their owner's alone. */
export const makePrivateDirectory = async (path: string): Promise<void> => {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made !== undefined) await chmod(path, 0o700);
};

const versionOf = async (directory: string): Promise<string | undefined> => {
  try {
    return (await readFile(join(directory, "PG_VERSION"), "utf8")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};

export const hasDatabase = async (directory: string): Promise<boolean> => (await versionOf(directory)) !== undefined;

/**
 * A new database is built beside its place and moved there when it is whole and on the disk, so that a process killed
 * during the first start leaves none rather than half of one.
 */
export const prepareDirectory = async (
  directory: string,
  build: (unfinished: string) => Promise<void>,
): Promise<void> => {
  const version = await versionOf(directory);
  if (version === MAJOR) return;
  if (version !== undefined) {
    throw new Refusal(
      `Der Datenbestand in ${directory} gehört zu einer anderen Datenbankversion (${version}, erwartet ${MAJOR}). Bitte ihn mit der bisherigen Verlauf-Version öffnen und mit „verlauf daten umziehen“ in eine PostgreSQL-Datenbank bringen.`,
    );
  }
  const unfinished = `${directory}.neu`;
  await rm(unfinished, { recursive: true, force: true });
  await makePrivateDirectory(unfinished);
  await build(unfinished);
  await syncTree(unfinished);
  await rename(unfinished, directory);
};

/** Brings a folder and everything in it to the disk. */
export const syncTree = async (path: string): Promise<void> => {
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) await syncTree(child);
    else await syncFile(child);
  }
  await syncFolder(path);
};

/** Brings the names in a folder to the disk. */
export const syncFolder = async (path: string): Promise<void> => {
  try {
    await syncFile(path);
  } catch (error) {
    // some network shares do that by themselves and know no such call
    if (!["EINVAL", "ENOTSUP"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
};

const syncFile = async (path: string): Promise<void> => {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
