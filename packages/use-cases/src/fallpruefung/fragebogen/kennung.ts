import { fallnummer, type Katalog, type Ziehung } from "@verlauf/core";
import type { Fragebogenkennung } from "@verlauf/workbooks";

/**
 * How a questionnaire of a draw names itself. It says the day of the draw, so that the same questionnaire made again on
 * another day is the same file.
 */
export const kennungOf = (
  { ebene, zeitraum, dienststelle, protokoll }: Ziehung,
  einheit: string,
  { id, version }: Pick<Katalog, "id" | "version">,
): Fragebogenkennung => ({
  schema: "verlauf-fragebogen/1",
  ebene,
  zeitraum,
  dienststelle,
  einheit,
  katalog: id,
  version,
  faelle: Object.fromEntries(protokoll.faelle.map(({ referenz }, place) => [fallnummer(place + 1), referenz])),
  erzeugt: protokoll.gezogen.am,
});
