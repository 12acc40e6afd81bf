import { readFile } from "node:fs/promises";
import { type IsoDate, type Katalog, katalogAm, Refusal, standardkatalog } from "@verlauf/core";
import { type Konfiguration, loadKatalog } from "@verlauf/intake";

/** The catalogue that a house asks with: Verlauf's own, or the file that verlauf.yaml names. */
export const katalogOf = async (
  { fallpruefung: { katalog } }: Konfiguration,
  datenstand: IsoDate,
): Promise<Katalog> => {
  if (katalog === "standard") return katalogAm(datenstand) ?? standardkatalog;
  const bytes = await readFile(katalog).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(
      `Der Fragenkatalog ${katalog} (Konfiguration, Abschnitt fallpruefung.katalog) konnte nicht gelesen werden. ${error.code === "ENOENT" ? "Die Datei ist nicht vorhanden." : "Dafür fehlt die Berechtigung, oder es ist keine Datei."}`,
      { cause: error },
    );
  });
  const result = await loadKatalog(bytes, katalog);
  if (result.ok) return result.katalog;
  throw new Refusal(result.maengel.join("\n"));
};
