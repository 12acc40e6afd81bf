import { anleitungZurNachpruefung, monatText } from "@verlauf/core";
import { sha256 } from "@verlauf/use-cases";
import { writeDatei } from "../../ausgabe/write-datei.ts";
import { withNummern } from "../../ausgabe/ziehung.ts";
import { type Befehl, text } from "../../befehl.ts";
import { withDaten, withKonfig } from "../../datenort.ts";
import { withZugang } from "../../zugang.ts";
import { type Monatsoptionen, WARTEN_MS, withMonat } from "./optionen.ts";

interface Optionen extends Monatsoptionen {
  readonly team: string;
  readonly datei: string;
}

export const protokollBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withMonat(withKonfig(withDaten(argv)))
      .option("dienststelle", text("Dienststelle des Teams (nötig, wenn mehrere es haben)"))
      .option("team", text("Team (nötig)", { demandOption: true }))
      .option("datei", text("Datei für das Protokoll, zum Beispiel protokoll.json (nötig)", { demandOption: true })),
  run: async (options, umgebung) => {
    const { monat, dienststelle, team } = options;
    const protokoll = await withZugang(
      options,
      umgebung,
      async (zugang) => withNummern(await zugang.protokoll({ monat, dienststelle, team })),
      { wartenMs: WARTEN_MS },
    );
    await writeDatei(options.datei, `${JSON.stringify(protokoll, null, 1)}\n`);
    // the way to check it belongs beside the record, not into it
    if (options.datei !== "/dev/stdout") {
      umgebung.out(
        `Das Protokoll von Team ${options.team}, Datenstand ${monatText(options.monat)}, steht in ${options.datei}.\n\n${anleitungZurNachpruefung(protokoll, sha256).join("\n")}\n`,
      );
    }
  },
};
