import { anzahl, type Monat, Refusal } from "@verlauf/core";
import { Aufruffehler, monatOfText } from "../../aufruf.ts";
import { withFortschritt } from "../../ausgabe/fortschritt.ts";
import { rueckgabeJson, rueckgabeText } from "../../ausgabe/rueckgabe.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../../datenort.ts";
import { withZugang } from "../../zugang.ts";
import { WARTEN_MS } from "../stichprobe/optionen.ts";

interface Optionen extends Hausoptionen {
  readonly pfad: readonly string[];
  readonly monat: Monat | undefined;
  readonly dienststelle: string | undefined;
  readonly team: string | undefined;
  readonly json: boolean | undefined;
}

export const einlesenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .positional("pfad", {
        type: "string",
        array: true,
        demandOption: true,
        describe: "Ausgefüllte Arbeitsmappen oder Ordner damit",
      })
      .option("monat", text("Zuordnung von Hand: Monat des Datenstands", { coerce: monatOfText("monat") }))
      .option("dienststelle", text("Zuordnung von Hand: Dienststelle"))
      .option("team", text("Zuordnung von Hand: Team"))
      .option("json", schalter("Ausgabe als JSON"))
      .check(({ monat, team, dienststelle }) => {
        if ((monat === undefined) === (team === undefined) && (dienststelle === undefined || team !== undefined)) {
          return true;
        }
        throw new Aufruffehler("Zur Zuordnung von Hand gehören --monat und --team zusammen.");
      }),
  run: async (options, umgebung) => {
    const { monat, team, dienststelle } = options;
    const ergebnis = await withZugang(
      options,
      umgebung,
      (zugang) =>
        withFortschritt("Einlesen", umgebung, (onProgress) =>
          zugang.gibAb({
            dateien: options.pfad,
            vonHand: monat === undefined || team === undefined ? undefined : { monat, team, dienststelle },
            onProgress,
          }),
        ),
      { wartenMs: WARTEN_MS },
    );
    umgebung.out(options.json === true ? rueckgabeJson(ergebnis) : rueckgabeText(ergebnis));
    const abgelehnt = ergebnis.dateien.filter(({ status }) => status === "abgelehnt").length;
    if (abgelehnt > 0) {
      throw new Refusal(
        `${anzahl(abgelehnt, "Datei wurde", "Dateien wurden")} nicht angenommen${abgelehnt < ergebnis.dateien.length ? "; die anderen sind eingelesen" : ""}.`,
      );
    }
  },
};
