import type { Quartal } from "@verlauf/core";
import { quartalOfText } from "../../aufruf.ts";
import { ziehungJson, ziehungText } from "../../ausgabe/ziehung.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../../datenort.ts";
import { withZugang } from "../../zugang.ts";
import { WARTEN_MS, withBasisSeed } from "./optionen.ts";

interface Optionen extends Hausoptionen {
  readonly quartal: Quartal;
  readonly bereich: string;
  readonly dienststelle: string | undefined;
  readonly "basis-seed": string | undefined;
  readonly json: boolean | undefined;
}

export const kalibrierungBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withBasisSeed(withKonfig(withDaten(argv)))
      .option("quartal", text("Quartal: JJJJ-Qn (nötig)", { demandOption: true, coerce: quartalOfText("quartal") }))
      .option("bereich", text("Bereich, dessen Teamleitungen die zwei Fälle erhalten (nötig)", { demandOption: true }))
      .option("dienststelle", text("Dienststelle des Bereichs (nötig, wenn mehrere ihn haben)"))
      .option("json", schalter("Ausgabe als JSON"))
      .epilog("Mit dem Aufruf hält Verlauf fest, dass die Bereichsleitung zugestimmt hat."),
  run: async (options, umgebung) => {
    const ergebnis = await withZugang(
      options,
      umgebung,
      (zugang) =>
        zugang.kalibriere({
          quartal: options.quartal,
          bereich: options.bereich,
          dienststelle: options.dienststelle,
          basisSeed: options["basis-seed"],
        }),
      { wartenMs: WARTEN_MS },
    );
    umgebung.out(options.json === true ? ziehungJson(ergebnis) : ziehungText(ergebnis));
  },
};
