import { felderVon } from "../profil/felder.ts";
import type { KindOfColumn } from "../xlsx/columns.ts";
import type { InspectedFile } from "./inspection.ts";

/** What a workbook's columns hold, where it decides how their numbers are read. */
export const kindOfColumn = ({ art, spalten }: Pick<InspectedFile, "art" | "spalten">): KindOfColumn => {
  const days = new Set(
    felderVon(art)
      .filter(({ inhalt }) => inhalt === "datum")
      .map(({ name }) => spalten.get(name)?.index),
  );
  const kundennummer = spalten.get("kundennummer")?.index;
  return (column) => (column === kundennummer ? "kundennummer" : days.has(column) ? "tag" : "sonst");
};
