import { anzahl, gueltigkeit } from "../sprache.ts";
import type { GeltendePflicht, Regel } from "./geltende-pflicht.ts";
import type { Zeitraum } from "./konzept.ts";

/** "28 Tage", "3 Monate" */
const zeitraumText = (zeitraum: Zeitraum): string =>
  "tage" in zeitraum ? anzahl(zeitraum.tage, "Tag", "Tage") : anzahl(zeitraum.monate, "Monat", "Monate");

/** "28 Tagen", "3 Monaten": after "in" or "von". */
const zeitraumDativ = (zeitraum: Zeitraum): string =>
  "tage" in zeitraum ? anzahl(zeitraum.tage, "Tag", "Tagen") : anzahl(zeitraum.monate, "Monat", "Monaten");

/** "Kontaktdichteempfehlungen SGB II, Dezember 2010, Ziff. 2.4; gilt 01.12.2010 bis 19.12.2016" */
const quelleText = ({ quelle, ziffer, ab, bis }: Regel): string =>
  `${quelle}${ziffer === null ? "" : `, Ziff. ${ziffer}`}; gilt ${gueltigkeit(ab, bis)}`;

/** What a duty asks for, without its source. */
const forderungText = ({ regel, abstand, anzahl: number }: GeltendePflicht): string => {
  if (regel.id === "u25")
    return `für junge Menschen alle vier Wochen ein Kontakt, also höchstens ${zeitraumText(abstand)} Abstand`;
  if (regel.id === "erstgespraech")
    return `das Erstgespräch innerhalb von ${zeitraumDativ(abstand)} nach Beginn der Betreuung`;
  if (number === null) return `höchstens ${zeitraumText(abstand)} Abstand`;
  const kontakte = `mindestens ${anzahl(number.mindestens, "Kontakt", "Kontakte")}`;
  return `${kontakte} ${number.halbjahr ? "im Halbjahr" : `in ${zeitraumDativ(number.fenster)}`}, also höchstens ${zeitraumText(abstand)} Abstand`;
};

/** Duty and source in one: "mindestens 4 Kontakte im Halbjahr, … (…, Ziff. 2.4; gilt …)". */
export const pflichtText = (pflicht: GeltendePflicht): string =>
  `${forderungText(pflicht)} (${quelleText(pflicht.regel)})`;
