import type { Fragebogenkennung } from "./fragebogen.ts";

const OTHERS = /[^\p{L}\p{Nd}-]/gu;

/** A part of a file's or a folder's name: other characters than letters, digits and `-` become `_`. */
export const namensteil = (text: string): string => text.normalize("NFC").replace(OTHERS, "_") || "_";

/** Fragebogen_<YYYY-MM>_<Dienststelle>_<Team>.xlsx */
export const fragebogenDatei = (kennung: Pick<Fragebogenkennung, "zeitraum" | "dienststelle" | "einheit">): string =>
  `Fragebogen_${[kennung.zeitraum, kennung.dienststelle, kennung.einheit].map(namensteil).join("_")}.xlsx`;
