import { Refusal } from "@verlauf/core";
import type { Mailkonfiguration, Serverkonfiguration } from "@verlauf/intake";
import { type Webhookgeheimnis, webhookschluesselOf } from "@verlauf/webhook-api";
import { readGeheimnis } from "./geheimnis.ts";

export interface Geheimnisse {
  readonly mailKennwort: string | null;
  /** Read at each call, so that a replaced file counts at once. */
  readonly webhooks: () => readonly Webhookgeheimnis[];
}

interface Variablen {
  readonly mailKennwort: string | undefined;
  readonly webhookGeheimnis: string | undefined;
}

const mailKennwort = (mail: Mailkonfiguration | null, variable: string | undefined): string | null => {
  if (mail === null || mail.benutzer === null) return null;
  if (variable !== undefined) return variable;
  if (mail.kennwortDatei !== null) return readGeheimnis(mail.kennwortDatei);
  throw new Refusal(
    "verlauf.yaml nennt unter „mail“ einen „benutzer“, aber kein Kennwort. Nötig ist „kennwortDatei“ oder die Variable VERLAUF_MAIL_KENNWORT.",
  );
};

/** The secrets that the configuration names, from their files or variables; a missing one is a sentence before anything starts. */
export const readGeheimnisse = (
  { server, mail }: { readonly server: Serverkonfiguration; readonly mail: Mailkonfiguration | null },
  variablen: Variablen,
): Geheimnisse => {
  const { webhookGeheimnis } = variablen;
  const fromVariable = webhookGeheimnis === undefined ? [] : [{ schluessel: webhookGeheimnis, ab: null, bis: null }];
  const webhooks = (): readonly Webhookgeheimnis[] => [
    ...server.webhooks.geheimnisse.map(({ datei, ab, bis }) => ({ schluessel: readGeheimnis(datei), ab, bis })),
    ...fromVariable,
  ];
  for (const { schluessel } of webhooks()) webhookschluesselOf(schluessel);
  return { mailKennwort: mailKennwort(mail, variablen.mailKennwort), webhooks };
};
