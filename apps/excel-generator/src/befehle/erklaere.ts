import type { IsoDate } from "@verlauf/core";
import { erklaere } from "@verlauf/use-cases";
import { tagOf } from "../aufruf.ts";
import { type Befehl, text } from "../befehl.ts";
import { type Hausoptionen, haeuserOf, withDaten, withDatenbestand, withKonfig } from "../datenort.ts";

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
    const haeuser = haeuserOf(options);
    const { kopf, absaetze } = await withDatenbestand(options, umgebung, (store) =>
      erklaere(
        { store, haeuser },
        {
          kundennummer: options.kundennummer,
          stichtag: options.stichtag ?? umgebung.heute(),
          dienststelle: options.dienststelle,
        },
      ),
    );
    umgebung.out(`${[kopf, ...absaetze].join("\n\n")}\n`);
  },
};
