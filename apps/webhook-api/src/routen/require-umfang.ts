import { type Akteur, darfIrgendwo, type Handlung } from "@verlauf/use-cases";
import { nichtGefunden } from "../problem/problem-of.ts";

/** Turns away whoever may bring nothing anywhere before their upload is taken in; what exactly, is decided when it is read. */
export const requireUmfang = (akteur: Akteur, handlung: Handlung): void => {
  if (!darfIrgendwo(akteur, handlung)) throw nichtGefunden();
};
