import { loesePseudonymAuf } from "@verlauf/use-cases";
import type { Befehl } from "../../befehl.ts";
import { withDaten, withDatenbestand } from "../../datenort.ts";
import { type Schluesseloptionen, schluesselpaarOf, withBeidenSchluesseln } from "./beide-schluessel.ts";

interface Optionen extends Schluesseloptionen {
  readonly pseudonym: string;
}

export const aufloesenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withBeidenSchluesseln(withDaten(argv))
      .positional("pseudonym", { type: "string", demandOption: true, describe: "Zum Beispiel person-7k3f9q2mxd4a" })
      .epilog("Die Auflösung wird protokolliert, bevor sie angezeigt wird."),
  run: async (options, umgebung) => {
    const paar = await schluesselpaarOf(options, umgebung);
    const kennung = await withDatenbestand(options, umgebung, (store) =>
      loesePseudonymAuf({ store, jetzt: umgebung.uhr() }, options.pseudonym, paar),
    );
    umgebung.out(`${options.pseudonym}: ${kennung}\n`);
  },
};
