import { type Monat, monatText } from "@verlauf/core";
import { namensteil } from "./dateiangebot.ts";

/** What a questionnaire of ten cases comes to. */
const BYTES = 60_000;

/** A team's questionnaire as it is offered; it is made when it is accepted. */
export const mappenangebot = ({
  monat,
  dienststelle,
  team,
}: {
  readonly monat: Monat;
  readonly dienststelle: string;
  readonly team: string;
}) => ({
  name: `Fragebogen_${[monat, dienststelle, team].map(namensteil).join("_")}.xlsx`,
  beschreibung: `Fragebogen von Team ${team}, Datenstand ${monatText(monat)}`,
  bytes: BYTES,
});
