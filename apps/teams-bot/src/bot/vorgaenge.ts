import type { Absicht } from "../conversation/absicht.ts";
import type { BotDeps } from "./bot-deps.ts";
import { leseVorgang, type Vorgangsinhalt } from "./vorgangsinhalt.ts";

/** Matters that wait: for a confirmation, or for a file to be accepted. */
export interface Vorgaenge {
  /** Gives the id that a card carries. */
  readonly legeAn: (inhalt: Vorgangsinhalt) => Promise<string>;
  /** Gives a matter once, to whom it belongs. */
  readonly nimm: (id: string) => Promise<Vorgangsinhalt | undefined>;
}

const MINUTEN = 30;

export const openVorgaenge = (
  { speicher, uhr, neueId, leseAbsicht }: Pick<BotDeps, "speicher" | "uhr" | "neueId" | "leseAbsicht">,
  objektId: string,
): Vorgaenge => ({
  legeAn: async (inhalt) => {
    const id = neueId();
    const bis = new Date(uhr().getTime() + MINUTEN * 60_000).toISOString();
    await speicher.legeVorgangAn({ id, objektId, inhalt, bis });
    return id;
  },
  nimm: async (id) => {
    const inhalt = await speicher.nimmVorgang(id, objektId, uhr().toISOString());
    return inhalt === undefined ? undefined : leseVorgang(inhalt, leseAbsicht);
  },
});

/** The button that carries a matter out, and the one that drops it. */
export const vorgangKnoepfe = (
  titel: string,
  vorgang: string,
): readonly { readonly titel: string; readonly absicht: Absicht; readonly betont?: true }[] => [
  { titel, absicht: { art: "bestaetigen", vorgang }, betont: true },
  { titel: "Verwerfen", absicht: { art: "verwerfen", vorgang } },
];
