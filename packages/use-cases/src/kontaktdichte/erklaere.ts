import { assessKontaktdichte, auslassungOf, datum, erklaerung, type Fall, fallText, isUrteil } from "@verlauf/core";
import type { Deps } from "../deps.ts";
import { NichtVerzeichnet } from "../nicht-verzeichnet.ts";
import { isInKreis } from "../rechte/kreise-of.ts";
import { type Eintrag, eintragOf } from "./eintrag.ts";
import { type Frage, type Grundlage, openFrage } from "./frage.ts";

export interface Erklaerung {
  /** Number, team and Profillage. */
  readonly kopf: string;
  /** Paragraphs that a team lead can read aloud. */
  readonly absaetze: readonly string[];
  /** Null for people not in 4-phase service. */
  readonly eintrag: Eintrag | null;
}

export interface Personenfrage extends Omit<Frage, "team" | "onPersonen"> {
  readonly kundennummer: string;
}

/**
 * The person of a number, where whoever asks may see the team. A Beschäftigtenfall isn't there, in service or not
 * (§ 35 Abs. 1 S. 3 SGB I); how much is looked at doesn't depend on whether a number is unknown or hidden.
 */
export const findPerson = async (
  { store }: Deps,
  { lieferungen, mitBg }: Grundlage,
  { kundennummer, nur }: Pick<Personenfrage, "kundennummer" | "nur">,
): Promise<Fall | undefined> => {
  const found: Fall[] = [];
  for (const lieferung of lieferungen) {
    const fall = await store.fall({ lieferungen: [lieferung], kundennummer, mitBg });
    if (fall !== undefined) found.push(fall);
  }
  if (found.some(({ beschaeftigtenfall }) => beschaeftigtenfall)) return undefined;
  return found.find(({ dienststelle, team }) => nur === undefined || isInKreis(nur, dienststelle, team));
};

/** One person's verdict in sentences, asked by number. */
export const erklaere = async (deps: Deps, frage: Personenfrage): Promise<Erklaerung> => {
  const grundlage = await openFrage(deps, frage);
  const fall = await findPerson(deps, grundlage, frage);
  if (fall !== undefined) return erklaereFall(grundlage, fall);
  throw new NichtVerzeichnet(
    `Die Kundennummer ${frage.kundennummer} ist im Datenstand ${datum(grundlage.datenstand)} nicht verzeichnet.`,
  );
};

/** The same of a person at hand. */
export const erklaereFall = (grundlage: Grundlage, fall: Fall): Erklaerung => {
  const { stichtag } = grundlage;
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
