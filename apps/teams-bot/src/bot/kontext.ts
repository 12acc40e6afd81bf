import { type IsoDate, rulesOn } from "@verlauf/core";
import { type Kanalstufe, konfigurationFuer } from "@verlauf/intake";
import { type Chatzugang, type Person, tagInBerlin, type Zugang } from "@verlauf/use-cases";
import type { Absicht } from "../conversation/absicht.ts";
import type { BotEvent } from "../gateway/chat-gateway.ts";
import type { Anwender } from "./anwender.ts";
import type { BotDeps } from "./bot-deps.ts";
import { openVorgaenge, type Vorgaenge } from "./vorgaenge.ts";

/** Everything that an answer may depend on: who asks, where, and what they may see. */
export interface Kontext {
  readonly person: Person;
  readonly objektId: string;
  readonly chatzugang: Chatzugang;
  readonly zugang: Zugang;
  readonly heute: IsoDate;
  readonly stufe: Kanalstufe;
  /** With nobody else reading. */
  readonly isEinzelchat: boolean;
  /** References, lists and files; else counts only. */
  readonly zeigtFaelle: boolean;
  readonly zeigtNummern: boolean;
  /** What was answered last, for answers that go on from it. */
  readonly vorher: Absicht | undefined;
  readonly vorgaenge: Vorgaenge;
  /** How many days before a due day somebody counts as due. */
  readonly ankuendigungTage: (stichtag: IsoDate) => number | undefined;
}

export const openKontext = async (
  deps: BotDeps,
  { scope }: Pick<BotEvent, "scope">,
  { person, objektId }: Anwender,
  vorher: Absicht | undefined,
): Promise<Kontext> => {
  const chatzugang = deps.chatzugangFuer(person, objektId);
  const stufe = await chatzugang.stufe();
  const isEinzelchat = scope === "personal";
  const zeigtFaelle = isEinzelchat && stufe !== "zahlen";
  return {
    person,
    objektId,
    chatzugang,
    zugang: chatzugang.zugang,
    heute: tagInBerlin(deps.uhr()),
    stufe,
    isEinzelchat,
    zeigtFaelle,
    zeigtNummern: zeigtFaelle && stufe === "kundennummer",
    vorher,
    vorgaenge: openVorgaenge(deps, objektId),
    ankuendigungTage: (stichtag) => ankuendigungOf(deps, person, stichtag),
  };
};

/** Undefined where the person's offices differ. */
const ankuendigungOf = ({ haeuser }: BotDeps, { befugnisse }: Person, stichtag: IsoDate): number | undefined => {
  const offices = new Set(befugnisse.map(({ dienststelle }) => dienststelle));
  const tage = new Set(
    [...offices].map(
      (dienststelle) => rulesOn(konfigurationFuer(haeuser, dienststelle).kontaktdichte, stichtag).ankuendigungTage,
    ),
  );
  return tage.size === 1 ? [...tage][0] : undefined;
};
