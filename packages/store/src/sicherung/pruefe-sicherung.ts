import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Refusal } from "@verlauf/core";
import type { Sicherungsverzeichnis } from "./sicherung.ts";

/** Reads every file of a backup again; the first that isn't as it was written is told. */
export const pruefeSicherung = async (sicherung: string, { dateien }: Sicherungsverzeichnis): Promise<void> => {
  for (const { pfad, sha256 } of dateien) {
    const found = await sha256Of(join(sicherung, pfad)).catch((error: NodeJS.ErrnoException) => {
      throw new Refusal(
        error.code === "ENOENT"
          ? `Die Sicherung ${sicherung} ist unvollständig: ${pfad} fehlt. Bitte eine andere verwenden.`
          : `Die Sicherung ${sicherung} ist nicht lesbar (${pfad}). Bitte Rechte und Datenträger prüfen oder eine andere verwenden.`,
        { cause: error },
      );
    });
    if (found !== sha256) {
      throw new Refusal(
        `Die Sicherung ${sicherung} ist beschädigt: ${pfad} ist nicht mehr so, wie es gesichert wurde. Bitte eine andere verwenden.`,
      );
    }
  }
};

const sha256Of = async (pfad: string): Promise<string> => {
  const hash = createHash("sha256");
  await pipeline(createReadStream(pfad), hash);
  return hash.digest("hex");
};
