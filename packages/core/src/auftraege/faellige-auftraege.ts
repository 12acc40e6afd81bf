import { addDays, dayNumber, type IsoDate, isoDate, mondayOf } from "../calendar.ts";
import { arbeitstagAb, arbeitstageNach, arbeitstageVor, type IsFeiertag } from "../fristen/arbeitstag.ts";
import { type Erinnerungsabstand, type Frist, type Fristname, fristenOf, pruefmonatOf } from "../fristen/fristen.ts";
import { addMonate, letzterTag, type Monat, monatOf } from "../monat.ts";
import { type Hausregel, pruefregelOn } from "../stichprobe/pruefregel.ts";
import type { Auftrag, Auftragsart, Ortszeit, Uhrzeit } from "./auftrag.ts";

/** What a house's terms say about when something is to be done. */
export interface Auftragshaus {
  readonly dienststelle: string;
  readonly hausregel: Hausregel | null;
  readonly fristen: Readonly<Record<Fristname, Frist>>;
  readonly erinnerungen: Erinnerungsabstand;
  readonly isFeiertag: IsFeiertag;
}

/** After the one moment, up to and with the other. */
export interface Auftragsspanne {
  readonly nach: Ortszeit;
  readonly bis: Ortszeit;
}

// Before people begin, but not in the hour that the clocks leave out in March and have twice in October. Whatever tells of
// others' work comes after it.
const UHRZEIT: Readonly<Record<Auftragsart, Uhrzeit>> = {
  sicherung: "01:00",
  loeschung: "03:30",
  wartung: "04:30",
  ausgabe: "06:00",
  faelleablage: "06:30",
  zusammenfuehrung: "06:45",
  wochenuebersicht: "07:00",
  erinnerung: "07:30",
  nachfrage: "07:30",
  verspaetung: "08:00",
  tagesmeldung: "08:15",
};

const dayOf = (zeit: Ortszeit): IsoDate => zeit.slice(0, 10) as IsoDate;

const fellDue =
  ({ nach, bis }: Auftragsspanne) =>
  ({ faellig }: Auftrag): boolean =>
    nach < faellig && faellig <= bis;

const isWorthwhile =
  ({ bis }: Auftragsspanne) =>
  ({ bis: letzter }: Auftrag): boolean =>
    dayOf(bis) <= letzter;

const keyOf = ({ faellig, kennung }: Auftrag): string => `${faellig} ${kennung}`;

const inOrder = (auftraege: readonly Auftrag[]): readonly Auftrag[] =>
  auftraege.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));

/** What fell due for a house in a span of time and is still worth doing at its end; earliest first. */
export const faelligeAuftraege = (haus: Auftragshaus, spanne: Auftragsspanne): readonly Auftrag[] =>
  inOrder(auftraegeOf(haus, spanne).filter(isWorthwhile(spanne)));

/** What fell due in a span of time in which nobody was there to do it, and came to nothing by its end. */
export const versaeumteAuftraege = (haus: Auftragshaus, spanne: Auftragsspanne): readonly Auftrag[] =>
  inOrder(auftraegeOf(haus, spanne).filter((auftrag) => !isWorthwhile(spanne)(auftrag)));

const WOCHEN = [-4, -3, -2, -1, 0];

const auftraegeOf = (haus: Auftragshaus, spanne: Auftragsspanne): readonly Auftrag[] => {
  const tag = dayOf(spanne.bis);
  // answers may be asked for up to 31 working days after they were due, and reminded of as long before
  const datenmonate = [-3, -2, -1, 0, 1].map((anzahl) => addMonate(monatOf(tag), anzahl));
  return [
    ...datenmonate.filter((each) => isVorgeschrieben(haus, each)).flatMap((each) => monatsauftraege(haus, each)),
    ...WOCHEN.flatMap((anzahl) => wochenauftraege(haus, addDays(tag, anzahl * 7))),
  ].filter(fellDue(spanne));
};

/** What is done every day, once for all offices; `uhrzeit` where the house has chosen one. */
export interface Tagesauftrag {
  readonly art: Extract<Auftragsart, "tagesmeldung" | "loeschung" | "wartung" | "sicherung">;
  readonly uhrzeit?: Uhrzeit;
}

/** The same for what is done every day. */
export const faelligeTagesauftraege = (
  tagesauftraege: readonly Tagesauftrag[],
  spanne: Auftragsspanne,
): readonly Auftrag[] => {
  const tag = dayOf(spanne.bis);
  const auftraege = tagesauftraege.map(
    ({ art, uhrzeit }): Auftrag => ({
      kennung: `${art}:${tag}`,
      art,
      dienststelle: null,
      zeitraum: tag,
      abstand: null,
      spur: art,
      faellig: `${tag}T${uhrzeit ?? UHRZEIT[art]}`,
      bis: tag,
    }),
  );
  return inOrder(auftraege.filter(fellDue(spanne)));
};

// where none is, whoever wants to draw all the same is told why not
const isVorgeschrieben = ({ hausregel }: Auftragshaus, datenmonat: Monat): boolean =>
  pruefregelOn(datenmonat, hausregel) !== undefined;

const later = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? other : one);

const monatsauftraege = (haus: Auftragshaus, datenmonat: Monat): readonly Auftrag[] => {
  const { dienststelle, erinnerungen, isFeiertag } = haus;
  const fristen = fristenOf(haus.fristen, datenmonat, isFeiertag);
  const ende = letzterTag(pruefmonatOf(datenmonat));
  const auftrag = (art: Auftragsart, tag: IsoDate, bis: IsoDate, abstand: number | null = null): Auftrag => ({
    kennung: [
      art,
      dienststelle,
      datenmonat,
      ...(abstand === null ? [] : [`${art === "erinnerung" ? "vorher" : "danach"}${abstand}`]),
    ].join(":"),
    art,
    dienststelle,
    zeitraum: datenmonat,
    abstand,
    spur: `monat:${dienststelle}:${datenmonat}`,
    faellig: `${tag}T${UHRZEIT[art]}`,
    bis: later(bis, tag),
  });
  const tage = [...new Set(erinnerungen.vorher)]
    .map((abstand) => ({ abstand, tag: arbeitstageVor(fristen.antworten, abstand, isFeiertag) }))
    // on the first day the issue itself is the reminder, and before it there is nothing to remind of
    .filter(({ tag }) => tag > fristen.listeAusgabe)
    .sort((one, other) => other.abstand - one.abstand);
  return [
    auftrag("ausgabe", fristen.listeAusgabe, ende),
    auftrag("faelleablage", fristen.faelleAblage, ende),
    ...tage.map(({ abstand, tag }, place) => {
      const next = tage[place + 1];
      return auftrag("erinnerung", tag, next === undefined ? fristen.antworten : addDays(next.tag, -1), abstand);
    }),
    ...[...new Set(erinnerungen.danach)].map((abstand) =>
      auftrag("nachfrage", arbeitstageNach(fristen.antworten, abstand, isFeiertag), fristen.dialog, abstand),
    ),
    auftrag("verspaetung", arbeitstageNach(fristen.antworten, 1, isFeiertag), fristen.dialog),
    auftrag("zusammenfuehrung", fristen.zusammenfuehrung, ende),
  ];
};

const FREITAG = 4;

const wochenauftraege = ({ dienststelle, isFeiertag }: Auftragshaus, am: IsoDate): readonly Auftrag[] => {
  const montag = isoDate(mondayOf(dayNumber(am)));
  const freitag = addDays(montag, FREITAG);
  const tag = arbeitstagAb(montag, 1, isFeiertag);
  if (tag > freitag) return [];
  return [
    {
      kennung: `wochenuebersicht:${dienststelle}:${montag}`,
      art: "wochenuebersicht",
      dienststelle,
      zeitraum: montag,
      abstand: null,
      spur: `woche:${dienststelle}`,
      faellig: `${tag}T${UHRZEIT.wochenuebersicht}`,
      bis: freitag,
    },
  ];
};
