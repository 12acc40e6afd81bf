import { type IsoDate, Refusal } from "@verlauf/core";
import type { Feld } from "../antworten/antwort.ts";
import type { Zeitraum } from "../conversation/absicht.ts";

/** Asks for the first and the last day. */
export const zeitraumFelder = (
  { von, bis }: { readonly von?: IsoDate | undefined; readonly bis?: IsoDate | undefined },
  heute: IsoDate,
): readonly Feld[] => [
  { art: "tag", name: "von", titel: "Von", pflicht: true, wert: von ?? heute },
  { art: "tag", name: "bis", titel: "Bis (einschließlich)", pflicht: true, wert: bis, min: heute },
];

export const requireZeitraum = ({ von, bis }: Zeitraum): void => {
  if (bis < von) throw new Refusal("Der letzte Tag liegt vor dem ersten. Bitte die Tage noch einmal angeben.");
};
