import { createReadStream } from "node:fs";
import { mkdir, open, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import type { FileLayer } from "./file-layer.ts";

const CHUNK_BYTES = 64 * 1024;

const writeWhole = async (path: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
  const unfinished = `${path}.teil`;
  try {
    // a leftover of an earlier run could have other rights
    await rm(unfinished, { force: true });
    const file = await open(unfinished, "wx", 0o600);
    try {
      for await (const chunk of content) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    // the first fault is the one to tell; clearing up may meet the same one
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
};

/** The machine's own file system. */
export const nodeFiles: FileLayer = {
  stat: async (path) => {
    const state = await stat(path);
    const kind = state.isFile() ? "file" : state.isDirectory() ? "folder" : "other";
    return { kind, size: state.size, id: await realpath(path) };
  },
  list: (folder) => readdir(folder),
  read: (path) => createReadStream(path, { highWaterMark: CHUNK_BYTES }),
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  },
  write: writeWhole,
};
