import { dirname } from "node:path";
import { type Ablageort, pfadOf } from "../fallpruefung/ablage.ts";

/**
 * How people find a folder of the filing: a share (`\\server\freigabe`) is called the same at every desk; of any other
 * path only what lies below the filing's own folder, for the rest says where the server keeps it.
 */
export const ablagenameOf = (ort: Ablageort): string => {
  const pfad = dirname(pfadOf(ort));
  return pfad.startsWith("\\\\") ? pfad : ort.ordner.join("/");
};
