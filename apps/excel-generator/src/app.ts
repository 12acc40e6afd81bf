import { Refusal } from "@verlauf/core";
import yargs from "yargs";
import { Aufruffehler } from "./aufruf.ts";
import { type Argv, addBefehl, type Befehl } from "./befehl.ts";
import { beispielBefehl } from "./befehle/beispiel.ts";
import { datenBefehl } from "./befehle/daten.ts";
import { erklaereBefehl } from "./befehle/erklaere.ts";
import { importBefehl } from "./befehle/import.ts";
import { konfigurationBefehl } from "./befehle/konfiguration.ts";
import { regelwerkBefehl } from "./befehle/regelwerk.ts";
import { ueberfaelligBefehl } from "./befehle/ueberfaellig.ts";
import { vorschauBefehl } from "./befehle/vorschau.ts";
import { reportFehler } from "./fehler.ts";
import { yargsTexte } from "./texte.ts";
import type { Umgebung } from "./umgebung.ts";

export const DONE = 0;
export const REFUSED = 1;
export const WRONG_CALL = 2;

/** Runs `verlauf` with its arguments and gives the exit code: 0 done, 1 refused, 2 wrong call. */
export const runVerlauf = async (argv: readonly string[], umgebung: Umgebung): Promise<number> => {
  let exitCode = DONE;
  let help = "";
  const done = (code: number): void => {
    exitCode = code;
  };
  const add =
    <T>(befehl: Befehl<T>) =>
    (table: Argv) =>
      addBefehl(table, befehl, umgebung, done);
  const parser = [
    add(importBefehl),
    add(ueberfaelligBefehl),
    add(erklaereBefehl),
    add(vorschauBefehl),
    add(regelwerkBefehl),
    add(konfigurationBefehl),
    add(beispielBefehl),
    add(datenBefehl),
  ]
    .reduce((table, addTo) => addTo(table), yargs())
    .scriptName("verlauf")
    .usage("$0 <befehl>\n\nKontaktdichte: Wer ist überfällig, seit wann, nach welcher Regel?")
    .updateStrings(yargsTexte as never)
    .parserConfiguration({
      "parse-numbers": false,
      "parse-positional-numbers": false,
      "duplicate-arguments-array": false,
    })
    .help("help", "Diese Hilfe zeigen")
    .alias("help", "hilfe")
    .version(false)
    .demandCommand(1, "Welcher Befehl soll es sein?")
    .strict()
    .recommendCommands()
    .wrap(100)
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw error ?? new Aufruffehler(message ?? "Der Aufruf ist nicht vollständig.");
    });
  try {
    await parser.parseAsync([...argv], {}, (_error, _argv, output) => {
      help = output;
    });
    if (help !== "") umgebung.out(`${help}\n`);
    return exitCode;
  } catch (error) {
    if (error instanceof Aufruffehler) {
      umgebung.err(
        `${error.message}\nHilfe: verlauf ${argv[0]?.startsWith("-") === false ? `${argv[0]} ` : ""}--help\n`,
      );
      return WRONG_CALL;
    }
    umgebung.err(`${error instanceof Refusal ? error.message : reportFehler(error, umgebung)}\n`);
    return REFUSED;
  }
};
