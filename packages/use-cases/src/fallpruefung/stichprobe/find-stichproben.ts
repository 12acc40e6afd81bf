import {
  datum,
  letzterTag,
  type Monat,
  monatText,
  pruefeProtokoll,
  pruefregelFor,
  Refusal,
  type Ziehung,
  type Ziehungsprotokoll,
} from "@verlauf/core";
import { konfigurationFuer } from "@verlauf/intake";
import type { Deps } from "../../deps.ts";
import { NichtVerzeichnet } from "../../nicht-verzeichnet.ts";
import { sha256 } from "../sha256.ts";
import { kurz } from "./kurz.ts";
import { type Ebenenziel, einheitOf } from "./ziehe-ebene.ts";
import type { Teamfilter, Ziehungsergebnis } from "./ziehungsauftrag.ts";

export interface Stichprobenfrage {
  readonly monat: Monat;
  readonly dienststelle?: string | undefined;
  readonly team?: string | undefined;
  readonly nur?: Teamfilter;
}

const nothingDrawn = ({ monat, team }: Stichprobenfrage): string =>
  `Für den Datenstand ${monatText(monat)}${team === undefined ? "" : `, Team ${team},`} ist noch nichts gezogen: verlauf stichprobe ziehen --monat ${monat}`;

const search = async ({ store }: Deps, frage: Stichprobenfrage): Promise<readonly Ziehung[]> => {
  const { monat, dienststelle, team, nur } = frage;
  const found = await store.ziehungen({
    zeitraum: monat,
    ...(dienststelle !== undefined && { dienststelle }),
    ...(team !== undefined && { ebene: "team" as const, einheit: team }),
  });
  const seen =
    nur === undefined ? found : found.filter((its) => its.ebene === "team" && nur(its.dienststelle, its.einheit));
  if (seen.length > 0) return seen;
  throw new NichtVerzeichnet(nothingDrawn(frage));
};

/** What was drawn for a month, without drawing anything. */
export const findStichproben = async (deps: Deps, frage: Stichprobenfrage): Promise<Ziehungsergebnis> => {
  const ziehungen = await search(deps, frage);
  const [first] = ziehungen;
  const { hausregel } = konfigurationFuer(deps.haeuser, first?.dienststelle ?? "").fallpruefung;
  const regel = first?.protokoll.regel ?? kurz(pruefregelFor(frage.monat, hausregel));
  return { zeitraum: frage.monat, regel, ziehungen, hinweise: [] };
};

/** The own sample of an RD or the Zentrale, as it was drawn. */
export const findEbenenstichprobe = async (deps: Deps, monat: Monat, ziel: Ebenenziel): Promise<Ziehungsergebnis> => {
  const ziehungen = await deps.store.ziehungen({ ebene: ziel.art, zeitraum: monat, dienststelle: einheitOf(ziel) });
  const [first] = ziehungen;
  if (first === undefined) throw new NichtVerzeichnet(nothingDrawn({ monat }));
  return { zeitraum: monat, regel: first.protokoll.regel, ziehungen, hinweise: [] };
};

/** The teams' draws of a month; refused where nothing is drawn yet. */
export const requireTeamziehungen = async (deps: Deps, frage: Stichprobenfrage): Promise<readonly Ziehung[]> => {
  const teams = (await search(deps, frage)).filter(({ ebene }) => ebene === "team");
  if (teams.length > 0) return teams;
  throw new NichtVerzeichnet(nothingDrawn(frage));
};

/** One team's draw, with its record. */
export const findProtokoll = async (
  deps: Deps,
  frage: Stichprobenfrage & { readonly team: string },
): Promise<Ziehung> => {
  const [one, ...others] = await search(deps, frage);
  if (one === undefined || others.length > 0) {
    throw new Refusal(
      `Team ${frage.team} gibt es am ${datum(letzterTag(frage.monat))} in mehreren Dienststellen. Bitte --dienststelle angeben.`,
    );
  }
  return one;
};

/** How many cases the house's own rule asks for; null where the draw was made under another. */
const expectedFaelle = ({ haeuser }: Deps, dienststelle: string, { regel }: Ziehungsprotokoll): number | null => {
  const { hausregel } = konfigurationFuer(haeuser, dienststelle).fallpruefung;
  return hausregel !== null && hausregel.quelle === regel.quelle && hausregel.ab === regel.ab ? hausregel.faelle : null;
};

/** Recomputes every draw of a month from its record; what differs is told in sentences. */
export const pruefeStichproben = async (
  deps: Deps,
  frage: Stichprobenfrage,
): Promise<{ readonly geprueft: number; readonly abweichungen: readonly string[] }> => {
  const ziehungen = await search(deps, frage);
  return {
    geprueft: ziehungen.length,
    abweichungen: ziehungen.flatMap(({ dienststelle, einheit, protokoll }) =>
      pruefeProtokoll(protokoll, sha256, expectedFaelle(deps, dienststelle, protokoll)).map(
        (satz) => `${dienststelle}, ${einheit}: ${satz}`,
      ),
    ),
  };
};
