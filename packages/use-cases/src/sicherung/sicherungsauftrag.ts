import { anzahl } from "@verlauf/core";
import { type Handler, nurSatz } from "../auftraege/auftragsdeps.ts";
import { type Sicherungsangaben, sichere } from "./sichere.ts";

/** What the jobs do every day where a house has its embedded data backed up. Begun again it makes one more. */
export const sicherungsauftrag =
  (angaben: Sicherungsangaben): Handler =>
  async ({ store, uhr }) => {
    const stimme = { wer: "system:auftraege", rolle: null, identitaeten: [] };
    const { sicherung, geloescht } = await sichere({ store, uhr }, angaben, stimme);
    const alte = geloescht.length === 0 ? "" : ` Gelöscht: ${anzahl(geloescht.length, "ältere", "ältere")}.`;
    return nurSatz(`Die Sicherung ${sicherung.name} ist angelegt und geprüft.${alte}`);
  };
