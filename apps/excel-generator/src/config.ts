import { z } from "zod";

const schema = z.object({
  VERLAUF_DATEN: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
});

/** What the environment says; the command's options come before it. */
export interface Config {
  readonly daten: string;
  readonly databaseUrl: string | undefined;
}

export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const { VERLAUF_DATEN, DATABASE_URL } = schema.parse(environment);
  return { daten: VERLAUF_DATEN ?? "./daten", databaseUrl: DATABASE_URL };
};
