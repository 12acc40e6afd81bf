import type { Schluesselhalter } from "@verlauf/store";
import { z } from "zod";

// a variable that is set to nothing is as if it weren't there
const text = z
  .string()
  .optional()
  .transform((value) => value || undefined);

const schema = z.object({
  VERLAUF_DATEN: text,
  DATABASE_URL: text,
  VERLAUF_KENNWORT_VERWALTUNG: text,
  VERLAUF_KENNWORT_DATENSCHUTZ: text,
});

/** What the environment says; the command's options come before it. */
export interface Config {
  readonly daten: string;
  readonly databaseUrl: string | undefined;
  /** Those that open the two keys of the log. */
  readonly kennwoerter?: Readonly<Partial<Record<Schluesselhalter, string | undefined>>>;
}

export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const { VERLAUF_DATEN, DATABASE_URL, VERLAUF_KENNWORT_VERWALTUNG, VERLAUF_KENNWORT_DATENSCHUTZ } =
    schema.parse(environment);
  return {
    daten: VERLAUF_DATEN ?? "./daten",
    databaseUrl: DATABASE_URL,
    kennwoerter: { verwaltung: VERLAUF_KENNWORT_VERWALTUNG, datenschutz: VERLAUF_KENNWORT_DATENSCHUTZ },
  };
};
