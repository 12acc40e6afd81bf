import { PROFILLAGE_NAMEN } from "../kunde.ts";
import { aufzaehlung } from "../sprache.ts";
import type { Personenkreis } from "./konzept.ts";

const list = (name: string, words: readonly string[] | undefined): readonly string[] =>
  words === undefined ? [] : [`${name}${aufzaehlung(words, "oder")}`];

const alterText = ({ alterAb, alterUnter }: Personenkreis): readonly string[] => {
  if (alterAb !== undefined && alterUnter !== undefined) return [`${alterAb} bis unter ${alterUnter} Jahre`];
  if (alterAb !== undefined) return [`ab ${alterAb} Jahren`];
  return alterUnter === undefined ? [] : [`unter ${alterUnter} Jahren`];
};

/** Whom a duty reaches: "SGB II, Marktprofil oder Förderprofil, unter 25 Jahren"; "alle" where nothing is asked. */
export const personenkreisText = (kreis: Personenkreis): string => {
  const words = [
    ...list("", kreis.rechtskreis),
    ...list(
      "",
      kreis.profillage?.map((code) => PROFILLAGE_NAMEN[code]),
    ),
    ...alterText(kreis),
    ...list("Prognose ", kreis.prognose),
    ...list("Kundenstatus ", kreis.kundenstatus),
    ...list("Team ", kreis.team),
    ...list("Teamart ", kreis.teamart),
  ];
  return words.length === 0 ? "alle" : words.join(", ");
};
