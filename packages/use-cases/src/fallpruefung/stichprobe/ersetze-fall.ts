import { ersetze, isMonat, isQuartal, isTeamebene, parseFallreferenz, Refusal, type Ziehung } from "@verlauf/core";
import type { Deps } from "../../deps.ts";
import { NichtVerzeichnet } from "../../nicht-verzeichnet.ts";
import { sha256 } from "../sha256.ts";
import type { Handelnde } from "./handelnde.ts";
import { drawsBelow, type Ebenenziel, einheitOf } from "./ziehe-ebene.ts";

export interface Ersetzungsauftrag extends Handelnde {
  /** A case's reference, with or without the Dienststelle. */
  readonly fall: string;
  readonly grund: string;
  /** Left out, the case is replaced in its team; else in the own sample of an RD or the Zentrale. */
  readonly ebene?: Ebenenziel | undefined;
  readonly nur?: Ziehungsfilter;
}

/** Whether whoever asks may know of a draw; left out, of all. */
export type Ziehungsfilter = ((ziehung: Ziehung) => boolean) | undefined;

export interface Ersetzter {
  readonly dienststelle: string;
  readonly referenz: string;
  readonly durch: { readonly referenz: string; readonly kundennummer: string; readonly ticket: string } | null;
  readonly hinweise: readonly string[];
}

/** The draw of a case that somebody names, with the case's full reference. */
export const findFall = async (
  { store }: Pick<Deps, "store">,
  text: string,
  { ebene, nur }: Pick<Ersetzungsauftrag, "ebene" | "nur"> = {},
): Promise<{ readonly ziehung: Ziehung; readonly referenz: string }> => {
  const zeitraum = text.trim().toUpperCase().slice(0, 7);
  const drawn =
    isMonat(zeitraum) || isQuartal(zeitraum)
      ? (await store.ziehungen({ zeitraum })).filter(belongsTo(ebene)).filter(nur ?? (() => true))
      : [];
  const faelle = drawn.flatMap((ziehung) =>
    ziehung.protokoll.faelle.map(({ referenz }) => ({ referenz, dienststelle: ziehung.dienststelle, ziehung })),
  );
  const referenz = referenzOf(text, faelle);
  const found = faelle.find((fall) => fall.referenz === referenz);
  if (found === undefined) throw new Error(`a reference that no draw has: ${referenz}`);
  return { ziehung: found.ziehung, referenz };
};

const referenzOf = (text: string, faelle: Parameters<typeof parseFallreferenz>[1]): string => {
  try {
    return parseFallreferenz(text, faelle);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new NichtVerzeichnet(error.message, { cause: error });
  }
};

const belongsTo =
  (ziel: Ebenenziel | undefined) =>
  ({ ebene, dienststelle }: Ziehung): boolean =>
    ziel === undefined ? isTeamebene(ebene) : ebene === ziel.art && dienststelle === einheitOf(ziel);

// each round another process has taken the successor that this one had found
const ROUNDS = 20;

/** Puts the next case in the place of one that can't be reviewed; who asks twice is told so. */
export const ersetzeFall = async (deps: Deps, auftrag: Ersetzungsauftrag): Promise<Ersetzter> => {
  const { ziehung, referenz } = await findFall(deps, auftrag.fall, auftrag);
  const { zeitraum } = ziehung;
  // a sample of RD or Zentrale learns from the draws below what its next case is called
  const darunter =
    auftrag.ebene === undefined || !isMonat(zeitraum)
      ? []
      : (await drawsBelow(deps, zeitraum, auftrag.ebene)).map(({ protokoll }) => protokoll);
  let stand = ziehung;
  for (let round = 0; round < ROUNDS; round++) {
    const { durch, hinweise } = ersetze(stand.protokoll, referenz, auftrag.grund, sha256, darunter);
    const kept = await deps.store.ersetze(stand, {
      referenz,
      grund: auftrag.grund.trim(),
      durch,
      am: auftrag.heute,
      von: auftrag.von,
    });
    if (kept.neu) return { dienststelle: stand.dienststelle, referenz, durch, hinweise };
    stand = kept.ziehung;
  }
  throw new Refusal("Gerade ersetzen mehrere Stellen Fälle dieser Ziehung. Bitte noch einmal versuchen.");
};
