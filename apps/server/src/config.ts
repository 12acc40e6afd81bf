import { z } from "zod";

// a variable that is set to nothing is as if it weren't there
const text = z
  .string()
  .optional()
  .transform((value) => value || undefined);

const schema = z.object({
  VERLAUF_DATEN: text,
  DATABASE_URL: text,
  VERLAUF_MAIL_KENNWORT: text,
  VERLAUF_WEBHOOK_GEHEIMNIS: text,
  VERLAUF_START: text,
});

/** What the environment says; the command's options come before it. */
export interface Config {
  readonly daten: string;
  readonly databaseUrl: string | undefined;
  readonly mailKennwort: string | undefined;
  readonly webhookGeheimnis: string | undefined;
  /** Whether `pnpm start` ends before the server. */
  readonly isEinmal: boolean;
}

export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const { VERLAUF_DATEN, DATABASE_URL, VERLAUF_MAIL_KENNWORT, VERLAUF_WEBHOOK_GEHEIMNIS, VERLAUF_START } =
    schema.parse(environment);
  return {
    daten: VERLAUF_DATEN ?? "./daten",
    databaseUrl: DATABASE_URL,
    mailKennwort: VERLAUF_MAIL_KENNWORT,
    webhookGeheimnis: VERLAUF_WEBHOOK_GEHEIMNIS,
    isEinmal: VERLAUF_START === "einmal",
  };
};
