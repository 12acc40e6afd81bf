import {
  anzahl,
  datenstandText,
  datum,
  findLuecken,
  findOhneWirkung,
  type IsoDate,
  lueckeText,
  zahl,
} from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";
import { type Konzeptwirkung, katalogOf } from "@verlauf/use-cases";
import { wortOf } from "../aufruf.ts";
import { withFortschritt } from "../ausgabe/fortschritt.ts";
import { geltendText } from "../ausgabe/geltend-text.ts";
import type { Befehl } from "../befehl.ts";
import { type Hausoptionen, haeuserOf, hasDaten, readHaeuser, withDaten, withKonfig, withStore } from "../datenort.ts";
import type { Umgebung } from "../umgebung.ts";
import { throughZugang } from "../zugang.ts";

interface Optionen extends Hausoptionen {
  readonly was: "pruefen" | "erklaeren";
}

const wirkungText = ({
  dienststelle,
  quelle,
  ab,
  datenstand,
  ueberfaellig,
  neuUeberfaellig,
}: Konzeptwirkung): string => {
  const alter = datenstandText(datenstand, ab);
  return `Dienststelle ${dienststelle}, „${quelle}“: Am ersten Tag (${datum(ab)}) ${ueberfaellig === 1 ? "ist" : "sind"} ${anzahl(ueberfaellig, "Person", "Personen")} überfällig, davon ${zahl(neuUeberfaellig)} erst durch dieses Konzept (Datenstand ${datum(datenstand)}).${alter === null ? "" : ` ${alter}`}`;
};

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

const pruefe = async (options: Optionen, umgebung: Umgebung): Promise<string> => {
  const datei = options.konfig ?? "./verlauf.yaml";
  const haeuser = readHaeuser(datei);
  const wirkungen = hasDaten(options, umgebung)
    ? await withStore(options, umgebung, (store) =>
        throughZugang(store, haeuser, options, umgebung, (zugang) =>
          withFortschritt("Prüfen", umgebung, async (onPersonen) => {
            const wirkungen: Konzeptwirkung[] = [];
            for (const haus of haeuser) wirkungen.push(...(await zugang.konzeptwirkungen(haus, onPersonen)));
            return wirkungen;
          }),
        ),
      )
    : [];
  const kataloge: string[] = [];
  for (const haus of haeuser) {
    if (haus.fallpruefung.katalog === "standard") continue;
    const { titel, version, fragen } = await katalogOf(haus, umgebung.heute());
    kataloge.push(
      `${haus.fallpruefung.katalog} ist gültig: Fragenkatalog „${titel}“, Version ${version}, ${anzahl(fragen.length, "Frage", "Fragen")}.`,
    );
  }
  const konzepte = haeuser.flatMap(({ kontaktdichte }) => kontaktdichte);
  return `${[
    `${datei} ist gültig: ${anzahl(haeuser.length, "Haus", "Häuser")}, ${anzahl(konzepte.length, "Konzept", "Konzepte")} zur Kontaktdichte.`,
    ...kataloge,
    ...haeuser.flatMap(konzeptTexte),
    ...wirkungen.map(wirkungText),
  ].join("\n")}\n`;
};

const erklaere = (options: Optionen, heute: IsoDate): string =>
  `Heute, ${datum(heute)}\n\n${geltendText(haeuserOf(options), heute)}\n`;

export const konfigurationBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv)).positional("was", {
      type: "string",
      demandOption: true,
      describe: "pruefen oder erklaeren",
      coerce: wortOf(["pruefen", "erklaeren"]),
    }),
  run: async (options, umgebung) => {
    umgebung.out(options.was === "pruefen" ? await pruefe(options, umgebung) : erklaere(options, umgebung.heute()));
  },
};
