import { aufzaehlung, birthday, datum, dayNumber, type IsoDate, PROFILLAGE_NAMEN } from "@verlauf/core";
import type { Listenperson } from "@verlauf/use-cases";
import type { Auswahl } from "../conversation/absicht.ts";

type Einschraenkung = Pick<Auswahl, "profillage" | "unter25">;

const JUNG_UNTER = 25;

const isJung = (geburtsdatum: IsoDate, stichtag: IsoDate): boolean =>
  birthday(geburtsdatum, JUNG_UNTER) > dayNumber(stichtag);

/** Whether a person is among those to whom a question was narrowed. */
export const isGemeint =
  ({ profillage, unter25 }: Einschraenkung, stichtag: IsoDate) =>
  ({ fall }: Listenperson): boolean =>
    (unter25 !== true || isJung(fall.geburtsdatum, stichtag)) &&
    (profillage === undefined ||
      profillage.length === 0 ||
      (fall.profillage !== null && profillage.includes(fall.profillage)));

/** "unter 25", "Marktprofil oder Förderprofil"; undefined where nothing is narrowed. */
export const einschraenkungText = ({ profillage = [], unter25 }: Einschraenkung): string | undefined => {
  const teile = [
    ...(unter25 === true ? [`unter ${JUNG_UNTER}`] : []),
    ...(profillage.length === 0
      ? []
      : [
          aufzaehlung(
            profillage.map((code) => PROFILLAGE_NAMEN[code]),
            "oder",
          ),
        ]),
  ];
  return teile.length === 0 ? undefined : teile.join(", ");
};

/** 15.11. */
const kurzesDatum = (tag: IsoDate): string => datum(tag).slice(0, 6);

/** Without the year where it is this one. */
export const tagText = (tag: IsoDate, heute: IsoDate): string =>
  tag.slice(0, 4) === heute.slice(0, 4) ? kurzesDatum(tag) : datum(tag);
