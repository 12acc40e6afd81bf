import { rm, writeFile } from "node:fs/promises";
import { Refusal } from "@verlauf/core";
import { SCHLUESSELHALTER, type Schluesselhalter } from "@verlauf/store";
import { dateifehler, HALTER_TEXTE, legeProtokollschluesselAn, makeSchluessel } from "@verlauf/use-cases";
import { wortOf } from "../../aufruf.ts";
import { type Befehl, text } from "../../befehl.ts";
import { type Datenoptionen, withDaten, withStore } from "../../datenort.ts";
import { kennwortOf } from "./kennwort.ts";

interface Optionen extends Datenoptionen {
  readonly fuer: Schluesselhalter;
  readonly datei: string;
  readonly kennwort: string | undefined;
}

/** Never over a file that is there: it may be the key of all earlier pseudonyms. */
const writeNew = async (datei: string, inhalt: string): Promise<void> => {
  try {
    await writeFile(datei, inhalt, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") {
      throw new Refusal(
        `${datei} gibt es schon. Bitte einen anderen Namen nehmen; frühere Schlüssel werden weiter gebraucht.`,
        { cause: error },
      );
    }
    throw dateifehler(error, datei, "geschrieben");
  }
};

export const schluesselBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withDaten(argv)
      .option(
        "fuer",
        text("verwaltung oder datenschutz (nötig)", { demandOption: true, coerce: wortOf(SCHLUESSELHALTER) }),
      )
      .option("datei", text("Neue Datei für den Schlüssel (nötig)", { demandOption: true }))
      .option("kennwort", text("Datei mit dem Kennwort (sonst VERLAUF_KENNWORT_VERWALTUNG oder …_DATENSCHUTZ)"))
      .epilog("Datei und Kennwort gehören der Stelle allein. Gehen sie verloren, lässt sich nichts mehr auflösen."),
  run: async ({ fuer, datei, kennwort, ...options }, umgebung) => {
    const secret = await kennwortOf(fuer, kennwort, umgebung);
    const made = await makeSchluessel(fuer, secret, umgebung.heute());
    await withStore(options, umgebung, async (store) => {
      await writeNew(datei, made.datei);
      try {
        await legeProtokollschluesselAn({ store, jetzt: umgebung.uhr() }, made.oeffentlich);
      } catch (error) {
        await rm(datei, { force: true });
        throw error;
      }
    });
    umgebung.out(
      `Der Schlüssel für ${HALTER_TEXTE[fuer]} steht in ${datei} und gilt ab sofort.\nFingerabdruck: ${made.oeffentlich.id}\nBitte Datei und Kennwort getrennt und nur bei dieser Stelle verwahren. Frühere Schlüssel werden für frühere Pseudonyme weiter gebraucht.\n`,
    );
  },
};
