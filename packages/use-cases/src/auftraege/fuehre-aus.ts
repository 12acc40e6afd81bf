import { addDays, auftragsname, Refusal } from "@verlauf/core";
import type { Lauf, Laufende, NeueSendung } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import { veroeffentliche } from "../ereignisse/veroeffentliche.ts";
import { readOrganisation } from "../fallpruefung/pruefhaus.ts";
import type { Auftragsdeps, Laufergebnis } from "./auftragsdeps.ts";
import { empfaengerOf } from "./empfaenger.ts";
import { gehaltenBis, halte } from "./halte.ts";
import { handlerFor } from "./register.ts";
import { versandFrom } from "./versand.ts";

/** "verloren": begun by another process meanwhile, or done before. */
export type Laufausgang = "erledigt" | "wartet" | "gescheitert" | "verloren";

/** Minutes until a task that failed is tried again; after one more fault it has failed for good. */
const WARTEZEITEN_MINUTEN = [1, 5, 15, 60, 240] as const;
/** Somebody has to do something first: looked after every hour. */
const WARTET_MINUTEN = 60;
const GESCHEITERT_TAGE = 14;

const minutesAfter = (jetzt: Date, minuten: number): string =>
  new Date(jetzt.getTime() + minuten * 60_000).toISOString();

/** Does a task, if it is its turn and nobody else is at it. */
export const fuehreAus = async (deps: Auftragsdeps, kennung: string): Promise<Laufausgang> => {
  const begonnen = deps.uhr();
  const lauf = await deps.store.beginneLauf(kennung, begonnen.toISOString(), gehaltenBis(deps, begonnen));
  if (lauf === undefined) return "verloren";
  if (lauf.fehlschlaege > WARTEZEITEN_MINUTEN.length) {
    return endWith(deps, lauf, ...(await gescheitert(deps, lauf, new Error("broken off again and again"))));
  }
  const { signal, release } = halte(deps, lauf);
  try {
    const { satz, wartet, sendungen, ereignisse } = await workOn(deps, lauf, signal);
    const ende: Laufende = wartet
      ? { zustand: "wartet", ab: minutesAfter(deps.uhr(), WARTET_MINUTEN), ergebnis: satz, fehlgeschlagen: false }
      : { zustand: "erledigt", ergebnis: satz };
    return await endWith(deps, lauf, ende, [...sendungen, ...(await webhooksOf(deps, ereignisse))]);
  } catch (error) {
    return await endWith(deps, lauf, ...(await faultOf(deps, lauf, error)));
  } finally {
    release();
  }
};

const workOn = async (deps: Auftragsdeps, lauf: Lauf, signal: AbortSignal): Promise<Laufergebnis> =>
  handlerFor(deps, lauf.art)(deps, lauf, signal);

const endWith = async (
  { store, uhr }: Auftragsdeps,
  lauf: Lauf,
  ende: Laufende,
  sendungen: readonly NeueSendung[] = [],
): Promise<Laufausgang> => {
  const noted = await store.beendeLauf(lauf, ende, uhr().toISOString(), sendungen);
  if (!noted || ende.zustand === "verfallen") return "verloren";
  return ende.zustand;
};

/** The messages to other systems, for the transaction in which the run ends. */
const webhooksOf = async (
  { store, haeuser, uhr }: Auftragsdeps,
  ereignisse: Laufergebnis["ereignisse"],
): Promise<readonly NeueSendung[]> => {
  const planned: NeueSendung[] = [];
  const collector = {
    abonnements: store.abonnements,
    plane: async (sendungen: readonly NeueSendung[]) => planned.push(...sendungen),
  };
  for (const ereignis of ereignisse) await veroeffentliche({ store: collector, haeuser, uhr }, ereignis);
  return planned;
};

const faultOf = async (
  deps: Auftragsdeps,
  lauf: Lauf,
  error: unknown,
): Promise<readonly [Laufende, readonly NeueSendung[]]> => {
  const minuten = WARTEZEITEN_MINUTEN[lauf.fehlschlaege];
  if (minuten === undefined) return gescheitert(deps, lauf, error);
  return [
    {
      zustand: "wartet",
      ab: minutesAfter(deps.uhr(), minuten),
      ergebnis: sentenceOf(deps, lauf, error).satz,
      fehlgeschlagen: true,
    },
    [],
  ];
};

const sentenceOf = (
  { meldeFehler }: Auftragsdeps,
  lauf: Lauf,
  error: unknown,
): { readonly satz: string; readonly kennung: string } => {
  const kennung = meldeFehler(error, lauf);
  const satz =
    error instanceof Refusal
      ? error.message
      : `Das hat nicht geklappt. Die Kennung ${kennung} hilft Ihrer Verwaltung, den Grund zu finden.`;
  return { satz, kennung };
};

/** Ends it for good and tells the administration, of the task's office or of every one. */
const gescheitert = async (
  deps: Auftragsdeps,
  lauf: Lauf,
  error: unknown,
): Promise<readonly [Laufende, readonly NeueSendung[]]> => {
  const { satz, kennung } = sentenceOf(deps, lauf, error);
  const heute = tagInBerlin(deps.uhr());
  const versand = await versandFrom(deps);
  const organisation = await readOrganisation(deps);
  const offices =
    lauf.dienststelle === null
      ? [...new Set(organisation.eintraege.map(({ dienststelle }) => dienststelle))].sort()
      : [lauf.dienststelle];
  const sendungen = offices.flatMap((dienststelle) =>
    empfaengerOf(organisation, { rolle: "Verwaltung", dienststelle }, heute).flatMap((adressat) =>
      versand(
        adressat,
        { art: "auftrag.gescheitert", dienststelle, auftrag: auftragsname(lauf.art), am: heute, kennung },
        addDays(heute, GESCHEITERT_TAGE),
      ),
    ),
  );
  return [{ zustand: "gescheitert", ergebnis: satz }, sendungen];
};
