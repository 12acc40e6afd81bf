import { type IsoDate, isIsoDate } from "@verlauf/core";
import * as z from "zod";
import { meintenSie } from "./naechstes.ts";
import { kurz, oder, stehtDort } from "./zitat.ts";

// The parts from which a file's schema is made. Each carries in German what may stand at its place, and makes its own
// sentence from that; nothing of zod's wording is left to reach a person.

/** What stands at a place, and what may stand there. */
export const sentence = (value: unknown, possible: string): string =>
  `${stehtDort(value)} ${value === undefined ? "Nötig" : "Möglich"} ist ${possible}.`;

/**
 * A single value. `read` gives undefined for a text that may not stand there; `refuse` says so in a sentence of its
 * own.
 */
export const single = <T>(
  possible: string,
  read: (text: string, refuse: (meldung: string) => undefined) => T | undefined,
) =>
  z.transform((value: unknown, context): T => {
    let message: string | undefined;
    const refuse = (meldung: string): undefined => {
      message = meldung;
    };
    const result = typeof value === "string" ? read(value.trim(), refuse) : undefined;
    if (result !== undefined) return result;
    context.issues.push({ code: "custom", input: value, message: message ?? sentence(value, possible) });
    return z.NEVER;
  });

/** Any text that isn't empty. */
export const text = (possible: string) => single(possible, (value) => (value === "" ? undefined : value));

export const integer = (from: number, to: number) =>
  single(`eine ganze Zahl von ${from} bis ${to}`, (value) => {
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    return number >= from && number <= to ? number : undefined;
  });

export const yesNo = single("true oder false", (value) =>
  value === "true" ? true : value === "false" ? false : undefined,
);

export const day = single<IsoDate>("ein Tag wie 2024-12-31", (value, refuse) => {
  if (isIsoDate(value)) return value;
  const [, inMonth, month, year] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(value) ?? [];
  const iso = `${year}-${month?.padStart(2, "0")}-${inMonth?.padStart(2, "0")}`;
  if (isIsoDate(iso)) return refuse(`„${value}“ steht dort. Meinten Sie „${iso}“? Möglich ist ein Tag wie 2024-12-31.`);
  return /^\d{4}-\d\d-\d\d$/.test(value)
    ? refuse(`Den Tag „${value}“ gibt es nicht. Möglich ist ein Tag wie 2024-12-31.`)
    : undefined;
});

/** One of some words, written as they are; `refused` has a sentence for words that have a reason of their own. */
export const oneOf = <const T extends string>(words: readonly T[], refused: ReadonlyMap<string, string> = new Map()) =>
  single<T>(oder(words), (value, refuse) => {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    const why = refused.get(value) ?? `steht dort.${meintenSie(value, words)}`;
    return value === "" ? undefined : refuse(`„${kurz(value)}“ ${why} Möglich ist ${oder(words)}.`);
  });

export const list = <T extends z.ZodType>(item: T, possible: string) =>
  z.array(item, { error: ({ input }) => sentence(input, possible) });

const asList = (value: unknown): unknown => (Array.isArray(value) ? value : [value]);

/** A list, or its only value by itself. */
export const oneOrMany = <T extends z.ZodType>(item: T) => z.preprocess(asList, z.array(item));

/** The same where an empty list would mean nobody. */
export const atLeastOne = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    asList,
    z.array(item).min(1, { error: "Eine leere Liste steht dort. Nötig ist eine Angabe, oder der Schlüssel entfällt." }),
  );

const SECRET = /passwor|kennwort|geheim|secret|token|credential|api.?key|privat.?key/i;

const unknownKey = (key: string, known: readonly string[]): string => {
  if (SECRET.test(key)) {
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
export const mapping = <S extends z.ZodRawShape>(
  shape: S,
  possible = `ein Abschnitt mit ${oder(Object.keys(shape))}`,
) => {
  const known = Object.keys(shape);
  return z.looseObject(shape, { error: ({ input }) => sentence(input, possible) }).superRefine(
    (value: unknown, context) => {
      if (!isMapping(value)) return;
      for (const key of Object.keys(value).filter((candidate) => !known.includes(candidate))) {
        context.addIssue({ code: "custom", path: [key], message: unknownKey(key, known) });
      }
    },
    { when: () => true },
  );
};

/** A mapping of which exactly one of these keys is said. */
export const exactlyOne = <S extends z.ZodRawShape>(shape: S, keys: readonly (keyof S & string)[], possible: string) =>
  mapping(shape, possible).superRefine(
    (value: unknown, context) => {
      if (!isMapping(value)) return;
      const said = keys.filter((key) => key in value);
      // an unknown key is probably the missing one, misspelt, and has its own sentence
      const misspelt = said.length === 0 && Object.keys(value).some((key) => !(key in shape));
      if (said.length === 1 || misspelt) return;
      const what = said.length === 0 ? "Die Angabe fehlt" : `„${said.join("“ und „")}“ stehen zugleich dort`;
      context.addIssue({ code: "custom", message: `${what}. Möglich ist ${possible}.` });
    },
    { when: () => true },
  );
