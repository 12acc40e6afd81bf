import { addMonths } from "@verlauf/core";
import type { Abonnementsatz, NeueSendung, Sendung } from "@verlauf/store";
import * as z from "zod";
import { tagInBerlin } from "../berlin.ts";
import { sha256 } from "../fallpruefung/sha256.ts";
import type { Nutzlast } from "./nutzlast.ts";

/** What the outbox keeps for the channel `webhook`. */
export interface Webhookinhalt {
  /** The header `webhook-id`: the same at every attempt, so that a receiver takes it in once. */
  readonly kennung: string;
  /** The body as it is signed and sent. */
  readonly koerper: string;
}

const schema = z.object({ kennung: z.string(), koerper: z.string() }) satisfies z.ZodType<Webhookinhalt>;

export const webhookinhaltOf = ({ inhalt }: Pick<Sendung, "inhalt">): Webhookinhalt => schema.parse(inhalt);

/** How long one can look up what became of it and send it again. */
const AUFBEWAHRUNG_MONATE = 3;
const KENNUNG_ZEICHEN = 32;

/** One event for one subscription; `anlass` tells it from every other of the kind. */
export const webhooksendung = (
  { id, dienststelle }: Pick<Abonnementsatz, "id" | "dienststelle">,
  nutzlast: Nutzlast,
  anlass: string,
  jetzt: Date,
): NeueSendung => {
  const schluessel = `webhook:${id}:${nutzlast.type}:${anlass}`;
  const inhalt: Webhookinhalt = {
    kennung: `msg_${sha256(schluessel).slice(0, KENNUNG_ZEICHEN)}`,
    koerper: JSON.stringify(nutzlast),
  };
  return {
    schluessel,
    kanal: "webhook",
    ersatz: null,
    an: id,
    dienststelle,
    inhalt,
    ab: jetzt.toISOString(),
    bis: null,
    loeschenAm: addMonths(tagInBerlin(jetzt), AUFBEWAHRUNG_MONATE),
  };
};

/** The kind of event of a message of this channel. */
export const ereignisOf = (schluessel: string): string => schluessel.split(":")[2] ?? "";

/** What an answer's status says when it isn't a success; `statusIn` reads it back for the list of deliveries. */
export const statussatz = (status: number): string => `Die Gegenstelle antwortet mit Status ${status}.`;

export const statusIn = (text: string | null): number | null => {
  const [, status] = /(?:^|Status )(\d{3})\b/.exec(text ?? "") ?? [];
  return status === undefined ? null : Number(status);
};
