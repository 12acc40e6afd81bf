import { ziehungJson, ziehungText } from "../../ausgabe/ziehung.ts";
import { type Befehl, schalter } from "../../befehl.ts";
import { withDaten, withKonfig } from "../../datenort.ts";
import { withZugang } from "../../zugang.ts";
import { type Monatsoptionen, WARTEN_MS, withMonat, withTeam } from "./optionen.ts";

interface Optionen extends Monatsoptionen {
  readonly json: boolean | undefined;
}

export const zeigenBefehl: Befehl<Optionen> = {
  builder: (argv) => withTeam(withMonat(withKonfig(withDaten(argv)))).option("json", schalter("Ausgabe als JSON")),
  run: async (options, umgebung) => {
    const { monat, dienststelle, team } = options;
    const ergebnis = await withZugang(
      options,
      umgebung,
      (zugang) => zugang.stichproben({ monat, ziel: { art: "teams", dienststelle, team } }),
      { wartenMs: WARTEN_MS },
    );
    umgebung.out(options.json === true ? ziehungJson(ergebnis) : ziehungText(ergebnis));
  },
};
