import { Refusal } from "@verlauf/core";
import type { Kettenstelle } from "@verlauf/store";
import { isHeil, maengelOf, paarOf, protokollumfangText, stellenText, stelleOf } from "@verlauf/use-cases";
import { Aufruffehler } from "../../aufruf.ts";
import { type Befehl, text } from "../../befehl.ts";
import { type Datenoptionen, withDaten, withDatenbestand } from "../../datenort.ts";

interface Optionen extends Datenoptionen {
  readonly ab: Kettenstelle | undefined;
}

const stelle = (angabe: string): Kettenstelle => {
  const found = stelleOf(angabe);
  if (found !== undefined) return found;
  throw new Aufruffehler(
    "--ab: Gebraucht wird der Kopf, wie ihn dieser Befehl ausgibt: Nummer, Doppelpunkt, 64 Zeichen.",
  );
};

const OHNE_SCHLUESSEL =
  "Pseudonyme lassen sich nicht auflösen, auch gemeinsam nicht: Es fehlen die Schlüssel (verlauf protokoll schluessel --fuer verwaltung und --fuer datenschutz).";

export const pruefenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withDaten(argv)
      .option("ab", text("Ein früher notierter Kopf, NUMMER:PRÜFSUMME: Ist er noch enthalten?", { coerce: stelle }))
      .epilog(
        "Bitte den Kopf nach jeder Prüfung außerhalb von Verlauf notieren: Nur damit fällt auf, wenn am Ende etwas fehlt oder alles neu geschrieben wurde.",
      ),
  run: ({ ab, ...options }, umgebung) =>
    withDatenbestand(options, umgebung, async (store) => {
      const befund = await store.pruefeProtokoll(ab);
      const schluessel = await store.protokollschluessel();
      const kopf = befund.kopf === null ? [] : [`Kopf: ${stellenText(befund.kopf)}`];
      const anker = befund.anker === null ? [] : [`Anker: ${stellenText(befund.anker)}`];
      if (!isHeil(befund)) {
        throw new Refusal(["Das Protokoll ist beschädigt.", ...maengelOf(befund, ab), ...anker, ...kopf].join("\n"));
      }
      const lines = [
        protokollumfangText(befund),
        ...(befund.bekannt === "gefunden"
          ? ["Der notierte Kopf ist enthalten: Bis dorthin wurde nichts geändert."]
          : []),
        ...(befund.bekannt === "geloescht"
          ? ["Der notierte Kopf ist nach der Frist gelöscht und lässt sich nicht mehr vergleichen."]
          : []),
        ...kopf,
        ...(paarOf(schluessel) === undefined ? [OHNE_SCHLUESSEL] : []),
      ];
      umgebung.out(`${lines.join("\n")}\n`);
    }),
};
