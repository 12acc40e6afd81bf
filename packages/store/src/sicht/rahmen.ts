import type { Personenkreis, Pruefkreis, Sicht } from "./sicht.ts";

/** What cuts lists and keys in a setting; no name of an office or a team has it. */
const CUTS = /[\t\n\0]/;

const keyOf = (...parts: readonly (string | null)[]): string => {
  const known: string[] = [];
  for (const part of parts) {
    if (part === null) break;
    if (CUTS.test(part)) throw new Error("a name that can't be told from two");
    known.push(part);
  }
  return known.length === 0 ? "*" : known.join("\t");
};

const personenkey = ({ dienststelle, team }: Personenkreis): string => keyOf(dienststelle, team);
const pruefkey = ({ ebene, dienststelle, einheit }: Pruefkreis): string => keyOf(ebene, dienststelle, einheit);

// of every draw and return of an office's teams the office itself may be known
const officesOf = ({ personen, pruefung, lieferungen }: Sicht): readonly string[] => [
  ...personen.map(({ dienststelle }) => keyOf(dienststelle)),
  ...pruefung
    .filter(({ ebene }) => ebene === "team" || ebene === "kalibrierung")
    .map(({ dienststelle }) => keyOf(dienststelle)),
  ...lieferungen.map((dienststelle) => keyOf(dienststelle)),
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const setting = (name: string, keys: readonly string[]): string =>
  `set_config('verlauf.${name}', ${quoted([...new Set(keys)].join("\n"))}, true)`;

/** The statements with which a transaction shows no more than this. Nothing in them outlives it. */
export const rahmenOf = (sicht: Sicht): string =>
  `set local role verlauf_sicht; set local standard_conforming_strings = on; select ${[
    setting("personen", sicht.personen.map(personenkey)),
    setting("pruefung", sicht.pruefung.map(pruefkey)),
    setting("dienststellen", officesOf(sicht)),
  ].join(", ")}`;
