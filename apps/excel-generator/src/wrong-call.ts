import { Aufruffehler, withoutUmlauts } from "./aufruf.ts";
import { befehle } from "./befehle.ts";
import { ANGABE_FEHLT, UNBEKANNT, VORSCHLAG } from "./texte.ts";

// yargs names an option without its dashes; people look for what they typed
const asTyped = (name: string, argv: readonly string[]): string => {
  const option = argv
    .filter((word) => word.startsWith("-"))
    .map((word) => word.replace(/=.*/s, ""))
    .find((word) => word.replace(/^-+/, "") === name);
  return option ?? `„${name}“`;
};

const sentenceOf = (message: string, command: string | undefined, argv: readonly string[]): string => {
  if (message === ANGABE_FEHLT) return `${message}verlauf ${command ?? ""}`;
  if (message.startsWith(VORSCHLAG)) return `${UNBEKANNT}„${argv[0]}“. ${message}`;
  if (!message.startsWith(UNBEKANNT)) return message;
  const names = message.slice(UNBEKANNT.length, -1).split(", ");
  return `${UNBEKANNT}${names.map((name) => asTyped(name, argv)).join(", ")}.`;
};

const wordOf = (command: string): string => command.replace(/ .*/, "");

/** The sentences for a wrong call, whether found by yargs or by us; undefined for any other error. */
export const wrongCallText = (error: unknown, argv: readonly string[]): string | undefined => {
  if (!(error instanceof Aufruffehler) && !(error instanceof Error && error.name === "YError")) return undefined;
  const words = argv.map(withoutUmlauts);
  const command = befehle.map((entry) => entry.command).find((known) => words.includes(wordOf(known)));
  const sentence = sentenceOf(error.message, command, argv);
  return `${sentence}\nHilfe: verlauf ${command === undefined ? "" : `${wordOf(command)} `}--help`;
};
