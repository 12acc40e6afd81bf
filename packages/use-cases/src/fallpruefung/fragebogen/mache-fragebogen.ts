import type { Ziehung } from "@verlauf/core";
import type { Deps } from "../../deps.ts";
import { NichtVerzeichnet } from "../../nicht-verzeichnet.ts";
import { readOrganisation } from "../pruefhaus.ts";
import { sha256 } from "../sha256.ts";
import { type Bogenangaben, findVorhaben, openBogenwerkstatt, type Vorhabenfrage } from "./bogenwerkstatt.ts";

/** A questionnaire that hasn't been filed. */
export interface GemachterFragebogen {
  readonly name: string;
  readonly inhalt: Uint8Array;
  readonly ziehung: Ziehung;
}

/**
 * One unit's questionnaire, made anew and empty, whatever has come back, of a draw that whoever asks may see: what is said
 * of its cases takes in contacts that lie in other teams. It is remembered as our own, so that it is no
 * return when it comes back as it went.
 */
export const macheFragebogen = async (
  deps: Deps,
  sicht: Deps,
  frage: Omit<Vorhabenfrage, "ordner"> & Bogenangaben,
): Promise<GemachterFragebogen> => {
  const [vorhaben, ...others] = await findVorhaben(sicht, frage, await readOrganisation(deps));
  if (vorhaben === undefined || others.length > 0) {
    throw new NichtVerzeichnet("Diese Einheit gibt es mehrfach. Bitte die Dienststelle angeben.");
  }
  const inhalt = await (await openBogenwerkstatt(deps, frage))(vorhaben);
  await deps.store.merkeAbgelegt(sha256(inhalt));
  return { name: vorhaben.ort.datei, inhalt, ziehung: vorhaben.ziehung };
};
