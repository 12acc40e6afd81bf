import { assessKontaktdichte, type Fall, isUrteil, Refusal, type Status } from "@verlauf/core";
import type { Deps } from "../deps.ts";
import { eintragOf } from "./eintrag.ts";
import { type Frage, type Grundlage, streckenOf, withoutBeschaeftigtenfaelle } from "./frage.ts";
import type { Listenperson } from "./ueberfaellig.ts";

/** Behind whom a page goes on. */
export interface Platz {
  readonly lieferung: number;
  readonly team: string;
  readonly kundennummer: string;
}

export interface Personenauswahl extends Pick<Frage, "team" | "nur"> {
  readonly status?: readonly Status[] | undefined;
}

/** What a list can't be gone on with gets. */
export const VERALTET =
  "Die Liste lässt sich so nicht fortsetzen; die Daten sind inzwischen neuer. Bitte von vorn beginnen.";

const MOST_AT_A_TIME = 5_000;

/**
 * The persons of a question, by office, team and Kundennummer, a piece at a time. Pieces grow: a page is mostly full with
 * the first, and where few persons are meant not many questions are needed.
 */
export async function* personenOf(
  deps: Deps,
  grundlage: Grundlage,
  auswahl: Personenauswahl,
  { nach, erstes }: { readonly nach: Platz | undefined; readonly erstes: number },
): AsyncGenerator<readonly (Listenperson & { readonly platz: Platz })[], void, undefined> {
  const strecken = streckenOf(grundlage, auswahl);
  const from = nach === undefined ? 0 : strecken.findIndex((strecke) => lies(nach, strecke));
  if (from < 0) throw new Refusal(VERALTET);
  const wanted: readonly Status[] = auswahl.status ?? ["ueberfaellig"];
  let stueck = erstes;
  for (const [place, { lieferung, team }] of strecken.slice(from).entries()) {
    let last: Pick<Fall, "team" | "kundennummer"> | undefined = place === 0 ? nach : undefined;
    for (;;) {
      const faelle: readonly Fall[] = await firstOf(
        deps.store.faelle({
          lieferungen: [lieferung],
          mitBg: grundlage.mitBg,
          stueck,
          ...(team !== undefined && { team }),
          ...(last !== undefined && { nach: last }),
        }),
      );
      yield withoutBeschaeftigtenfaelle(faelle).flatMap((fall) => {
        const regeln = grundlage.regelnFor(fall);
        const urteil = assessKontaktdichte(regeln, fall);
        if (!isUrteil(urteil) || !wanted.includes(urteil.lage.status)) return [];
        const platz = { lieferung: lieferung.id, team: fall.team, kundennummer: fall.kundennummer };
        return [{ fall, eintrag: eintragOf(urteil, fall, regeln), platz }];
      });
      last = faelle.at(-1);
      if (faelle.length < stueck) break;
      stueck = Math.min(stueck * 2, MOST_AT_A_TIME);
    }
  }
}

const lies = (platz: Platz, { lieferung, team }: ReturnType<typeof streckenOf>[number]): boolean =>
  lieferung.id === platz.lieferung && (team === undefined || team === platz.team);

const firstOf = async (chunks: AsyncIterable<readonly Fall[]>): Promise<readonly Fall[]> => {
  for await (const chunk of chunks) return chunk;
  return [];
};
