import type { Ueberfaelligantwort } from "@verlauf/use-cases";

const PEOPLE_AT_A_TIME = 1000;

const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 1).replaceAll("\n", `\n${by}`);

/**
 * The list for other programs, indented by one so that two of them can be compared line by line. It comes in pieces: a
 * large office's list is longer than a single string can be. `mitBg` gives each person the BG number to group by.
 */
export function* antwortJson(antwort: Ueberfaelligantwort, mitBg: boolean): Generator<string> {
  const { stichtag, datenstand, personen, nichtInBetreuung, beschaeftigtenfaelle, zaehlung } = antwort;
  yield `{\n "stichtag": "${stichtag}",\n "datenstand": "${datenstand}",\n "kunden": [`;
  for (let from = 0; from < personen.length; from += PEOPLE_AT_A_TIME) {
    const kunden = personen
      .slice(from, from + PEOPLE_AT_A_TIME)
      .map(({ eintrag, fall }) => (mitBg ? { ...eintrag, bgNummer: fall.bgNummer } : eintrag))
      .map((kunde) => `\n  ${indented(kunde, "  ")}`);
    yield `${from === 0 ? "" : ","}${kunden.join(",")}`;
  }
  yield `${personen.length === 0 ? "" : "\n "}],\n "nichtInBetreuung": ${nichtInBetreuung},\n "beschaeftigtenfaelle": ${beschaeftigtenfaelle},\n "zaehlung": ${indented(zaehlung, " ")}\n}\n`;
}
