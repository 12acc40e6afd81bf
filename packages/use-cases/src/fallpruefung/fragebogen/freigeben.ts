import { findPersonenbezug, kurzreferenz, Refusal } from "@verlauf/core";
import type { Deps } from "../../deps.ts";
import { sha256 } from "../sha256.ts";
import { findFall, type Ziehungsfilter } from "../stichprobe/ersetze-fall.ts";
import type { Handelnde } from "../stichprobe/handelnde.ts";
import { freitexteOf } from "./freitexte.ts";

export interface Freigabeauftrag extends Handelnde {
  readonly fall: string;
  /** A question's number, or "G" for the texts to the case as a whole; left out: all. */
  readonly frage?: string | undefined;
  readonly nur?: Ziehungsfilter;
}

/** Releases held-back texts of a case after a person has looked at them. */
export const gibTexteFrei = async (
  { store }: Deps,
  { fall, frage, nur, heute, von }: Freigabeauftrag,
): Promise<{ readonly referenz: string; readonly texte: number }> => {
  const { ziehung, referenz } = await findFall({ store }, fall, { nur });
  const { zeitraum, dienststelle, protokoll } = ziehung;
  const nummern = protokoll.faelle.map(({ kundennummer }) => kundennummer);
  const held = (await store.rueckgaben({ zeitraum }))
    .filter((satz) => satz.ebene !== "team" || satz.dienststelle === dienststelle)
    .flatMap((satz) => satz.faelle.filter((antworten) => antworten.referenz === referenz))
    .flatMap(freitexteOf)
    .filter(({ nr }) => frage === undefined || (nr ?? "G") === frage.trim().toUpperCase())
    .filter(({ text }) => findPersonenbezug(text, nummern, protokoll.datenstand).length > 0);
  if (held.length === 0) {
    throw new Refusal(
      `Zu Fall ${kurzreferenz(referenz, dienststelle)}${frage === undefined ? "" : `, Frage ${frage},`} ist kein Text zurückgehalten.`,
    );
  }
  for (const { text } of held) await store.gibFrei({ sha256: sha256(text), referenz, am: heute, von });
  return { referenz: kurzreferenz(referenz, dienststelle), texte: held.length };
};
