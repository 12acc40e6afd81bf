import { createHash } from "node:crypto";
import { Refusal } from "@verlauf/core";
import type { FileLayer } from "../files/file-layer.ts";
import { readingRefused } from "../files/file-refusal.ts";
import { LIMITS } from "../xlsx/limits.ts";
import { tooBig } from "../xlsx/workbook-refusal.ts";
import type { InspectedFile } from "./inspection.ts";

/** A file's bytes; a fault of the file system becomes a sentence. */
export async function* readBytes(layer: FileLayer, path: string): AsyncGenerator<Buffer> {
  try {
    yield* layer.read(path);
  } catch (error) {
    throw readingRefused(path, error);
  }
}

/** The same bytes as when the file was inspected, or a refusal at their end: a file may change or be cut off. */
export async function* readUnchanged(
  layer: FileLayer,
  { pfad, datei, sha256 }: InspectedFile,
  onBytes: (count: number) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const chunk of readBytes(layer, pfad)) {
    hash.update(chunk);
    yield chunk;
    onBytes(chunk.length);
  }
  if (hash.digest("hex") !== sha256) {
    throw new Refusal(
      `„${datei}“ hat sich während des Einlesens geändert oder ließ sich nicht bis zum Ende lesen. Bitte noch einmal versuchen.`,
    );
  }
}

/** A workbook's bytes; its parts lie anywhere in them. */
export const readWhole = async (name: string, bytes: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > LIMITS.fileBytes) throw tooBig(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
