import { createHash } from "node:crypto";
import { mkdir, open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** A file or folder of a copy, by its path in it with slashes; a folder has no sum. */
export interface CopiedFile {
  readonly pfad: string;
  readonly bytes: number;
  readonly sha256: string | null;
}

/** The pieces of the log of changes that the files need, from one to the other; the rest holds what was deleted since. */
export interface NeededLog {
  readonly von: string;
  readonly bis: string;
  /** Where the last piece ends; what comes after it is of a piece that was used before. */
  readonly ende: number;
}

const PIECE_OF_LOG = /^[0-9A-F]{24}$/;
const PAGE_OF_LOG = 8192;
const CHUNK = 1024 * 1024;

/** Copies a folder's files into a new one that is its owner's alone; the sums are of what was read. */
export const copyFiles = async (von: string, nach: string, log: NeededLog): Promise<readonly CopiedFile[]> => {
  try {
    return await copyTree(von, nach, log);
  } catch (error) {
    throw Object.assign(error as Error, { beside: true });
  }
};

/** Whether it was a copy that failed, which leaves the database as it is. */
export const isBesideDatabase = (error: unknown): boolean => error instanceof Error && "beside" in error;

const copyTree = async (von: string, nach: string, log: NeededLog): Promise<readonly CopiedFile[]> => {
  await mkdir(nach, { mode: 0o700 });
  const copied: CopiedFile[] = [];
  const copyFolder = async (pfad: string): Promise<void> => {
    for (const entry of await readdir(join(von, pfad), { withFileTypes: true })) {
      const own = pfad === "" ? entry.name : `${pfad}/${entry.name}`;
      if (entry.isDirectory()) {
        await mkdir(join(nach, own), { mode: 0o700 });
        copied.push({ pfad: own, bytes: 0, sha256: null });
        await copyFolder(own);
      } else if (isNeeded(pfad, entry.name, log)) {
        const end = isLast(pfad, entry.name, log) ? Math.ceil(log.ende / PAGE_OF_LOG) * PAGE_OF_LOG : undefined;
        copied.push({ pfad: own, ...(await copyFile(join(von, own), join(nach, own), end)) });
      }
    }
  };
  await copyFolder("");
  return copied;
};

const isNeeded = (pfad: string, name: string, { von, bis }: NeededLog): boolean =>
  pfad !== "pg_wal" || !PIECE_OF_LOG.test(name) || (von <= name && name <= bis);

const isLast = (pfad: string, name: string, { bis }: NeededLog): boolean => pfad === "pg_wal" && name === bis;

/** Copies one file that isn't there yet, a piece at a time; zeros from where it ends, if that is before its last byte. */
export const copyFile = async (
  von: string,
  nach: string,
  end = Number.POSITIVE_INFINITY,
): Promise<{ readonly bytes: number; readonly sha256: string }> => {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(CHUNK);
  let bytes = 0;
  const source = await open(von, "r");
  try {
    const target = await open(nach, "wx", 0o600);
    try {
      for (;;) {
        const { bytesRead } = await source.read(buffer, 0, CHUNK);
        if (bytesRead === 0) break;
        const piece = buffer.subarray(0, bytesRead);
        if (bytes + bytesRead > end) piece.fill(0, Math.max(0, end - bytes));
        hash.update(piece);
        await target.writeFile(piece);
        bytes += bytesRead;
      }
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
  return { bytes, sha256: hash.digest("hex") };
};
