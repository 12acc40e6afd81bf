import { assessKontaktdichte, auslassungOf, datum, erklaerung, fallText, isUrteil, Refusal } from "@verlauf/core";
import type { Deps } from "../deps.ts";
import { type Eintrag, eintragOf } from "./eintrag.ts";
import { type Frage, openFrage } from "./frage.ts";

export interface Erklaerung {
  /** Number, team and Profillage. */
  readonly kopf: string;
  /** Paragraphs that a team lead can read aloud. */
  readonly absaetze: readonly string[];
  /** Null for people not in 4-phase service. */
  readonly eintrag: Eintrag | null;
}

/**
 * One person's verdict in sentences. A Beschäftigtenfall gets the answer of an unknown number (§ 35 Abs. 1 S. 3
 * SGB I), in service or not.
 */
export const erklaere = async (
  deps: Deps,
  frage: Omit<Frage, "team" | "onPersonen"> & { readonly kundennummer: string },
): Promise<Erklaerung> => {
  const grundlage = await openFrage(deps, frage);
  const { lieferungen, mitBg, stichtag } = grundlage;
  const fall = await deps.store.fall({ lieferungen, kundennummer: frage.kundennummer, mitBg });
  if (fall === undefined || fall.beschaeftigtenfall) {
    throw new Refusal(
      `Die Kundennummer ${frage.kundennummer} ist im Datenstand ${datum(grundlage.datenstand)} nicht verzeichnet.`,
    );
  }
  const kopf = fallText(fall);
  const regeln = grundlage.regelnFor(fall);
  const urteil = assessKontaktdichte(regeln, fall);
  if (!isUrteil(urteil)) {
    const wegenTeam = auslassungOf({ ...fall, teamart: null }, regeln) === null;
    const satz = wegenTeam
      ? `Das Team ${fall.team} (${fall.teamart}) betreut nicht nach dem 4-Phasen-Modell; für diese Person gilt keine Kontaktdichte.`
      : `Am ${datum(stichtag)} ist im Export keine Betreuung verzeichnet; für diese Person gilt keine Kontaktdichte.`;
    return { kopf, absaetze: [satz, ...grundlage.bemerkungen], eintrag: null };
  }
  return {
    kopf,
    absaetze: [...erklaerung(urteil, fall, regeln), ...grundlage.bemerkungen],
    eintrag: eintragOf(urteil, fall, regeln),
  };
};
