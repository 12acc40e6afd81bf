import { type Dateiart, type IsoDate, Refusal, type Satz } from "@verlauf/core";
import { type Beispielteam, createHaus, DIENSTSTELLE } from "./haus.ts";
import { createPerson, type Platz } from "./person.ts";
import { type Zufall, zufallFrom } from "./zufall.ts";

/** What a made-up office is made from: the same order gives the same office. */
export interface Beispielauftrag {
  readonly personen: number;
  readonly seed: number;
  readonly datenstand: IsoDate;
}

/** A row of one of the seven files, as facts. */
export type Beispielsatz = { [A in Dateiart]: { readonly art: A; readonly satz: Satz<A> } }[Dateiart];

const WENIGSTENS = 10;
const HOECHSTENS = 500_000;
const FRUEHESTENS = "2010-12-31";
const SPAETESTENS = "2099-12-31";

/**
 * Of the units that are placed, one in so many is a single person under SGB III, so that with 1.76 people to a benefit
 * community 8 % of the people are.
 */
const SGB_III_JE_EINHEIT = 0.1327;
const BG_GROESSEN = [
  [55, 1],
  [25, 2],
  [12, 3],
  [5, 4],
  [3, 5],
] as const;
const BUCHSTABEN = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

/** Unique by its last six digits; the first three often begin with a zero. */
const kundennummerOf = (number: number, zufall: Zufall): string =>
  `${padded(zufall.between(1, 999), 3)}${zufall.oneOf(BUCHSTABEN)}${padded(number, 6)}`;

/** Team by team, as many people as its share of the office; who lives together is in one team. */
function* plaetze(personen: number, teams: readonly Beispielteam[], zufall: Zufall): Generator<Platz> {
  const total = teams.reduce((sum, { gewicht }) => sum + gewicht, 0);
  let [number, bg, share] = [1, 0, 0];
  for (const team of teams) {
    share += team.gewicht / total;
    const last = Math.round(personen * share);
    while (number <= last) {
      if (zufall.chance(SGB_III_JE_EINHEIT)) {
        yield { kundennummer: kundennummerOf(number++, zufall), rechtskreis: "SGB III", team, bgNummer: null };
        continue;
      }
      const bgNummer = `${DIENSTSTELLE}BG${padded(++bg, 7)}`;
      for (let left = zufall.weighted<number>(BG_GROESSEN); left > 0 && number <= last; left--)
        yield { kundennummer: kundennummerOf(number++, zufall), rechtskreis: "SGB II", team, bgNummer };
    }
  }
}

const refuseWrongOrder = ({ personen, seed, datenstand }: Beispielauftrag): void => {
  if (!Number.isInteger(personen) || personen < WENIGSTENS || personen > HOECHSTENS)
    throw new Refusal("Das Beispielhaus kann 10 bis 500.000 Personen haben.");
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff)
    throw new Refusal("Der Startwert („seed“) muss eine ganze Zahl von 0 bis 4294967295 sein.");
  if (datenstand < FRUEHESTENS || datenstand > SPAETESTENS)
    throw new Refusal("Der Datenstand des Beispielhauses muss zwischen dem 31.12.2010 und dem 31.12.2099 liegen.");
};

/** A made-up office, row by row and person by person, so that its size costs no memory. */
export function* createBeispiel(auftrag: Beispielauftrag): Generator<Beispielsatz> {
  refuseWrongOrder(auftrag);
  const { personen, seed, datenstand } = auftrag;
  const zufall = zufallFrom(seed);
  const haus = createHaus(personen, datenstand, zufall);
  for (const satz of haus.organisation) yield { art: "organisation", satz };
  for (const satz of haus.vertretungen) yield { art: "vertretungen", satz };
  for (const platz of plaetze(personen, haus.teams, zufall)) {
    const { kunde, kontakte, handlungsbedarfe, strategien, ausnahmen } = createPerson(platz, datenstand, zufall);
    const zuordnung = { dienststelle: kunde.dienststelle, kundennummer: kunde.kundennummer };
    yield { art: "kunden", satz: kunde };
    for (const kontakt of kontakte) yield { art: "kontakte", satz: { ...zuordnung, ...kontakt } };
    for (const bedarf of handlungsbedarfe) yield { art: "handlungsbedarfe", satz: { ...zuordnung, ...bedarf } };
    for (const strategie of strategien) yield { art: "strategien", satz: { ...zuordnung, ...strategie } };
    for (const ausnahme of ausnahmen) yield { art: "ausnahmen", satz: { ...zuordnung, ...ausnahme } };
  }
}
