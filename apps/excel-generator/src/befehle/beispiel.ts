import { addDays, type IsoDate, zahl } from "@verlauf/core";
import { tagOf, zahlOf } from "../aufruf.ts";
import { withFortschritt } from "../ausgabe/fortschritt.ts";
import { type Befehl, schalter, text } from "../befehl.ts";
import { writeBeispiel } from "../beispiel/write-beispiel.ts";

interface Optionen {
  readonly ordner: string;
  readonly personen: number | undefined;
  readonly seed: number | undefined;
  readonly datenstand: IsoDate | undefined;
  readonly ersetzen: boolean | undefined;
}

const PERSONEN = 500;
const SEED = 1;

/** The last day of the month before a day: what a monthly export would be of. */
export const letzterMonatsendtag = (heute: IsoDate): IsoDate => addDays(`${heute.slice(0, 8)}01` as IsoDate, -1);

export const beispielBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    argv
      .positional("ordner", { type: "string", demandOption: true, describe: "Ordner für die Dateien" })
      .option("personen", text(`Anzahl der Personen (sonst ${PERSONEN})`, { coerce: zahlOf("personen", 10, 500_000) }))
      .option(
        "seed",
        text(`Zahl, die das Haus bestimmt: gleiche Zahl, gleiches Haus (sonst ${SEED})`, {
          coerce: zahlOf("seed", 0, 2 ** 32 - 1),
        }),
      )
      .option("datenstand", text("Datenstand (sonst das Ende des Vormonats)", { coerce: tagOf("datenstand") }))
      .option("ersetzen", schalter("Vorhandene Dateien gleichen Namens ersetzen")),
  run: async ({ ordner, personen = PERSONEN, seed = SEED, datenstand, ersetzen = false }, umgebung) => {
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
  },
};
