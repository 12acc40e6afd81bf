import { isMonat, type Monat, type Organisationseintrag, type Ziehung, type Ziehungsebene } from "@verlauf/core";
import { bereichName, rdName } from "../einheitsname.ts";
import type { Ebenenziel } from "../fallpruefung/stichprobe/ziehe-ebene.ts";
import type { Gegenstand } from "../rechte/handlung.ts";
import { teamgegenstand } from "../rechte/teamgegenstand.ts";

/** A draw, or a workbook of it, as rights see it. */
export const ziehungsgegenstand = (
  {
    ebene,
    dienststelle,
    einheit,
  }: { readonly ebene: Ziehungsebene; readonly dienststelle: string; readonly einheit: string },
  eintraege: readonly Organisationseintrag[],
): Gegenstand => {
  switch (ebene) {
    case "team":
      return teamgegenstand(eintraege, dienststelle, einheit);
    case "kalibrierung":
      return { ebene: "bereich", dienststelle, bereich: einheit };
    case "rd":
      return { ebene: "rd", rd: dienststelle };
    case "zentrale":
      return { ebene: "zentrale" };
  }
};

export const ebenengegenstand = (ziel: Ebenenziel): Gegenstand =>
  ziel.art === "rd" ? { ebene: "rd", rd: ziel.rd.trim() } : { ebene: "zentrale" };

/** The data month that decides on samples of RD and Zentrale; a quarter has none. */
export const monatOfZeitraum = (zeitraum: Ziehung["zeitraum"]): Monat | undefined =>
  isMonat(zeitraum) ? zeitraum : undefined;

/** As the log names a unit. */
export const gegenstandText = (gegenstand: Gegenstand): string => {
  switch (gegenstand.ebene) {
    case "team":
      return `${gegenstand.dienststelle}/${gegenstand.team}`;
    case "bereich":
      return `${gegenstand.dienststelle}/${bereichName(gegenstand.bereich)}`;
    case "dienststelle":
      return gegenstand.dienststelle;
    case "rd":
      return rdName(gegenstand.rd);
    case "zentrale":
      return "Zentrale";
  }
};
