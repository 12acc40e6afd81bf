import { anzahl } from "@verlauf/core";
import { findEigene } from "@verlauf/use-cases";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { withDaten, withDatenbestand } from "../../datenort.ts";
import { type Schluesseloptionen, schluesselpaarOf, withBeidenSchluesseln } from "./beide-schluessel.ts";
import { KOPFZEILE, protokollzeile } from "./zeile.ts";

interface Optionen extends Schluesseloptionen {
  readonly kennung: string;
  readonly json: boolean | undefined;
}

export const eigeneBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withBeidenSchluesseln(withDaten(argv))
      .option("kennung", text("Anmeldename der Person, die ihre Einträge sehen möchte (nötig)", { demandOption: true }))
      .option("json", schalter("Ausgabe als JSON"))
      .epilog(
        "Nur auf Verlangen der Person selbst. Der Aufruf wird protokolliert, ohne zu nennen, um wen es ging. Gefunden wird, was für diese beiden Schlüssel versiegelt ist.",
      ),
  run: async ({ kennung, json, ...options }, umgebung) => {
    const paar = await schluesselpaarOf(options, umgebung);
    const eintraege = await withDatenbestand(options, umgebung, (store) =>
      findEigene({ store, jetzt: umgebung.uhr() }, kennung, paar),
    );
    if (json === true) {
      umgebung.out(`${JSON.stringify(eintraege, null, 1)}\n`);
      return;
    }
    const liste = eintraege.length === 0 ? "" : `${KOPFZEILE}${eintraege.map(protokollzeile).join("")}\n`;
    umgebung.out(`${liste}${anzahl(eintraege.length, "Eintrag", "Einträge")}.\n`);
  },
};
