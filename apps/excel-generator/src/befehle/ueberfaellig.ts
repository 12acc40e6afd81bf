import { anzahl, type IsoDate, STATUS, type Status } from "@verlauf/core";
import { listeAsCsv, listeAsXlsx } from "@verlauf/use-cases";
import { statusOf, tagOf } from "../aufruf.ts";
import { antwortJson } from "../ausgabe/antwort-json.ts";
import { antwortText } from "../ausgabe/antwort-text.ts";
import { withFortschritt } from "../ausgabe/fortschritt.ts";
import { writeDatei } from "../ausgabe/write-datei.ts";
import { type Befehl, schalter, text } from "../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../datenort.ts";
import { withZugang } from "../zugang.ts";

interface Optionen extends Hausoptionen {
  readonly stichtag: IsoDate | undefined;
  readonly dienststelle: string | undefined;
  readonly team: string | undefined;
  readonly status: readonly Status[] | undefined;
  readonly alle: boolean | undefined;
  readonly "nach-bg": boolean | undefined;
  readonly json: boolean | undefined;
  readonly csv: string | undefined;
  readonly xlsx: string | undefined;
}

export const ueberfaelligBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .option("stichtag", text("Tag, für den gefragt wird (sonst heute)", { coerce: tagOf("stichtag") }))
      .option("dienststelle", text("Nur diese Dienststelle"))
      .option("team", text("Nur dieses Team"))
      .option("status", text(`Statt der Überfälligen: ${STATUS.join(", ")}; mehrere mit Komma`, { coerce: statusOf }))
      .option("alle", schalter("Alle Personen, gleich welcher Status"))
      .option("nach-bg", schalter("Mitglieder einer Bedarfsgemeinschaft stehen beisammen"))
      .option("json", schalter("Ausgabe als JSON"))
      .option("csv", text("Liste in diese CSV-Datei schreiben"))
      .option("xlsx", text("Liste in diese Excel-Datei schreiben, ein Blatt je Team"))
      .conflicts("alle", "status")
      .conflicts("json", ["csv", "xlsx"])
      .conflicts("csv", "xlsx"),
  run: async (options, umgebung) => {
    const antwort = await withZugang(options, umgebung, (zugang) =>
      withFortschritt("Prüfen", umgebung, (onPersonen) =>
        zugang.ueberfaellige({
          stichtag: options.stichtag ?? umgebung.heute(),
          dienststelle: options.dienststelle,
          team: options.team,
          status: options.alle === true ? STATUS : options.status,
          nachBg: options["nach-bg"],
          onPersonen,
        }),
      ),
    );
    const datei = options.csv ?? options.xlsx;
    if (options.json !== true && datei === undefined) {
      umgebung.out(antwortText(antwort));
      return;
    }
    for (const bemerkung of antwort.bemerkungen) umgebung.err(`${bemerkung}\n`);
    if (datei === undefined) {
      for (const text of antwortJson(antwort, options["nach-bg"] === true)) umgebung.out(text);
      return;
    }
    await writeDatei(datei, options.csv === undefined ? await listeAsXlsx(antwort) : listeAsCsv(antwort));
    umgebung.out(`Die Liste mit ${anzahl(antwort.personen.length, "Person", "Personen")} steht in ${datei}.\n`);
  },
};
