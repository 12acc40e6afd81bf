import { Refusal } from "@verlauf/core";
import type { Chatkonfiguration, Mailkonfiguration } from "@verlauf/intake";
import { type Webhookgeheimnis, webhookschluesselOf } from "@verlauf/webhook-api";
import { readGeheimnis } from "./geheimnis.ts";
import type { Hauskonfiguration } from "./hauskonfiguration.ts";

export interface Geheimnisse {
  readonly mailKennwort: string | null;
  /** Null where there is no chat, or its bot needs none. */
  readonly chatKennwort: string | null;
  /** Read at each call, so that a replaced file counts at once. */
  readonly webhooks: () => readonly Webhookgeheimnis[];
}

interface Variablen {
  readonly mailKennwort: string | undefined;
  readonly chatKennwort: string | undefined;
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

const chatKennwort = (chat: Chatkonfiguration | null, variable: string | undefined): string | null => {
  const { anmeldung } = chat ?? {};
  if (anmeldung?.art !== "registriert" || anmeldung.nachweis.art !== "kennwort") return null;
  if (variable !== undefined) return variable;
  if (anmeldung.nachweis.kennwortDatei !== null) return readGeheimnis(anmeldung.nachweis.kennwortDatei);
  throw new Refusal(
    "verlauf.yaml nennt unter „chat“ eine „appId“, aber kein Kennwort. Nötig ist „kennwortDatei“, die Variable VERLAUF_CHAT_KENNWORT oder „anmeldung: verwaltete-identitaet“.",
  );
};

/** The secrets that the configuration names, from their files or variables; a missing one is a sentence before anything starts. */
export const readGeheimnisse = (
  { server, mail, chat }: Pick<Hauskonfiguration, "server" | "mail" | "chat">,
  variablen: Variablen,
): Geheimnisse => {
  const { webhookGeheimnis } = variablen;
  const fromVariable = webhookGeheimnis === undefined ? [] : [{ schluessel: webhookGeheimnis, ab: null, bis: null }];
  const webhooks = (): readonly Webhookgeheimnis[] => [
    ...server.webhooks.geheimnisse.map(({ datei, ab, bis }) => ({ schluessel: readGeheimnis(datei), ab, bis })),
    ...fromVariable,
  ];
  for (const { schluessel } of webhooks()) webhookschluesselOf(schluessel);
  return {
    mailKennwort: mailKennwort(mail, variablen.mailKennwort),
    chatKennwort: chatKennwort(chat, variablen.chatKennwort),
    webhooks,
  };
};
