import { type IsoDate, isIsoDate } from "@verlauf/core";
import * as z from "zod";
import { meintenSie } from "./naechstes.ts";
import { kurz, oder, stehtDort } from "./zitat.ts";

// The parts from which a file's schema is made. Each carries in German what may stand at its place, and makes its own
// sentence from that; nothing of zod's wording is left to reach a person.

/** What stands at a place, and what may stand there. */
export const satz = (value: unknown, moeglich: string): string =>
  `${stehtDort(value)} ${value === undefined ? "Nötig" : "Möglich"} ist ${moeglich}.`;

/**
 * A single value. `read` gives undefined for a text that may not stand there; `refuse` says so in a sentence of its
 * own.
 */
export const wert = <T>(
  moeglich: string,
  read: (text: string, refuse: (meldung: string) => undefined) => T | undefined,
) =>
  z.transform((value: unknown, context): T => {
    let message: string | undefined;
    const refuse = (meldung: string): undefined => {
      message = meldung;
    };
    const result = typeof value === "string" ? read(value.trim(), refuse) : undefined;
    if (result !== undefined) return result;
    context.issues.push({ code: "custom", input: value, message: message ?? satz(value, moeglich) });
    return z.NEVER;
  });

/** Any text that isn't empty. */
export const text = (moeglich: string) => wert(moeglich, (value) => (value === "" ? undefined : value));

export const ganzzahl = (von: number, bis: number) =>
  wert(`eine ganze Zahl von ${von} bis ${bis}`, (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    return number >= von && number <= bis ? number : undefined;
  });

export const jaNein = wert("true oder false", (value) =>
  value === "true" ? true : value === "false" ? false : undefined,
);

export const tag = wert<IsoDate>("ein Tag wie 2024-12-31", (value, refuse) => {
  if (isIsoDate(value)) return value;
  return /^\d{4}-\d\d-\d\d$/.test(value)
    ? refuse(`Den Tag „${value}“ gibt es nicht. Möglich ist ein Tag wie 2024-12-31.`)
    : undefined;
});

/** One of some words, written as they are; `refused` has a sentence for words that have a reason of their own. */
export const einesVon = <const T extends string>(
  words: readonly T[],
  refused: ReadonlyMap<string, string> = new Map(),
) =>
  wert<T>(oder(words), (value, refuse) => {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    const why = refused.get(value) ?? `steht dort.${meintenSie(value, words)}`;
    return value === "" ? undefined : refuse(`„${kurz(value)}“ ${why} Möglich ist ${oder(words)}.`);
  });

export const liste = <T extends z.ZodType>(item: T, moeglich: string) =>
  z.array(item, { error: ({ input }) => satz(input, moeglich) });

const alsListe = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);

/** A list, or its only value by itself. */
export const einzelnOderListe = <T extends z.ZodType>(item: T) => z.preprocess(alsListe, z.array(item));

/** The same where an empty list would mean nobody. */
export const mindestensEines = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    alsListe,
    z.array(item).min(1, { error: "Eine leere Liste steht dort. Nötig ist eine Angabe, oder der Schlüssel entfällt." }),
  );

const GEHEIM = /passwor|kennwort|geheim|secret|token|credential|api.?key|privat.?key/i;

const unbekannt = (key: string, known: readonly string[]): string => {
  if (GEHEIM.test(key)) {
    return `„${kurz(key)}“ ist hier nicht bekannt. Geheimnisse stehen nie in dieser Datei, sondern in einer eigenen Datei oder in einer Variable VERLAUF_….`;
  }
  const joined = known.find((candidate) => key.startsWith(`${candidate}:`));
  return joined === undefined
    ? `„${kurz(key)}“ ist hier nicht bekannt.${meintenSie(key, known)} Möglich ist ${oder(known)}.`
    : `„${kurz(key)}“ ist hier nicht bekannt. Nach „${joined}:“ fehlt ein Leerzeichen.`;
};

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * A mapping with these keys and no others. Its own problems are looked for even where values inside are wrong, so that
 * a file's problems come out all at once.
 */
export const abschnitt = <S extends z.ZodRawShape>(
  shape: S,
  moeglich = `ein Abschnitt mit ${oder(Object.keys(shape))}`,
) => {
  const known = Object.keys(shape);
  return z.looseObject(shape, { error: ({ input }) => satz(input, moeglich) }).superRefine(
    (value: unknown, context) => {
      if (!isMapping(value)) return;
      for (const key of Object.keys(value).filter((candidate) => !known.includes(candidate))) {
        context.addIssue({ code: "custom", path: [key], message: unbekannt(key, known) });
      }
    },
    { when: () => true },
  );
};

/** A mapping of which exactly one of these keys is said. */
export const genauEines = <S extends z.ZodRawShape>(shape: S, keys: readonly (keyof S & string)[], moeglich: string) =>
  abschnitt(shape, moeglich).superRefine(
    (value: unknown, context) => {
      if (!isMapping(value)) return;
      const said = keys.filter((key) => key in value);
      // an unknown key is probably the missing one, misspelt, and has its own sentence
      const misspelt = said.length === 0 && Object.keys(value).some((key) => !(key in shape));
      if (said.length === 1 || misspelt) return;
      const what = said.length === 0 ? "Die Angabe fehlt" : `„${said.join("“ und „")}“ stehen zugleich dort`;
      context.addIssue({ code: "custom", message: `${what}. Möglich ist ${moeglich}.` });
    },
    { when: () => true },
  );
