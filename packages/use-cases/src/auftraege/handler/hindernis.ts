import { datum, letzterTag, monatText, pruefregelFor, Refusal } from "@verlauf/core";
import { requireBeteiligung } from "../../fallpruefung/stichprobe/require-beteiligung.ts";
import type { NachrichtVon } from "../../postausgang/nachricht.ts";
import type { Auftragsdeps, Laufergebnis } from "../auftragsdeps.ts";
import { empfaengerOf } from "../empfaenger.ts";
import type { Monatslage } from "../lage.ts";

type Grund = NachrichtVon<"ziehung.wartet">["grund"];

const refusalOf = (check: () => unknown): string | null => {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
};

/** What keeps a month from being drawn until somebody does something about it (VK-34); null where nothing does. */
const findHindernis = async (
  { store }: Auftragsdeps,
  { haus, monat, heute, dienststelle }: Monatslage,
): Promise<readonly [Grund, string] | null> => {
  const drawn = await store.ziehungen({ ebene: "team", dienststelle, zeitraum: monat });
  if (drawn.length > 0) return null;
  const ohneRegel = refusalOf(() => pruefregelFor(monat, haus.konfiguration.fallpruefung.hausregel));
  if (ohneRegel !== null) return ["regel", ohneRegel];
  const ohneBeteiligung = refusalOf(() => requireBeteiligung(haus, heute));
  if (ohneBeteiligung !== null) return ["beteiligung", ohneBeteiligung];
  const datenstand = letzterTag(monat);
  if ((await store.deliveriesOn(datenstand, dienststelle)).length > 0) return null;
  return [
    "datenstand",
    `Für den Datenstand ${monatText(monat)} liegt noch keine Lieferung vom ${datum(datenstand)} vor. Sobald sie da ist, wird gezogen.`,
  ];
};

/** The draw waits, and the administration is told once why. */
export const hindernisOf = async (deps: Auftragsdeps, lage: Monatslage): Promise<Laufergebnis | null> => {
  const found = await findHindernis(deps, lage);
  if (found === null) return null;
  const [grund, satz] = found;
  const { organisation, dienststelle, monat, heute, fristen, versand } = lage;
  return {
    satz,
    wartet: true,
    ereignisse: [],
    sendungen: empfaengerOf(organisation, { rolle: "Verwaltung", dienststelle }, heute).flatMap((adressat) =>
      versand(adressat, { art: "ziehung.wartet", dienststelle, monat, grund }, fristen.antworten),
    ),
  };
};
