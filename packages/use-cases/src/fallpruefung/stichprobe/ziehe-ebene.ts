import {
  ebenenumfang,
  type Monat,
  monatText,
  pruefregelFor,
  Refusal,
  type Ziehung,
  zieheEbene as ziehe,
} from "@verlauf/core";
import { konfigurationFuer } from "@verlauf/intake";
import type { Deps } from "../../deps.ts";
import { NichtVerzeichnet } from "../../nicht-verzeichnet.ts";
import { readOrganisation } from "../pruefhaus.ts";
import { sha256 } from "../sha256.ts";
import { keepBasisSeed } from "./basis-seed.ts";
import { kurz } from "./kurz.ts";
import { loeschenAm } from "./loeschen-am.ts";
import type { Ziehungsauftrag, Ziehungsergebnis, Ziehungsziel } from "./ziehungsauftrag.ts";

export type Ebenenziel = Exclude<Ziehungsziel, { art: "teams" }>;

/** How the Zentrale stands in keys and seeds. */
export const ZENTRALE = "Z";

export const einheitOf = (ziel: Ebenenziel): string => (ziel.art === "rd" ? ziel.rd.trim() : ZENTRALE);

/** The draws from whose cases RD or Zentrale draw theirs. */
export const drawsBelow = async (deps: Deps, monat: Monat, ziel: Ebenenziel): Promise<readonly Ziehung[]> => {
  if (ziel.art === "zentrale") {
    const ziehungen = await deps.store.ziehungen({ ebene: "rd", zeitraum: monat });
    if (ziehungen.length > 0) return ziehungen;
    throw new Refusal(
      `Für den Datenstand ${monatText(monat)} hat noch keine Regionaldirektion gezogen; die Zentrale zieht aus deren Fällen.`,
    );
  }
  const { eintraege } = await readOrganisation(deps);
  const offices = new Set(eintraege.filter(({ rd }) => rd === ziel.rd).map(({ dienststelle }) => dienststelle));
  if (offices.size === 0)
    throw new NichtVerzeichnet(`Die Regionaldirektion „${ziel.rd}“ ist in der Organisation nicht verzeichnet.`);
  const ziehungen = (await deps.store.ziehungen({ ebene: "team", zeitraum: monat })).filter(({ dienststelle }) =>
    offices.has(dienststelle),
  );
  if (ziehungen.length > 0) return ziehungen;
  throw new Refusal(
    `Für den Datenstand ${monatText(monat)} ist in den Teams der Regionaldirektion „${ziel.rd}“ noch nichts gezogen; ihre Stichprobe kommt aus deren Fällen.`,
  );
};

/** The own sample of an RD or the Zentrale, from the cases under review below (VK-21, VK-24). */
export const zieheEbene = async (deps: Deps, auftrag: Ziehungsauftrag, ziel: Ebenenziel): Promise<Ziehungsergebnis> => {
  const { monat, heute, von } = auftrag;
  const ebene = ziel.art;
  const einheit = einheitOf(ziel);
  const konfiguration = konfigurationFuer(deps.haeuser, einheit);
  const regel = pruefregelFor(monat, konfiguration.fallpruefung.hausregel);
  // refused before anything is asked of the data, where there is no such sample
  ebenenumfang(monat, ebene);
  const known = await deps.store.ziehungen({ ebene, zeitraum: monat, dienststelle: einheit });
  if (known.length > 0 && auftrag.basisSeed === undefined) {
    return { zeitraum: monat, regel: kurz(regel), ziehungen: known, hinweise: [] };
  }
  const darunter = (await drawsBelow(deps, monat, ziel)).map(({ protokoll }) => protokoll);
  const basisSeed = await keepBasisSeed(deps, { ebene, einheit, zeitraum: monat }, auftrag);
  const ziehung = ziehe(
    { ebene, name: einheit, monat, darunter, regel, basisSeed, gezogen: { am: heute, von } },
    sha256,
  );
  const kept = await deps.store.friereEin({ ...ziehung, loeschenAm: loeschenAm(konfiguration, heute) });
  return { zeitraum: monat, regel: kurz(regel), ziehungen: [kept.ziehung], hinweise: [] };
};
