import type { Tagwort } from "./tagwort.ts";
import type { Vorwort, Zeitangabe } from "./zeitangabe.ts";
import type { Zeitwort } from "./zeitwort.ts";

/** All of a text's times in one: what they say together. */
export type Zeit =
  | { readonly art: "keine" }
  | { readonly art: "tag"; readonly tag: Tagwort; readonly vorwort: Vorwort }
  | { readonly art: "bis"; readonly bis: Zeitwort }
  | { readonly art: "ab"; readonly ab: Zeitwort }
  | { readonly art: "vonBis"; readonly von: Zeitwort; readonly bis: Zeitwort }
  | { readonly art: "offen"; readonly zeit: Exclude<Zeitwort, { art: "tag" }> };

export const zeitOf = (angaben: readonly Zeitangabe[]): Zeit => {
  const until = angaben.findLast(({ vorwort }) => vorwort === "bis");
  const others = angaben.filter(({ vorwort }) => vorwort !== "bis");
  const opens = others.find(({ vorwort }) => vorwort === "ab" || vorwort === "von") ?? others[0];
  if (until !== undefined) {
    return opens === undefined || opens.vorwort === "am" || !opensSpan(opens)
      ? { art: "bis", bis: until.zeit }
      : { art: "vonBis", von: opens.zeit, bis: until.zeit };
  }
  if (opens === undefined) return { art: "keine" };
  const second = others.find((other) => other !== opens && other.zeit.art === "tag");
  // "zwischen 1.12. und 5.12.", "heute und morgen"
  const isRow = second !== undefined && second.von - opens.bis <= 2;
  if (opens.zeit.art === "tag" && second !== undefined && (opens.vorwort === "von" || isRow)) {
    return { art: "vonBis", von: opens.zeit, bis: second.zeit };
  }
  const lasting = others.find(({ zeit }) => zeit.art === "dauer" || (zeit.art === "spanne" && zeit.fuer === true));
  if ((opens.vorwort === "ab" || opens.vorwort === "von") && opens.zeit.art === "tag" && lasting !== undefined) {
    return { art: "vonBis", von: opens.zeit, bis: lasting.zeit };
  }
  if (opens.vorwort === "ab") return { art: "ab", ab: opens.zeit };
  return opens.zeit.art === "tag"
    ? { art: "tag", tag: opens.zeit.tag, vorwort: opens.vorwort }
    : { art: "offen", zeit: opens.zeit };
};

// "Fälle Oktober bis Freitag" names a data month and an end, not a period
const opensSpan = ({ vorwort, zeit }: Zeitangabe): boolean => vorwort !== undefined || zeit.art === "tag";
