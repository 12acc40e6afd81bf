import { Refusal } from "@verlauf/core";
import yargs from "yargs";
import { Aufruffehler, refuseOddValues, withoutUmlauts } from "./aufruf.ts";
import type { Argv, Befehlseintrag } from "./befehl.ts";
import { befehle } from "./befehle.ts";
import { reportFehler } from "./fehler.ts";
import { yargsTexte } from "./texte.ts";
import type { Umgebung } from "./umgebung.ts";
import { wrongCallText } from "./wrong-call.ts";

const DONE = 0;
const REFUSED = 1;
const WRONG_CALL = 2;

const addBefehl =
  (umgebung: Umgebung) =>
  (table: Argv, { command, describe, load }: Befehlseintrag): Argv =>
    table.command(
      command,
      describe,
      async (argv) => (await load()).builder(argv),
      async (options) => (await load()).run(options as never, umgebung),
    );

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
    .usage("$0 <befehl>\n\nKontaktdichte: Wer ist überfällig, seit wann, nach welcher Regel?")
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

/** Runs `verlauf` with its arguments and gives the exit code: 0 done, 1 refused, 2 wrong call. */
export const runVerlauf = async (argv: readonly string[], umgebung: Umgebung): Promise<number> => {
  const [befehl, ...options] = argv;
  let help = "";
  try {
    await parserFor(umgebung).parseAsync(
      befehl === undefined ? [] : [withoutUmlauts(befehl), ...options],
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
