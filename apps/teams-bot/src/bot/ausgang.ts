import { Refusal } from "@verlauf/core";
import { requireOhneNummern } from "../antworten/ohne-nummern.ts";
import { outgoingOf } from "../antworten/outgoing-of.ts";
import { woertlich } from "../antworten/woertlich.ts";
import type { Outgoing } from "../gateway/chat-gateway.ts";
import type { Erwiderung } from "./erwiderung.ts";
import type { Kontext } from "./kontext.ts";
import { ohneKundennummer } from "./kundennummern.ts";

export const textOut = (text: string): Outgoing => ({ kind: "text", text });

/** As the chat shows it; the last look before it leaves finds any Kundennummer that may not. */
export const outgoingsOf = (
  { zeigtNummern }: Pick<Kontext, "zeigtNummern">,
  erwiderung: Erwiderung,
  { replaces = false }: { readonly replaces?: boolean } = {},
): readonly Outgoing[] => {
  const { antwort, angebot } = erwiderung;
  const outgoings = [
    ...(antwort === undefined ? [] : [outgoingOf(antwort, { cards: true, replaces })]),
    ...(angebot === undefined ? [] : [angebot]),
  ];
  return zeigtNummern ? outgoings : outgoings.map(requireOhneNummern);
};

const UNBEANTWORTET = "Das kann ich so nicht beantworten.";

/** What a person can mend is said as it is, unless it repeats a Kundennummer; everything else is a bug. */
export const refusalSatz = (error: unknown): string => {
  if (error instanceof Refusal) return woertlich(ohneKundennummer(error.message, UNBEANTWORTET));
  throw error;
};
