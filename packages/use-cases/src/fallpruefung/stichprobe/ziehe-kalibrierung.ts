import {
  addMonate,
  type FruehererFall,
  isPruefteam,
  isStehend,
  letzterTag,
  monateOf,
  monatOf,
  pruefregelFor,
  type Quartal,
  quartalText,
  Refusal,
  zieheKalibrierung as ziehe,
} from "@verlauf/core";
import type { Delivery } from "@verlauf/store";
import type { Deps } from "../../deps.ts";
import { NichtVerzeichnet } from "../../nicht-verzeichnet.ts";
import { type Organisation, pruefhausOf, readOrganisation } from "../pruefhaus.ts";
import { sha256 } from "../sha256.ts";
import { keepBasisSeed } from "./basis-seed.ts";
import { frueherGeprueft } from "./frueher-geprueft.ts";
import type { Ziehende } from "./handelnde.ts";
import { kurz } from "./kurz.ts";
import { loeschenAm } from "./loeschen-am.ts";
import { requireBeteiligung } from "./require-beteiligung.ts";
import type { Ziehungsergebnis } from "./ziehungsauftrag.ts";

export interface Quartalsauftrag extends Ziehende {
  readonly quartal: Quartal;
  readonly bereich: string;
  readonly dienststelle?: string | undefined;
  readonly basisSeed?: string | undefined;
}

/** The office that has the area; refused where none or several have it. */
const officeOf = ({ eintraege }: Organisation, { bereich, dienststelle }: Quartalsauftrag): string => {
  const offices = [
    ...new Set(
      eintraege
        .filter(
          (eintrag) => eintrag.bereich === bereich && (dienststelle ?? eintrag.dienststelle) === eintrag.dienststelle,
        )
        .map((eintrag) => eintrag.dienststelle),
    ),
  ];
  const [one, ...others] = offices;
  if (one === undefined)
    throw new NichtVerzeichnet(`Der Bereich „${bereich}“ ist in der Organisation nicht verzeichnet.`);
  if (others.length === 0) return one;
  throw new Refusal(
    `Den Bereich „${bereich}“ haben mehrere Dienststellen: ${offices.join(", ")}. Bitte --dienststelle angeben.`,
  );
};

const newestIn = async ({ store }: Deps, quartal: Quartal, dienststelle: string): Promise<Delivery> => {
  for (const monat of monateOf(quartal).toReversed()) {
    const [lieferung] = await store.deliveriesOn(letzterTag(monat), dienststelle);
    if (lieferung !== undefined) return lieferung;
  }
  throw new Refusal(
    `Für das ${quartalText(quartal)} liegt keine Lieferung vom letzten Tag eines seiner Monate vor (Dienststelle ${dienststelle}).`,
  );
};

/** Whom the office's leads have judged together in earlier quarters. */
const kalibriert = async ({ store }: Deps, dienststelle: string): Promise<readonly FruehererFall[]> =>
  (await store.ziehungen({ ebene: "kalibrierung", dienststelle })).flatMap(({ protokoll }) =>
    protokoll.faelle
      .filter(isStehend)
      .map(({ kundennummer }) => ({ kundennummer, monat: monatOf(protokoll.datenstand) })),
  );

/**
 * Two cases a quarter that all leads of an area review, so that their standards can be compared (VA-14). They come from
 * the area's customers whom nobody has drawn in the look-back, the month itself included. Calling it records the area manager's consent.
 */
export const zieheKalibrierung = async (deps: Deps, auftrag: Quartalsauftrag): Promise<Ziehungsergebnis> => {
  const { quartal, bereich, heute, von } = auftrag;
  const organisation = await readOrganisation(deps);
  const dienststelle = officeOf(organisation, auftrag);
  const haus = pruefhausOf(deps.haeuser, organisation, dienststelle);
  const { hausregel, paragraf16a, rueckschau } = haus.konfiguration.fallpruefung;
  const key = { ebene: "kalibrierung", dienststelle, einheit: bereich, zeitraum: quartal } as const;
  const known = await deps.store.ziehungen(key);
  const [drawn] = known;
  if (drawn !== undefined && auftrag.basisSeed === undefined) {
    return { zeitraum: quartal, regel: drawn.protokoll.regel, ziehungen: known, hinweise: [] };
  }
  const lieferung = await newestIn(deps, quartal, dienststelle);
  const monat = monatOf(lieferung.datenstand);
  const regel = pruefregelFor(monat, hausregel);
  requireBeteiligung(haus, heute);
  const personen = (await deps.store.rahmenpersonen(lieferung.id)).filter(
    ({ team, teamart }) => haus.bereichOf(team) === bereich && isPruefteam(teamart),
  );
  const basisSeed = await keepBasisSeed(
    deps,
    { ebene: "dienststelle", einheit: dienststelle, zeitraum: quartal },
    auftrag,
  );
  // the month's own cases are asked for too
  const frueher = [
    ...(await frueherGeprueft(deps, dienststelle, addMonate(monat, 1), rueckschau.monate + 1)),
    ...(await kalibriert(deps, dienststelle)),
  ];
  const ziehung = ziehe(
    {
      quartal,
      dienststelle,
      bereich,
      monat,
      personen,
      regel,
      basisSeed,
      gemeinsameEinrichtung: haus.art === "gE",
      zustimmungAm: paragraf16a.zustimmung,
      rueckschauMonate: rueckschau.monate,
      frueher,
      gezogen: { am: heute, von },
    },
    sha256,
  );
  const kept = await deps.store.friereEin({ ...ziehung, loeschenAm: loeschenAm(haus.konfiguration, heute) });
  return {
    zeitraum: quartal,
    regel: kurz(regel),
    ziehungen: [kept.ziehung],
    hinweise: kept.neu ? [`Die Zustimmung der Bereichsleitung ist mit dem Aufruf durch ${von} festgehalten.`] : [],
  };
};
