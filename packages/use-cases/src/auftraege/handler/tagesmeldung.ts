import { addDays, anzahl, type IsoDate, isArbeitstag } from "@verlauf/core";
import type { NeueSendung } from "@verlauf/store";
import { tagInBerlin } from "../../berlin.ts";
import { type Pruefhaus, pruefhausOf, readOrganisation } from "../../fallpruefung/pruefhaus.ts";
import type { Auftragsdeps, Handler } from "../auftragsdeps.ts";
import { dienststellenOf } from "../dienststellen.ts";
import { empfaengerOf } from "../empfaenger.ts";
import { endeDesTages } from "../ortszeit.ts";
import { versandFrom } from "../versand.ts";
import { vertretungspost } from "./vertretungspost.ts";

/** How far back is looked where the server was away. */
const TAGE = 7;
const GUELTIG_TAGE = 3;

/** What of a day somebody has to know who would otherwise learn of it by chance; on working days of the Land. */
export const tagesmeldung: Handler = async (deps) => {
  const heute = tagInBerlin(deps.uhr());
  const versand = await versandFrom(deps);
  const organisation = await readOrganisation(deps);
  const sendungen: NeueSendung[] = [];
  for (const dienststelle of await dienststellenOf(deps, heute)) {
    const haus = pruefhausOf(deps.haeuser, organisation, dienststelle);
    if (!isArbeitstag(heute, haus.isFeiertag)) continue;
    const lage = { haus, organisation, heute, versand };
    sendungen.push(...(await vertretungspost(deps, lage)));
    const { gescheitert, unbekannt } = await deps.store.liegengebliebene(
      dienststelle,
      beginOf(await lastToldOn(deps, haus, heute)),
      beginOf(heute),
    );
    if (gescheitert + unbekannt === 0) continue;
    for (const adressat of empfaengerOf(organisation, { rolle: "Verwaltung", dienststelle }, heute)) {
      sendungen.push(
        ...versand(
          adressat,
          { art: "postausgang.liegengeblieben", dienststelle, am: heute, gescheitert, unbekannt },
          addDays(heute, GUELTIG_TAGE),
        ),
      );
    }
  }
  return {
    satz: `${anzahl(sendungen.length, "Meldung", "Meldungen")} im Postausgang.`,
    sendungen,
    ereignisse: [],
    wartet: false,
  };
};

const beginOf = (tag: IsoDate): string => endeDesTages(addDays(tag, -1)).toISOString();

/** The last working day on which this was done: what came before it has been told. */
const lastToldOn = async ({ store }: Auftragsdeps, { isFeiertag }: Pruefhaus, heute: IsoDate): Promise<IsoDate> => {
  for (let back = 1; back < TAGE; back += 1) {
    const tag = addDays(heute, -back);
    if (!isArbeitstag(tag, isFeiertag)) continue;
    const [lauf] = await store.laeufe({ kennung: `tagesmeldung:${tag}`, hoechstens: 1 });
    if (lauf?.zustand === "erledigt") return tag;
  }
  return addDays(heute, -TAGE);
};
