import type { Organisationseintrag } from "@verlauf/core";
import type { Personenkreis, Pruefkreis, Sicht } from "@verlauf/store";
import type { Organisation } from "../fallpruefung/pruefhaus.ts";
import { ZENTRALE } from "../fallpruefung/stichprobe/ziehe-ebene.ts";
import type { Akteur } from "./akteur.ts";
import type { Handlung } from "./handlung.ts";
import { kreiseOf } from "./kreise-of.ts";
import { teamgegenstand } from "./teamgegenstand.ts";

/** What is done with draws, and shows some of them; a key may have one without the others. */
const AN_ZIEHUNGEN: readonly Handlung[] = [
  "stichprobe.lesen",
  "stichprobe.nummern",
  "stichprobe.ersetzen",
  "fragebogen.holen",
  "stand.lesen",
];

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
      return akteur.dienststelle === null && AN_ZIEHUNGEN.some((handlung) => akteur.umfang.includes(handlung))
        ? EVERY_LEVEL
        : [];
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

const distinct = (kreise: readonly Pruefkreis[]): readonly Pruefkreis[] => [
  ...new Map(kreise.map((kreis) => [JSON.stringify([kreis.ebene, kreis.dienststelle, kreis.einheit]), kreis])).values(),
];

/** What the database may show to an actor at most: the second line behind `darf`. */
export const sichtOf = (akteur: Akteur, { eintraege }: Pick<Organisation, "eintraege">): Sicht => ({
  personen: kreiseOf(akteur, "personen.lesen", eintraege),
  pruefung: distinct([
    ...AN_ZIEHUNGEN.flatMap((handlung) => kreiseOf(akteur, handlung, eintraege)).flatMap((kreis) =>
      pruefkreiseOf(kreis, eintraege),
    ),
    ...ebenenkreiseOf(akteur),
  ]),
  lieferungen: kreiseOf(akteur, "lieferung.lesen", eintraege).map(({ dienststelle }) => dienststelle),
});
