import { createHmac } from "node:crypto";
import type { Chatstand } from "@verlauf/store";
import type { Absicht } from "../conversation/absicht.ts";
import type { BotEvent } from "../gateway/chat-gateway.ts";
import type { BotDeps } from "./bot-deps.ts";
import { hasKundennummer } from "./kundennummern.ts";

// What was answered last, so that "nur U25" and "und Team 413?" are understood. It is kept for half an hour under a code
// that the house's secret makes: addresses stand in the data, so that a plain hash could be made of them.

const MINUTEN = 30;

type Gespraechsdeps = Pick<BotDeps, "speicher" | "uhr" | "leseAbsicht" | "geheimnis">;

/** All that is kept of whoever writes; undefined where the message doesn't say who they are. */
export const readStand = async (
  { speicher, uhr, geheimnis }: Pick<BotDeps, "speicher" | "uhr" | "geheimnis">,
  event: BotEvent,
): Promise<Chatstand | undefined> => {
  const objektId = event.sender.objectId?.toLowerCase();
  if (objektId === undefined) return undefined;
  const schluessel = keyOf(geheimnis, event, objektId);
  return speicher.chatstand({ objektId, schluessel, jetzt: uhr().toISOString() });
};

/** What the roster had to say who it is about. */
export const recall = async (
  { speicher, uhr, leseAbsicht, geheimnis }: Gespraechsdeps,
  event: BotEvent,
  objektId: string,
): Promise<Absicht | undefined> =>
  leseAbsicht(await speicher.gespraech(keyOf(geheimnis, event, objektId), uhr().toISOString()));

/** Nothing in which a Kundennummer might stand is kept. */
export const remember = async (
  { speicher, uhr, geheimnis }: Gespraechsdeps,
  event: BotEvent,
  objektId: string,
  absicht: Absicht,
): Promise<void> => {
  if (hasAngetippteNummer(absicht) || hasKundennummer(JSON.stringify(absicht))) return;
  const bis = new Date(uhr().getTime() + MINUTEN * 60_000).toISOString();
  await speicher.merkeGespraech(keyOf(geheimnis, event, objektId), absicht, bis);
};

const hasAngetippteNummer = (absicht: Absicht): boolean =>
  "angabe" in absicht && absicht.angabe !== undefined && "kundennummer" in absicht.angabe;

const keyOf = (geheimnis: Uint8Array, { chat }: BotEvent, objektId: string): string =>
  createHmac("sha256", geheimnis)
    .update(JSON.stringify([chat, objektId]))
    .digest("hex");
