import { datum } from "@verlauf/core";
import type { Listenabsicht } from "../conversation/absicht.ts";
import { einschraenkungText } from "./auswahl.ts";
import { namensteil } from "./dateiangebot.ts";
import type { Listenplan } from "./listenplan.ts";

// A list that is passed on as a file looks like everybody unless it says who isn't in it.

/** "überfällig, unter 25", "fällig vom 09.11.2026 bis 15.11.2026" */
export const auszugText = (absicht: Listenabsicht): string => {
  const eng = einschraenkungText(absicht);
  return [zeitText(absicht), ...(eng === undefined ? [] : [eng])].join(", ");
};

const zeitText = (absicht: Listenabsicht): string => {
  const { faelligBis } = absicht;
  if (absicht.art === "ueberfaellig") {
    return faelligBis === undefined ? "überfällig" : `überfällig oder bis ${datum(faelligBis)} fällig`;
  }
  const { zeitraum } = absicht;
  if (zeitraum === undefined) return faelligBis === undefined ? "bald fällig" : `bis ${datum(faelligBis)} fällig`;
  const { von, bis } = zeitraum;
  return von === bis ? `am ${datum(von)} fällig` : `vom ${datum(von)} bis ${datum(bis)} fällig`;
};

/** "Ueberfaellig_2026-11-04_unter_25.xlsx", "Faellig_2026-11-09_bis_2026-11-15_Profillage_M_F.xlsx" */
export const dateiname = (absicht: Listenabsicht, { stichtag }: Pick<Listenplan["frage"], "stichtag">): string => {
  const { team, profillage = [], unter25, faelligBis } = absicht;
  const zeitraum = absicht.art === "faellig" ? absicht.zeitraum : undefined;
  const teile = [
    absicht.art === "ueberfaellig" ? "Ueberfaellig" : "Faellig",
    ...(team === undefined ? [] : ["Team", team]),
    ...(zeitraum === undefined ? [stichtag] : [zeitraum.von]),
    ...(zeitraum === undefined || zeitraum.von === zeitraum.bis ? [] : ["bis", zeitraum.bis]),
    ...(faelligBis === undefined ? [] : ["faellig_bis", faelligBis]),
    ...(unter25 === true ? ["unter_25"] : []),
    ...(profillage.length === 0 ? [] : ["Profillage", ...profillage]),
  ];
  return `${teile.map(namensteil).join("_")}.xlsx`;
};
