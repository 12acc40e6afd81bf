import { type Fund, isZahl, type Wort } from "../wort.ts";
import { jahrAt } from "./jahr.ts";
import { monatszahlOf } from "./kalenderwort.ts";
import { type Tagwort, tagwort } from "./tagwort.ts";
import { ordnungszahlOf } from "./zahlwort.ts";

/** A day as it is said: "vom ersten zwölften", "vom siebten bis elften Dezember". */
export const leseGesprochen = (worte: readonly Wort[], ab: number, nachVorwort: boolean): Fund<Tagwort> | undefined => {
  if (!nachVorwort) return undefined;
  const first = worte[ab];
  const hasPoint = isZahl(first) && first.text.length <= 2 && worte[ab + 1]?.text === ".";
  const tag = hasPoint ? Number(first.text) : ordnungszahlOf(first);
  if (tag === undefined) return undefined;
  const at = ab + (hasPoint ? 2 : 1);
  const monat = ordnungszahlOf(worte[at]);
  if (monat !== undefined) {
    const { jahr, laenge } = jahrAt(worte, at + 1);
    return { wert: tagwort(tag, monat, jahr), laenge: at + 1 + laenge - ab };
  }
  const opensSpan = worte[at]?.form === "bis" || worte[at]?.text === "-";
  return opensSpan && !hasPoint && monatszahlOf(worte[at]) === undefined
    ? { wert: { art: "ohneMonat", tag, text: `${tag}.` }, laenge: 1 }
    : undefined;
};
