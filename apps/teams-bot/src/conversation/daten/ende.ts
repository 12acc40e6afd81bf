import { addMonths, dayNumber, type IsoDate, isoDate, letzterTag, monatOf, mondayOf } from "@verlauf/core";
import type { Fund, Wort } from "../wort.ts";
import { jahrAt } from "./jahr.ts";
import { einheitOf, lageOf, monatszahlOf, WOCHEN_BIS } from "./kalenderwort.ts";
import type { Tagwort } from "./tagwort.ts";

const fest = (tag: IsoDate, laenge: number): Fund<Tagwort> => ({ wert: { art: "fest", tag }, laenge });

const ENDE = new Set(["ende", "schluss"]);
const ARTIKEL = new Set(["der", "des", "dieser", "dieses", "diesen", "vom", "von", "dem"]);

/** "Monatsende", "Ende der Woche", "Ende November", "Mitte Dezember". */
export const leseEnde = (worte: readonly Wort[], ab: number, heute: IsoDate): Fund<Tagwort> | undefined => {
  const form = worte[ab]?.form ?? "";
  if (form === "monatsende" || form === "monatsschluss") return fest(letzterTag(monatOf(heute)), 1);
  if (form === "jahresende") {
    const { jahr = Number(heute.slice(0, 4)), laenge } = jahrAt(worte, ab + 1);
    return fest(iso(jahr, 12, 31), 1 + laenge);
  }
  if (form === "quartalsende") return fest(quartalsende(heute), 1);
  const isMiddle = form === "mitte";
  if (!ENDE.has(form) && !isMiddle) return undefined;
  let at = ab + 1;
  if (ARTIKEL.has(worte[at]?.form ?? "") && lageOf(worte[at]) === undefined) at++;
  const month = monatszahlOf(worte[at]);
  if (month !== undefined) {
    const { jahr, laenge } = jahrAt(worte, at + 1);
    const day = isMiddle ? 15 : "letzter";
    const wert: Tagwort =
      jahr === undefined
        ? { art: "ohneJahr", tag: day, monat: month, text: "" }
        : { art: "fest", tag: day === 15 ? iso(jahr, month, 15) : letzterTag(monatOf(iso(jahr, month, 1))) };
    return { wert, laenge: at + 1 + laenge - ab };
  }
  const lage = lageOf(worte[at]);
  if (lage !== undefined) at++;
  const unit = einheitOf(worte[at]);
  const step = WOCHEN_BIS[lage ?? "diese"];
  if (unit === "woche") return fest(isoDate(mondayOf(dayNumber(heute)) + 7 * step + (isMiddle ? 2 : 6)), at + 1 - ab);
  if (unit === "monat") {
    const month = monatOf(addMonths(`${monatOf(heute)}-01`, step));
    return fest(isMiddle ? `${month}-15` : letzterTag(month), at + 1 - ab);
  }
  if (unit === "jahr" && !isMiddle) return fest(iso(Number(heute.slice(0, 4)) + step, 12, 31), at + 1 - ab);
  if (unit === "quartal" && !isMiddle && step === 0) return fest(quartalsende(heute), at + 1 - ab);
  return undefined;
};

const iso = (jahr: number, monat: number, tag: number): IsoDate =>
  `${String(jahr).padStart(4, "0")}-${String(monat).padStart(2, "0")}-${String(tag).padStart(2, "0")}` as IsoDate;

const quartalsende = (heute: IsoDate): IsoDate =>
  letzterTag(monatOf(iso(Number(heute.slice(0, 4)), Math.ceil(Number(heute.slice(5, 7)) / 3) * 3, 1)));
