import type { IsoDate } from "@verlauf/core";
import { tagOf } from "../aufruf.ts";
import { type Befehl, text } from "../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../datenort.ts";
import { withZugang } from "../zugang.ts";

interface Optionen extends Hausoptionen {
  readonly kundennummer: string;
  readonly stichtag: IsoDate | undefined;
  readonly dienststelle: string | undefined;
}

export const erklaereBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .positional("kundennummer", { type: "string", demandOption: true, describe: "Kundennummer wie im Export" })
      .option("stichtag", text("Tag, für den gefragt wird (sonst heute)", { coerce: tagOf("stichtag") }))
      .option("dienststelle", text("Nur in dieser Dienststelle suchen")),
  run: async (options, umgebung) => {
    const { kopf, absaetze } = await withZugang(options, umgebung, (zugang) =>
      zugang.erklaere({
        kundennummer: options.kundennummer,
        stichtag: options.stichtag ?? umgebung.heute(),
        dienststelle: options.dienststelle,
      }),
    );
    umgebung.out(`${[kopf, ...absaetze].join("\n\n")}\n`);
  },
};
