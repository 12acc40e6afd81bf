import type { Antwort } from "../antworten/antwort.ts";
import type { Absicht } from "../conversation/absicht.ts";
import type { Outgoing } from "../gateway/chat-gateway.ts";

export type Dateiangebot = Extract<Outgoing, { readonly kind: "file-offer" }>;

/** What comes of an Absicht. */
export interface Erwiderung {
  readonly antwort?: Antwort;
  readonly angebot?: Dateiangebot;
  /** What a follow-up goes on from; left out, from what was answered before. */
  readonly merke?: Absicht;
}

/** One paragraph. */
export const satz = (text: string): Erwiderung => ({ antwort: { absaetze: [text], knoepfe: [] } });
