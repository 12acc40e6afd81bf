import { Refusal } from "@verlauf/core";

export const damaged = (name: string, cause?: unknown): Refusal =>
  new Refusal(`„${name}“ ist beschädigt oder unvollständig. Bitte noch einmal als .xlsx speichern.`, { cause });

export const tooBig = (name: string): Refusal =>
  new Refusal(
    `„${name}“ ist entpackt größer, als eine Liste sein kann, und wurde nicht gelesen. Bitte als .csv exportieren.`,
  );

export const notAWorkbook = (name: string): Refusal =>
  new Refusal(`„${name}“ ist keine Excel-Datei. Bitte als .xlsx oder .csv speichern.`);

export const notAllowed = (name: string): Refusal =>
  new Refusal(
    `„${name}“ enthält Anweisungen, die in einer Tabelle nichts zu suchen haben, und wurde nicht gelesen. Bitte neu exportieren.`,
  );
