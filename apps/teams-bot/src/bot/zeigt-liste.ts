import { NichtGefunden } from "@verlauf/use-cases";
import { eigeneEinheiten, isBenannt, listbareEinheiten, meantBereiche, type Ort } from "./einheiten.ts";
import type { Kontext } from "./kontext.ts";
import { darfListen } from "./listenplan.ts";

/**
 * Whether persons are listed where a question is meant. Who leads a team in one office and manages another sees persons of
 * the one and counts of the other.
 */
export const zeigtListe = async (kontext: Kontext, ort: Ort): Promise<boolean> => {
  if (!darfListen(kontext)) return false;
  if (eigeneEinheiten(kontext.person).dienststellen.length === 0 || !isBenannt(ort)) return true;
  const { team, bereich, dienststelle } = ort;
  const listbar = listbareEinheiten(kontext.person);
  const inOffice = (each: { readonly dienststelle: string }): boolean =>
    dienststelle === undefined || each.dienststelle === dienststelle;
  if (team === undefined) {
    return bereich === undefined
      ? [...listbar.teams, ...listbar.bereiche].some(inOffice)
      : meantBereiche(listbar, bereich).some(inOffice);
  }
  if (listbar.teams.some((own) => own.team === team && inOffice(own))) return true;
  if (listbar.bereiche.length === 0) return false;
  try {
    await kontext.zugang.seite({ stichtag: kontext.heute, team, dienststelle, limit: 1 });
    return true;
  } catch (error) {
    if (error instanceof NichtGefunden) return false;
    throw error;
  }
};
