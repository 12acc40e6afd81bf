import { z } from "zod";

// a variable that is set to nothing is as if it weren't there
const text = z
  .string()
  .optional()
  .transform((value) => value || undefined);

const schema = z.object({ VERLAUF_DATEN: text, DATABASE_URL: text });

/** What the environment says; the command's options come before it. */
export interface Config {
  readonly daten: string;
  readonly databaseUrl: string | undefined;
}

export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const { VERLAUF_DATEN, DATABASE_URL } = schema.parse(environment);
  return { daten: VERLAUF_DATEN ?? "./daten", databaseUrl: DATABASE_URL };
};
