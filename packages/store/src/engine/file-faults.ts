import { Refusal } from "@verlauf/core";

const SENTENCES: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: (place) =>
    `Der Datenträger mit ${place} ist voll. Es wurde nichts übernommen. Bitte Platz schaffen und noch einmal versuchen.`,
  EDQUOT: (place) =>
    `Der Speicherplatz für ${place} ist aufgebraucht (Kontingent). Es wurde nichts übernommen. Bitte Platz schaffen und noch einmal versuchen.`,
  EACCES: noAccess,
  EPERM: noAccess,
  EROFS: (place) => `${place} ist schreibgeschützt. Bitte einen beschreibbaren Ordner angeben (--daten).`,
  EIO: (place) =>
    `Der Datenträger mit ${place} meldet einen Lese- oder Schreibfehler. Bitte den Datenträger prüfen lassen; eine Sicherung hilft weiter.`,
  EMFILE: tooManyFiles,
  ENFILE: tooManyFiles,
  ENOTDIR: (place) => `${place} ist kein Ordner. Bitte einen Ordner angeben (--daten).`,
  EEXIST: (place) => `${place} ist kein Ordner. Bitte einen Ordner angeben (--daten).`,
  ENAMETOOLONG: (place) => `Der Pfad ${place} ist zu lang. Bitte einen kürzeren angeben (--daten).`,
};

function noAccess(place: string): string {
  return `Auf ${place} kann nicht zugegriffen werden: Die Berechtigung fehlt. Bitte die Rechte prüfen oder einen anderen Ordner angeben (--daten).`;
}

function tooManyFiles(place: string): string {
  return `Es sind zu viele Dateien geöffnet, um ${place} zu benutzen. Bitte andere Programme schließen und noch einmal versuchen.`;
}

/** The sentence for an errno of the file layer; undefined for one that nobody outside can mend. */
export const fileRefusal = (code: string | undefined, place: string, cause: unknown): Refusal | undefined => {
  const sentence = code === undefined ? undefined : SENTENCES[code];
  return sentence && new Refusal(sentence(place), { cause });
};

export const damagedRefusal = (place: string, cause: unknown): Refusal =>
  new Refusal(
    `Der Datenbestand in ${place} ist beschädigt und lässt sich nicht öffnen. Bitte die letzte Sicherung zurückspielen; die Export-Dateien lassen sich auch neu importieren.`,
    { cause },
  );
