import { mangelSatz } from "../../yaml/mangel.ts";
import { loadKonfiguration } from "../konfiguration-laden.ts";

/** What somebody reads about a file, sentence by sentence; nothing where it is right. */
export const saetze = (inhalt: string | Uint8Array): readonly string[] => {
  const result = loadKonfiguration(inhalt, "verlauf.yaml");
  return result.ok ? [] : result.maengel.map(mangelSatz);
};
