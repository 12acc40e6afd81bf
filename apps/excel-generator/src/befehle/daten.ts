import { zahl } from "@verlauf/core";
import { moveStore } from "@verlauf/store";
import { withFortschritt } from "../ausgabe/fortschritt.ts";
import { type Befehl, text } from "../befehl.ts";
import { type Datenoptionen, datenOrdner, withDaten } from "../datenort.ts";

interface Optionen extends Datenoptionen {
  readonly was: "umziehen";
  readonly nach: string;
}

export const datenBefehl: Befehl<Optionen> = {
  command: "daten <was>",
  describe: "Den Datenbestand in ein PostgreSQL umziehen",
  builder: (argv) =>
    withDaten(argv)
      .positional("was", { choices: ["umziehen"] as const, demandOption: true, describe: "Was zu tun ist" })
      .option("nach", { ...text("Leere Datenbank: postgres://NAME:KENNWORT@RECHNER/DATENBANK"), demandOption: true }),
  run: async (options, umgebung) => {
    const daten = datenOrdner(options, umgebung);
    const counts = await withFortschritt("Umziehen", umgebung, (onProgress) =>
      moveStore({ daten }, options.nach, { onProgress: ({ anteil }) => onProgress(Math.round(anteil * 1000), 1000) }),
    );
    umgebung.out(
      `Der Datenbestand ist umgezogen: ${zahl(counts.lieferung)} Lieferungen, ${zahl(counts.kunde)} Kundensätze, ${zahl(counts.kontakt)} Kontakte.\nVerlauf benutzt ihn, wenn DATABASE_URL darauf zeigt. Die Daten in ${daten} sind unverändert.\n`,
    );
    return 0;
  },
};
