import { aufzaehlung } from "@verlauf/core";

const MAX_LENGTH = 60;

const isControl = (character: string): boolean => character < " " || (character >= "\u007f" && character < "\u00a0");

/** Somebody's text as a sentence can hold it: on one line, shortened, nothing that moves a terminal's cursor. */
export const kurz = (text: string): string => {
  const characters = [...text].map((character) => (isControl(character) ? " " : character));
  return characters.length > MAX_LENGTH ? `${characters.slice(0, MAX_LENGTH - 1).join("")}…` : characters.join("");
};

const inFlow = (value: unknown): string => {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  return value === null ? "null" : String(value);
};

const mappingInFlow = (value: object): string => {
  const entries = Object.entries(value).map(([key, entry]) => `${key}: ${inFlow(entry)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
};

/** A sentence on what stands at a place of the file. */
export const stehtDort = (value: unknown): string => {
  if (value === undefined) return "Die Angabe fehlt.";
  if (value === null) return "Hier steht nichts.";
  if (Array.isArray(value)) return value.length === 0 ? "Eine leere Liste steht dort." : "Eine Liste steht dort.";
  if (typeof value === "object") return `„${kurz(mappingInFlow(value))}“ steht dort.`;
  return value === "" ? "Ein leerer Text steht dort." : `„${kurz(String(value))}“ steht dort.`;
};

/** The words with commas and a last "oder". */
export const oder = (words: readonly string[]): string => aufzaehlung(words, "oder");
