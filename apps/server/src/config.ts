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
  VERLAUF_CHAT_KENNWORT: text,
  VERLAUF_WEBHOOK_GEHEIMNIS: text,
  VERLAUF_START: text,
});

/** What the environment says; the command's options come before it. */
export interface Config {
  readonly daten: string;
  readonly databaseUrl: string | undefined;
  readonly mailKennwort: string | undefined;
  readonly chatKennwort: string | undefined;
  readonly webhookGeheimnis: string | undefined;
  /** Whether `pnpm start` ends before the server. */
  readonly isEinmal: boolean;
}

export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const variables = schema.parse(environment);
  return {
    daten: variables.VERLAUF_DATEN ?? "./daten",
    databaseUrl: variables.DATABASE_URL,
    mailKennwort: variables.VERLAUF_MAIL_KENNWORT,
    chatKennwort: variables.VERLAUF_CHAT_KENNWORT,
    webhookGeheimnis: variables.VERLAUF_WEBHOOK_GEHEIMNIS,
    isEinmal: variables.VERLAUF_START === "einmal",
  };
};
