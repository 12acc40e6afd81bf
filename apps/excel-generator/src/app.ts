import { aufzaehlung, Refusal } from "@verlauf/core";
import yargs from "yargs";
import { Aufruffehler, refuseOddValues, withoutUmlauts } from "./aufruf.ts";
import type { Argv, Befehlseintrag, Befehlsgruppe } from "./befehl.ts";
import { befehle } from "./befehle.ts";
import { reportFehler } from "./fehler.ts";
import { yargsTexte } from "./texte.ts";
import type { Umgebung } from "./umgebung.ts";
import { wordOf, wrongCallText } from "./wrong-call.ts";

const DONE = 0;
const REFUSED = 1;
const WRONG_CALL = 2;

const addBefehl =
  (umgebung: Umgebung) =>
  (table: Argv, eintrag: Befehlseintrag | Befehlsgruppe): Argv => {
    const { command, describe } = eintrag;
    if ("unter" in eintrag) {
      return table.command(command, describe, (argv) =>
        eintrag.unter
          .reduce(addBefehl(umgebung), argv)
          .demandCommand(1, `Was soll es sein? Möglich ist ${aufzaehlung(eintrag.unter.map(wordOf), "oder")}.`),
      );
    }
    return table.command(
      command,
      describe,
      async (argv) => (await eintrag.load()).builder(argv),
      async (options) => (await eintrag.load()).run(options as never, umgebung),
    );
  };

// yargs' types don't know this setting of its own
interface WithUsageConfiguration {
  readonly usageConfiguration: (configuration: { readonly "hide-types": boolean }) => Argv;
}

/** A help without "[Text]" and the like: the options' own words say what they take. */
const withoutTypes = (argv: Argv): Argv =>
  (argv as Argv & WithUsageConfiguration).usageConfiguration({ "hide-types": true });

const parserFor = (umgebung: Umgebung): Argv =>
  withoutTypes(befehle.reduce(addBefehl(umgebung), yargs()))
    .scriptName("verlauf")
    .usage(
      "$0 <befehl>\n\nKontaktdichte: Wer ist überfällig, seit wann, nach welcher Regel?\nFallprüfung: zehn Fälle im Monat, Fragebogen, Auswertung.",
    )
    .updateStrings(yargsTexte as never)
    .parserConfiguration({
      "boolean-negation": false,
      "camel-case-expansion": false,
      "dot-notation": false,
      "parse-numbers": false,
      "parse-positional-numbers": false,
    })
    .middleware(refuseOddValues, true)
    .help("help", "Diese Hilfe zeigen")
    .alias("help", ["hilfe", "h"])
    .version(false)
    .demandCommand(1, "Welcher Befehl soll es sein?")
    .strict()
    .recommendCommands()
    .wrap(100)
    .exitProcess(false)
    .fail((message: string | null, error: Error | undefined) => {
      throw error ?? new Aufruffehler(message ?? "Der Aufruf ist nicht vollständig.");
    });

/** "prüfen" as "pruefen" where a group's commands stand; values stay as they are. */
const asUnterbefehl =
  (befehl: string) =>
  (word: string, place: number): string =>
    place === 0 && befehle.some((entry) => "unter" in entry && entry.command === withoutUmlauts(befehl))
      ? withoutUmlauts(word)
      : word;

/** Runs `verlauf` with its arguments and gives the exit code: 0 done, 1 refused, 2 wrong call. */
export const runVerlauf = async (argv: readonly string[], umgebung: Umgebung): Promise<number> => {
  const [befehl, ...options] = argv;
  let help = "";
  try {
    await parserFor(umgebung).parseAsync(
      befehl === undefined ? [] : [withoutUmlauts(befehl), ...options.map(asUnterbefehl(befehl))],
      {},
      (_error, _argv, output) => {
        help = output;
      },
    );
    if (help !== "") umgebung.out(`${help}\n`);
    return DONE;
  } catch (error) {
    const wrongCall = wrongCallText(error, argv);
    if (wrongCall !== undefined) {
      umgebung.err(`${wrongCall}\n`);
      return WRONG_CALL;
    }
    umgebung.err(`${error instanceof Refusal ? error.message : reportFehler(error, umgebung)}\n`);
    return REFUSED;
  }
};
