import { Refusal } from "@verlauf/core";

const NAME = /^verlauf-\d{4}-\d\d-\d\d-\d{6}(?:-\d+)?$/;

/** "verlauf-2026-11-23-020000" */
export const nameOf = (ortszeit: string): string =>
  `verlauf-${ortszeit.slice(0, 10)}-${ortszeit.slice(11).replaceAll(":", "")}`;

export const isSicherungsname = (name: string): boolean => NAME.test(name);

/** A backup that isn't finished goes by another name. */
export const UNFERTIG = ".unfertig-";

const GRUND: Readonly<Record<string, string>> = {
  ENOSPC: "Auf dem Datenträger ist kein Platz mehr.",
  EDQUOT: "Das Speicherkontingent ist ausgeschöpft.",
  EACCES: "Dafür fehlt die Berechtigung.",
  EPERM: "Dafür fehlt die Berechtigung.",
  EROFS: "Der Datenträger ist schreibgeschützt.",
  ENOTDIR: "Ein Teil des Pfads ist kein Ordner.",
  EEXIST: "Dort liegt schon etwas mit diesem Namen.",
  ENOTEMPTY: "Dort liegt schon etwas mit diesem Namen.",
  EIO: "Der Datenträger meldet einen Lese- oder Schreibfehler.",
  ENAMETOOLONG: "Der Pfad ist zu lang.",
  EMFILE: "Es sind zu viele Dateien offen.",
  ENFILE: "Es sind zu viele Dateien offen.",
};

/** What a person can mend about the place becomes a sentence with this beginning; anything else stays as it is. */
export const ortsfehler = (error: unknown, satz: string): unknown => {
  if (error instanceof Refusal) return error;
  const grund = error instanceof Error && "code" in error ? GRUND[String(error.code)] : undefined;
  return grund === undefined ? error : new Refusal(`${satz} ${grund}`, { cause: error });
};
