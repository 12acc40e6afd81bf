import { anzahl, type Monat, monatText, Refusal } from "@verlauf/core";
import { pruefeProtokolldatei } from "@verlauf/use-cases";
import { Aufruffehler, monatOfText } from "../../aufruf.ts";
import { type Befehl, text } from "../../befehl.ts";
import { type Hausoptionen, readTextFile, withDaten, withKonfig } from "../../datenort.ts";
import { withZugang } from "../../zugang.ts";
import { WARTEN_MS, withTeam } from "./optionen.ts";

interface Optionen extends Hausoptionen {
  readonly monat: Monat | undefined;
  readonly protokoll: string | undefined;
  readonly dienststelle: string | undefined;
  readonly team: string | undefined;
}

const RICHTIG = "Rahmen, Startzahl, Reihenfolge und Fälle stimmen überein.";

export const pruefenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withTeam(withKonfig(withDaten(argv)))
      .option("monat", text("Alle Stichproben dieses Datenstands: JJJJ-MM", { coerce: monatOfText("monat") }))
      .option("protokoll", text("Ein Protokoll als Datei; dafür braucht es keine Daten"))
      .check(({ monat, protokoll }) => {
        if ((monat === undefined) !== (protokoll === undefined)) return true;
        throw new Aufruffehler("Bitte entweder --monat oder --protokoll angeben.");
      }),
  run: async (options, umgebung) => {
    const { protokoll, monat } = options;
    if (protokoll !== undefined) {
      const abweichungen = pruefeProtokolldatei(readTextFile(protokoll), protokoll);
      if (abweichungen.length > 0) throw new Refusal(abweichungen.join("\n"));
      umgebung.out(`${protokoll} ist richtig. ${RICHTIG}\n`);
      return;
    }
    if (monat === undefined) throw new Error("neither month nor record");
    const { geprueft, abweichungen } = await withZugang(
      options,
      umgebung,
      (zugang) => zugang.pruefe({ monat, dienststelle: options.dienststelle, team: options.team }),
      { wartenMs: WARTEN_MS },
    );
    if (abweichungen.length > 0) throw new Refusal(abweichungen.join("\n"));
    umgebung.out(
      `${anzahl(geprueft, "Stichprobe", "Stichproben")} des Datenstands ${monatText(monat)} geprüft. ${RICHTIG}\n`,
    );
  },
};
