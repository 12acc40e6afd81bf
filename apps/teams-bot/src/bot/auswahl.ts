import { aufzaehlung, datum, type Eingrenzung, type IsoDate, PROFILLAGE_NAMEN } from "@verlauf/core";

/** A name of several words would run into the sentence. */
const profilname = (name: string): string => (name.includes(",") ? `„${name}“` : name);

/** "unter 25", "Marktprofil oder Förderprofil"; undefined where nothing is narrowed. */
export const einschraenkungText = ({ profillage = [], unter25 }: Eingrenzung): string | undefined => {
  const teile = [
    ...(unter25 === true ? ["unter 25"] : []),
    ...(profillage.length === 0
      ? []
      : [
          aufzaehlung(
            profillage.map((code) => profilname(PROFILLAGE_NAMEN[code])),
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
