import {
  datum,
  isPruefteam,
  letzterTag,
  type Monat,
  monatText,
  ohneListeText,
  pruefregelFor,
  type Rahmenperson,
  Refusal,
  type Ziehung,
  zieheTeam,
} from "@verlauf/core";
import { konfigurationFuer } from "@verlauf/intake";
import type { Delivery } from "@verlauf/store";
import type { Deps } from "../../deps.ts";
import { NichtVerzeichnet } from "../../nicht-verzeichnet.ts";
import { type Pruefhaus, pruefhausOf, readOrganisation } from "../pruefhaus.ts";
import { sha256 } from "../sha256.ts";
import { keepBasisSeed } from "./basis-seed.ts";
import { frueherGeprueft } from "./frueher-geprueft.ts";
import { kurz } from "./kurz.ts";
import { loeschenAm } from "./loeschen-am.ts";
import { requireBeteiligung } from "./require-beteiligung.ts";
import type { Ziehungsauftrag, Ziehungsergebnis, Ziehungsziel } from "./ziehungsauftrag.ts";

type Teamziel = Extract<Ziehungsziel, { art: "teams" }>;

/** Draws each team's cases from the delivery of the month's last day (VK-05, VK-40, VA-09). */
export const zieheTeams = async (deps: Deps, auftrag: Ziehungsauftrag, ziel: Teamziel): Promise<Ziehungsergebnis> => {
  const { monat } = auftrag;
  const drawn = (
    await deps.store.ziehungen({
      ebene: "team",
      zeitraum: monat,
      ...(ziel.dienststelle !== undefined && { dienststelle: ziel.dienststelle }),
      ...(ziel.team !== undefined && { einheit: ziel.team.trim() }),
    })
  ).filter(({ dienststelle, einheit }) => ziel.nur?.(dienststelle, einheit) ?? true);
  try {
    return await zieheNeue(deps, auftrag, ziel);
  } catch (error) {
    // what was drawn stays drawn, though the delivery is gone by now or the house has another rule
    const [first] = drawn;
    if (!(error instanceof Refusal) || first === undefined || auftrag.basisSeed !== undefined) throw error;
    return { zeitraum: monat, regel: first.protokoll.regel, ziehungen: drawn, hinweise: [] };
  }
};

const zieheNeue = async (deps: Deps, auftrag: Ziehungsauftrag, ziel: Teamziel): Promise<Ziehungsergebnis> => {
  const { monat } = auftrag;
  const lieferungen = await findLieferungen(deps, monat, ziel);
  const organisation = await readOrganisation(deps);
  const ziehungen: Ziehung[] = [];
  const hinweise: string[] = [];
  for (const lieferung of lieferungen) {
    const haus = pruefhausOf(deps.haeuser, organisation, lieferung.dienststelle);
    const drawn = await zieheHaus(deps, auftrag, ziel, haus, lieferung);
    ziehungen.push(...drawn.ziehungen);
    hinweise.push(...drawn.hinweise);
  }
  if (ziehungen.length === 0 && ziel.team !== undefined) {
    throw hinweise[0] === undefined ? new NichtVerzeichnet(unknownTeam(ziel, monat)) : new Refusal(hinweise[0]);
  }
  const regel = ziehungen[0]?.protokoll.regel ?? regelOf(deps, monat, lieferungen[0]?.dienststelle ?? "");
  return { zeitraum: monat, regel, ziehungen, hinweise };
};

const regelOf = ({ haeuser }: Deps, monat: Monat, dienststelle: string) =>
  kurz(pruefregelFor(monat, konfigurationFuer(haeuser, dienststelle).fallpruefung.hausregel));

const unknownTeam = ({ team, dienststelle }: Teamziel, monat: Monat): string =>
  `Team ${team}${dienststelle === undefined ? "" : ` der Dienststelle ${dienststelle}`} ist im Datenstand ${datum(letzterTag(monat))} nicht verzeichnet.`;

const findLieferungen = async (deps: Deps, monat: Monat, { dienststelle }: Teamziel): Promise<readonly Delivery[]> => {
  const datenstand = letzterTag(monat);
  const lieferungen = await deps.store.deliveriesOn(datenstand, dienststelle);
  if (lieferungen.length > 0) return lieferungen;
  // whether there is anything to draw at all comes first: nobody should look for a delivery in vain
  regelOf(deps, monat, dienststelle ?? "");
  throw new Refusal(
    `Für den Datenstand ${monatText(monat)}${dienststelle === undefined ? "" : ` der Dienststelle ${dienststelle}`} liegt keine Lieferung vom ${datum(datenstand)} vor. Lesen Sie sie ein: verlauf import ORDNER --datenstand ${datenstand}`,
  );
};

const teamsOf = (personen: readonly Rahmenperson[]): ReadonlyMap<string, readonly Rahmenperson[]> =>
  new Map([...Map.groupBy(personen, ({ team }) => team)].sort(([one], [other]) => (one < other ? -1 : 1)));

const zieheHaus = async (
  deps: Deps,
  auftrag: Ziehungsauftrag,
  ziel: Teamziel,
  haus: Pruefhaus,
  lieferung: Delivery,
): Promise<Pick<Ziehungsergebnis, "ziehungen" | "hinweise">> => {
  const { monat } = auftrag;
  const { dienststelle, konfiguration } = haus;
  const { hausregel, paragraf16a, rueckschau } = konfiguration.fallpruefung;
  const regel = pruefregelFor(monat, hausregel);
  requireBeteiligung(haus, auftrag.heute);
  const teams = [...teamsOf(await deps.store.rahmenpersonen(lieferung.id))].filter(
    ([team]) => (ziel.team === undefined || team === ziel.team.trim()) && (ziel.nur?.(dienststelle, team) ?? true),
  );
  const [pruefteams, andere] = [true, false].map((is) =>
    teams.filter(([, personen]) => isPruefteam(personen[0]?.teamart ?? null) === is),
  );
  const hinweise = (andere ?? []).map(([team, personen]) => ohneListeText(team, personen[0]?.teamart ?? ""));
  if (pruefteams === undefined || pruefteams.length === 0) return { ziehungen: [], hinweise };

  const basisSeed = await keepBasisSeed(
    deps,
    { ebene: "dienststelle", einheit: dienststelle, zeitraum: monat },
    auftrag,
  );
  const frueher = await frueherGeprueft(deps, dienststelle, monat, rueckschau.monate);
  const ziehungen: Ziehung[] = [];
  for (const [team, personen] of pruefteams) {
    const ziehung = zieheTeam(
      {
        monat,
        dienststelle,
        team,
        personen,
        regel,
        basisSeed,
        gemeinsameEinrichtung: haus.art === "gE",
        zustimmungAm: paragraf16a.zustimmung,
        rueckschauMonate: rueckschau.monate,
        frueher,
        gezogen: { am: auftrag.heute, von: auftrag.von },
      },
      sha256,
    );
    const kept = await deps.store.friereEin({ ...ziehung, loeschenAm: loeschenAm(konfiguration, auftrag.heute) });
    ziehungen.push(kept.ziehung);
  }
  return { ziehungen, hinweise };
};
