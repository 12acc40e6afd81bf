import { isInBetreuung } from "../betreuung.ts";
import { type DayNumber, dayNumber, type IsoDate, isoDate } from "../calendar.ts";
import { dayAfter } from "./abstand.ts";
import { coveredUntil, namedAusnahmen } from "./ausnahmen.ts";
import { EMPFEHLUNG_AB } from "./empfehlung-2010.ts";
import type { Fall } from "./fall.ts";
import type { GeltendeZaehlung } from "./geltende-pflicht.ts";
import { addKontakttage } from "./kontakttage.ts";
import { type Anker, ankerOf, type Faelligkeit, isJung, pflichtenOf } from "./pflichten-of.ts";
import { JUGEND_UNTER, type Regelstand } from "./regelstand.ts";
import type { Auslassung, Hinweis, Lage, NichtGeregelt, Pflichtbefund, Urteil, Zaehlbefund } from "./urteil.ts";
import { zaehle } from "./zaehlung.ts";

/** Why a customer is left out of every list; null for those whom the rules are asked about. */
export const auslassungOf = (fall: Fall, regeln: Regelstand): Auslassung | null => {
  if (!isInBetreuung(fall, regeln.stichtag) || regeln.teamsOhneVierPhasen.includes(fall.teamart ?? "AV")) {
    return "nicht_in_betreuung";
  }
  return fall.beschaeftigtenfall ? "beschaeftigtenfall" : null;
};

const beginnOf = ({ betreuungSeit, reaktiviertAm }: Fall, { stichtag }: Regelstand): DayNumber => {
  const later = reaktiviertAm !== null && reaktiviertAm <= stichtag && reaktiviertAm > betreuungSeit;
  return dayNumber(later ? reaktiviertAm : betreuungSeit);
};

const kontakttageOf = (regeln: Regelstand, fall: Fall, zaehlung: GeltendeZaehlung): readonly DayNumber[] => {
  const days: DayNumber[] = [];
  addKontakttage(days, fall.kontakte, zaehlung, regeln.tag);
  if (zaehlung.mitBg) addKontakttage(days, fall.kontakteDerBg, zaehlung, regeln.tag);
  return days;
};

/** Beginn and, for every way of counting, the contacts that count. */
export const ankerFor = (regeln: Regelstand, fall: Fall): Anker => {
  const letzte: (DayNumber | undefined)[] = [];
  const tage: (readonly DayNumber[])[] = [];
  const known = fall.letzterKontakt !== null && fall.letzterKontakt <= regeln.stichtag;
  for (const zaehlung of regeln.zaehlungen) {
    if (fall.nurLetzterKontakt) letzte.push(known ? dayNumber(fall.letzterKontakt) : undefined);
    else {
      const days = kontakttageOf(regeln, fall, zaehlung);
      tage.push(days);
      letzte.push(days[days.length - 1]);
    }
  }
  return { beginn: beginnOf(fall, regeln), letzte, tage };
};

const nichtGeregeltOf = (regeln: Regelstand, fall: Fall): NichtGeregelt => {
  if (regeln.konzept !== null && regeln.konzept.grundlage === "ersetzt") return "konzept_erreicht_nicht";
  if (fall.rechtskreis === "SGB III") return "sgb_iii_ohne_hausregel";
  return regeln.stichtag < EMPFEHLUNG_AB ? "vor_der_empfehlung" : "profillagen_entfallen";
};

// Where a replacing concept leaves more time than the recommendation would, the answer says so (GE-11).
const isUnterEmpfehlung = (regeln: Regelstand, fall: Fall, anker: Anker, faellig: DayNumber): boolean => {
  const { massstab } = regeln;
  if (massstab === null || fall.rechtskreis !== "SGB II" || fall.profillage === null || fall.profillage === "N") {
    return false;
  }
  const from = ankerOf(anker, regeln.zaehlungDerEmpfehlung);
  const jugend = dayAfter(from, massstab.jugend.abstand);
  const wanted = isJung(fall, jugend, JUGEND_UNTER)
    ? jugend
    : dayAfter(from, massstab.profillagen[fall.profillage].abstand);
  return faellig > wanted;
};

const faelligkeitOf = (regeln: Regelstand, befund: Pflichtbefund, faellig: DayNumber): Lage => {
  if (faellig < regeln.tag) return { status: "ueberfaellig", befund, tageUeberfaellig: regeln.tag - faellig };
  const status = faellig <= regeln.tag + regeln.ankuendigungTage ? "faellig" : "im_soll";
  return { status, befund, tageUeberfaellig: null };
};

/** The day from which the person's intervals run, the latest of them. */
const countedFrom = (anker: Anker, pflichten: readonly Faelligkeit[]): IsoDate =>
  isoDate(Math.max(...pflichten.map(({ pflicht }) => ankerOf(anker, pflicht.zaehlung))));

const lastDay = (...days: readonly (IsoDate | null)[]): IsoDate =>
  days.reduce<IsoDate>((last, day) => (day !== null && day > last ? day : last), "0001-01-01");

/** The count that is shown: the first that is missed, else the recommendation's, else the first of the file. */
const shown = (zaehlungen: readonly Zaehlbefund[]): Zaehlbefund | null =>
  zaehlungen.find(({ unterschritten }) => unterschritten === true) ?? zaehlungen[0] ?? null;

/**
 * What contact density says of one person on the rules' Stichtag. Pure; the order of contacts and exceptions doesn't
 * matter. Left out are people not in 4-phase service, and Beschäftigtenfälle.
 */
export const assessKontaktdichte = (regeln: Regelstand, fall: Fall): Urteil | Auslassung => {
  const auslassung = auslassungOf(fall, regeln);
  if (auslassung !== null) return auslassung;

  const anker = ankerFor(regeln, fall);
  const { pflichten, empfehlung } = pflichtenOf(regeln, fall, anker);
  const hasAusnahmen = fall.ausnahmen.length > 0;
  const jugendBis = hasAusnahmen ? coveredUntil(fall.ausnahmen, regeln.stichtag, true) : null;
  const sonstBis = hasAusnahmen ? coveredUntil(fall.ausnahmen, regeln.stichtag, false) : null;

  let entscheidend: Pflichtbefund | null = null;
  let faellig = Number.POSITIVE_INFINITY;
  let bis: IsoDate | null = null;
  const befunde: Pflichtbefund[] = [];
  for (const { pflicht, faellig: own } of pflichten) {
    const letzter = anker.letzte[pflicht.zaehlung.platz];
    const ausgenommenBis = pflicht.jugend ? jugendBis : sonstBis;
    const befund: Pflichtbefund = {
      pflicht,
      letzterKontakt: letzter === undefined ? null : isoDate(letzter),
      faelligAm: isoDate(own),
      ausgenommenBis,
    };
    befunde.push(befund);
    if (ausgenommenBis !== null) {
      if (bis === null || ausgenommenBis < bis) bis = ausgenommenBis;
    } else if (own < faellig) {
      faellig = own;
      entscheidend = befund;
    }
  }

  const zaehlungen = zaehle(regeln, fall, anker, befunde);
  const zaehlung = shown(zaehlungen);
  const terminAm =
    fall.naechsterTermin !== null && fall.naechsterTermin >= regeln.stichtag ? fall.naechsterTermin : null;
  const ausnahmen =
    hasAusnahmen && pflichten.length > 0
      ? namedAusnahmen(fall.ausnahmen, lastDay(regeln.stichtag, jugendBis, sonstBis), countedFrom(anker, pflichten))
      : [];

  const hinweise: Hinweis[] = [];
  if (fall.nurLetzterKontakt && entscheidend !== null) hinweise.push("kontaktart_unbekannt");
  if (fall.nurLetzterKontakt && zaehlung !== null) hinweise.push("zaehlung_unbekannt");
  if (entscheidend?.pflicht.herkunft === "haus" && isUnterEmpfehlung(regeln, fall, anker, faellig)) {
    hinweise.push("unter_empfehlung");
  }
  if (empfehlung?.uebernommen === true) hinweise.push("uebernommen");
  if (ausnahmen.length > 0) hinweise.push("ausnahme");

  return {
    stichtag: regeln.stichtag,
    lage:
      entscheidend !== null
        ? faelligkeitOf(regeln, entscheidend, faellig)
        : bis !== null
          ? { status: "ausgenommen", bis }
          : empfehlung !== null
            ? { status: "profillage_offen", tageOffen: regeln.tag - anker.beginn }
            : { status: "nicht_geregelt", grund: nichtGeregeltOf(regeln, fall) },
    beginn: isoDate(anker.beginn),
    pflichten: befunde,
    zaehlung,
    zaehlungen,
    hinweise,
    ausnahmen,
    terminAm,
    terminSpaeter: terminAm !== null && dayNumber(terminAm) > faellig + regeln.terminspielraumTage,
  };
};
