import { basename } from "node:path";
import { Refusal } from "@verlauf/core";

// What a person can do about a fault of the file system. Anything without a code is a bug and goes on as it is.

const READING: Readonly<Record<string, string>> = {
  ENOENT: "gibt es nicht. Bitte den Pfad prüfen.",
  ENOTDIR: "gibt es nicht. Bitte den Pfad prüfen.",
  ELOOP: "ist eine Verknüpfung, die auf sich selbst zeigt.",
  ENAMETOOLONG: "hat einen zu langen Pfad.",
  EACCES: "darf nicht gelesen werden. Bitte die Rechte der Datei oder des Ordners prüfen.",
  EPERM: "darf nicht gelesen werden. Bitte die Rechte der Datei oder des Ordners prüfen.",
  EISDIR: "ist ein Ordner und keine Datei.",
  EBUSY: "ist gerade in einem anderen Programm geöffnet. Bitte dort schließen und noch einmal versuchen.",
  EMFILE: "konnte nicht geöffnet werden, weil zu viele Dateien offen sind. Bitte noch einmal versuchen.",
  ENFILE: "konnte nicht geöffnet werden, weil zu viele Dateien offen sind. Bitte noch einmal versuchen.",
  EIO: "konnte nicht gelesen werden: Der Datenträger meldet einen Lesefehler.",
  ESTALE: "konnte nicht gelesen werden: Die Verbindung zum Netzlaufwerk ist unterbrochen.",
  ETIMEDOUT: "konnte nicht gelesen werden: Die Verbindung zum Netzlaufwerk ist unterbrochen.",
};

const WRITING: Readonly<Record<string, string>> = {
  ENOSPC: "Der Datenträger ist voll.",
  EDQUOT: "Der zugeteilte Speicherplatz ist aufgebraucht.",
  EROFS: "Der Datenträger ist schreibgeschützt.",
  EACCES: "Dort darf nicht geschrieben werden.",
  EPERM: "Dort darf nicht geschrieben werden.",
  ENOTDIR: "Ein Teil des Pfades ist kein Ordner.",
  EEXIST: "Dort liegt eine Datei mit dem Namen des Ordners.",
  EISDIR: "Dort liegt ein Ordner mit dem Namen der Datei.",
  EIO: "Der Datenträger meldet einen Schreibfehler.",
  EBUSY: "Die Datei ist gerade in einem anderen Programm geöffnet.",
};

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" && /^E[A-Z0-9]+$/.test(error.code)
    ? error.code
    : undefined;

export const readingRefused = (path: string, error: unknown): unknown => {
  const code = codeOf(error);
  if (error instanceof Refusal || code === undefined) return error;
  const sentence = READING[code] ?? `konnte nicht gelesen werden (Fehler ${code}).`;
  return new Refusal(`„${basename(path) || path}“ ${sentence}`, { cause: error });
};

export const writingRefused = (folder: string, error: unknown): unknown => {
  const code = codeOf(error);
  if (error instanceof Refusal || code === undefined) return error;
  const sentence = WRITING[code] ?? `Das Schreiben ist fehlgeschlagen (Fehler ${code}).`;
  return new Refusal(`Die abgelehnten Zeilen konnten nicht nach „${folder}“ geschrieben werden: ${sentence}`, {
    cause: error,
  });
};
