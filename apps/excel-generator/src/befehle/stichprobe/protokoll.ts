import { anleitungZurNachpruefung, monatText } from "@verlauf/core";
import { findProtokoll, sha256 } from "@verlauf/use-cases";
import { writeDatei } from "../../ausgabe/write-datei.ts";
import { type Befehl, text } from "../../befehl.ts";
import { haeuserOf, withDaten, withDatenbestand, withKonfig } from "../../datenort.ts";
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
    const protokoll = await withDatenbestand(
      options,
      umgebung,
      (store) => findProtokoll({ store, haeuser: haeuserOf(options) }, options),
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
