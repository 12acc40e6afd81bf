import { zieheStichproben } from "@verlauf/use-cases";
import { Aufruffehler } from "../../aufruf.ts";
import { ziehungJson, ziehungText } from "../../ausgabe/ziehung.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { haeuserOf, withDaten, withDatenbestand, withKonfig } from "../../datenort.ts";
import { handelnde, type Monatsoptionen, WARTEN_MS, withBasisSeed, withMonat, withTeam } from "./optionen.ts";

interface Optionen extends Monatsoptionen {
  readonly rd: string | undefined;
  readonly zentrale: boolean | undefined;
  readonly "basis-seed": string | undefined;
  readonly json: boolean | undefined;
}

const zielOf = ({ rd, zentrale, dienststelle, team }: Optionen) => {
  if (zentrale === true) return { art: "zentrale" } as const;
  return rd === undefined ? ({ art: "teams", dienststelle, team } as const) : ({ art: "rd", rd } as const);
};

export const ziehenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withBasisSeed(withTeam(withMonat(withKonfig(withDaten(argv)))))
      .option("rd", text("Die eigene Stichprobe dieser Regionaldirektion (nur Mai bis August 2017)"))
      .option("zentrale", schalter("Die eigene Stichprobe der Zentrale (nur Mai bis August 2017)"))
      .option("json", schalter("Ausgabe als JSON"))
      .check((options) => {
        const ebenen = [options["rd"], options["zentrale"], options["team"] ?? options["dienststelle"]];
        if (ebenen.filter((ebene) => ebene !== undefined).length <= 1) return true;
        throw new Aufruffehler("--rd, --zentrale und --team oder --dienststelle lassen sich nicht zusammen angeben.");
      }),
  run: async (options, umgebung) => {
    const ergebnis = await withDatenbestand(
      options,
      umgebung,
      (store) =>
        zieheStichproben(
          { store, haeuser: haeuserOf(options) },
          {
            monat: options.monat,
            ziel: zielOf(options),
            basisSeed: options["basis-seed"],
            ...handelnde(umgebung),
          },
        ),
      { wartenMs: WARTEN_MS },
    );
    umgebung.out(options.json === true ? ziehungJson(ergebnis) : ziehungText(ergebnis));
  },
};
