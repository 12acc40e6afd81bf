import { ziehungJson, ziehungText } from "../../ausgabe/ziehung.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { withDaten, withKonfig } from "../../datenort.ts";
import { withZugang } from "../../zugang.ts";
import {
  checkZiel,
  type Monatsoptionen,
  WARTEN_MS,
  withBasisSeed,
  withMonat,
  withTeam,
  type Zieloptionen,
  zielOf,
} from "./optionen.ts";

interface Optionen extends Monatsoptionen, Zieloptionen {
  readonly "basis-seed": string | undefined;
  readonly json: boolean | undefined;
}

export const ziehenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withBasisSeed(withTeam(withMonat(withKonfig(withDaten(argv)))))
      .option("rd", text("Die eigene Stichprobe dieser Regionaldirektion (nur Mai bis August 2017)"))
      .option("zentrale", schalter("Die eigene Stichprobe der Zentrale (nur Mai bis August 2017)"))
      .option("json", schalter("Ausgabe als JSON"))
      .check(checkZiel),
  run: async (options, umgebung) => {
    const ergebnis = await withZugang(
      options,
      umgebung,
      (zugang) => zugang.ziehe({ monat: options.monat, ziel: zielOf(options), basisSeed: options["basis-seed"] }),
      { wartenMs: WARTEN_MS },
    );
    umgebung.out(options.json === true ? ziehungJson(ergebnis) : ziehungText(ergebnis));
  },
};
