import type { Outgoing } from "../gateway/chat-gateway.ts";
import type { Antwort } from "./antwort.ts";
import { karteOf } from "./karte-of.ts";
import { textOf } from "./text-of.ts";

/** Beside a card; together they stay well below the 28 KB of a message. */
const FALLBACK_BYTES = 5 * 1024;

interface Form {
  readonly cards: boolean;
  /** Names no person: a locked screen shows it. */
  readonly notice?: string | undefined;
  /** Only a card can take the place of the one that was pressed. */
  readonly replaces?: boolean;
}

/** An answer in the form that the channel can show. A sentence without anything around it is better no card. */
export const outgoingOf = (antwort: Antwort, { cards, notice, replaces = false }: Form): Outgoing =>
  cards && (replaces || !isPlain(antwort))
    ? {
        kind: "card",
        card: karteOf(antwort),
        fallback: textOf(antwort, FALLBACK_BYTES),
        ...(notice === undefined ? {} : { notice }),
        ...(replaces ? { replaces } : {}),
      }
    : { kind: "text", text: textOf(antwort) };

const isPlain = ({ ueberschrift, absaetze, fakten, tabelle, felder, hinweise, knoepfe }: Antwort): boolean =>
  ueberschrift === undefined &&
  [fakten, tabelle?.zeilen, felder, hinweise, knoepfe].every((part) => part === undefined || part.length === 0) &&
  absaetze.every((absatz) => typeof absatz === "string" && !absatz.includes("**"));
