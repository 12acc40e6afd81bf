import { anzahl } from "@verlauf/core";
import { gibTexteFrei } from "@verlauf/use-cases";
import { type Befehl, text } from "../../befehl.ts";
import { type Hausoptionen, haeuserOf, withDaten, withDatenbestand, withKonfig } from "../../datenort.ts";
import { WARTEN_MS } from "../stichprobe/optionen.ts";

interface Optionen extends Hausoptionen {
  readonly fall: string;
  readonly frage: string | undefined;
}

export const freigebenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .option("fall", text("Fallreferenz, zum Beispiel 2026-10-412-03 (nötig)", { demandOption: true }))
      .option("frage", text("Nur den Text zu dieser Frage: ihre Nr. oder G für das Gesamturteil")),
  run: async (options, umgebung) => {
    const { referenz, texte } = await withDatenbestand(
      options,
      umgebung,
      (store) =>
        gibTexteFrei(
          { store, haeuser: haeuserOf(options) },
          { fall: options.fall, frage: options.frage, heute: umgebung.heute(), von: umgebung.nutzer() },
        ),
      { wartenMs: WARTEN_MS },
    );
    umgebung.out(
      `Zu Fall ${referenz} ${texte === 1 ? "ist" : "sind"} ${anzahl(texte, "Text", "Texte")} freigegeben. Ein geänderter Text braucht eine neue Freigabe.\n`,
    );
  },
};
