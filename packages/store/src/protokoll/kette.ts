import { createHash } from "node:crypto";
import type { Kettenstelle, Protokolleintrag } from "./protokoll.ts";

/** A block as it is stored. */
export interface Block extends Kettenstelle {
  readonly minute: string;
  readonly eintraege: string;
  readonly vorher: string;
}

/** What the first block hangs on. */
export const BEGINN: Kettenstelle = { nr: 0, sha256: "0".repeat(64) };

/** The same sum as the database takes when it appends. */
export const pruefsummeOf = ({ vorher, nr, minute, eintraege }: Omit<Block, "sha256">): string =>
  createHash("sha256").update([vorher, nr, minute, eintraege].join("\n"), "utf8").digest("hex");

/** One text for one meaning: the keys in this order, nothing else. */
export const textOf = (eintraege: readonly Protokolleintrag[]): string =>
  JSON.stringify(
    eintraege.map(({ art, handlung, wer, rolle, einheit, gegenstand, minute }) => ({
      art,
      handlung,
      wer,
      rolle,
      einheit,
      gegenstand,
      minute,
    })),
  );

/** The handlung of the entry that binds a pseudonym's sealed identity to the chain, by its SHA-256. */
export const PSEUDONYM_VERGEBEN = "protokoll.pseudonym";
/** The handlung of the entry that says up to which block the front was deleted. */
export const PROTOKOLL_GELOESCHT = "protokoll.loeschen";

export const siegelsumme = (siegel: string): string => createHash("sha256").update(siegel, "utf8").digest("hex");

export const ankertext = ({ nr, sha256 }: Kettenstelle): string => `${nr}:${sha256}`;
