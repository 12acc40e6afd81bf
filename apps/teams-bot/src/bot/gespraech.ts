import { createHash } from "node:crypto";
import type { Absicht } from "../conversation/absicht.ts";
import type { BotEvent } from "../gateway/chat-gateway.ts";
import type { BotDeps } from "./bot-deps.ts";
import { hasKundennummer } from "./kundennummern.ts";

// What was answered last, so that "nur U25" and "und Team 413?" are understood. It is kept for half an hour under a hash:
// nobody can list who talked of what.

const MINUTEN = 30;

type Gespraechsdeps = Pick<BotDeps, "speicher" | "uhr" | "leseAbsicht">;

export const recall = async (
  { speicher, uhr, leseAbsicht }: Gespraechsdeps,
  event: BotEvent,
  objektId: string,
): Promise<Absicht | undefined> => leseAbsicht(await speicher.gespraech(keyOf(event, objektId), uhr().toISOString()));

/** Nothing in which a Kundennummer might stand is kept. */
export const remember = async (
  { speicher, uhr }: Gespraechsdeps,
  event: BotEvent,
  objektId: string,
  absicht: Absicht,
): Promise<void> => {
  if (hasAngetippteNummer(absicht) || hasKundennummer(JSON.stringify(absicht))) return;
  const bis = new Date(uhr().getTime() + MINUTEN * 60_000).toISOString();
  await speicher.merkeGespraech(keyOf(event, objektId), absicht, bis);
};

const hasAngetippteNummer = (absicht: Absicht): boolean =>
  "angabe" in absicht && absicht.angabe !== undefined && "kundennummer" in absicht.angabe;

const keyOf = ({ chat }: BotEvent, objektId: string): string =>
  createHash("sha256")
    .update(JSON.stringify([chat, objektId]))
    .digest("hex");
