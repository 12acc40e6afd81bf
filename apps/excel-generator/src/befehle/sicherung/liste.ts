import { sicherungenIn } from "@verlauf/store";
import { tabelle } from "../../ausgabe/tabelle.ts";
import { uhrzeit } from "../../ausgabe/uhrzeit.ts";
import { type Befehl, schalter, text } from "../../befehl.ts";
import { type Hausoptionen, withKonfig } from "../../datenort.ts";
import { megabyte } from "./megabyte.ts";
import { OHNE_ANGABE, sicherungsordner } from "./sicherungsordner.ts";

interface Optionen extends Pick<Hausoptionen, "konfig"> {
  readonly ordner: string | undefined;
  readonly json: boolean | undefined;
}

const KOPF = ["Sicherung", "angelegt", "Größe"];

export const listeBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(argv)
      .option("ordner", text(`Ordner mit Sicherungen (sonst der aus verlauf.yaml, sonst ${OHNE_ANGABE})`))
      .option("json", schalter("Ausgabe als JSON")),
  run: async (options, umgebung) => {
    const ordner = sicherungsordner(options.ordner, options);
    const { sicherungen, unbrauchbar } = await sicherungenIn(ordner);
    if (options.json === true) {
      const alle = sicherungen.map(({ name, pfad, angelegtUm, bytes }) => ({ name, pfad, angelegtUm, bytes }));
      umgebung.out(`${JSON.stringify({ ordner, sicherungen: alle, unbrauchbar }, null, 1)}\n`);
      return;
    }
    const zeilen = sicherungen.map(({ name, angelegtUm, bytes }) => [name, uhrzeit(angelegtUm), megabyte(bytes)]);
    const whole =
      zeilen.length === 0
        ? `In ${ordner} liegt keine Sicherung. Eine anlegen: verlauf sicherung anlegen`
        : tabelle(KOPF, zeilen);
    const broken = unbrauchbar.map(({ grund }) => `${grund}\n`).join("");
    umgebung.out(`${whole}\n${broken === "" ? "" : `\n${broken}`}`);
  },
};
