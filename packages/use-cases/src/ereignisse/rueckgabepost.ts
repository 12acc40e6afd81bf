import { addDays, kurzreferenz, type Monat } from "@verlauf/core";
import type { NeueRueckgabe, NeueSendung } from "@verlauf/store";
import { empfaengerOf } from "../auftraege/empfaenger.ts";
import { monatslageIn } from "../auftraege/lage.ts";
import { anTeamleitungen } from "../auftraege/teamleitungen.ts";
import type { Deps } from "../deps.ts";

interface Postdeps extends Deps {
  readonly uhr: () => Date;
}

interface Teammonat {
  readonly dienststelle: string;
  readonly monat: Monat;
  readonly team: string;
}

const TAGE = 7;

/** To the lead in the chat: what was understood of a workbook that came by another way than the chat itself. */
export const rueckgabepost = async (
  deps: Postdeps,
  { dienststelle, monat, team }: Teammonat,
  { faelle, zuKlaeren, am, sha256 }: NeueRueckgabe,
): Promise<readonly NeueSendung[]> => {
  if (deps.chat === undefined) return [];
  const lage = await monatslageIn(deps, dienststelle, monat);
  const offen = faelle.filter(({ vollstaendig }) => !vollstaendig);
  const stand = {
    soll: faelle.length,
    vollstaendig: faelle.length - offen.length,
    offen: offen.map(({ referenz }) => kurzreferenz(referenz, dienststelle).slice(-2)),
    zuletztAm: am,
  };
  return anTeamleitungen(
    lage,
    team,
    { art: "fragebogen.eingegangen", rueckgabe: sha256, stand, zuKlaeren },
    addDays(lage.heute, TAGE),
  );
};

/** To the area manager in the chat: everything is back. */
export const bereichspost = async (
  deps: Postdeps,
  {
    dienststelle,
    monat,
    bereich,
    teams,
  }: Omit<Teammonat, "team"> & { readonly bereich: string; readonly teams: number },
): Promise<readonly NeueSendung[]> => {
  if (deps.chat === undefined) return [];
  const { organisation, versand, heute } = await monatslageIn(deps, dienststelle, monat);
  return empfaengerOf(organisation, { rolle: "BL", dienststelle, bereich }, heute).flatMap((adressat) =>
    versand(adressat, { art: "bereich.vollstaendig", dienststelle, monat, bereich, teams }, addDays(heute, TAGE)),
  );
};
