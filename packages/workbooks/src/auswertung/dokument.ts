import { monatText } from "@verlauf/core";
import type { Mappenkopf } from "./auswertungsmappe.ts";
import { herkunftText } from "./blaetter/kopfzeilen.ts";
import { kennungOf } from "./kennung.ts";
import type { Mappe } from "./mappe/sheet.ts";

/** What a review workbook says of itself. */
export const dokumentOf = (kopf: Mappenkopf): Omit<Mappe, "sheets" | "namen"> => ({
  titel: `Auswertung ${kopf.bezeichnung}, Datenstand ${monatText(kopf.monat)}`,
  beschreibung: `Zusammengeführte Fallbetrachtungen: ${herkunftText(kopf)}`,
  fuss: `${kopf.bezeichnung}, Datenstand ${monatText(kopf.monat)}`,
  stand: kopf.stand,
  eigenschaften: kennungOf(kopf),
});
