import { basename } from "node:path";
import { Refusal } from "@verlauf/core";

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && "code" in error;

const sentenceFor = (code: string | undefined, path: string | undefined, ordner: string): string | null => {
  switch (code) {
    case "EEXIST":
      return path === undefined || path === ordner
        ? `„${ordner}“ ist kein Ordner. Bitte einen anderen Namen angeben.`
        : `In „${ordner}“ liegt schon ${basename(path)}. Bitte einen leeren Ordner angeben.`;
    case "ENOTDIR":
      return `„${ordner}“ ist kein Ordner. Bitte einen anderen Namen angeben.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `In „${ordner}“ darf nicht geschrieben werden. Bitte einen Ordner mit Schreibrecht angeben.`;
    case "EISDIR":
      return `In „${ordner}“ liegt ein Ordner mit dem Namen einer der Dateien. Bitte einen leeren Ordner angeben.`;
    case "ENOSPC":
    case "EDQUOT":
      return `Für das Beispielhaus ist in „${ordner}“ nicht genug Platz. Was dort schon geschrieben ist, ist unvollständig.`;
    default:
      return null;
  }
};

/** What a person can mend becomes a sentence; anything else stays what it is. */
export const refusedWriting = (error: unknown, ordner: string): unknown => {
  if (!isSystemError(error)) return error;
  const sentence = sentenceFor(error.code, error.path, ordner);
  return sentence === null ? error : new Refusal(sentence, { cause: error });
};
