import { join } from "node:path";
import { anzahl } from "@verlauf/core";
import { pseudonymeIn, sicherungenFuer } from "@verlauf/use-cases";
import { zahlOf } from "../../aufruf.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { type Hausoptionen, withDaten, withDatenbestand, withKonfig } from "../../datenort.ts";
import { WARTEN_MS } from "../stichprobe/optionen.ts";
import { megabyte } from "./megabyte.ts";
import { OHNE_ANGABE, sicherungsordner } from "./sicherungsordner.ts";

interface Optionen extends Hausoptionen {
  readonly nach: string | undefined;
  readonly aufbewahren: number | undefined;
  readonly json: boolean | undefined;
}

const MOST = 366;

export const anlegenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .option("nach", text(`Ordner für Sicherungen (sonst der aus verlauf.yaml, sonst ${OHNE_ANGABE})`))
      .option(
        "aufbewahren",
        text("Danach ältere löschen bis auf so viele; 1 behält nur die neue (sonst bleiben alle)", {
          coerce: zahlOf("aufbewahren", 1, MOST),
        }),
      )
      .option("json", schalter("Ausgabe als JSON")),
  run: async (options, umgebung) => {
    const ordner = sicherungsordner(options.nach, options);
    const work = withDatenbestand(
      options,
      umgebung,
      (store) => {
        const { uhr } = umgebung;
        const verwaltung = sicherungenFuer(
          { store, uhr, pseudonyme: pseudonymeIn(store, { uhr }) },
          { art: "betrieb", konto: umgebung.nutzer() },
        );
        return verwaltung.legeAn({ ordner, aufbewahren: options.aufbewahren ?? null });
      },
      { wartenMs: WARTEN_MS },
    );
    const { sicherung, geloescht } = await work;
    if (options.json === true) {
      const { name, pfad, angelegtUm, bytes } = sicherung;
      const alte = geloescht.map((each) => each.name);
      umgebung.out(`${JSON.stringify({ sicherung: { name, pfad, angelegtUm, bytes }, geloescht: alte }, null, 1)}\n`);
      return;
    }
    const alte =
      geloescht.length === 0
        ? ""
        : `Gelöscht: ${anzahl(geloescht.length, "ältere Sicherung", "ältere Sicherungen")}.\n`;
    umgebung.out(
      `Die Sicherung ist angelegt und geprüft: ${join(ordner, sicherung.name)} (${megabyte(sicherung.bytes)}).\n${alte}Sie enthält Sozialdaten; nur Ihr Konto kann sie lesen.\n`,
    );
  },
};
