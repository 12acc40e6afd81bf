import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { anzahl } from "@verlauf/core";
import { stelleWiederHer } from "@verlauf/store";
import { pseudonymeIn, sicherungenFuer } from "@verlauf/use-cases";
import { uhrzeit } from "../../ausgabe/uhrzeit.ts";
import { type Befehl, text } from "../../befehl.ts";
import { type Hausoptionen, withKonfig } from "../../datenort.ts";
import { sicherungsordner } from "./sicherungsordner.ts";

interface Optionen extends Pick<Hausoptionen, "konfig"> {
  readonly sicherung: string;
  readonly nach: string;
}

/** A path, or a name as the list shows it. */
const pfadOf = ({ sicherung, konfig }: Optionen): string =>
  existsSync(sicherung) || basename(sicherung) !== sicherung
    ? sicherung
    : join(sicherungsordner(undefined, { konfig }), sicherung);

export const wiederherstellenBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(argv)
      .positional("sicherung", {
        type: "string",
        demandOption: true,
        describe: "Name aus „sicherung liste“ oder Pfad der Sicherung",
      })
      .option("nach", text("Leerer oder neuer Ordner für die Daten (nötig)", { demandOption: true })),
  run: async (options, umgebung) => {
    const { nach } = options;
    const pfad = pfadOf(options);
    const { angelegtUm, dateien } = await stelleWiederHer({ sicherung: pfad, nach });
    // opened once: whether this version can use them is better known now than when they are needed
    const store = await umgebung.openStore({ daten: nach });
    try {
      const { uhr } = umgebung;
      await sicherungenFuer(
        { store, uhr, pseudonyme: pseudonymeIn(store, { uhr }) },
        { art: "betrieb", konto: umgebung.nutzer() },
      ).vermerkeWiederherstellung(basename(resolve(pfad)));
    } finally {
      await store.close();
    }
    umgebung.out(
      [
        `Der Stand vom ${uhrzeit(angelegtUm)} ist in ${nach} wiederhergestellt: ${anzahl(dateien.length, "Datei", "Dateien")}, alle unverändert. Die Sicherung bleibt, wie sie ist.`,
        `Benutzt wird er mit --daten ${nach}, oder wenn Sie den Ordner an die Stelle des bisherigen legen.`,
        "Was seither gelöscht wurde, steht wieder darin. Abgelaufenes löscht der Server in der nächsten Nacht; Personen, deren Daten auf Antrag gelöscht wurden, löschen Sie bitte noch einmal, bevor jemand mit den Daten arbeitet (verlauf loeschen person).",
        "Nachrichten, die damals noch ausstanden, sendet der Server noch einmal.",
        "",
      ].join("\n"),
    );
  },
};
