import { anzahl } from "@verlauf/core";
import { moveStore } from "@verlauf/store";
import { wortOf } from "../aufruf.ts";
import { withFortschritt } from "../ausgabe/fortschritt.ts";
import { type Befehl, text } from "../befehl.ts";
import { type Datenoptionen, datenOrdner, withDaten } from "../datenort.ts";

interface Optionen extends Datenoptionen {
  readonly was: "umziehen";
  readonly nach: string;
}

export const datenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withDaten(argv)
      .positional("was", { type: "string", demandOption: true, describe: "umziehen", coerce: wortOf(["umziehen"]) })
      .option(
        "nach",
        text("Leere Datenbank: postgres://NAME:KENNWORT@RECHNER/DATENBANK (nötig)", { demandOption: true }),
      ),
  run: async (options, umgebung) => {
    const daten = datenOrdner(options, umgebung);
    const counts = await withFortschritt("Umziehen", umgebung, (onProgress) =>
      moveStore({ daten }, options.nach, { onProgress: ({ anteil }) => onProgress(Math.round(anteil * 1000), 1000) }),
    );
    umgebung.out(
      `Der Datenbestand ist umgezogen: ${anzahl(counts.lieferung, "Lieferung", "Lieferungen")}, ${anzahl(counts.kunde, "Person", "Personen")}, ${anzahl(counts.kontakt, "Kontakt", "Kontakte")}.\nVerlauf benutzt ihn, wenn DATABASE_URL darauf zeigt. Die Daten in ${daten} sind unverändert.\n`,
    );
  },
};
