import { basename, dirname } from "node:path";
import type { Deps } from "../../deps.ts";
import type { Ablageort } from "../ablage.ts";
import { lege } from "../ablegen.ts";
import { type Auswertungsauftrag, macheAuswertung } from "./mache-auswertung.ts";

export interface Auswertungsergebnis {
  readonly bezeichnung: string;
  readonly datei: string;
  /** What the merged result says in a few sentences. */
  readonly saetze: readonly string[];
  readonly hinweise: readonly string[];
}

const ownFile = (datei: string): Ablageort => ({
  wurzel: dirname(datei),
  ordner: [],
  datei: basename(datei),
  nurEigene: true,
});

/** Makes a month's review workbook and files it. */
export const schreibeAuswertung = async (deps: Deps, auftrag: Auswertungsauftrag): Promise<Auswertungsergebnis> => {
  const { bezeichnung, inhalt, ort, saetze, hinweise } = await macheAuswertung(deps, auftrag);
  const { datei, hinweis } = await lege(
    deps,
    auftrag.datei === undefined ? ort : ownFile(auftrag.datei),
    inhalt,
    "beiseite",
  );
  return { bezeichnung, datei, saetze, hinweise: [...hinweise, ...(hinweis === null ? [] : [hinweis])] };
};
