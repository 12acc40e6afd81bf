import { Refusal } from "@verlauf/core";

const GRUND: Readonly<Record<string, string>> = {
  ENOENT: "Die Datei oder ihr Ordner ist nicht vorhanden.",
  ENOTDIR: "Ein Teil des Pfads ist kein Ordner.",
  EEXIST: "Ein Teil des Pfads ist kein Ordner.",
  EISDIR: "Unter diesem Namen liegt ein Ordner.",
  EACCES: "Dafür fehlt die Berechtigung.",
  EPERM: "Dafür fehlt die Berechtigung.",
  EROFS: "Der Datenträger ist schreibgeschützt.",
  ENOSPC: "Auf dem Datenträger ist kein Platz mehr.",
  EDQUOT: "Das Speicherkontingent ist ausgeschöpft.",
  EIO: "Der Datenträger meldet einen Fehler.",
  ELOOP: "Die Verknüpfung zeigt auf sich selbst.",
  EMFILE: "Es sind zu viele Dateien offen.",
  ENFILE: "Es sind zu viele Dateien offen.",
  EBUSY: "Die Datei ist gerade in einem anderen Programm geöffnet.",
  ENAMETOOLONG: "Der Name ist zu lang.",
};

/** What a person can mend about a file becomes a sentence; anything else stays the error that it is. */
export const dateifehler = (error: unknown, datei: string, was: "gelesen" | "geschrieben"): unknown => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const grund = GRUND[code];
  return grund === undefined ? error : new Refusal(`${datei} konnte nicht ${was} werden. ${grund}`, { cause: error });
};
