import { anzahl } from "@verlauf/core";
import { type Befehl, text } from "../../befehl.ts";
import { type Hausoptionen, withDaten, withKonfig } from "../../datenort.ts";
import { withZugang } from "../../zugang.ts";
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
    const { referenz, texte } = await withZugang(
      options,
      umgebung,
      (zugang) => zugang.gibFrei({ fall: options.fall, frage: options.frage }),
      { wartenMs: WARTEN_MS },
    );
    umgebung.out(
      `Zu Fall ${referenz} ${texte === 1 ? "ist" : "sind"} ${anzahl(texte, "Text", "Texte")} freigegeben. Ein geänderter Text braucht eine neue Freigabe.\n`,
    );
  },
};
