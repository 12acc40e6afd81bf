import type { Organisationseintrag } from "@verlauf/core";
import type { Personenkreis, Pruefkreis, Sicht } from "@verlauf/store";
import type { Organisation } from "../fallpruefung/pruefhaus.ts";
import { ZENTRALE } from "../fallpruefung/stichprobe/ziehe-ebene.ts";
import type { Akteur } from "./akteur.ts";
import { kreiseOf } from "./kreise-of.ts";
import { teamgegenstand } from "./teamgegenstand.ts";

const pruefkreiseOf = (
  { dienststelle, team }: Personenkreis,
  eintraege: readonly Organisationseintrag[],
): readonly Pruefkreis[] => {
  if (dienststelle === null || team === null) {
    return [
      { ebene: "team", dienststelle, einheit: team },
      { ebene: "kalibrierung", dienststelle, einheit: null },
    ];
  }
  const { bereich } = teamgegenstand(eintraege, dienststelle, team);
  return [
    { ebene: "team", dienststelle, einheit: team },
    // calibration cases are drawn for the area and judged by each of its teams
    { ebene: "kalibrierung", dienststelle, einheit: team },
    ...(bereich === null ? [] : [{ ebene: "kalibrierung", dienststelle, einheit: bereich } as const]),
  ];
};

// in which months they have a sample is the gate's to say: the database knows no directive
const ebenenkreiseOf = (akteur: Akteur): readonly Pruefkreis[] => {
  switch (akteur.art) {
    case "betrieb":
    case "system":
      return EVERY_LEVEL;
    case "schluessel":
      return akteur.dienststelle === null && akteur.umfang.includes("stichprobe.lesen") ? EVERY_LEVEL : [];
    case "person":
      return akteur.befugnisse.flatMap(({ rolle, rd }): readonly Pruefkreis[] => {
        if (rolle === "RD") return [{ ebene: "rd", dienststelle: rd, einheit: null }];
        return rolle === "Z" ? [{ ebene: "zentrale", dienststelle: ZENTRALE, einheit: null }] : [];
      });
  }
};

const EVERY_LEVEL: readonly Pruefkreis[] = [
  { ebene: "rd", dienststelle: null, einheit: null },
  { ebene: "zentrale", dienststelle: null, einheit: null },
];

/** What the database may show to an actor at most: the second line behind `darf`. */
export const sichtOf = (akteur: Akteur, { eintraege }: Pick<Organisation, "eintraege">): Sicht => ({
  personen: kreiseOf(akteur, "personen.lesen", eintraege),
  pruefung: [
    ...kreiseOf(akteur, "stichprobe.lesen", eintraege).flatMap((kreis) => pruefkreiseOf(kreis, eintraege)),
    ...ebenenkreiseOf(akteur),
  ],
  lieferungen: kreiseOf(akteur, "lieferung.lesen", eintraege).map(({ dienststelle }) => dienststelle),
});
