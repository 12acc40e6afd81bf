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

const sentenceOf = (message: string, command: string, unknown: string | undefined, argv: readonly string[]): string => {
  if (message === ANGABE_FEHLT) return `${message}verlauf ${command}`;
  if (message.startsWith(VORSCHLAG)) return `${UNBEKANNT}„${unknown}“. ${message}`;
  if (!message.startsWith(UNBEKANNT)) return message;
  const names = message.slice(UNBEKANNT.length, -1).split(", ");
  return `${UNBEKANNT}${names.map((name) => asTyped(name, argv)).join(", ")}.`;
};

export const wordOf = ({ command }: { readonly command: string }): string => command.replace(/ .*/, "");

/** The sentences for a wrong call, whether found by yargs or by us; undefined for any other error. */
export const wrongCallText = (error: unknown, argv: readonly string[]): string | undefined => {
  if (!(error instanceof Aufruffehler) && !(error instanceof Error && error.name === "YError")) return undefined;
  const words = argv.map(withoutUmlauts);
  // the first word that is a command; one of another may stand where a value belongs
  const entry = words
    .map((word) => befehle.find((known) => wordOf(known) === word))
    .find((known) => known !== undefined);
  const unter =
    entry !== undefined && "unter" in entry ? entry.unter.find((known) => words.includes(wordOf(known))) : undefined;
  const path = [entry, unter].flatMap((known) => (known === undefined ? [] : [known]));
  const command = [...path.slice(0, -1).map(wordOf), ...path.slice(-1).map((known) => known.command)].join(" ");
  const sentence = sentenceOf(error.message, command, argv[entry === undefined ? 0 : 1], argv);
  return `${sentence}\nHilfe: verlauf ${[...path.map(wordOf), "--help"].join(" ")}`;
};
