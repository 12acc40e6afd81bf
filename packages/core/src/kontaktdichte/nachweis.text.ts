import { type IsoDate, isoDate } from "../calendar.ts";
import type { Kontakt } from "../kontakt.ts";
import { anzahl, aufzaehlung, datum } from "../sprache.ts";
import type { Fall } from "./fall.ts";
import { counts } from "./geltende-pflicht.ts";
import { zaehlenderKontaktText, zaehltNichtText } from "./kontakt.text.ts";
import { entscheidendOf, type Pflichtbefund, type Urteil, type Zaehlbefund } from "./urteil.ts";

/** The day from which the deciding interval runs, as people say it. */
const seitText = (urteil: Urteil, befund: Pflichtbefund): string =>
  befund.letzterKontakt !== null && befund.letzterKontakt >= urteil.beginn
    ? `nach dem ${datum(befund.letzterKontakt)}`
    : `seit Beginn der Betreuung am ${datum(urteil.beginn)}`;

/** For a list of many people, or for one who is looked at closely: then all contacts of the window are named. */
export type Tiefe = "liste" | "einzeln";

const MOST_IN_LIST = 2;

const seitDem = (urteil: Urteil, { letzterKontakt }: Pflichtbefund): IsoDate =>
  letzterKontakt !== null && letzterKontakt > urteil.beginn ? letzterKontakt : urteil.beginn;

/** The contacts that don't count for the deciding duty, newest first: since the last that counts, or of the window. */
const nichtGezaehlte = (urteil: Urteil, fall: Fall, befund: Pflichtbefund, tiefe: Tiefe): readonly Kontakt[] => {
  const seit = seitDem(urteil, befund);
  const from =
    tiefe === "einzeln" && urteil.zaehlung !== null && urteil.zaehlung.von < seit ? urteil.zaehlung.von : seit;
  return fall.kontakte
    .filter(
      (kontakt) =>
        kontakt.datum >= from && kontakt.datum <= urteil.stichtag && !counts(befund.pflicht.zaehlung, kontakt),
    )
    .toSorted((left, right) => (left.datum < right.datum ? 1 : left.datum > right.datum ? -1 : 0));
};

const werText = ({ pflicht }: Pflichtbefund): string =>
  pflicht.herkunft === "empfehlung" ? "die Empfehlung" : `„${pflicht.regel.quelle}“`;

/** What the export says of contacts, and why some don't count. */
export const kontakteText = (urteil: Urteil, fall: Fall, tiefe: Tiefe): readonly string[] => {
  const befund = entscheidendOf(urteil);
  if (befund === null) return [];
  if (fall.nurLetzterKontakt) {
    return befund.letzterKontakt === null
      ? [
          "Im Export ist kein letzter Kontakt verzeichnet. Eine Kontaktdatei liegt nicht vor, deshalb ist auch die Kontaktart unbekannt.",
        ]
      : [
          `Im Export ist als letzter Kontakt der ${datum(befund.letzterKontakt)} verzeichnet. Die Kontaktart ist unbekannt.`,
        ];
  }
  const { zaehlung } = befund.pflicht;
  const bg = zaehlung.mitBg ? " Gezählt werden auch die Kontakte der Bedarfsgemeinschaft." : "";
  const first = `Im Export ist ${seitText(urteil, befund)} kein ${zaehlenderKontaktText(zaehlung)} verzeichnet.${bg}`;
  const others = nichtGezaehlte(urteil, fall, befund, tiefe);
  const most = tiefe === "liste" ? MOST_IN_LIST : others.length;
  const named = others.slice(0, most).map((kontakt) => zaehltNichtText(kontakt, zaehlung, werText(befund)));
  const more = others.length - named.length;
  return [
    first,
    ...named,
    ...(more > 0 ? [`${anzahl(more, "weiterer Kontakt zählt", "weitere Kontakte zählen")} ebenfalls nicht.`] : []),
  ];
};

const fensterText = ({ fenster, von, bis, pflicht }: Zaehlbefund): string => {
  if (fenster === "vereinbarung") return `In der Laufzeit der Vereinbarung (${datum(von)} bis ${datum(bis)})`;
  return pflicht.anzahl?.halbjahr === true ? "Im letzten halben Jahr" : `Seit ${datum(von)}`;
};

/** "Im letzten halben Jahr: 1 von 4." with what follows from it. */
export const zaehlungText = (urteil: Urteil, befund: Zaehlbefund): string => {
  const { kontakte, mindestens, unterschritten, von, bis, fenster } = befund;
  if (kontakte === null) return "Die Zahl der Kontakte ist unbekannt, weil keine Kontaktdatei vorliegt.";
  const ohne =
    fenster === "vereinbarung_fehlt"
      ? " Im Export sind nicht beide Daten der Vereinbarung verzeichnet; gezählt wird das letzte halbe Jahr."
      : "";
  const stand = `${fensterText(befund)}: ${kontakte} von ${mindestens}.${ohne}`;
  if (unterschritten === true) return `${stand} Die Mindestzahl ist nicht erreicht.`;
  if (unterschritten === null) return `${stand} Wegen der Ausnahme wird die Zahl nicht bewertet.`;
  if (kontakte >= mindestens) return stand;
  if (bis >= urteil.stichtag && fenster === "vereinbarung")
    return `${stand} Es fehlen noch ${mindestens - kontakte} bis ${datum(bis)}.`;
  return `${stand} Die Zahl wird noch nicht bewertet, weil die Betreuung nicht vor dem ${datum(von)} begann.`;
};

/** "Gezählt sind: 05.01.2016 und 08.02.2016." */
export const gezaehltText = ({ gezaehlt }: Zaehlbefund): readonly string[] => {
  const days = gezaehlt.map((day) => datum(isoDate(day)));
  return days.length === 0 ? [] : [`Gezählt ${days.length === 1 ? "ist" : "sind"}: ${aufzaehlung(days, "und")}.`];
};
