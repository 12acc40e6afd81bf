import { datum, type IsoDate } from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import type { Vorschauantwort } from "@verlauf/use-cases";
import { tagOf, zahlOf } from "../aufruf.ts";
import { withFortschritt } from "../ausgabe/fortschritt.ts";
import { tabelle } from "../ausgabe/tabelle.ts";
import { type Befehl, schalter, text } from "../befehl.ts";
import { type Hausoptionen, haeuserOf, readHaeuser, withDaten, withDatenbestand, withKonfig } from "../datenort.ts";
import { throughZugang } from "../zugang.ts";

interface Optionen extends Hausoptionen {
  readonly stichtag: IsoDate | undefined;
  readonly wochen: number | undefined;
  readonly dienststelle: string | undefined;
  readonly team: string | undefined;
  readonly vergleich: string | undefined;
  readonly json: boolean | undefined;
}

const WOCHEN = 8;
const KOPF = ["Woche ab", "Team", "Rückstand", "fällig"] as const;

const vorschauText = (
  { stichtag, wochen, bemerkungen }: Vorschauantwort,
  vergleich: Vorschauantwort | undefined,
): string => {
  const other = new Map(vergleich?.wochen.map((row) => [`${row.ab} ${row.team}`, row]));
  const zeilen = wochen.map((row) => {
    const beside = other.get(`${row.ab} ${row.team}`);
    const own = [datum(row.ab), row.team, row.rueckstand, row.faellig];
    return vergleich === undefined ? own : [...own, beside?.rueckstand ?? 0, beside?.faellig ?? 0];
  });
  const kopf = vergleich === undefined ? KOPF : [...KOPF, "Rückstand (Vergleich)", "fällig (Vergleich)"];
  return `${[
    `Gespräche je Woche und Team ab ${datum(stichtag)}. Jedes Gespräch gilt als am Fälligkeitstag geführt, ein Rückstand als am Stichtag.`,
    ...bemerkungen,
    "",
    tabelle(kopf, zeilen),
  ].join("\n")}\n`;
};

export const vorschauBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withKonfig(withDaten(argv))
      .option("stichtag", text("Tag, ab dem gezählt wird (sonst heute)", { coerce: tagOf("stichtag") }))
      .option("wochen", text(`Anzahl der Wochen (sonst ${WOCHEN})`, { coerce: zahlOf("wochen", 1, 104) }))
      .option("dienststelle", text("Nur diese Dienststelle"))
      .option("team", text("Nur dieses Team"))
      .option("vergleich", text("Zum Vergleich die Konfiguration in dieser Datei"))
      .option("json", schalter("Ausgabe als JSON")),
  run: async (options, umgebung) => {
    const haeuser = haeuserOf(options);
    const andere = options.vergleich === undefined ? undefined : readHaeuser(options.vergleich);
    const frage = {
      stichtag: options.stichtag ?? umgebung.heute(),
      wochen: options.wochen ?? WOCHEN,
      dienststelle: options.dienststelle,
      team: options.team,
    };
    const forecast = (
      store: Store,
      rules: readonly Konfiguration[],
      onPersonen: (count: number) => void,
    ): Promise<Vorschauantwort> =>
      throughZugang(store, rules, options, umgebung, (zugang) => zugang.vorschau({ ...frage, onPersonen }));
    const [eigene, vergleich] = await withDatenbestand(options, umgebung, (store) =>
      withFortschritt(
        "Vorausschauen",
        umgebung,
        async (onPersonen) =>
          [
            await forecast(store, haeuser, onPersonen),
            andere === undefined ? undefined : await forecast(store, andere, onPersonen),
          ] as const,
      ),
    );
    if (options.json !== true) umgebung.out(vorschauText(eigene, vergleich));
    else {
      const { stichtag, wochen } = eigene;
      const beside =
        vergleich === undefined ? {} : { vergleich: { konfiguration: options.vergleich, wochen: vergleich.wochen } };
      umgebung.out(`${JSON.stringify({ stichtag, wochen, ...beside }, null, 1)}\n`);
      for (const bemerkung of eigene.bemerkungen) umgebung.err(`${bemerkung}\n`);
    }
  },
};
