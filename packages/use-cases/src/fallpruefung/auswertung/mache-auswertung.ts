import {
  type Auswertung,
  fuerAussen,
  type Handlungsfeld,
  type IsoDate,
  letzterTag,
  type Monat,
  pruefregelFor,
  teamstandText,
  vorschlagText,
  werteAus,
  type Ziehung,
  type Ziehungsprotokoll,
} from "@verlauf/core";
import { type Mappenkopf, type Mappenprotokoll, writeAussenmappe, writeAuswertungsmappe } from "@verlauf/workbooks";
import type { Deps } from "../../deps.ts";
import { ohneNummern as clear } from "../../ohne-nummern.ts";
import { ohneNummern as referenzprotokoll } from "../../zugang/stichprobenansicht.ts";
import { type Ablageort, pfadOf } from "../ablage.ts";
import { bereichAblage, ebenenAblage, hausAblage } from "../fragebogen/ablageort.ts";
import { antwortfrist } from "../fragebogen/fristen-of.ts";
import { keptKatalogOf } from "../kept-katalog.ts";
import { ebenenhausOf, hausFinder, type Organisation, readOrganisation } from "../pruefhaus.ts";
import { requireTeamziehungen } from "../stichprobe/find-stichproben.ts";
import { type Auswertungseinheit, drawsOf, namedEinheit, officesOf } from "./einheit.ts";
import { handlungsfelderOf } from "./handlungsfelder-of.ts";
import { sammle } from "./sammle.ts";
import { teamstandOf } from "./teamstaende.ts";
import { falltexte } from "./texte.ts";

export interface Auswertungsauftrag {
  readonly monat: Monat;
  readonly einheit: Auswertungseinheit;
  /** In place of the filing. */
  readonly datei?: string | undefined;
  readonly heute: IsoDate;
  /** For readers or channels that see cases by reference only: no tickets either, and no number that people have written. */
  readonly ohneNummern?: boolean | undefined;
}

/** A review workbook that hasn't been filed. */
export interface GemachteAuswertung {
  readonly bezeichnung: string;
  readonly inhalt: Uint8Array;
  /** Where the filing has its place. */
  readonly ort: Ablageort;
  /** What the merged result says in a few sentences. */
  readonly saetze: readonly string[];
  readonly hinweise: readonly string[];
}

type Inneneinheit = Exclude<Auswertungseinheit, { ebene: "rd" }>;

/** Merges a month's returned questionnaires into a review workbook (VK-42). */
export const macheAuswertung = async (deps: Deps, auftrag: Auswertungsauftrag): Promise<GemachteAuswertung> => {
  const organisation = await readOrganisation(deps);
  const ziehungen = await requireTeamziehungen(deps, { monat: auftrag.monat });
  const einheit = namedEinheit(auftrag.einheit, ziehungen, organisation);
  return einheit.ebene === "rd"
    ? macheAussen(deps, auftrag, einheit.rd, organisation, ziehungen)
    : macheInnen(deps, auftrag, einheit, organisation, ziehungen);
};

const macheInnen = async (
  deps: Deps,
  { monat, datei, heute, ohneNummern = false }: Auswertungsauftrag,
  einheit: Inneneinheit,
  organisation: Organisation,
  gezogen: readonly Ziehung[],
): Promise<GemachteAuswertung> => {
  const hausOf = hausFinder(deps.haeuser, organisation);
  const ziehungen = drawsOf(gezogen, einheit, hausOf);
  const dienststelle = ziehungen[0]?.dienststelle ?? "";
  const haus = hausOf(dienststelle);
  const bereich = einheit.ebene === "bereich" ? einheit.bereich : null;
  const sammlung = await sammle(deps, {
    monat,
    includes: (office, team) => office === dienststelle && (bereich === null || haus.bereichOf(team) === bereich),
    bereichOf: (_, team) => haus.bereichOf(team),
    katalog: await keptKatalogOf(deps, haus.konfiguration, letzterTag(monat)),
  });
  const auswertung = werteAus({
    monat,
    katalog: sammlung.katalog,
    beurteilungen: sammlung.beurteilungen,
    fruehereKataloge: sammlung.fruehereKataloge,
    teamstaende: ziehungen.map((ziehung) =>
      teamstandOf(
        ziehung,
        sammlung.rueckgaben.find((satz) => satz.einheit === ziehung.einheit),
        haus,
        heute,
      ),
    ),
  });
  const ortOf = (each: Monat): Ablageort =>
    bereich === null ? hausAblage(haus, each, undefined) : bereichAblage(haus, bereich, "Auswertung", each, undefined);
  const kopf: Mappenkopf = {
    monat,
    ebene: einheit.ebene,
    bezeichnung: bereich ?? haus.name,
    haus: haus.name,
    stand: heute,
    regeltext: ziehungen[0]?.protokoll.regel.quelle ?? "",
    fristAntworten: antwortfrist(monat, haus),
  };
  const { felder, hinweise } = await handlungsfelderOf(deps, {
    key: { ebene: einheit.ebene, dienststelle, einheit: bereich ?? dienststelle, monat },
    bezeichnung: kopf.bezeichnung,
    vorschlaege: auswertung.vorschlaege,
    dateienOf: (each) => [...(datei === undefined || each !== monat ? [] : [datei]), pfadOf(ortOf(each))],
  });
  const texte = await falltexte(deps, auswertung.beurteilungen, ziehungen);
  const inhalt = await writeAuswertungsmappe({
    kopf,
    auswertung,
    texte: ohneNummern ? texte.map((each) => ({ ...each, text: each.text === null ? null : clear(each.text) })) : texte,
    handlungsfelder: ohneNummern ? felder.map(clearFeld) : felder,
    protokolle: ziehungen.map(({ protokoll }) => (ohneNummern ? onlyReferenzen(protokoll) : protokoll)),
  });
  return {
    bezeichnung: kopf.bezeichnung,
    inhalt,
    ort: ortOf(monat),
    saetze: saetzeOf(auswertung, heute),
    hinweise: [...sammlung.hinweise, ...hinweise],
  };
};

const clearFeld = (feld: Handlungsfeld): Handlungsfeld => ({
  ...feld,
  feld: clear(feld.feld),
  ursache: clear(feld.ursache),
  strategie: clear(feld.strategie),
  aktivitaet: clear(feld.aktivitaet),
  erwarteteWirkung: clear(feld.erwarteteWirkung),
  beobachteteWirkung: clear(feld.beobachteteWirkung),
});

const onlyReferenzen = (protokoll: Ziehungsprotokoll): Mappenprotokoll => {
  const { rahmen, faelle, ...kopf } = referenzprotokoll(protokoll);
  return {
    ...kopf,
    // whether there are Beschäftigtenfälle isn't for the reader either
    rahmen: { ...rahmen, ausgeschlossen: { ...rahmen.ausgeschlossen, beschaeftigtenfall: 0 } },
    faelle: faelle.map((fall) => ({ ...fall, ticket: null })),
  };
};

const saetzeOf = ({ teams, vorschlaege }: Auswertung, heute: IsoDate): readonly string[] => [
  teamstandText(
    teams.map(({ stand }) => stand),
    heute,
  ),
  ...vorschlaege.map(vorschlagText),
];

const macheAussen = async (
  deps: Deps,
  { monat, datei, heute }: Auswertungsauftrag,
  rd: string,
  organisation: Organisation,
  gezogen: readonly Ziehung[],
): Promise<GemachteAuswertung> => {
  const hausOf = hausFinder(deps.haeuser, organisation);
  const offices = officesOf(organisation, rd);
  const ziehungen = gezogen.filter(({ dienststelle }) => offices.includes(dienststelle));
  const own = ebenenhausOf(deps.haeuser, organisation, rd);
  const sammlung = await sammle(deps, {
    monat,
    includes: (office) => offices.includes(office),
    bereichOf: (office, team) => hausOf(office).bereichOf(team),
    katalog: await keptKatalogOf(deps, own.konfiguration, letzterTag(monat)),
  });
  const auswertung = fuerAussen({
    monat,
    katalog: sammlung.katalog,
    dienststellen: offices.map((dienststelle) => {
      const { name, art } = hausOf(dienststelle);
      return { dienststelle, bezeichnung: name, art };
    }),
    beurteilungen: sammlung.beurteilungen,
    fruehereKataloge: sammlung.fruehereKataloge,
  });
  const ortOf = (each: Monat): Ablageort => ebenenAblage(own, rd, "Auswertung", each, undefined);
  const kopf: Mappenkopf = {
    monat,
    ebene: "rd",
    bezeichnung: `RD ${rd}`,
    haus: `RD ${rd}`,
    stand: heute,
    regeltext:
      ziehungen[0]?.protokoll.regel.quelle ?? pruefregelFor(monat, own.konfiguration.fallpruefung.hausregel).quelle,
    fristAntworten: antwortfrist(monat, own),
  };
  const { felder, hinweise } = await handlungsfelderOf(deps, {
    key: { ebene: "rd", dienststelle: rd, einheit: rd, monat },
    bezeichnung: kopf.bezeichnung,
    // a proposal rests on counts that may be hidden here
    vorschlaege: [],
    dateienOf: (each) => [...(datei === undefined || each !== monat ? [] : [datei]), pfadOf(ortOf(each))],
  });
  const inhalt = await writeAussenmappe({ kopf, auswertung, handlungsfelder: felder });
  return {
    bezeichnung: kopf.bezeichnung,
    inhalt,
    ort: ortOf(monat),
    saetze: ["Zahlen unter 3 sind verdeckt, ebenso was sie errechnen ließe. Fälle und Freitexte sind nicht enthalten."],
    hinweise: [...sammlung.hinweise, ...hinweise],
  };
};
