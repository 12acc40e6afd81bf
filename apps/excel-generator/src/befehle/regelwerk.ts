import { datum, type IsoDate, rulebookPage } from "@verlauf/core";
import { tagOf } from "../aufruf.ts";
import { geltendText } from "../ausgabe/geltend-text.ts";
import { type Befehl, text } from "../befehl.ts";
import { haeuserOf, withKonfig } from "../datenort.ts";

interface Optionen {
  readonly stichtag: IsoDate | undefined;
  readonly konfig: string | undefined;
}

export const regelwerkBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(argv).option("stichtag", {
      ...text("Nur was an diesem Tag gilt, mit Ihrem Konzept"),
      coerce: tagOf("stichtag"),
    }),
  run: async (options, umgebung) => {
    const haeuser = haeuserOf(options);
    umgebung.out(
      options.stichtag === undefined
        ? rulebookPage()
        : `Kontaktdichte am ${datum(options.stichtag)}\n\n${geltendText(haeuser, options.stichtag)}\n`,
    );
  },
};
