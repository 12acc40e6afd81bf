import type { Katalog, Ziehung } from "@verlauf/core";
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
  faelle: Object.fromEntries(
    protokoll.faelle.map(({ referenz }, place) => [String(place + 1).padStart(2, "0"), referenz]),
  ),
  erzeugt: protokoll.gezogen.am,
});
