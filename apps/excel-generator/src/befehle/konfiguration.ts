import { anzahl, datum, findLuecken, findOhneWirkung, type IsoDate, lueckeText, zahl } from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";
import { findKonzeptwirkungen, type Konzeptwirkung } from "@verlauf/use-cases";
import { geltendText } from "../ausgabe/geltend-text.ts";
import type { Befehl } from "../befehl.ts";
import { type Hausoptionen, haeuserOf, hasDaten, readHaeuser, withDaten, withKonfig, withStore } from "../datenort.ts";
import type { Umgebung } from "../umgebung.ts";

interface Optionen extends Hausoptionen {
  readonly was: "pruefen" | "erklaeren";
}

const wirkungText = ({ dienststelle, quelle, ab, datenstand, ueberfaellig, neuUeberfaellig }: Konzeptwirkung): string =>
  `Dienststelle ${dienststelle}, „${quelle}“: Am ersten Tag (${datum(ab)}) sind ${zahl(ueberfaellig)} Personen überfällig, davon ${zahl(neuUeberfaellig)} erst durch dieses Konzept (Datenstand ${datum(datenstand)}).`;

/** What a house wants to know of its concepts before it relies on them. */
const konzeptTexte = ({ kontaktdichte }: Konfiguration): readonly string[] =>
  kontaktdichte.flatMap((konzept) => [
    ...findLuecken(kontaktdichte, konzept.ab).map(
      (luecke) => `„${konzept.quelle}“ ab ${datum(konzept.ab)}: Keine Pflicht erreicht ${lueckeText(luecke)}.`,
    ),
    ...findOhneWirkung(konzept).map(
      (place) =>
        `„${konzept.quelle}“: Die ${place + 1}. Pflicht ändert nichts, weil eine andere oder die Empfehlung ebenso viel verlangt.`,
    ),
  ]);

const pruefe = async (options: Optionen, umgebung: Umgebung): Promise<number> => {
  const datei = options.konfig ?? "./verlauf.yaml";
  const haeuser = readHaeuser(datei);
  const texte = haeuser.flatMap(konzeptTexte);
  const wirkungen = hasDaten(options, umgebung)
    ? await withStore(options, umgebung, async (store) =>
        (await Promise.all(haeuser.map((haus) => findKonzeptwirkungen({ store }, haus)))).flat(),
      )
    : [];
  umgebung.out(
    `${[
      `${datei} ist gültig: ${anzahl(haeuser.length, "Haus", "Häuser")}, ${anzahl(
        haeuser.reduce((sum, { kontaktdichte }) => sum + kontaktdichte.length, 0),
        "Konzept",
        "Konzepte",
      )} zur Kontaktdichte.`,
      ...texte,
      ...wirkungen.map(wirkungText),
    ].join("\n")}\n`,
  );
  return 0;
};

const erklaere = (options: Optionen, heute: IsoDate): string =>
  `Heute, ${datum(heute)}\n\n${geltendText(haeuserOf(options), heute)}\n`;

export const konfigurationBefehl: Befehl<Optionen> = {
  command: "konfiguration <was>",
  describe: "verlauf.yaml prüfen, oder erklären, was heute gilt",
  builder: (argv) =>
    withKonfig(withDaten(argv)).positional("was", {
      choices: ["pruefen", "erklaeren"] as const,
      demandOption: true,
      describe: "Was zu tun ist",
    }),
  run: async (options, umgebung) => {
    if (options.was === "pruefen") return pruefe(options, umgebung);
    umgebung.out(erklaere(options, umgebung.heute()));
    return 0;
  },
};
