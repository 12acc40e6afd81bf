import { type Akteur, type Befugnis, darf, type Gegenstand, type Handlung } from "@verlauf/use-cases";
import { nichtGefunden } from "../problem/problem-of.ts";

const unitsOf = ({ dienststelle, bereich, team, rd }: Befugnis): readonly Gegenstand[] => [
  { ebene: "dienststelle", dienststelle },
  ...(bereich === null ? [] : [{ ebene: "bereich", dienststelle, bereich } as const]),
  ...(team === null ? [] : [{ ebene: "team", dienststelle, bereich, team } as const]),
  { ebene: "rd", rd },
  { ebene: "zentrale" },
];

/** A month in which RD and Zentrale had samples of their own, too. */
const WITH_ALL_SAMPLES = "2017-06";

const mayAnywhere = (akteur: Akteur, handlung: Handlung): boolean => {
  switch (akteur.art) {
    case "betrieb":
    case "system":
      return true;
    case "schluessel":
      return akteur.umfang.includes(handlung);
    case "person":
      return akteur.befugnisse.flatMap(unitsOf).some((unit) => darf(akteur, handlung, unit, WITH_ALL_SAMPLES));
  }
};

/** Turns away whoever may bring nothing anywhere before their upload is taken in; what exactly, is decided when it is read. */
export const requireUmfang = (akteur: Akteur, handlung: Handlung): void => {
  if (!mayAnywhere(akteur, handlung)) throw nichtGefunden();
};
