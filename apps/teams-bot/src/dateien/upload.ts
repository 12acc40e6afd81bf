import { Refusal } from "@verlauf/core";
import { type Dateihosts, requireDateiadresse } from "./dateihost.ts";
import { netzfehler } from "./netzfehler.ts";

/** OneDrive takes more only in pieces. */
const MAX_BYTES = 60 * 2 ** 20;

const FEHLT = "Die Datei ließ sich nicht in Ihrem OneDrive ablegen. Bitte fordern Sie sie noch einmal an.";

/** Puts a file where an accepted consent says: the address is an upload session of its own and needs no token. */
export const uploadTo = async (
  adresse: string,
  inhalt: Uint8Array,
  hosts: Dateihosts,
  sekunden: number,
): Promise<void> => {
  const url = requireDateiadresse(adresse, hosts);
  const { byteLength } = inhalt;
  if (byteLength === 0 || byteLength >= MAX_BYTES) throw new Refusal("Die Datei ist zu groß für den Chat.");
  try {
    const response = await fetch(url, {
      method: "PUT",
      redirect: "error",
      credentials: "omit",
      headers: {
        "content-type": "application/octet-stream",
        "content-range": `bytes 0-${byteLength - 1}/${byteLength}`,
      },
      body: new Uint8Array(inhalt),
      signal: AbortSignal.timeout(sekunden * 1000),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Refusal(FEHLT);
  } catch (error) {
    throw netzfehler(error, FEHLT);
  }
};
