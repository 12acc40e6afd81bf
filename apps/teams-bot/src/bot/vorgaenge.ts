import type { Absicht } from "../conversation/absicht.ts";
import type { BotDeps } from "./bot-deps.ts";
import type { Kontext } from "./kontext.ts";
import { hasKundennummer } from "./kundennummern.ts";
import { leseVorgang, type Vorgangsinhalt } from "./vorgangsinhalt.ts";
import { vorigeListe } from "./vorige-liste.ts";

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
    const id = unverdaechtig(neueId);
    const bis = new Date(uhr().getTime() + MINUTEN * 60_000).toISOString();
    await speicher.legeVorgangAn({ id, objektId, inhalt, bis });
    return id;
  },
  nimm: async (id) => {
    const inhalt = await speicher.nimmVorgang(id, objektId, uhr().toISOString());
    return inhalt === undefined ? undefined : leseVorgang(inhalt, leseAbsicht);
  },
});

/** What reads like a Kundennummer is kept nowhere, and an id made by chance now and then does. */
const unverdaechtig = (neueId: () => string): string => {
  const id = neueId();
  return hasKundennummer(id) ? unverdaechtig(neueId) : id;
};

/** What is kept of a card that asks for a confirmation, so that it can be given in writing. */
export const merkeVorgang = (vorgang: string, vorher: Absicht | undefined): Absicht => {
  const aus = vorigeListe(vorher);
  return { art: "bestaetigen", vorgang, ...(aus === undefined ? {} : { aus }) };
};

/** What is gone on from once a matter is settled: from the list before, or from nothing. */
export const merkeErledigt = ({ vorher }: Pick<Kontext, "vorher">, absicht: Absicht): Absicht | undefined => {
  const isErledigt = absicht.art === "bestaetigen" || absicht.art === "verwerfen";
  if (!isErledigt || vorher?.art !== "bestaetigen" || vorher.vorgang !== absicht.vorgang) return undefined;
  return vorher.aus ?? { art: "hilfe" };
};

/** The button that carries a matter out, and the one that drops it. */
export const vorgangKnoepfe = (
  titel: string,
  vorgang: string,
): readonly { readonly titel: string; readonly absicht: Absicht; readonly betont?: true }[] => [
  { titel, absicht: { art: "bestaetigen", vorgang }, betont: true },
  { titel: "Verwerfen", absicht: { art: "verwerfen", vorgang } },
];
