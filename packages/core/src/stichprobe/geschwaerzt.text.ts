import { zahl } from "../sprache.ts";

/** Why a record from which people's data were deleted can't be recomputed: its frame lacks them, and has no sum. */
export const geschwaerztText = (personen: number): string =>
  `Aus diesem Protokoll ${personen === 1 ? "wurden die Daten einer Person" : `wurden die Daten von ${zahl(personen)} Personen`} gelöscht, mit ihnen die Prüfsumme des Rahmens. Es lässt sich nicht mehr nachrechnen. Die frühere Prüfsumme des ganzen Protokolls ist aufbewahrt; ein Protokoll von damals lässt sich damit vergleichen.`;
