import { datum } from "@verlauf/core";
import type { Schluesselsatz } from "@verlauf/store";
import { type Schluesselzustand, schluesselzustand, umfangWorte } from "@verlauf/use-cases";
import { tabelle } from "../../ausgabe/tabelle.ts";
import { type Befehl, schalter } from "../../befehl.ts";
import { type Datenoptionen, withDaten, withDatenbestand } from "../../datenort.ts";
import type { Umgebung } from "../../umgebung.ts";
import { WARTEN_MS } from "../stichprobe/optionen.ts";

interface Optionen extends Datenoptionen {
  readonly json: boolean | undefined;
}

const KOPF = ["Schlüssel", "Name", "Umfang", "Dienststelle", "gilt bis", "Zustand", "zuletzt benutzt"];

const ZUSTAND = {
  gueltig: "gültig",
  abgelaufen: "abgelaufen",
  widerrufen: "widerrufen",
} as const satisfies Record<Schluesselzustand, string>;

const zeileOf =
  ({ heute }: Umgebung) =>
  (satz: Schluesselsatz): readonly string[] => [
    satz.id,
    satz.name,
    umfangWorte(satz.umfang),
    satz.dienststelle ?? "alle",
    datum(satz.gueltigBis),
    ZUSTAND[schluesselzustand(satz, heute())],
    satz.zuletztAm === null ? "nie" : datum(satz.zuletztAm),
  ];

// the hash stays where it is: nobody needs it
const jsonOf =
  ({ heute }: Umgebung) =>
  ({ sha256: _, ...satz }: Schluesselsatz) => ({ ...satz, zustand: schluesselzustand(satz, heute()) });

export const listeBefehl: Befehl<Optionen> = {
  builder: (argv) => withDaten(argv).option("json", schalter("Ausgabe als JSON")),
  run: async (options, umgebung) => {
    const alle = await withDatenbestand(options, umgebung, (store) => store.alleSchluessel(), { wartenMs: WARTEN_MS });
    if (options.json === true) {
      umgebung.out(`${JSON.stringify({ schluessel: alle.map(jsonOf(umgebung)) }, null, 1)}\n`);
      return;
    }
    umgebung.out(
      alle.length === 0
        ? "Es ist noch kein Schlüssel angelegt: verlauf schluessel anlegen\n"
        : `${tabelle(KOPF, alle.map(zeileOf(umgebung)))}\n`,
    );
  },
};
