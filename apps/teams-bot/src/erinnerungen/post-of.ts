import type { Kanalstufe } from "@verlauf/intake";
import type { Chatspeicher } from "@verlauf/store";
import type { Nachricht, NachrichtVon } from "@verlauf/use-cases";
import { nachrichtAntwort } from "../antworten/nachricht-antwort.ts";
import { requireOhneNummern } from "../antworten/ohne-nummern.ts";
import { outgoingOf } from "../antworten/outgoing-of.ts";
import { mappenangebot } from "../bot/mappenangebot.ts";
import type { Dateiinhalt } from "../bot/vorgangsinhalt.ts";
import type { Outgoing } from "../gateway/chat-gateway.ts";

interface Postangaben {
  readonly nachricht: Nachricht;
  readonly stufe: Kanalstufe;
  /** The hour in Germany. */
  readonly stunde: number;
  readonly objektId: string;
  /** How long an offered file can be accepted (ISO instant). */
  readonly bis: string;
}

interface Postdeps {
  readonly speicher: Pick<Chatspeicher, "legeVorgangAn">;
  readonly neueId: () => string;
}

/** A message as it leaves for the chat: a card, or a file that is offered. */
export const postOf = async (deps: Postdeps, angaben: Postangaben): Promise<Outgoing> => {
  const { nachricht, stufe } = angaben;
  const outgoing =
    nachricht.art === "faelle.mappe" && stufe !== "zahlen"
      ? await offerMappe(deps, nachricht, angaben)
      : cardOf(angaben);
  return stufe === "kundennummer" ? outgoing : requireOhneNummern(outgoing);
};

/** The mail's subject is the notice: it names nobody. */
const cardOf = ({ nachricht, stufe, stunde }: Postangaben): Outgoing => {
  const antwort = nachrichtAntwort(nachricht, stufe, stunde);
  return outgoingOf(antwort, { cards: true, notice: antwort.ueberschrift });
};

/** Whoever accepts it is asked for their rights at that moment; the card knows nothing but the matter's id. */
const offerMappe = async (
  { speicher, neueId }: Postdeps,
  { monat, dienststelle, team }: NachrichtVon<"faelle.mappe">,
  { objektId, bis }: Postangaben,
): Promise<Outgoing> => {
  const id = neueId();
  const inhalt: Dateiinhalt = { art: "arbeitsmappe", monat, dienststelle, team };
  await speicher.legeVorgangAn({ id, objektId, inhalt, bis });
  const { name, beschreibung, bytes } = mappenangebot({ monat, dienststelle, team });
  return { kind: "file-offer", name, description: beschreibung, bytes, context: { vorgang: id } };
};
