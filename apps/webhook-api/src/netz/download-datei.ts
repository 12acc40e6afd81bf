import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Refusal } from "@verlauf/core";
import { type Abrufdeps, fetchFrom } from "./sicherer-abruf.ts";

export interface Ladeauftrag {
  readonly link: string;
  /** A new file; it may be there in part when loading fails. */
  readonly pfad: string;
  readonly maxBytes: number;
  readonly sekunden: number;
  /** Lower-case hex. */
  readonly sha256?: string | undefined;
  readonly signal?: AbortSignal;
}

/** Brings a linked file to the disk and gives its size. */
export const downloadDatei = (deps: Abrufdeps, auftrag: Ladeauftrag): Promise<number> => {
  const { link, pfad, maxBytes, sekunden, sha256, signal } = auftrag;
  const abruf = { methode: "GET" as const, kopf: {}, sekunden, ...(signal === undefined ? {} : { signal }) };
  return fetchFrom(deps, link, abruf, async ({ status, kopf, inhalt }) => {
    // nobody listens to a body that isn't read; its end mustn't reach the process as an unheard error
    inhalt.on("error", () => undefined);
    if (status >= 300 && status < 400) {
      throw new Refusal("Der Link leitet weiter. Bitte den Link angeben, unter dem die Datei selbst liegt.");
    }
    if (status !== 200)
      throw new Refusal(`Die Datei ließ sich nicht abholen: Die Gegenstelle antwortet mit ${status}.`);
    if ((kopf["content-encoding"] ?? "identity") !== "identity") {
      throw new Refusal("Die Gegenstelle liefert die Datei gepackt aus. Bitte einen Link ohne Packung angeben.");
    }
    if (Number(kopf["content-length"] ?? 0) > maxBytes) throw tooLarge(maxBytes);
    const hash = createHash("sha256");
    let size = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, callback) {
        size += chunk.length;
        if (size > maxBytes) return callback(tooLarge(maxBytes));
        hash.update(chunk);
        callback(null, chunk);
      },
    });
    await pipeline(inhalt, count, createWriteStream(pfad, { flags: "wx", mode: 0o600 }));
    if (sha256 !== undefined && hash.digest("hex") !== sha256) {
      throw new Refusal("Die Prüfsumme (SHA-256) der Datei stimmt nicht. Bitte die Datei neu bereitstellen.");
    }
    return size;
  });
};

const tooLarge = (maxBytes: number): Refusal =>
  new Refusal(`Die Datei ist zu groß: Erlaubt sind höchstens ${Math.floor(maxBytes / 2 ** 20)} MiB.`);
