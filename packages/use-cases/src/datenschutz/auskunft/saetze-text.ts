import { datum, type IsoDate, isIsoDate, PROFILLAGE_NAMEN, type Profillage } from "@verlauf/core";
import { felderVon } from "@verlauf/intake";
import type { Auskunftslieferung, Auskunftssatz, Personenauskunft } from "@verlauf/store";
import type { Auskunftsteil } from "@verlauf/workbooks";

type Art = "kunden" | "kontakte" | "handlungsbedarfe" | "strategien" | "ausnahmen";

/** Columns that are called otherwise than the field of the export. */
const SPALTEN: Readonly<Record<string, string>> = { auch_u25: "Gilt auch für U25" };

const spalteOf = (art: Art, name: string): string =>
  felderVon(art).find((feld) => feld.name === name)?.spalte ?? SPALTEN[name] ?? name;

const isProfillage = (name: string, wert: string): wert is Profillage =>
  name === "profillage" && wert in PROFILLAGE_NAMEN;

/** A stored value as people write it. */
const wertText = (name: string, wert: string | boolean | null): string => {
  if (wert === null) return "";
  if (typeof wert === "boolean") return wert ? "ja" : "nein";
  if (isProfillage(name, wert)) return `${wert} (${PROFILLAGE_NAMEN[wert]})`;
  if (name === "herkunft") return wert === "import" ? "aus dem Export" : "in Verlauf eingetragen";
  return isIsoDate(wert) ? datum(wert) : wert;
};

const MITTEL = 2;

/** One row as two columns; what is empty is named in a sentence, so that nobody wonders what is kept back. */
const kundenteile = ({ kunde, teamart }: Auskunftslieferung): readonly Auskunftsteil[] => {
  const felder = felderVon("kunden").map(({ name, spalte }) => ({ spalte, wert: wertText(name, kunde[name] ?? null) }));
  const leer = felder.filter(({ wert }) => wert === "").map(({ spalte }) => spalte);
  return [
    {
      tabelle: {
        kopf: ["Angabe", "Gespeichert ist"],
        anteile: [1, MITTEL],
        zeilen: [
          ...felder.filter(({ wert }) => wert !== "").map(({ spalte, wert }) => [spalte, wert]),
          ...(teamart === null ? [] : [["Art des Teams", teamart]]),
        ],
      },
    },
    ...(leer.length === 0 ? [] : [{ absatz: `Nichts gespeichert ist zu: ${leer.join(", ")}.` }]),
  ];
};

const zeilenteile = (
  art: Art,
  titel: string,
  saetze: readonly Auskunftssatz[],
  ohne: string,
): readonly Auskunftsteil[] => {
  const [first] = saetze;
  if (first === undefined) return [{ absatz: ohne }];
  // the export's order; a column that is empty throughout would only make the others narrow
  const known = felderVon(art).map(({ name }) => name);
  const namen = Object.keys(first)
    .toSorted((one, other) => known.indexOf(one) - known.indexOf(other))
    .filter((name) => saetze.some((satz) => satz[name] !== null));
  return [
    { absatz: `${titel}:` },
    {
      tabelle: {
        kopf: namen.map((name) => kopfOf(art, name)),
        anteile: namen.map(() => 1),
        zeilen: saetze.map((satz) => namen.map((name) => wertText(name, satz[name] ?? null))),
      },
    },
  ];
};

const kopfOf = (art: Art, name: string): string => {
  if (name === "herkunft") return "Herkunft";
  return name === "dienststelle" ? "Dienststelle" : spalteOf(art, name);
};

export const lieferungsteile = (lieferung: Auskunftslieferung): readonly Auskunftsteil[] => {
  const { dienststelle, datenstand, uebernommenAm, loeschenAm, zweck } = lieferung;
  return [
    {
      absatz: `Aus dem Export des Fachverfahrens mit dem Datenstand ${datum(datenstand)}, Dienststelle ${dienststelle}, übernommen am ${datum(uebernommenAm)}.${zweck === null ? "" : ` Zweck: ${zweck}.`} Gelöscht wird am ${datum(loeschenAm)}.`,
    },
    ...kundenteile(lieferung),
    ...zeilenteile("kontakte", "Kontakte", lieferung.kontakte, "Kontakte sind nicht gespeichert."),
    ...zeilenteile(
      "handlungsbedarfe",
      "Handlungsbedarfe",
      lieferung.handlungsbedarfe,
      "Handlungsbedarfe sind nicht gespeichert.",
    ),
    ...zeilenteile("strategien", "Handlungsstrategien", lieferung.strategien, "Strategien sind nicht gespeichert."),
  ];
};

export const ausnahmeteile = (ausnahmen: Personenauskunft["ausnahmen"]): readonly Auskunftsteil[] =>
  zeilenteile("ausnahmen", "Ausnahmen von der Kontaktdichte", ausnahmen, "Ausnahmen sind nicht gespeichert.");

export const berichtigungsteile = ({
  berichtigungen,
}: Pick<Personenauskunft, "berichtigungen">): readonly Auskunftsteil[] => [
  {
    absatz:
      "Diese Angaben wurden in Verlauf berichtigt. Eine spätere Lieferung ersetzt sie durch das, was der Export dann enthält:",
  },
  {
    tabelle: {
      kopf: ["Tag", "Datenstand", "Angabe", "seitdem", "Grund", "Löschung ab"],
      anteile: [1, 1, 1, 1, 2, 1],
      zeilen: berichtigungen.map(({ am, datenstand, feld, wert, grund, loeschenAm }) => [
        datum(am),
        datum(datenstand),
        spalteOf("kunden", feld),
        wert === null ? "nichts gespeichert" : wertText(feld, wert),
        grund,
        datum(loeschenAm),
      ]),
    },
  },
];

/** The last of some days, as people write it. */
export const letzterTag = (tage: readonly IsoDate[]): string => {
  const last = tage.toSorted().at(-1);
  return last === undefined ? "" : datum(last);
};
