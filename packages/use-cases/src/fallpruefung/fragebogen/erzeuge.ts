import {
  isTeamebene,
  type Katalog,
  type Monat,
  monatText,
  type Quartal,
  quartalText,
  Refusal,
  type Ziehung,
} from "@verlauf/core";
import { createFragebogenschreiber, type Fragebogen } from "@verlauf/workbooks";
import type { Deps } from "../../deps.ts";
import type { Ablageort } from "../ablage.ts";
import { lege } from "../ablegen.ts";
import { keptKatalogOf } from "../kept-katalog.ts";
import { ebenenhausOf, hausFinder, type Organisation, type Pruefhaus, readOrganisation } from "../pruefhaus.ts";
import { ensureSchluessel } from "../schluessel.ts";
import { requireTeamziehungen } from "../stichprobe/find-stichproben.ts";
import { ZENTRALE } from "../stichprobe/ziehe-ebene.ts";
import type { Ziehungsziel } from "../stichprobe/ziehungsauftrag.ts";
import { bezeichnungOf, ebenenAblage, teamAblage } from "./ablageort.ts";
import { writeFaellelisten } from "./faelleliste.ts";
import { fragebogenfaelleOf } from "./fragebogenfaelle.ts";
import { antwortfrist } from "./fristen-of.ts";
import { kennungOf } from "./kennung.ts";
import { ohneParagraf16a } from "./ohne-16a.ts";

export interface Fragebogenauftrag {
  readonly monat: Monat;
  /** Whose questionnaires are made. */
  readonly ziel: Ziehungsziel;
  /** In place of the filing that verlauf.yaml names. */
  readonly ordner?: string | undefined;
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

/** A workbook that is to be made: of which draw, for which team, filed where. */
interface Vorhaben {
  readonly ziehung: Ziehung;
  readonly einheit: string;
  readonly haus: Pruefhaus;
  readonly ort: Ablageort;
}

const findVorhaben = async (
  deps: Deps,
  { monat, ziel, ordner }: Fragebogenauftrag,
  organisation: Organisation,
): Promise<readonly Vorhaben[]> => {
  if (ziel.art === "teams") {
    const hausOf = hausFinder(deps.haeuser, organisation);
    const ziehungen = await requireTeamziehungen(deps, { monat, ...ziel });
    return ziehungen.map((ziehung) => {
      const haus = hausOf(ziehung.dienststelle);
      return { ziehung, einheit: ziehung.einheit, haus, ort: teamAblage(haus, ziehung.einheit, monat, ordner) };
    });
  }
  const name = ziel.art === "rd" ? ziel.rd : ZENTRALE;
  const [ziehung] = await deps.store.ziehungen({ ebene: ziel.art, zeitraum: monat, dienststelle: name });
  if (ziehung === undefined) {
    const option = ziel.art === "rd" ? `--rd "${ziel.rd}"` : "--zentrale";
    throw new Refusal(
      `Für den Datenstand ${monatText(monat)} ist hier noch nichts gezogen: verlauf stichprobe ziehen --monat ${monat} ${option}`,
    );
  }
  const haus = ebenenhausOf(deps.haeuser, organisation, name);
  const folder = ziel.art === "rd" ? ziel.rd : "Zentrale";
  return [{ ziehung, einheit: ziehung.einheit, haus, ort: ebenenAblage(haus, folder, "Fragebogen", monat, ordner) }];
};

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
    (team): Vorhaben => ({
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
  vorhaben: readonly Vorhaben[],
  { daten, neu, heute, onProgress }: Pick<Fragebogenauftrag, "daten" | "neu" | "heute" | "onProgress">,
): Promise<Pick<ErzeugteFrageboegen, "dateien" | "hinweise">> => {
  const schreiber = createFragebogenschreiber({ schluessel: await ensureSchluessel(daten) });
  const kataloge = new Map<Pruefhaus, Katalog>();
  const dateien: ErzeugteDatei[] = [];
  const hinweise: string[] = [];
  for (const [place, { ziehung, einheit, haus, ort }] of vorhaben.entries()) {
    const katalog = kataloge.get(haus) ?? (await keptKatalogOf(deps, haus.konfiguration, ziehung.protokoll.datenstand));
    kataloge.set(haus, katalog);
    const inhalt = await schreiber.write(await bogenOf(deps, ziehung, einheit, haus, katalog, heute));
    const { datei, hinweis } = await lege(deps, ort, inhalt, neu ? "beiseite" : "lassen");
    dateien.push({ dienststelle: ziehung.dienststelle, team: einheit, datei });
    if (hinweis !== null) hinweise.push(hinweis);
    onProgress?.(place + 1, vorhaben.length);
  }
  return { dateien, hinweise };
};

const bogenOf = async (
  deps: Deps,
  ziehung: Ziehung,
  einheit: string,
  haus: Pruefhaus,
  katalog: Katalog,
  heute: Fragebogenauftrag["heute"],
): Promise<Fragebogen> => {
  const { ebene, zeitraum, dienststelle, protokoll } = ziehung;
  const faelle = await fragebogenfaelleOf(deps, ziehung);
  return {
    kennung: kennungOf(ziehung, einheit, katalog),
    haus: haus.name,
    bereich: isTeamebene(ebene) ? haus.bereichOf(einheit) : null,
    bezeichnung: bezeichnungOf({ ebene, einheit, dienststelle }),
    regeltext: protokoll.regel.quelle,
    rueckgabeBis: antwortfrist(zeitraum, haus),
    vertretung: isTeamebene(ebene) ? haus.vertretungOf(einheit, heute) : null,
    ohneParagraf16a: ohneParagraf16a(ziehung, haus),
    faelle,
    katalog,
  };
};
