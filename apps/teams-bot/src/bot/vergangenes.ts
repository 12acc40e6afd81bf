import type { IsoDate } from "@verlauf/core";
import type { Absicht } from "../conversation/absicht.ts";

type Zeitfrage = Pick<Extract<Absicht, { readonly art: "faellig" }>, "zeitraum" | "faelligBis">;

/** Whether days before today are meant as well. */
export const beginntVorher = ({ zeitraum, faelligBis }: Zeitfrage, heute: IsoDate): boolean =>
  zeitraum === undefined ? faelligBis !== undefined && faelligBis < heute : zeitraum.von < heute;

/** Whether only days before today are meant. */
export const istVorbei = ({ zeitraum, faelligBis }: Zeitfrage, heute: IsoDate): boolean => {
  const bis = zeitraum?.bis ?? faelligBis;
  return bis !== undefined && bis < heute;
};
