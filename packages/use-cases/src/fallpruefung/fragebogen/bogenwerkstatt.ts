import { type IsoDate, isTeamebene, type Katalog, type Monat, monatText, type Ziehung } from "@verlauf/core";
import { createFragebogenschreiber, type Fragebogen, type Fragebogenfall } from "@verlauf/workbooks";
import type { Deps } from "../../deps.ts";
import { NichtVerzeichnet } from "../../nicht-verzeichnet.ts";
import { ohneNummern as clear } from "../../ohne-nummern.ts";
import type { Ablageort } from "../ablage.ts";
import { keptKatalogOf } from "../kept-katalog.ts";
import { ebenenhausOf, hausFinder, type Organisation, type Pruefhaus } from "../pruefhaus.ts";
import { ensureSchluessel } from "../schluessel.ts";
import { requireTeamziehungen } from "../stichprobe/find-stichproben.ts";
import { ZENTRALE } from "../stichprobe/ziehe-ebene.ts";
import type { Ziehungsziel } from "../stichprobe/ziehungsauftrag.ts";
import { bezeichnungOf, ebenenAblage, teamAblage } from "./ablageort.ts";
import { fragebogenfaelleOf } from "./fragebogenfaelle.ts";
import { antwortfrist } from "./fristen-of.ts";
import { kennungOf } from "./kennung.ts";
import { ohneParagraf16a } from "./ohne-16a.ts";

export interface Vorhabenfrage {
  readonly monat: Monat;
  /** Whose questionnaires are made. */
  readonly ziel: Ziehungsziel;
  /** In place of the filing that verlauf.yaml names. */
  readonly ordner?: string | undefined;
}

/** A workbook that is to be made: of which draw, for which team, filed where. */
export interface Bogenvorhaben {
  readonly ziehung: Ziehung;
  readonly einheit: string;
  readonly haus: Pruefhaus;
  readonly ort: Ablageort;
}

/** The questionnaires of a month that are asked for; refused where nothing is drawn. */
export const findVorhaben = async (
  deps: Deps,
  { monat, ziel, ordner }: Vorhabenfrage,
  organisation: Organisation,
): Promise<readonly Bogenvorhaben[]> => {
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
    throw new NichtVerzeichnet(
      `Für den Datenstand ${monatText(monat)} ist hier noch nichts gezogen: verlauf stichprobe ziehen --monat ${monat} ${option}`,
    );
  }
  const haus = ebenenhausOf(deps.haeuser, organisation, name);
  const folder = ziel.art === "rd" ? ziel.rd : "Zentrale";
  return [{ ziehung, einheit: ziehung.einheit, haus, ort: ebenenAblage(haus, folder, "Fragebogen", monat, ordner) }];
};

export interface Bogenangaben {
  /** Where the signing key lies. */
  readonly daten: string;
  readonly heute: IsoDate;
  /** For a channel that shows references only. */
  readonly ohneNummern?: boolean | undefined;
}

/** Makes questionnaires, as many as are asked for, with one writer and each house's catalogue read once. */
export const openBogenwerkstatt = async (
  deps: Deps,
  { daten, heute, ohneNummern = false }: Bogenangaben,
): Promise<(vorhaben: Bogenvorhaben) => Promise<Uint8Array>> => {
  const schreiber = createFragebogenschreiber({ schluessel: await ensureSchluessel(daten) });
  const kataloge = new Map<Pruefhaus, Katalog>();
  return async ({ ziehung, einheit, haus }) => {
    const katalog = kataloge.get(haus) ?? (await keptKatalogOf(deps, haus.konfiguration, ziehung.protokoll.datenstand));
    kataloge.set(haus, katalog);
    return schreiber.write(await bogenOf(deps, ziehung, einheit, haus, katalog, { heute, ohneNummern }));
  };
};

const bogenOf = async (
  deps: Deps,
  ziehung: Ziehung,
  einheit: string,
  haus: Pruefhaus,
  katalog: Katalog,
  { heute, ohneNummern }: { readonly heute: IsoDate; readonly ohneNummern: boolean },
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
    faelle: ohneNummern ? faelle.map(onlyReferenz) : faelle,
    katalog,
  };
};

/** The case as a channel may show it; of what people have written the numbers go, too. */
const onlyReferenz = ({ kundennummer, ...fall }: Fragebogenfall): Fragebogenfall => {
  const { referenz, vorab, ersetzt } = fall;
  const show = (text: string): string => (kundennummer === null ? text : clear(text, { kundennummer, referenz }));
  return {
    ...fall,
    kundennummer: null,
    vorab: { kontakte: show(vorab.kontakte), kontaktdichte: show(vorab.kontaktdichte) },
    ersetzt: ersetzt === null ? null : { ...ersetzt, grund: show(ersetzt.grund) },
  };
};
