import type { IsoDate } from "@verlauf/core";
import type { Fund, Wort } from "../wort.ts";
import { leseSpanne } from "./spannen.ts";
import { leseTag } from "./tage.ts";
import type { Zeitwort } from "./zeitwort.ts";

/** How a time stands in its sentence. "von" opens a period where an end follows, and else says nothing. */
export type Vorwort = "bis" | "ab" | "von" | "am" | "seit" | undefined;

export interface Zeitangabe {
  readonly vorwort: Vorwort;
  readonly zeit: Zeitwort;
  readonly von: number;
  readonly bis: number;
}

const VORWORTE: Readonly<Record<string, Exclude<Vorwort, undefined> | "leer">> = {
  bis: "bis",
  spatestens: "bis",
  "-": "bis",
  ab: "ab",
  seit: "seit",
  vom: "von",
  von: "von",
  zwischen: "von",
  zw: "von",
  ".": "leer",
  und: "leer",
  am: "am",
  an: "am",
  zum: "am",
  per: "am",
  zur: "leer",
  im: "leer",
  in: "leer",
  der: "leer",
  den: "leer",
  dem: "leer",
  die: "leer",
  das: "leer",
  einschliesslich: "leer",
  inkl: "leer",
  fur: "leer",
  uber: "leer",
  vor: "leer",
  nach: "leer",
};

/** "bis spätestens zum nächsten": more don't stand in a row. */
const MAX_VORWORTE = 4;

/** The time that stands at a place, with what stands before it. */
export const leseZeitangabe = (worte: readonly Wort[], ab: number, heute: IsoDate): Fund<Zeitangabe> | undefined => {
  let vorwort: Vorwort;
  for (let at = ab; at <= ab + MAX_VORWORTE; at++) {
    const core = leseKern(worte, at, heute, at > ab);
    if (core !== undefined) {
      const [first, last] = [worte[ab], worte[at + core.laenge - 1]];
      const wert = { vorwort, zeit: core.wert, von: first?.von ?? 0, bis: last?.bis ?? 0 };
      return { wert, laenge: at - ab + core.laenge };
    }
    const sense = VORWORTE[worte[at]?.form ?? ""];
    // "stell sie ab bis Freitag"
    if (sense === undefined || (sense === "ab" && worte[at + 1]?.form === "bis")) return undefined;
    // "bis zum", "bis spätestens am": the first that says something counts, and an end before all
    if (sense === "bis" || (sense !== "leer" && vorwort === undefined)) vorwort = sense;
  }
  return undefined;
};

const leseKern = (
  worte: readonly Wort[],
  at: number,
  heute: IsoDate,
  nachVorwort: boolean,
): Fund<Zeitwort> | undefined => {
  const month = leseSpanne(worte, at, heute);
  const day = leseTag(worte, at, { heute, nachVorwort });
  // "2026-12-01" is a day before it is a month, "10.2026" a month before it is the tenth
  if (month?.wert.art === "monat" && month.laenge >= (day?.laenge ?? 0)) return month;
  return day === undefined ? month : { wert: { art: "tag", tag: day.wert }, laenge: day.laenge };
};
