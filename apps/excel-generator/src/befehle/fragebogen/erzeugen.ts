import { anzahl, type Monat, monatText, type Quartal, quartalText } from "@verlauf/core";
import type { ErzeugteFrageboegen, Zugang } from "@verlauf/use-cases";
import { Aufruffehler, monatOfText, quartalOfText } from "../../aufruf.ts";
import { withFortschritt } from "../../ausgabe/fortschritt.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../../datenort.ts";
import { withZugang } from "../../zugang.ts";
import { checkZiel, WARTEN_MS, withTeam, type Zieloptionen, zielOf } from "../stichprobe/optionen.ts";

interface Optionen extends Hausoptionen, Zieloptionen {
  readonly monat: Monat | undefined;
  readonly quartal: Quartal | undefined;
  readonly bereich: string | undefined;
  readonly ordner: string | undefined;
  readonly neu: boolean | undefined;
  readonly json: boolean | undefined;
}

const erzeuge = (
  options: Optionen,
  zugang: Zugang,
  onProgress: (done: number, total: number) => void,
): Promise<ErzeugteFrageboegen> => {
  const { monat, quartal, bereich, dienststelle, ordner, neu = false } = options;
  const both = { ordner, neu, onProgress };
  if (quartal !== undefined) {
    return zugang.legeKalibrierboegenAb({ ...both, quartal, bereich: bereich ?? "", dienststelle });
  }
  if (monat === undefined) throw new Error("neither month nor quarter");
  return zugang.legeFrageboegenAb({ ...both, monat, ziel: zielOf(options) });
};

const checkOptionen = (options: Readonly<Record<string, unknown>>): true => {
  const { monat, quartal, bereich, team, rd, zentrale } = options;
  if ((monat === undefined) === (quartal === undefined)) {
    throw new Aufruffehler("Bitte entweder --monat oder --quartal angeben.");
  }
  if (quartal !== undefined) {
    if (bereich !== undefined && [team, rd, zentrale].every((option) => option === undefined)) return true;
    throw new Aufruffehler("Zu --quartal gehört --bereich: Kalibrierfälle prüfen alle Teamleitungen eines Bereichs.");
  }
  if (bereich !== undefined) throw new Aufruffehler("--bereich gehört zu --quartal.");
  return checkZiel(options);
};

const wannText = ({ monat, quartal }: Optionen): string =>
  monat === undefined
    ? `die Kalibrierfälle${quartal === undefined ? "" : `, ${quartalText(quartal)}`}`
    : `die Fälle des Datenstands ${monatText(monat)}`;

export const erzeugenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withTeam(withKonfig(withDaten(argv)))
      .option("monat", text("Monat des Datenstands: JJJJ-MM", { coerce: monatOfText("monat") }))
      .option("quartal", text("Kalibrierfälle dieses Quartals: JJJJ-Qn", { coerce: quartalOfText("quartal") }))
      .option("bereich", text("Bereich der Kalibrierfälle"))
      .option("rd", text("Für die eigene Stichprobe dieser Regionaldirektion"))
      .option("zentrale", schalter("Für die eigene Stichprobe der Zentrale"))
      .option("ordner", text("Ordner statt der Ablage aus verlauf.yaml"))
      .option("neu", schalter("Auch bereits ausgefüllte Arbeitsmappen neu schreiben; die alten bleiben daneben liegen"))
      .option("json", schalter("Ausgabe als JSON"))
      .check(checkOptionen),
  run: async (options, umgebung) => {
    const { dateien, faellelisten, hinweise } = await withZugang(
      options,
      umgebung,
      (zugang) => withFortschritt("Fragebögen", umgebung, (onProgress) => erzeuge(options, zugang, onProgress)),
      { wartenMs: WARTEN_MS },
    );
    if (options.json === true) {
      umgebung.out(`${JSON.stringify({ dateien, faellelisten, hinweise }, null, 1)}\n`);
      return;
    }
    umgebung.out(
      `${[
        `${anzahl(dateien.length, "Arbeitsmappe", "Arbeitsmappen")} für ${wannText(options)}:`,
        ...dateien.map(({ datei }) => `  ${datei}`),
        ...(faellelisten.length === 0 ? [] : ["Listen aller Fälle für die Bereichsleitungen:"]),
        ...faellelisten.map((datei) => `  ${datei}`),
        ...hinweise,
      ].join("\n")}\n`,
    );
  },
};
