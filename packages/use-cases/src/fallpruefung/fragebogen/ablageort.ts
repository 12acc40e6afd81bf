import { join } from "node:path";
import type { Ziehung } from "@verlauf/core";
import { namensteil } from "@verlauf/workbooks";
import type { Ablageort } from "../ablage.ts";
import type { Pruefhaus } from "../pruefhaus.ts";

// Where the case review files what it writes: a folder per area and team below the house's, one of its own for RD and
// Zentrale (VK-25, VK-37).

const OHNE_BEREICH = "ohne_Bereich";

const nameOf = (art: string, zeitraum: string, dienststelle: string, einheit: string): string =>
  `${art}_${zeitraum}_${namensteil(dienststelle)}_${namensteil(einheit)}.xlsx`;

/** A folder instead of the house's own filing, where one is given. */
export type Ablagewurzel = string | undefined;

const rootOf = ({ konfiguration }: Pruefhaus, wurzel: Ablagewurzel): string =>
  wurzel ?? konfiguration.fallpruefung.ablage.wurzel;

// a configuration that doesn't say what kind of office it is takes a gE; the organisation may know better
const internOf = ({ art, konfiguration: { haus, fallpruefung } }: Pruefhaus): string =>
  namensteil(
    haus.art === null && fallpruefung.ablage.intern === "gE_intern" ? `${art}_intern` : fallpruefung.ablage.intern,
  );

const areaFolders = (haus: Pruefhaus, bereich: string | null): readonly string[] => [
  internOf(haus),
  bereich === null ? OHNE_BEREICH : namensteil(bereich),
];

/** A team's questionnaire, or what belongs to it; of calibration cases each of the area's teams has its own. */
export const teamAblage = (
  haus: Pruefhaus,
  team: string,
  zeitraum: string,
  wurzel: Ablagewurzel,
  art: "Fragebogen" | "Kalibrierung" | "Schluessel" = "Fragebogen",
): Ablageort => ({
  wurzel: rootOf(haus, wurzel),
  ordner: [...areaFolders(haus, haus.bereichOf(team)), namensteil(team)],
  datei: nameOf(art, zeitraum, haus.dienststelle, team),
});

/** The area manager's own files: the list of all cases, the review workbook. */
export const bereichAblage = (
  haus: Pruefhaus,
  bereich: string | null,
  art: "Faelle" | "Auswertung",
  zeitraum: string,
  wurzel: Ablagewurzel,
): Ablageort => ({
  wurzel: rootOf(haus, wurzel),
  ordner: areaFolders(haus, bereich),
  datei: nameOf(art, zeitraum, haus.dienststelle, bereich ?? OHNE_BEREICH),
});

/** The office's review workbook. */
export const hausAblage = (haus: Pruefhaus, zeitraum: string, wurzel: Ablagewurzel): Ablageort => ({
  wurzel: rootOf(haus, wurzel),
  ordner: [internOf(haus)],
  datei: `Auswertung_${zeitraum}_${namensteil(haus.dienststelle)}.xlsx`,
});

/** What belongs to an RD or the Zentrale. */
export const ebenenAblage = (
  haus: Pruefhaus,
  einheit: string,
  art: "Fragebogen" | "Auswertung",
  zeitraum: string,
  wurzel: Ablagewurzel,
): Ablageort => ({
  wurzel: join(rootOf(haus, wurzel)),
  ordner: [namensteil(haus.konfiguration.fallpruefung.ablage.rd), namensteil(einheit)],
  datei: `${art}_${zeitraum}_${namensteil(einheit)}.xlsx`,
});

/** How a unit is called in headings. */
export const bezeichnungOf = ({
  ebene,
  einheit,
  dienststelle,
}: Pick<Ziehung, "ebene" | "einheit" | "dienststelle">): string => {
  switch (ebene) {
    case "team":
      return `Team ${einheit}`;
    case "rd":
      return `RD ${dienststelle}`;
    case "zentrale":
      return "Zentrale";
    case "kalibrierung":
      return `Team ${einheit}, Kalibrierung`;
  }
};
