import { type IsoDate, STATUS, type Status } from "@verlauf/core";
import { findUeberfaellige } from "@verlauf/use-cases";
import { statusOf, tagOf } from "../aufruf.ts";
import { antwortJson } from "../ausgabe/antwort-json.ts";
import { antwortText } from "../ausgabe/antwort-text.ts";
import { listeAsCsv, listeAsXlsx } from "../ausgabe/liste.ts";
import { writeDatei } from "../ausgabe/write-datei.ts";
import { type Befehl, text } from "../befehl.ts";
import { type Hausoptionen, haeuserOf, withDaten, withDatenbestand, withKonfig } from "../datenort.ts";

interface Optionen extends Hausoptionen {
  readonly stichtag: IsoDate | undefined;
  readonly dienststelle: string | undefined;
  readonly team: string | undefined;
  readonly status: readonly Status[] | undefined;
  readonly alle: boolean | undefined;
  readonly nachBg: boolean | undefined;
  readonly json: boolean | undefined;
  readonly csv: string | undefined;
  readonly xlsx: string | undefined;
}

export const ueberfaelligBefehl: Befehl<Optionen> = {
  command: "ueberfaellig",
  describe: "Wer ist überfällig, seit wann und nach welcher Regel?",
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .option("stichtag", { ...text("Tag, für den gefragt wird (sonst heute)"), coerce: tagOf("stichtag") })
      .option("dienststelle", text("Nur diese Dienststelle"))
      .option("team", text("Nur dieses Team"))
      .option("status", {
        ...text(`Statt der Überfälligen: ${STATUS.join(", ")}; mehrere mit Komma`),
        coerce: statusOf,
      })
      .option("alle", { type: "boolean", describe: "Alle Personen, gleich welcher Status" })
      .option("nach-bg", {
        type: "boolean",
        describe: "Mitglieder einer Bedarfsgemeinschaft stehen beisammen",
      })
      .option("json", { type: "boolean", describe: "Ausgabe als JSON" })
      .option("csv", text("Liste in diese CSV-Datei schreiben"))
      .option("xlsx", text("Liste in diese Excel-Datei schreiben, ein Blatt je Team"))
      // no defaults above: yargs takes a default for a given option here
      .conflicts("alle", "status")
      .conflicts("json", ["csv", "xlsx"])
      .conflicts("csv", "xlsx"),
  run: async (options, umgebung) => {
    const haeuser = haeuserOf(options);
    const antwort = await withDatenbestand(options, umgebung, (store) =>
      findUeberfaellige(
        { store, haeuser },
        {
          stichtag: options.stichtag ?? umgebung.heute(),
          dienststelle: options.dienststelle,
          team: options.team,
          status: options.alle === true ? STATUS : options.status,
          nachBg: options.nachBg,
        },
      ),
    );
    if (options.json === true) {
      umgebung.out(antwortJson(antwort, options.nachBg === true));
      for (const bemerkung of antwort.bemerkungen) umgebung.err(`${bemerkung}\n`);
    } else if (options.csv !== undefined) await writeDatei(options.csv, listeAsCsv(antwort));
    else if (options.xlsx !== undefined) await writeDatei(options.xlsx, await listeAsXlsx(antwort));
    else umgebung.out(antwortText(antwort));

    const datei = options.csv ?? options.xlsx;
    if (datei !== undefined) {
      for (const bemerkung of antwort.bemerkungen) umgebung.err(`${bemerkung}\n`);
      umgebung.out(`Die Liste mit ${antwort.personen.length} Personen steht in ${datei}.\n`);
    }
    return 0;
  },
};
