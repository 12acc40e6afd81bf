import { addDays, type IsoDate, zahl } from "@verlauf/core";
import { tagOf, zahlOf } from "../aufruf.ts";
import { withFortschritt } from "../ausgabe/fortschritt.ts";
import { type Befehl, text } from "../befehl.ts";
import { writeBeispiel } from "../beispiel/write-beispiel.ts";

interface Optionen {
  readonly ordner: string;
  readonly personen: number;
  readonly seed: number;
  readonly datenstand: IsoDate | undefined;
  readonly ersetzen: boolean;
}

/** The last day of the month before a day: what a monthly export would be of. */
export const letzterMonatsendtag = (heute: IsoDate): IsoDate => addDays(`${heute.slice(0, 8)}01` as IsoDate, -1);

export const beispielBefehl: Befehl<Optionen> = {
  command: "beispiel <ordner>",
  describe: "Ein erfundenes Haus als sieben Exportdateien schreiben",
  builder: (argv) =>
    argv
      .positional("ordner", { type: "string", demandOption: true, describe: "Ordner für die Dateien" })
      .option("personen", { ...text("Anzahl der Personen"), default: "500", coerce: zahlOf("personen", 10, 500_000) })
      .option("seed", {
        ...text("Zahl, die das Haus bestimmt: gleiche Zahl, gleiches Haus"),
        default: "1",
        coerce: zahlOf("seed", 0, 2 ** 32 - 1),
      })
      .option("datenstand", { ...text("Datenstand (sonst das Ende des Vormonats)"), coerce: tagOf("datenstand") })
      .option("ersetzen", { type: "boolean", default: false, describe: "Vorhandene Dateien gleichen Namens ersetzen" }),
  run: async ({ ordner, personen, seed, datenstand, ersetzen }, umgebung) => {
    const stand = datenstand ?? letzterMonatsendtag(umgebung.heute());
    const zeilen = await withFortschritt("Schreiben", umgebung, (onProgress) =>
      writeBeispiel(
        ordner,
        { personen, seed, datenstand: stand },
        { ersetzen, onPersonen: (count) => onProgress(count, personen) },
      ),
    );
    umgebung.out(
      `In ${ordner} liegt jetzt ein erfundenes Haus mit ${zahl(zeilen.kunden)} Personen und ${zahl(zeilen.kontakte)} Kontakten.\nEinlesen: verlauf import ${ordner} --datenstand ${stand}\n`,
    );
    return 0;
  },
};
