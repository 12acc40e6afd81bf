import { addDays, addMonate, addMonths, dayNumber, type IsoDate, isoDate, monatOf, mondayOf } from "@verlauf/core";
import { type Fund, haengtAn, isZahl, type Wort } from "../wort.ts";
import { jahrAt } from "./jahr.ts";
import { leseKalenderwoche } from "./kalenderwoche.ts";
import { type Einheit, einheitOf, type Lage, lageOf, monatszahlOf, WOCHEN_BIS } from "./kalenderwort.ts";
import { gibtEsNicht, vollesJahr } from "./tagwort.ts";
import { zahlOf } from "./zahlwort.ts";
import type { Zeitwort } from "./zeitwort.ts";

type Spannenfund = Fund<Zeitwort> | undefined;

/** The week, month or stretch of time that stands at a place. */
export const leseSpanne = (worte: readonly Wort[], ab: number, heute: IsoDate): Spannenfund =>
  leseDatenmonat(worte, ab) ??
  leseKalenderwoche(worte, ab, heute) ??
  leseLage(worte, ab, heute) ??
  leseInnerhalb(worte, ab, heute) ??
  leseVorZeit(worte, ab, heute) ??
  leseMonatsname(worte, ab) ??
  leseVorzeitwort(worte[ab], heute) ??
  (worte[ab]?.form === "wochenende" ? { wert: wochenende("diese", heute), laenge: 1 } : undefined) ??
  leseDauer(worte, ab);

/** "10/2026", "10.2026", "2026-10" */
const leseDatenmonat = (worte: readonly Wort[], ab: number): Spannenfund => {
  const [first, sign, second] = [worte[ab], worte[ab + 1], worte[ab + 2]];
  if (!isZahl(first) || !isZahl(second) || sign === undefined) return undefined;
  if (!haengtAn(first, sign) || !haengtAn(sign, second)) return undefined;
  const isIso = first.text.length === 4 && sign.text === "-" && second.text.length === 2;
  const isGerman =
    first.text.length <= 2 &&
    ((sign.text === "/" && (second.text.length === 4 || second.text.length === 2)) ||
      (sign.text === "." && second.text.length === 4));
  if (!isIso && !isGerman) return undefined;
  const [monat, jahr] = isIso ? [second, first] : [first, second];
  const [zahl, volles] = [Number(monat.text), vollesJahr(Number(jahr.text))];
  const wert: Zeitwort =
    zahl >= 1 && zahl <= 12
      ? { art: "monat", monat: zahl, jahr: volles }
      : { art: "tag", tag: gibtEsNicht(`Den Monat ${monat.text}/${volles}`) };
  return { wert, laenge: 3 };
};

/** "nächste Woche", "letzter Monat", "die nächsten drei Wochen". */
const leseLage = (worte: readonly Wort[], ab: number, heute: IsoDate): Spannenfund => {
  const first = worte[ab];
  const unit = einheitOf(worte[ab + 1]);
  const shortened = first?.form === "na" && unit !== undefined ? "naechste" : undefined;
  const lage = shortened ?? lageOf(first);
  if (lage === undefined) return undefined;
  if (unit === "woche" && worte[ab + 1]?.form.endsWith("n") !== true) return { wert: woche(lage, heute), laenge: 2 };
  if (unit === "monat") return { wert: monatDer(lage, heute), laenge: 2 };
  if (unit === "jahr" && (lage === "diese" || lage === "naechste" || lage === "kommende")) {
    return { wert: jahrDer(lage, heute), laenge: 2 };
  }
  if (worte[ab + 1]?.form === "wochenende") return { wert: wochenende(lage, heute), laenge: 2 };
  const count = zahlOf(worte[ab + 1]);
  const of = einheitOf(worte[ab + 2]);
  if (count === undefined || of === undefined) return undefined;
  if (lage === "letzte") return { wert: vorHeute(count, of, heute), laenge: 3 };
  if (lage !== "naechste" && lage !== "kommende") return undefined;
  return { wert: abHeute(count, of, heute), laenge: 3 };
};

const woche = (lage: Lage, heute: IsoDate): Zeitwort => {
  const monday = mondayOf(dayNumber(heute)) + 7 * WOCHEN_BIS[lage];
  return { art: "spanne", von: isoDate(monday), bis: isoDate(monday + 6) };
};

const monatDer = (lage: Lage, heute: IsoDate): Zeitwort => {
  const [jahr, monat] = addMonate(monatOf(heute), WOCHEN_BIS[lage]).split("-").map(Number);
  return { art: "monat", monat: monat ?? 1, jahr, ...(lage === "diese" ? { dieser: true as const } : {}) };
};

const jahrDer = (lage: Lage, heute: IsoDate): Zeitwort => {
  const jahr = Number(heute.slice(0, 4)) + (lage === "diese" ? 0 : 1);
  const von = lage === "diese" ? heute : (`${jahr}-01-01` as IsoDate);
  return { art: "spanne", von, bis: `${jahr}-12-31` as IsoDate, jahr: true };
};

const wochenende = (lage: Lage, heute: IsoDate): Zeitwort => {
  const monday = mondayOf(dayNumber(heute)) + 7 * WOCHEN_BIS[lage];
  return { art: "spanne", von: isoDate(monday + 5), bis: isoDate(monday + 6) };
};

const nach = (anzahl: number, einheit: Einheit, heute: IsoDate): IsoDate => {
  switch (einheit) {
    case "tag":
      return addDays(heute, anzahl);
    case "woche":
      return addDays(heute, 7 * anzahl);
    case "monat":
      return addMonths(heute, anzahl);
    case "quartal":
      return addMonths(heute, 3 * anzahl);
    case "jahr":
      return addMonths(heute, 12 * anzahl);
  }
};

const TAGE: Readonly<Record<Einheit, number>> = { tag: 1, woche: 7, monat: 30.5, quartal: 91, jahr: 365 };

const wochenOf = (anzahl: number, einheit: Einheit): number => Math.max(1, Math.ceil((anzahl * TAGE[einheit]) / 7));

const abHeute = (anzahl: number, einheit: Einheit, heute: IsoDate): Extract<Zeitwort, { art: "spanne" }> => ({
  art: "spanne",
  von: heute,
  bis: nach(anzahl, einheit, heute),
  wochen: wochenOf(anzahl, einheit),
});

const vorHeute = (anzahl: number, einheit: Einheit, heute: IsoDate): Zeitwort => ({
  art: "spanne",
  von: nach(-anzahl, einheit, heute),
  bis: addDays(heute, -1),
  rueckblick: true,
});

/** "innerhalb von 14 Tagen", "binnen drei Wochen" */
const leseInnerhalb = (worte: readonly Wort[], ab: number, heute: IsoDate): Spannenfund => {
  if (!["innerhalb", "binnen"].includes(worte[ab]?.form ?? "")) return undefined;
  let at = ab + 1;
  while (["von", "der", "den"].includes(worte[at]?.form ?? "")) at++;
  if (lageOf(worte[at]) !== undefined) at++;
  const [count, unit] = [zahlOf(worte[at]), einheitOf(worte[at + 1])];
  return count === undefined || unit === undefined
    ? undefined
    : { wert: abHeute(count, unit, heute), laenge: at + 2 - ab };
};

/** "in zwei Wochen", "vor 3 Tagen", "für einen Monat" */
const leseVorZeit = (worte: readonly Wort[], ab: number, heute: IsoDate): Spannenfund => {
  const word = worte[ab]?.form;
  const [count, unit] = [zahlOf(worte[ab + 1]), einheitOf(worte[ab + 2])];
  if (count === undefined || unit === undefined) return undefined;
  if (word === "vor") return { wert: { art: "tag", tag: { art: "fest", tag: nach(-count, unit, heute) } }, laenge: 3 };
  if (word === "fur") return { wert: { ...abHeute(count, unit, heute), fuer: true }, laenge: 3 };
  if (word !== "in") return undefined;
  const tag = nach(count, unit, heute);
  if (unit === "tag") return { wert: { art: "tag", tag: { art: "fest", tag } }, laenge: 3 };
  const monday = mondayOf(dayNumber(tag));
  return {
    wert: { art: "spanne", von: isoDate(monday), bis: isoDate(monday + 6), wochen: wochenOf(count, unit), tag },
    laenge: 3,
  };
};

/** "Vormonat", "Vorwoche" */
const leseVorzeitwort = (wort: Wort | undefined, heute: IsoDate): Spannenfund => {
  switch (wort?.form) {
    case "vormonat":
    case "vormonats":
      return { wert: monatDer("letzte", heute), laenge: 1 };
    case "folgemonat":
    case "folgemonats":
      return { wert: monatDer("naechste", heute), laenge: 1 };
    case "vorwoche":
      return { wert: woche("letzte", heute), laenge: 1 };
    case "folgewoche":
      return { wert: woche("naechste", heute), laenge: 1 };
    default:
      return undefined;
  }
};

const leseMonatsname = (worte: readonly Wort[], ab: number): Spannenfund => {
  const monat = monatszahlOf(worte[ab]);
  if (monat === undefined) return undefined;
  const { jahr, laenge } = jahrAt(worte, ab + 1);
  return { wert: { art: "monat", monat, ...(jahr === undefined ? {} : { jahr }) }, laenge: 1 + laenge };
};

/** "6 Wochen", but not "47 Tage", which is how long somebody is overdue. */
const leseDauer = (worte: readonly Wort[], ab: number): Spannenfund => {
  const [count, unit] = [zahlOf(worte[ab]), einheitOf(worte[ab + 1])];
  if (count === undefined || (unit !== "woche" && unit !== "monat")) return undefined;
  return {
    wert: { art: "dauer", tage: Math.round(count * TAGE[unit]), wochen: wochenOf(count, unit) },
    laenge: 2,
  };
};
