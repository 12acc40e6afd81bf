import { Refusal } from "@verlauf/core";
import type { Protokolleintrag, Store } from "@verlauf/store";
import { eintragOf } from "./protokollant.ts";
import { isFuer, oeffne, type Schluesselpaar } from "./siegel.ts";

type Deps = { readonly store: Store; readonly jetzt: Date };

const BETRIEB = { wer: "betrieb", rolle: null } as const;

const notiere = ({ store, jetzt }: Deps, handlung: string, gegenstand: string | null): Promise<void> =>
  store.protokolliere([eintragOf({ art: "sicherheit", handlung, einheit: null, gegenstand }, BETRIEB, jetzt)]);

/** Who a pseudonym is. That it was asked is logged before it is answered. */
export const loesePseudonymAuf = async (deps: Deps, pseudonym: string, paar: Schluesselpaar): Promise<string> => {
  if (!PSEUDONYM.test(pseudonym)) {
    throw new Refusal("Das ist kein Pseudonym des Protokolls. Es sieht aus wie „person-7k3f9q2mxd4a“.");
  }
  await notiere(deps, "protokoll.aufloesen", pseudonym);
  const identitaet = await deps.store.identitaet(pseudonym);
  if (identitaet === undefined) {
    throw new Refusal(
      "Zu diesem Pseudonym gibt es keine versiegelte Zuordnung: Es kommt nicht vor, ist nach der Frist gelöscht oder wurde vergeben, bevor es beide Schlüssel gab.",
    );
  }
  const zuordnung = await oeffne(identitaet.siegel, paar);
  if (zuordnung.pseudonym !== pseudonym) {
    throw new Refusal("Die versiegelte Zuordnung gehört zu einem anderen Pseudonym. Sie wurde ausgetauscht.");
  }
  return zuordnung.kennung;
};

const PSEUDONYM = /^person-[2-9a-z]{12}$/;

/** A person's own entries, oldest first; with both keys only, and logged before anything is opened. */
export const findEigene = async (
  deps: Deps,
  kennung: string,
  paar: Schluesselpaar,
): Promise<readonly Protokolleintrag[]> => {
  await notiere(deps, "protokoll.eigene", null);
  const gesucht = kennung.trim().toLowerCase();
  const pseudonyme = new Set<string>();
  for await (const seite of deps.store.identitaeten()) {
    for (const { pseudonym, siegel } of seite) {
      // sealed for keys that were in force earlier or later
      if (!isFuer(siegel, paar)) continue;
      const zuordnung = await oeffne(siegel, paar);
      if (zuordnung.kennung.toLowerCase() === gesucht && zuordnung.pseudonym === pseudonym) pseudonyme.add(pseudonym);
    }
  }
  const eigene: Protokolleintrag[] = [];
  if (pseudonyme.size === 0) return eigene;
  for await (const seite of deps.store.protokoll({})) eigene.push(...seite.filter(({ wer }) => pseudonyme.has(wer)));
  return eigene;
};
