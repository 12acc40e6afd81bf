import { Refusal } from "@verlauf/core";
import { type Dateihosts, requireDateiadresse } from "./dateihost.ts";
import { netzfehler } from "./netzfehler.ts";

interface Downloadgrenzen {
  readonly maxBytes: number;
  readonly sekunden: number;
}

const FEHLT = "Die Datei ließ sich nicht abholen. Bitte schicken Sie sie noch einmal.";

/**
 * Fetches a file that somebody sent. Without any token: the address holds what it needs, and is somebody else's word. A
 * redirect is an error, and no more is read than a workbook may have.
 */
export const downloadFrom = async (
  adresse: string,
  hosts: Dateihosts,
  { maxBytes, sekunden }: Downloadgrenzen,
): Promise<Uint8Array> => {
  const url = requireDateiadresse(adresse, hosts);
  try {
    const response = await fetch(url, {
      redirect: "error",
      credentials: "omit",
      headers: { "accept-encoding": "identity" },
      signal: AbortSignal.timeout(sekunden * 1000),
    });
    if (response.status !== 200 || response.body === null) {
      await response.body?.cancel();
      throw new Refusal(FEHLT);
    }
    return await readUpTo(response, response.body, maxBytes);
  } catch (error) {
    throw netzfehler(error, FEHLT);
  }
};

const tooLarge = (maxBytes: number): Refusal =>
  new Refusal(`Die Datei ist zu groß: Ich nehme höchstens ${Math.floor(maxBytes / 1_000_000)} MB an.`);

const readUpTo = async (
  response: Response,
  body: NonNullable<Response["body"]>,
  maxBytes: number,
): Promise<Uint8Array> => {
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) {
    await body.cancel();
    throw tooLarge(maxBytes);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    // leaving the loop ends the connection
    if (size > maxBytes) throw tooLarge(maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
};
