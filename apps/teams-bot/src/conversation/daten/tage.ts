import { addDays, dayNumber, type IsoDate, isoDate, mondayOf } from "@verlauf/core";
import { isGemeint } from "../aehnlich.ts";
import { type Fund, haengtAn, isZahl, type Wort } from "../wort.ts";
import { leseEnde } from "./ende.ts";
import { leseGesprochen } from "./gesprochen.ts";
import { jahrAt } from "./jahr.ts";
import { einheitOf, isFest, type Lage, lageOf, monatszahlOf, WOCHEN_BIS, wochentagOf } from "./kalenderwort.ts";
import { type Tagwort, tagwort, vollesJahr } from "./tagwort.ts";
import { ordnungszahlOf, zahlOf } from "./zahlwort.ts";

type Tagfund = Fund<Tagwort> | undefined;

/** Whether a preposition stands before: then "Fr" is a weekday, and "zum 15." a day. */
export interface Tagumgebung {
  readonly heute: IsoDate;
  readonly nachVorwort: boolean;
}

const fest = (tag: IsoDate, laenge: number): Tagfund => ({ wert: { art: "fest", tag }, laenge });

/** The day that stands at a place, in any of the ways in which Germans write one. */
export const leseTag = (worte: readonly Wort[], ab: number, umgebung: Tagumgebung): Tagfund =>
  leseIso(worte, ab) ??
  leseZiffern(worte, ab, umgebung) ??
  leseMitMonatsname(worte, ab) ??
  leseGesprochen(worte, ab, umgebung.nachVorwort) ??
  leseNaheTage(worte, ab, umgebung.heute) ??
  leseWochentag(worte, ab, umgebung) ??
  leseEnde(worte, ab, umgebung.heute) ??
  leseFest(worte, ab, umgebung);

const hasSigns = (worte: readonly Wort[], ab: number, muster: readonly (string | number)[]): boolean =>
  muster.every((part, offset) => {
    const wort = worte[ab + offset];
    const previous = worte[ab + offset - 1];
    if (wort === undefined || (offset > 0 && previous !== undefined && !haengtAn(previous, wort))) return false;
    return typeof part === "string" ? wort.text === part : isZahl(wort) && wort.text.length <= part;
  });

const number = (worte: readonly Wort[], at: number): number => Number(worte[at]?.text);

const leseIso = (worte: readonly Wort[], ab: number): Tagfund =>
  worte[ab]?.text.length === 4 && hasSigns(worte, ab, [4, "-", 2, "-", 2])
    ? { wert: tagwort(number(worte, ab + 4), number(worte, ab + 2), number(worte, ab)), laenge: 5 }
    : undefined;

// a space after a point ("1. 6. 2026") is common; between day and point it isn't
const leseZiffern = (worte: readonly Wort[], ab: number, { nachVorwort }: Tagumgebung): Tagfund => {
  if (!hasSigns(worte, ab, [2, "."])) return undefined;
  const [tag, monat] = [number(worte, ab), worte[ab + 2]];
  if (isZahl(monat) && monat.text.length <= 2) {
    if (worte[ab + 3]?.text !== ".") {
      // "15.12" without the last point, but not "1.500"
      return { wert: tagwort(tag, Number(monat.text), undefined), laenge: 3 };
    }
    const jahr = worte[ab + 4];
    const hasYear =
      isZahl(jahr) && (jahr.text.length === 4 || (jahr.text.length === 2 && hasSigns(worte, ab + 3, [".", 2])));
    return {
      wert: tagwort(tag, Number(monat.text), hasYear ? vollesJahr(Number(jahr.text)) : undefined),
      laenge: hasYear ? 5 : 4,
    };
  }
  const next = worte[ab + 2];
  const opensSpan = next?.form === "bis" || next?.text === "-" || next?.form === "und";
  const isDay = tag >= 1 && tag <= 31 && monatszahlOf(next) === undefined;
  return isDay && (opensSpan || (nachVorwort && next?.form !== "fall"))
    ? { wert: { art: "ohneMonat", tag, text: `${tag}.` }, laenge: 2 }
    : undefined;
};

const leseMitMonatsname = (worte: readonly Wort[], ab: number): Tagfund => {
  const first = worte[ab];
  const isDigits = isZahl(first) && first.text.length <= 2;
  const tag = isDigits ? Number(first.text) : ordnungszahlOf(first);
  if (tag === undefined) return undefined;
  const skip = isDigits && (worte[ab + 1]?.text === "." || worte[ab + 1]?.form === "ten") ? 2 : 1;
  const monat = monatszahlOf(worte[ab + skip]);
  if (monat === undefined) return undefined;
  const { jahr, laenge } = jahrAt(worte, ab + skip + 1);
  return { wert: tagwort(tag, monat, jahr), laenge: skip + 1 + laenge };
};

const NAHE_TAGE: Readonly<Record<string, number>> = {
  heute: 0,
  heut: 0,
  gestern: -1,
  vorgestern: -2,
  morgen: 1,
  morgn: 1,
  ubermorgen: 2,
  sofort: 0,
};

const GETIPPTE = ["gestern", "vorgestern", "morgen", "ubermorgen"] as const;
const ANDERE = new Set(["sorgen", "borgen", "gesten", "western"]);

const nahOf = (wort: Wort | undefined): number | undefined => {
  if (wort === undefined) return undefined;
  const exact = NAHE_TAGE[wort.form];
  // "mögen" has lost its umlaut and is no "morgen"
  if (exact !== undefined || ANDERE.has(wort.form) || /[öäü]|oe/i.test(wort.text.slice(1))) return exact;
  const meant = GETIPPTE.find((name) => isGemeint(wort.form, name, 1));
  return meant === undefined ? undefined : NAHE_TAGE[meant];
};

const leseNaheTage = (worte: readonly Wort[], ab: number, heute: IsoDate): Tagfund => {
  const days = nahOf(worte[ab]);
  if (days === undefined) return undefined;
  // "heute Morgen", "morgen früh"
  const hasHour = ["morgen", "fruh", "abend", "mittag", "vormittag", "nachmittag"].includes(worte[ab + 1]?.form ?? "");
  return fest(addDays(heute, days), hasHour ? 2 : 1);
};

const monday = (heute: IsoDate): number => mondayOf(dayNumber(heute));

/**
 * "Freitag", "diesen" and "kommenden Freitag" are the next one; "nächsten Freitag" is the one of next week, as most
 * people mean it when they say it in the middle of a week.
 */
const wochentag = (tag: number, lage: Lage | undefined, heute: IsoDate): IsoDate => {
  const [start, today] = [monday(heute), dayNumber(heute)];
  switch (lage) {
    case undefined:
    case "diese":
      return isoDate(start + tag + (start + tag < today ? 7 : 0));
    case "kommende":
      return isoDate(start + tag + (start + tag <= today ? 7 : 0));
    case "naechste":
      return isoDate(start + tag + 7);
    case "uebernaechste":
      return isoDate(start + tag + 14);
    case "letzte":
      return isoDate(start + tag - (start + tag >= today ? 7 : 0));
    case "vorletzte":
      return isoDate(start + tag - (start + tag >= today ? 14 : 7));
  }
};

const leseWochentag = (worte: readonly Wort[], ab: number, { heute, nachVorwort }: Tagumgebung): Tagfund => {
  const inWoche = leseTagDerWoche(worte, ab, heute);
  if (inWoche !== undefined) return inWoche;
  const lage = lageOf(worte[ab]);
  const at = lage === undefined ? ab : ab + 1;
  const tag = wochentagOf(worte[at], nachVorwort || lage !== undefined || opensTage(worte, at));
  if (tag === undefined) return undefined;
  const point = worte[at]?.text.length === 2 && worte[at + 1]?.text === "." ? 1 : 0;
  const behind = at + 1 + point;
  // "Freitag nächster Woche", "Freitag in einer Woche"
  const ofWeek = lageOf(worte[behind]);
  if (ofWeek !== undefined && einheitOf(worte[behind + 1]) === "woche") {
    const shift = WOCHEN_BIS[ofWeek];
    return fest(isoDate(monday(heute) + tag + 7 * shift), behind + 2 - ab);
  }
  const weeks = worte[behind]?.form === "in" ? zahlOf(worte[behind + 1]) : undefined;
  if (weeks !== undefined && einheitOf(worte[behind + 2]) === "woche") {
    return fest(addDays(wochentag(tag, undefined, heute), 7 * weeks), behind + 3 - ab);
  }
  const ofBoth = lageDerWoche(worte, behind);
  if (ofBoth !== undefined) return fest(isoDate(monday(heute) + tag + 7 * WOCHEN_BIS[ofBoth]), behind - ab);
  const day = wochentag(tag, lage, heute);
  return lage === undefined
    ? { wert: { art: "fest", tag: day, wochentag: true }, laenge: behind - ab }
    : fest(day, behind - ab);
};

const isBis = (wort: Wort | undefined): boolean => wort?.text === "-" || wort?.form === "bis";

/** "Mo-Fr": before another day two letters are one too. */
const opensTage = (worte: readonly Wort[], at: number): boolean => {
  const point = worte[at + 1]?.text === "." ? 1 : 0;
  return isBis(worte[at + 1 + point]) && wochentagOf(worte[at + 2 + point], true) !== undefined;
};

/** "Montag bis Freitag nächster Woche": the week is both days'. */
const lageDerWoche = (worte: readonly Wort[], ab: number): Lage | undefined => {
  if (!isBis(worte[ab]) || wochentagOf(worte[ab + 1], true) === undefined) return undefined;
  const at = worte[ab + 2]?.text === "." ? ab + 3 : ab + 2;
  return einheitOf(worte[at + 1]) === "woche" ? lageOf(worte[at]) : undefined;
};

/** "nächste Woche Montag", "nächste Woche von Mo bis Fr" */
const leseTagDerWoche = (worte: readonly Wort[], ab: number, heute: IsoDate): Tagfund => {
  const lage = lageOf(worte[ab]);
  if (lage === undefined || worte[ab + 1]?.form !== "woche") return undefined;
  const at = ["am", "von", "vom", "ab"].includes(worte[ab + 2]?.form ?? "") ? ab + 3 : ab + 2;
  const tag = wochentagOf(worte[at], at === ab + 3 || opensTage(worte, at));
  // "nächste Woche ab Montag" has no end: which days follow is for the preposition to say
  if (tag === undefined || (worte[ab + 2]?.form === "ab" && !isBis(worte[at + 1]))) return undefined;
  return fest(isoDate(monday(heute) + tag + 7 * WOCHEN_BIS[lage]), at + 1 - ab);
};

const leseFest = (worte: readonly Wort[], ab: number, { nachVorwort }: Tagumgebung): Tagfund => {
  const wort = worte[ab];
  if (!nachVorwort || wort === undefined || !isFest(wort)) return undefined;
  return {
    wert: { art: "fehler", satz: `Mit „${wort.text}“ kann ich nicht rechnen. Bitte ein Datum wie 30.11. angeben.` },
    laenge: 1,
  };
};
