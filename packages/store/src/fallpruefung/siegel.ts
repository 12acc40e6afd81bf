import { createHash } from "node:crypto";
import { Refusal } from "@verlauf/core";
import { type Ziehungsschluessel, ziehungText } from "./ziehungsschluessel.ts";

// Each record is stored as the text of which the sum was taken. A replacement's sum is taken over the one before it, too,
// so that none in the middle can go missing unseen.

export const siegelOf = (satz: string, davor = ""): string =>
  createHash("sha256").update(davor, "utf8").update("\n", "utf8").update(satz, "utf8").digest("hex");

/** What is said of a record that no longer is as it was written. */
export const veraendert = (ziehung: Ziehungsschluessel): Refusal =>
  new Refusal(
    `Das gespeicherte Protokoll der Ziehung ${ziehungText(ziehung)} stimmt nicht mehr mit seiner Prüfsumme überein: Es wurde außerhalb von Verlauf verändert und wird nicht verwendet. Bitte mit dem ausgedruckten oder abgelegten Protokoll vergleichen und die Datensicherung zurückspielen.`,
  );
