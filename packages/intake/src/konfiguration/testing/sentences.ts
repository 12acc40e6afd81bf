import { mangelSatz } from "../../yaml/mangel.ts";
import { loadKonfiguration } from "../load-konfiguration.ts";

/** What somebody reads about a file, sentence by sentence; nothing where it is right. */
export const sentences = (content: string | Uint8Array): readonly string[] => {
  const result = loadKonfiguration(content, "verlauf.yaml");
  return result.ok ? [] : result.maengel.map(mangelSatz);
};
