import { datum, type IsoDate } from "@verlauf/core";
import { LAUFZUSTAENDE, type Laufzustand } from "@verlauf/store";
import { type Auftragsverwaltung, auftraegeFuer, type Laufzeile } from "@verlauf/use-cases";
import { Aufruffehler, wortOf } from "../aufruf.ts";
import { tabelle } from "../ausgabe/tabelle.ts";
import { uhrzeit } from "../ausgabe/uhrzeit.ts";
import type { Befehl } from "../befehl.ts";
import { withDaten } from "../datenort.ts";
import type { Umgebung } from "../umgebung.ts";
import { ANZAHL, asBetrieb, type Listenoptionen, neuesteText, withListe, zustandOption } from "./betriebsliste.ts";

interface Optionen extends Listenoptionen {
  readonly was: "nachholen" | undefined;
  readonly kennung: string | undefined;
  readonly zustand: Laufzustand | undefined;
}

const ZUSTAND: Readonly<Record<Laufzustand, string>> = {
  geplant: "geplant",
  laeuft: "läuft",
  wartet: "wartet",
  erledigt: "erledigt",
  gescheitert: "gescheitert",
  verfallen: "verfallen",
};

const zeit = (instant: string | null): string => (instant === null ? "" : uhrzeit(instant));

const KOPF = ["Kennung", "Zustand", "fällig", "beendet", "nächster Versuch", "Versuche", "Ergebnis"];

const zeileOf = (lauf: Laufzeile): readonly (string | number)[] => [
  lauf.kennung,
  ZUSTAND[lauf.zustand],
  `${datum(lauf.faellig.slice(0, 10) as IsoDate)} ${lauf.faellig.slice(11)}`,
  zeit(lauf.beendetUm),
  zeit(lauf.naechsterVersuch),
  lauf.versuche,
  lauf.ergebnis ?? "",
];

const zeige = async (verwaltung: Auftragsverwaltung, options: Optionen, umgebung: Umgebung): Promise<void> => {
  const { zustand, dienststelle, anzahl: hoechstens = ANZAHL, json } = options;
  const laeufe = await verwaltung.liste({ zustand, dienststelle, hoechstens });
  if (json === true) {
    umgebung.out(`${JSON.stringify({ auftraege: laeufe }, null, 1)}\n`);
    return;
  }
  const none =
    zustand === undefined && dienststelle === undefined
      ? "Es ist noch kein Auftrag fällig geworden. Aufträge führt der Server aus."
      : "Kein Auftrag passt zur Auswahl.";
  const more = neuesteText(laeufe.length, hoechstens, { eine: "der neueste Auftrag", viele: "Aufträge" });
  const list = [...more.flatMap((satz) => [satz, ""]), tabelle(KOPF, laeufe.map(zeileOf))];
  umgebung.out(laeufe.length === 0 ? `${none}\n` : `${list.join("\n")}\n`);
};

const holeNach = async (verwaltung: Auftragsverwaltung, { kennung, json }: Optionen, umgebung: Umgebung) => {
  if (kennung === undefined) {
    throw new Aufruffehler("Welcher Auftrag? Zum Beispiel: verlauf auftraege nachholen ausgabe:63504:2026-10");
  }
  const lauf = await verwaltung.holeNach(kennung);
  umgebung.out(
    json === true
      ? `${JSON.stringify(lauf, null, 1)}\n`
      : `${lauf.auftrag}: wieder geplant. Der Server führt es in der nächsten Minute aus.\n`,
  );
};

export const auftraegeBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withListe(
      withDaten(argv)
        .positional("was", {
          type: "string",
          describe: "nachholen: einen gescheiterten oder versäumten Auftrag neu planen",
          coerce: wortOf(["nachholen"]),
        })
        .positional("kennung", { type: "string", describe: "Kennung des Auftrags, wie die Liste sie zeigt" })
        .option("zustand", zustandOption(LAUFZUSTAENDE)),
    ),
  run: (options, umgebung) =>
    asBetrieb(options, umgebung, (deps, akteur) => {
      const verwaltung = auftraegeFuer(deps, akteur);
      return options.was === "nachholen"
        ? holeNach(verwaltung, options, umgebung)
        : zeige(verwaltung, options, umgebung);
    }),
};
