import { type Monat, monatText } from "@verlauf/core";
import { Aufruffehler } from "../aufruf.ts";
import { type Befehl, schalter, text } from "../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../datenort.ts";
import { withZugang } from "../zugang.ts";
import { WARTEN_MS, withMonat } from "./stichprobe/optionen.ts";

interface Optionen extends Hausoptionen {
  readonly monat: Monat;
  readonly bereich: string | undefined;
  readonly dienststelle: string | undefined;
  readonly rd: string | undefined;
  readonly datei: string | undefined;
  readonly json: boolean | undefined;
}

const einheitOf = ({ bereich, dienststelle, rd }: Optionen) => {
  if (rd !== undefined) return { ebene: "rd", rd } as const;
  if (bereich !== undefined) return { ebene: "bereich", bereich, dienststelle } as const;
  return { ebene: "dienststelle", dienststelle: dienststelle ?? "" } as const;
};

/** Without a value it is the only one that there is. */
const onlyOne = (describe: string) => ({ type: "string", describe }) as const;

export const auswertungBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withMonat(withKonfig(withDaten(argv)))
      .option("bereich", text("Auswertung für diesen Bereich"))
      .option("dienststelle", onlyOne("Auswertung für diese Dienststelle, oder die Dienststelle des Bereichs"))
      .option("rd", onlyOne("Auswertung für diese Regionaldirektion, ohne Fälle und Freitexte"))
      .option("datei", text("Datei für die Arbeitsmappe (sonst in der Ablage)"))
      .option("json", schalter("Ausgabe als JSON"))
      .check(({ bereich, dienststelle, rd }) => {
        if (rd !== undefined ? bereich === undefined && dienststelle === undefined : true) {
          if (rd !== undefined || bereich !== undefined || dienststelle !== undefined) return true;
        }
        throw new Aufruffehler("Bitte angeben, wofür ausgewertet wird: --bereich, --dienststelle oder --rd.");
      }),
  run: async (options, umgebung) => {
    const ergebnis = await withZugang(
      options,
      umgebung,
      (zugang) => zugang.legeAuswertungAb({ monat: options.monat, einheit: einheitOf(options), datei: options.datei }),
      { wartenMs: WARTEN_MS },
    );
    if (options.json === true) {
      umgebung.out(`${JSON.stringify(ergebnis, null, 1)}\n`);
      return;
    }
    umgebung.out(
      `${[
        `Auswertung der Fälle des Datenstands ${monatText(options.monat)}, ${ergebnis.bezeichnung}: ${ergebnis.datei}`,
        ...ergebnis.saetze,
        ...ergebnis.hinweise,
      ].join("\n")}\n`,
    );
  },
};
