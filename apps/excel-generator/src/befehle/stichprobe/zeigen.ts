import { findStichproben } from "@verlauf/use-cases";
import { ziehungJson, ziehungText } from "../../ausgabe/ziehung.ts";
import { type Befehl, schalter } from "../../befehl.ts";
import { haeuserOf, withDaten, withDatenbestand, withKonfig } from "../../datenort.ts";
import { type Monatsoptionen, WARTEN_MS, withMonat, withTeam } from "./optionen.ts";

interface Optionen extends Monatsoptionen {
  readonly json: boolean | undefined;
}

export const zeigenBefehl: Befehl<Optionen> = {
  builder: (argv) => withTeam(withMonat(withKonfig(withDaten(argv)))).option("json", schalter("Ausgabe als JSON")),
  run: async (options, umgebung) => {
    const ergebnis = await withDatenbestand(
      options,
      umgebung,
      (store) => findStichproben({ store, haeuser: haeuserOf(options) }, options),
      { wartenMs: WARTEN_MS },
    );
    umgebung.out(options.json === true ? ziehungJson(ergebnis) : ziehungText(ergebnis));
  },
};
