import type { Dateiangebot } from "./erwiderung.ts";
import type { Kontext } from "./kontext.ts";
import type { Dateiinhalt } from "./vorgangsinhalt.ts";

interface Angebot {
  readonly name: string;
  readonly beschreibung: string;
  /** How large it will be, roughly: it is made when it is accepted. */
  readonly bytes: number;
}

/** Asks whether a file may be put into somebody's OneDrive; the card knows nothing but the matter's id. */
export const offerDatei = async (
  { vorgaenge }: Kontext,
  inhalt: Dateiinhalt,
  { name, beschreibung, bytes }: Angebot,
): Promise<Dateiangebot> => ({
  kind: "file-offer",
  name,
  description: beschreibung,
  bytes,
  context: { vorgang: await vorgaenge.legeAn(inhalt) },
});

/** A part of a file's name. */
export const namensteil = (text: string): string => text.normalize("NFC").replace(/[^\p{L}\p{Nd}-]/gu, "_") || "_";
