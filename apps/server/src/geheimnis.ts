import { readFileSync, statSync } from "node:fs";
import { Refusal } from "@verlauf/core";
import { dateifehler } from "@verlauf/use-cases";

const OTHERS = 0o077;

/** A file that only the account that runs Verlauf may read. */
export const readPrivate = (datei: string): Buffer => {
  try {
    const { mode } = statSync(datei);
    // Windows has no such bits and shows every file as open to all
    if (process.platform !== "win32" && (mode & OTHERS) !== 0) {
      throw new Refusal(
        `${datei} enthält ein Geheimnis und ist auch für andere Konten lesbar. Bitte schützen Sie die Datei: chmod 600 ${datei}`,
      );
    }
    return readFileSync(datei);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw dateifehler(error, datei, "gelesen");
  }
};

/** A secret's text from such a file, without the line end that editors add. */
export const readGeheimnis = (datei: string): string => {
  const text = readPrivate(datei).toString("utf8").trim();
  if (text === "") throw new Refusal(`${datei} ist leer. Erwartet wird dort ein Geheimnis in einer Zeile.`);
  return text;
};
