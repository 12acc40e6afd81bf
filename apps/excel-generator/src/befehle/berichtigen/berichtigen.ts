import { datum } from "@verlauf/core";
import { Aufruffehler } from "../../aufruf.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../../datenort.ts";
import { withDatenschutz } from "../loeschen/with-datenschutz.ts";

interface Optionen extends Hausoptionen {
  readonly kundennummer: string;
  readonly feld: string;
  readonly wert: string | undefined;
  readonly leer: boolean | undefined;
  readonly grund: string;
}

export const berichtigenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .positional("kundennummer", { type: "string", demandOption: true, describe: "Kundennummer der Person" })
      .option("feld", text("Spalte des Kundensatzes, etwa „Betreuung seit“ (nötig)", { demandOption: true }))
      .option("wert", text("Was richtig ist, wie es im Export stünde"))
      .option("leer", schalter("Die Angabe herausnehmen, statt sie zu ersetzen"))
      .option("grund", text("Warum; steht in der Auskunft an die Person (nötig)", { demandOption: true }))
      .check(({ wert, leer }) => {
        if ((wert === undefined) === (leer === true)) return true;
        throw new Aufruffehler("Bitte --wert oder --leer angeben, eines von beiden.");
      }),
  run: async (options, umgebung) => {
    const { kundennummer, feld, wert, grund } = options;
    const { spalte, datenstand, dienststelle } = await withDatenschutz(options, umgebung, (datenschutz) =>
      datenschutz.berichtige(kundennummer, { feld, wert: wert ?? "", grund }),
    );
    umgebung.out(
      `Berichtigt: „${spalte}“ im Datenstand ${datum(datenstand)}, Dienststelle ${dienststelle}.
Der nächste Export entscheidet: Steht darin noch die alte Angabe, gilt sie wieder. Berichtigen Sie sie deshalb auch im Fachverfahren.
Frühere Datenstände und Protokolle von Ziehungen bleiben, wie sie waren.
`,
    );
  },
};
