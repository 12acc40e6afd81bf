import { readFileSync } from "node:fs";
import { writeZip, zipPart } from "@verlauf/workbooks";
import { BILDER, manifestOf, type Paketangaben } from "./manifest.ts";
import { maengelOf } from "./pruefe-manifest.ts";

const bild = (name: string): Buffer => readFileSync(new URL(`./bilder/${name}`, import.meta.url));

/** The package that an administration uploads to Teams; the same bytes for the same house. */
export const paketOf = (angaben: Paketangaben): Buffer => {
  const manifest = manifestOf(angaben);
  const maengel = maengelOf(manifest);
  // whatever a house can say is checked before; what is left would be a fault of the manifest itself
  if (maengel.length > 0) throw new Error(`Teams would refuse the manifest: ${maengel.join("; ")}`);
  return writeZip([
    zipPart("manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)),
    zipPart(BILDER.color, bild(BILDER.color)),
    zipPart(BILDER.outline, bild(BILDER.outline)),
  ]);
};
