import type { Personenkreis, Pruefkreis, Sicht } from "./sicht.ts";

// A view as the policies of 0004-sichten compare it: lists of keys in settings. How much a key reaches stands before each
// of its names, so that no name, whatever somebody may call a team, makes a key reach more than it says.

/** Before the names of a key that stops at an office, and of one that names the unit in it. */
const OFFICE = "\u001e";
const UNIT = "\u001f";
const TAKEN = [OFFICE, UNIT, "\0"];
const EVERYTHING = "*";

type Names = readonly (string | null)[];

/** The key, or nothing for names that can't be told apart from two. */
const keyOf = (names: Names, whole: string, office: number): readonly string[] => {
  const known = names.filter((name) => name !== null);
  if (names.slice(0, known.length).includes(null)) throw new Error("a view names a unit without its office");
  if (known.some((name) => TAKEN.some((sign) => name.includes(sign)))) return [];
  if (known.length < office) return [whole];
  const before = known.length === office ? OFFICE : UNIT;
  return [known.map((name) => before + name).join("")];
};

const personenkey = ({ dienststelle, team }: Personenkreis): readonly string[] =>
  keyOf([dienststelle, team], EVERYTHING, 1);
const pruefkey = ({ ebene, dienststelle, einheit }: Pruefkreis): readonly string[] =>
  keyOf([ebene, dienststelle, einheit], ebene, 2);

const OF_AN_OFFICE: readonly Pruefkreis["ebene"][] = ["team", "kalibrierung"];

/** Whoever sees anything in an office may know the office: its deliveries' days, who works there. */
const officesOf = ({ personen, pruefung, lieferungen }: Sicht): readonly (string | null)[] => [
  ...personen.map(({ dienststelle }) => dienststelle),
  ...pruefung.filter(({ ebene }) => OF_AN_OFFICE.includes(ebene)).map(({ dienststelle }) => dienststelle),
  ...lieferungen,
];

const arrayOf = (keys: readonly string[]): string =>
  `{${[...new Set(keys)].map((key) => `"${key.replaceAll(/["\\]/g, "\\$&")}"`).join(",")}}`;

// as an E string it reads the same whatever `standard_conforming_strings` says
const quoted = (text: string): string => `E'${text.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

const setting = (name: string, keys: readonly string[]): string =>
  `set_config('verlauf.${name}', ${quoted(arrayOf(keys))}, true)`;

/** The statements with which a transaction shows no more than this. Nothing in them outlives it. */
export const rahmenOf = (sicht: Sicht): string =>
  `set local role verlauf_sicht; select ${[
    setting("personen", sicht.personen.flatMap(personenkey)),
    setting("pruefung", sicht.pruefung.flatMap(pruefkey)),
    setting(
      "dienststellen",
      officesOf(sicht).flatMap((office) => keyOf([office], EVERYTHING, 1)),
    ),
  ].join(", ")}`;
