import { Refusal } from "@verlauf/core";
import type { Schluesselhalter } from "@verlauf/store";
import { HALTER_TEXTE } from "@verlauf/use-cases";
import { readTextFile } from "../../datenort.ts";
import type { Umgebung } from "../../umgebung.ts";

/** The passphrase of a key: from the file that is named, a variable, or whoever sits at the terminal. */
export const kennwortOf = async (
  fuer: Schluesselhalter,
  datei: string | undefined,
  { config, frageVerdeckt }: Umgebung,
): Promise<string> => {
  if (datei !== undefined) return new TextDecoder().decode(readTextFile(datei));
  const variable = config.kennwoerter?.[fuer];
  if (variable !== undefined) return variable;
  if (frageVerdeckt !== undefined) return frageVerdeckt(`Kennwort für den Schlüssel ${HALTER_TEXTE[fuer]}`);
  throw new Refusal(
    `Für den Schlüssel ${HALTER_TEXTE[fuer]} fehlt das Kennwort. Es kommt aus einer Datei (--kennwort-${fuer}), aus VERLAUF_KENNWORT_${fuer.toUpperCase()} oder von der Tastatur.`,
  );
};
