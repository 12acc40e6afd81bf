import type { Deps } from "../deps.ts";
import { type Ablageort, legeAb, legeBeiseite, pfadOf, readAbgelegtes } from "./ablage.ts";
import { sha256 } from "./sha256.ts";

/** What became of a file that was to be filed. */
export interface Abgelegt {
  readonly datei: string;
  readonly hinweis: string | null;
}

/** What is to be done with a file in which somebody has written. */
export type BeiVeraendertem = "lassen" | "beiseite";

/**
 * Files a workbook. One that Verlauf has written itself and nobody has changed is replaced; one in which somebody has
 * written is left alone, or moved aside under a name of its own.
 */
export const lege = async (
  { store }: Pick<Deps, "store">,
  ort: Ablageort,
  inhalt: Uint8Array,
  beiVeraendertem: BeiVeraendertem,
): Promise<Abgelegt> => {
  const datei = pfadOf(ort);
  const there = await readAbgelegtes(ort);
  const hash = sha256(inhalt);
  let hinweis: string | null = null;
  if (there !== undefined && sha256(there) !== hash && !(await store.istAbgelegt(sha256(there)))) {
    if (beiVeraendertem === "lassen") {
      return {
        datei,
        hinweis: `${datei} ist schon bearbeitet und bleibt, wie sie ist. Eine neue schreibt --neu; die bearbeitete bleibt daneben liegen.`,
      };
    }
    hinweis = `Die bearbeitete Datei liegt jetzt daneben: ${await legeBeiseite(ort, there)}`;
  }
  // known before it is there: a stop in between must not make our own file look like somebody's work
  await store.merkeAbgelegt(hash);
  if (there === undefined || sha256(there) !== hash) await legeAb(ort, inhalt);
  return { datei, hinweis };
};
