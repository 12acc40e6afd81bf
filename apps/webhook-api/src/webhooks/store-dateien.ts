import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";
import { downloadDatei } from "../netz/download-datei.ts";
import type { Abrufdeps } from "../netz/sicherer-abruf.ts";
import { Problem } from "../problem/problem.ts";
import { zuGross } from "../schutz/groesse.ts";
import type { Webhookdatei } from "./ereignis-schema.ts";

export interface Ablagedeps {
  readonly abruf: Abrufdeps;
  /** Of all linked files together. */
  readonly maxLinkBytes: number;
  /** In which all linked files have to come. */
  readonly linkSekunden: number;
}

export const MAX_INHALT_BYTES = 25 * 2 ** 20;

/** Puts the files of a webhook into a folder. */
export const storeDateien = async (
  deps: Ablagedeps,
  ordner: string,
  dateien: readonly Webhookdatei[],
): Promise<void> => {
  const writer = writerFor(deps, ordner);
  for (const [index, datei] of dateien.entries()) {
    await writer(datei).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      const fehler = [{ feld: `data.dateien.${index}`, meldung: error.message }];
      throw new Problem("angaben", error.message, { fehler, cause: error });
    });
  }
};

const writerFor = ({ abruf, maxLinkBytes, linkSekunden }: Ablagedeps, ordner: string) => {
  const frist = AbortSignal.timeout(linkSekunden * 1000);
  let inlineLeft = MAX_INHALT_BYTES;
  let linkedLeft = maxLinkBytes;

  return async ({ name, inhalt, link, sha256 }: Webhookdatei): Promise<void> => {
    const pfad = join(ordner, name);
    if (link !== undefined) {
      const auftrag = { link, pfad, sha256, maxBytes: linkedLeft, sekunden: linkSekunden, signal: frist };
      linkedLeft -= await downloadDatei(abruf, auftrag).catch((error: unknown) => {
        throw frist.aborted ? new Refusal("Die verlinkten Dateien kamen nicht rechtzeitig.", { cause: error }) : error;
      });
      return;
    }
    const bytes = Buffer.from(inhalt ?? "", "base64");
    inlineLeft -= bytes.length;
    if (inlineLeft < 0) throw zuGross(MAX_INHALT_BYTES);
    if (sha256 !== undefined && createHash("sha256").update(bytes).digest("hex") !== sha256) {
      throw new Refusal("Die Prüfsumme (SHA-256) der Datei stimmt nicht. Bitte die Datei neu senden.");
    }
    await writeFile(pfad, bytes, { flag: "wx", mode: 0o600 });
  };
};
