import type { Chatadresse, Chatstand } from "@verlauf/store";
import type { Person } from "@verlauf/use-cases";
import type { BotEvent, Member } from "../gateway/chat-gateway.ts";
import type { BotDeps } from "./bot-deps.ts";

/** Somebody of the house, as the organisation has them today. */
export interface Anwender {
  readonly person: Person;
  /** In small letters. */
  readonly objektId: string;
}

/** Everything that anybody else is told, whatever they send. */
export const FREMD =
  "Ich kenne Sie in diesem Haus noch nicht. Ihre Verwaltung kann Sie in der Organisationsdatei eintragen.";

export const UNGEPRUEFT =
  "Ich kann gerade nicht prüfen, wer Sie sind. Bitte versuchen Sie es in einigen Minuten noch einmal.";

type Erkennung =
  | { readonly art: "bekannt"; readonly anwender: Anwender }
  | { readonly art: "fremd" }
  /** The roster doesn't answer, and nobody has vouched for this person before. */
  | { readonly art: "ungeprueft" };

type Erkennungsdeps = Pick<BotDeps, "speicher" | "member" | "personAls">;

/**
 * Who somebody is. Whether they are a guest only the chat's roster says, so whoever it hasn't vouched for is nobody yet.
 * It is asked once: the sign-in name is kept with the address, in personal chats of people whom the house knows. Only
 * where the kept name belongs to nobody any more is it asked again, since people get new ones.
 */
export const identify = async (deps: Erkennungsdeps, event: BotEvent, stand?: Chatstand): Promise<Erkennung> => {
  const kept = keptAdresse(event, stand);
  if (kept !== undefined) {
    const erkennung = await known(deps, event, kept, isUnchanged(event, kept) && stand?.isFrisch === true);
    if (erkennung.art === "bekannt") return erkennung;
  }
  const member = await deps.member(event);
  if (member === undefined) return { art: "ungeprueft" };
  const objektId = event.sender.objectId ?? member.objectId;
  if (objektId === undefined || isForeign(member, event, objektId)) return { art: "fremd" };
  const anmeldename = member.upn?.toLowerCase() ?? null;
  return known(deps, event, { objektId: objektId.toLowerCase(), anmeldename }, false);
};

/** What was kept of somebody of this directory; without a sign-in name the roster is asked again. */
const keptAdresse = ({ sender, tenantId }: BotEvent, stand: Chatstand | undefined): Chatadresse | undefined => {
  const adresse = stand?.adresse;
  return adresse?.objektId === sender.objectId?.toLowerCase() &&
    adresse?.mandant === tenantId &&
    adresse.anmeldename !== null
    ? adresse
    : undefined;
};

const isUnchanged = ({ chat }: BotEvent, { adresse }: Chatadresse): boolean =>
  JSON.stringify(adresse) === JSON.stringify(chat);

const isForeign = (member: Member, { tenantId }: BotEvent, objektId: string): boolean =>
  member.isGuest ||
  (member.tenantId !== undefined && member.tenantId.toLowerCase() !== tenantId.toLowerCase()) ||
  (member.objectId !== undefined && member.objectId.toLowerCase() !== objektId.toLowerCase());

const known = async (
  { speicher, personAls }: Erkennungsdeps,
  { scope, tenantId, chat }: BotEvent,
  { objektId, anmeldename }: Pick<Chatadresse, "objektId" | "anmeldename">,
  isKept: boolean,
): Promise<Erkennung> => {
  const person = await personAls({ objektId, anmeldename: anmeldename ?? undefined });
  if (person.befugnisse.length === 0) return { art: "fremd" };
  // on every message, so that an address of use doesn't run out
  if (scope === "personal" && !isKept) {
    await speicher.merkeChatadresse({ objektId, anmeldename, mandant: tenantId, adresse: chat });
  }
  return { art: "bekannt", anwender: { person, objektId } };
};
