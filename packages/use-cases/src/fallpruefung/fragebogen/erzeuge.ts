import { type Quartal, quartalText, Refusal, type Ziehung } from "@verlauf/core";
import type { Deps } from "../../deps.ts";
import { lege } from "../ablegen.ts";
import { hausFinder, readOrganisation } from "../pruefhaus.ts";
import { teamAblage } from "./ablageort.ts";
import { type Bogenvorhaben, findVorhaben, openBogenwerkstatt, type Vorhabenfrage } from "./bogenwerkstatt.ts";
import { writeFaellelisten } from "./faelleliste.ts";

export interface Fragebogenauftrag extends Vorhabenfrage {
  /** Also in place of workbooks in which somebody has written; those are moved aside. */
  readonly neu: boolean;
  /** Where the signing key lies. */
  readonly daten: string;
  readonly heute: Ziehung["protokoll"]["datenstand"];
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** The two calibration cases of an area, for each of its teams. */
export interface Kalibrierbogenauftrag extends Omit<Fragebogenauftrag, "monat" | "ziel"> {
  readonly quartal: Quartal;
  readonly bereich: string;
  readonly dienststelle?: string | undefined;
}

interface ErzeugteDatei {
  readonly dienststelle: string;
  readonly team: string;
  readonly datei: string;
}

export interface ErzeugteFrageboegen {
  readonly dateien: readonly ErzeugteDatei[];
  /** The area managers' lists of all cases. */
  readonly faellelisten: readonly string[];
  readonly hinweise: readonly string[];
}

/** Writes a month's questionnaires and the lists of all cases into the filing (VK-39, VK-41). */
export const erzeugeFrageboegen = async (deps: Deps, auftrag: Fragebogenauftrag): Promise<ErzeugteFrageboegen> => {
  const vorhaben = await findVorhaben(deps, auftrag, await readOrganisation(deps));
  const { dateien, hinweise } = await writeAll(deps, vorhaben, auftrag);
  const listen =
    auftrag.ziel.art === "teams" && auftrag.ziel.team === undefined
      ? await writeFaellelisten(deps, auftrag.monat, vorhaben, auftrag.ordner)
      : [];
  return {
    dateien,
    faellelisten: listen.map(({ datei }) => datei),
    hinweise: [...hinweise, ...listen.flatMap(({ hinweis }) => (hinweis === null ? [] : [hinweis]))],
  };
};

/** Writes the calibration cases' questionnaire for each team of the area (VA-14). */
export const erzeugeKalibrierboegen = async (
  deps: Deps,
  auftrag: Kalibrierbogenauftrag,
): Promise<ErzeugteFrageboegen> => {
  const { quartal, bereich, dienststelle, ordner } = auftrag;
  const organisation = await readOrganisation(deps);
  const hausOf = hausFinder(deps.haeuser, organisation);
  const [ziehung, ...others] = await deps.store.ziehungen({
    ebene: "kalibrierung",
    zeitraum: quartal,
    einheit: bereich,
    ...(dienststelle !== undefined && { dienststelle }),
  });
  if (ziehung === undefined) {
    throw new Refusal(
      `Für das ${quartalText(quartal)} sind im Bereich „${bereich}“ noch keine Kalibrierfälle gezogen: verlauf stichprobe kalibrierung --quartal ${quartal} --bereich "${bereich}"`,
    );
  }
  if (others.length > 0)
    throw new Refusal(`Den Bereich „${bereich}“ haben mehrere Dienststellen. Bitte --dienststelle angeben.`);
  const haus = hausOf(ziehung.dienststelle);
  const vorhaben = haus.teamsOf(bereich).map(
    (team): Bogenvorhaben => ({
      ziehung,
      einheit: team,
      haus,
      ort: teamAblage(haus, team, quartal, ordner, "Kalibrierung"),
    }),
  );
  return { ...(await writeAll(deps, vorhaben, auftrag)), faellelisten: [] };
};

const writeAll = async (
  deps: Deps,
  vorhaben: readonly Bogenvorhaben[],
  { daten, neu, heute, onProgress }: Pick<Fragebogenauftrag, "daten" | "neu" | "heute" | "onProgress">,
): Promise<Pick<ErzeugteFrageboegen, "dateien" | "hinweise">> => {
  const macheBogen = await openBogenwerkstatt(deps, { daten, heute });
  const dateien: ErzeugteDatei[] = [];
  const hinweise: string[] = [];
  for (const [place, each] of vorhaben.entries()) {
    const { datei, hinweis } = await lege(deps, each.ort, await macheBogen(each), neu ? "beiseite" : "lassen");
    dateien.push({ dienststelle: each.ziehung.dienststelle, team: each.einheit, datei });
    if (hinweis !== null) hinweise.push(hinweis);
    onProgress?.(place + 1, vorhaben.length);
  }
  return { dateien, hinweise };
};
