import { basename, dirname } from "node:path";
import type { FileLayer } from "../files/file-layer.ts";

/** A file's content, its content in pieces, or the fault that reading it meets. */
export type MemoryFile = string | Uint8Array | Error | AsyncIterable<Buffer>;

export interface MemoryFiles extends FileLayer {
  readonly written: ReadonlyMap<string, Buffer>;
}

/** A fault of a file system, as Node reports it. */
export const fault = (code: string): Error => Object.assign(new Error(`${code}: made for a test`), { code });

const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content);

/** A file system in memory whose every file can meet a fault. */
export const memoryFiles = (
  files: Readonly<Record<string, MemoryFile>>,
  { chunkBytes = 1024, writing }: { readonly chunkBytes?: number; readonly writing?: Error } = {},
): MemoryFiles => {
  const written = new Map<string, Buffer>();
  const isFolder = (path: string): boolean => Object.keys(files).some((name) => dirname(name) === path);
  return {
    written,
    stat: async (path) => {
      const content = files[path];
      if (content === undefined && !isFolder(path)) throw fault("ENOENT");
      const size = typeof content === "string" || content instanceof Uint8Array ? bytesOf(content).length : 0;
      return { kind: content === undefined ? "folder" : "file", size, id: path };
    },
    list: async (folder) =>
      Object.keys(files)
        .filter((name) => dirname(name) === folder)
        .map((name) => basename(name)),
    read: async function* (path) {
      const content = files[path];
      if (content === undefined) throw fault("ENOENT");
      if (content instanceof Error) throw content;
      if (typeof content !== "string" && !(content instanceof Uint8Array)) {
        yield* content;
        return;
      }
      const bytes = bytesOf(content);
      for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
    },
    makeFolder: async () => {
      if (writing?.message.includes("EACCES")) throw writing;
    },
    write: async (path, content) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) {
        if (writing !== undefined) throw writing;
        chunks.push(chunk);
      }
      written.set(path, Buffer.concat(chunks));
    },
  };
};
