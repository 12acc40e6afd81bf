import { lstat } from "node:fs/promises";
import { basename } from "node:path";
import { Refusal } from "@verlauf/core";

// Whoever may put files into the watched folder may put links there, too. Followed, one would lead Verlauf to files that
// it may read and they may not, and what lies behind it would be moved or deleted. So every step is looked at as it lies.

type Ordnerbefund = "ordner" | "fehlt" | "etwas anderes";

const ordnerbefund = async (pfad: string): Promise<Ordnerbefund> => {
  try {
    return (await lstat(pfad)).isDirectory() ? "ordner" : "etwas anderes";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "fehlt";
    throw error;
  }
};

/** Throws the sentence what to mend where a folder of Verlauf's own is a file or a link. */
export const requireOrdner = async (pfad: string): Promise<void> => {
  if ((await ordnerbefund(pfad)) !== "etwas anderes") return;
  throw new Refusal(
    `„${basename(pfad)}“ im Eingang ist kein Ordner, sondern eine Datei oder eine Verknüpfung. Bitte umbenennen oder löschen; so lange wird nichts übernommen und dort nichts gelöscht.`,
  );
};
