import { posix } from "node:path";
import { zuViel } from "./ablehnung.ts";
import { GRENZEN } from "./grenzen.ts";
import type { Paket } from "./paket.ts";
import { attribute, readXml } from "./xml.ts";

/** Where a part of the package points to. */
export interface Verweis {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly art: string;
  /** Name of the part; null points out of the file, and nothing is ever fetched. */
  readonly ziel: string | null;
}

/** The relations of a part, of the package itself for "". */
export const readVerweise = (paket: Paket, part: string): readonly Verweis[] => {
  const folder = part === "" ? "" : posix.dirname(part);
  const relations = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  if (!paket.has(relations)) return [];
  const verweise: Verweis[] = [];
  readXml(paket.read(relations), {
    open: (tag, attributes) => {
      if (tag !== "Relationship") return;
      const type = attribute(attributes, "Type") ?? "";
      const target = attribute(attributes, "Target") ?? "";
      const isOutside = attribute(attributes, "TargetMode") === "External";
      verweise.push({
        id: attribute(attributes, "Id") ?? "",
        art: type.slice(type.lastIndexOf("/") + 1),
        ziel: isOutside ? null : target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
      });
      if (verweise.length > GRENZEN.teile) throw zuViel("Verweise");
    },
  });
  return verweise;
};
