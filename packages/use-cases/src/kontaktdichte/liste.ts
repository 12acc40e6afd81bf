import { anzahl, datum, STATUS_WORTE } from "@verlauf/core";
import { type Blatt, writeCsv, writeListe } from "@verlauf/workbooks";
import { type Listenspalte, listenspalten, listenzeile, type ReferenzOf, referenzspalten } from "./listenspalten.ts";
import type { Listenperson, Ueberfaelligantwort } from "./ueberfaellig.ts";

/** What a list needs to know of an answer. */
export interface Listeninhalt
  extends Pick<Ueberfaelligantwort, "stichtag" | "datenstand" | "bemerkungen" | "personen"> {
  /** Who stands in it where that isn't everybody: "überfällig, unter 25". Whoever gets the file passed on sees it. */
  readonly auszug?: string | undefined;
}

// A sheet is read by people, who need no column that is empty in the whole list; the CSV keeps them all.
const filledSpalten = ({ personen }: Listeninhalt, spalten: readonly Listenspalte[]): readonly Listenspalte[] =>
  spalten.filter(({ wert }) => personen.length === 0 || personen.some((person) => wert(person) !== null));

const blattOf = (
  name: string,
  personen: readonly Listenperson[],
  antwort: Listeninhalt,
  spalten: readonly Listenspalte[],
): Blatt => ({
  name,
  titel: `Kontaktdichte, ${name}${nur(antwort)}`,
  untertitel: [
    `Stichtag ${datum(antwort.stichtag)}, Datenstand ${datum(antwort.datenstand)}: ${anzahl(personen.length, "Person", "Personen")}`,
    ...antwort.bemerkungen,
  ],
  spalten,
  zeilen: personen.map((person) => spalten.map(({ wert }) => wert(person))),
});

const nur = ({ auszug }: Listeninhalt): string => (auszug === undefined ? "" : `: ${auszug}`);

const teamsOf = (personen: readonly Listenperson[]): readonly string[] =>
  [...new Set(personen.map(({ eintrag }) => eintrag.team))].sort();

/** The list as an Excel workbook, a sheet per team; given how persons are called, no Kundennummer is in it. */
export const listeAsXlsx = (antwort: Listeninhalt, referenzOf?: ReferenzOf): Promise<Uint8Array> => {
  const teams = teamsOf(antwort.personen);
  const spalten = filledSpalten(antwort, referenzOf === undefined ? listenspalten : referenzspalten(referenzOf));
  const blaetter = teams.map((team) =>
    blattOf(
      `Team ${team}`,
      antwort.personen.filter(({ eintrag }) => eintrag.team === team),
      antwort,
      spalten,
    ),
  );
  return writeListe({
    titel: `Kontaktdichte zum ${datum(antwort.stichtag)}${nur(antwort)}`,
    beschreibung: `Personen nach Status: ${Object.values(STATUS_WORTE).join(", ")}`,
    stand: antwort.stichtag,
    blaetter: blaetter.length > 0 ? blaetter : [blattOf("Liste", [], antwort, spalten)],
  });
};

/** The list as CSV for a German Excel. */
export const listeAsCsv = ({ personen }: Pick<Listeninhalt, "personen">): string =>
  writeCsv(listenspalten, personen.map(listenzeile));
