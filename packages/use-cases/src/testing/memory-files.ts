import { basename, dirname } from "node:path";
import type { FileLayer } from "@verlauf/intake";

export interface MemoryFiles extends FileLayer {
  readonly written: ReadonlyMap<string, string>;
}

/** A fault of a file system, as Node reports it. */
export const fault = (code: string): Error => Object.assign(new Error(`${code}: made for a test`), { code });

/** Files of one folder in memory; writing may meet a fault. */
export const memoryFiles = (files: Readonly<Record<string, string | Error>>, writing?: Error): MemoryFiles => {
  const written = new Map<string, string>();
  return {
    written,
    stat: async (path) => {
      const content = files[path];
      if (content !== undefined) return { kind: "file", size: String(content).length, id: path };
      if (Object.keys(files).some((name) => dirname(name) === path)) return { kind: "folder", size: 0, id: path };
      throw fault("ENOENT");
    },
    list: async (folder) =>
      Object.keys(files)
        .filter((name) => dirname(name) === folder)
        .map((name) => basename(name)),
    read: async function* (path) {
      const content = files[path];
      if (content === undefined) throw fault("ENOENT");
      if (content instanceof Error) throw content;
      yield Buffer.from(content);
    },
    makeFolder: async () => undefined,
    write: async (path, content) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      if (writing !== undefined) throw writing;
      written.set(path, Buffer.concat(chunks).toString());
    },
  };
};
