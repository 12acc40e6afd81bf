import { type IsoDate, Refusal } from "@verlauf/core";
import { DeliveryRefused, loadProfil, mangelSatz, type Profil, standardprofil } from "@verlauf/intake";
import { tagOf } from "../aufruf.ts";
import { withFortschritt } from "../ausgabe/fortschritt.ts";
import { protokollJson, protokollText } from "../ausgabe/protokoll.ts";
import { type Befehl, schalter, text } from "../befehl.ts";
import { type Hausoptionen, readTextFile, withDaten, withKonfig } from "../datenort.ts";
import { withNeuemZugang } from "../zugang.ts";

interface Optionen extends Hausoptionen {
  readonly pfad: readonly string[];
  readonly datenstand: IsoDate;
  readonly profil: string | undefined;
  readonly json: boolean | undefined;
}

const readProfil = (datei: string): Profil => {
  const result = loadProfil(readTextFile(datei), datei, standardprofil);
  if (result.ok) return result.profil;
  throw new Refusal(result.maengel.map(mangelSatz).join("\n"));
};

export const importBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .positional("pfad", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "Datei oder Ordner mit CSV- und XLSX-Dateien",
      })
      .option(
        "datenstand",
        text("Tag, von dem die Daten sind: JJJJ-MM-TT (nötig)", { demandOption: true, coerce: tagOf("datenstand") }),
      )
      .option("profil", text("Zuordnung der Spalten Ihres Hauses (YAML)"))
      .option("json", schalter("Protokoll als JSON")),
  run: async (options, umgebung) => {
    const profil = options.profil === undefined ? undefined : readProfil(options.profil);
    const show = options.json === true ? protokollJson : protokollText;
    try {
      const { report, lieferungen } = await withNeuemZugang(options, umgebung, (zugang) =>
        withFortschritt("Einlesen", umgebung, (onProgress) =>
          zugang.importiere({ pfade: options.pfad, datenstand: options.datenstand, profil, onProgress }),
        ),
      );
      umgebung.out(show(report, lieferungen));
    } catch (error) {
      if (error instanceof DeliveryRefused) umgebung.out(show(error.report, []));
      throw error;
    }
  },
};
