import { type DayNumber, dayNumber, isoDate } from "../calendar.ts";
import type { Kontakt } from "../kontakt.ts";
import { dayAfter } from "./abstand.ts";
import { coveredUntil, namedAusnahmen } from "./ausnahmen.ts";
import type { Fall } from "./fall.ts";
import { counts } from "./geltende-pflicht.ts";
import { type Anker, isJung, pflichtenOf } from "./pflichten-of.ts";
import { JUGEND_UNTER, type Regelstand, ZAEHLUNG_DER_EMPFEHLUNG } from "./regelstand.ts";
import type { Auslassung, Hinweis, NichtGeregelt, Pflichtbefund, Status, Urteil, Zaehlbefund } from "./urteil.ts";
import { zaehle } from "./zaehlung.ts";

/** Whether a customer is served on the day: within Betreuung seit and bis, or reactivated since. */
const inBetreuung = (fall: Fall, { stichtag }: Regelstand): boolean => {
  const { betreuungSeit, betreuungBis, reaktiviertAm } = fall;
  if (betreuungSeit > stichtag) return false;
  return (
    betreuungBis === null ||
    betreuungBis >= stichtag ||
    (reaktiviertAm !== null && reaktiviertAm <= stichtag && betreuungBis < reaktiviertAm)
  );
};

// KD-01: the 4-phase model is worked in every kind of team but these two
const OHNE_VIER_PHASEN: readonly (string | null)[] = ["Reha", "Leistung"];

/** Why a customer is left out of every list; null for those whom the rules are asked about. */
export const auslassungOf = (fall: Fall, regeln: Regelstand): Auslassung | null => {
  if (!inBetreuung(fall, regeln) || OHNE_VIER_PHASEN.includes(fall.teamart)) return "nicht_in_betreuung";
  return fall.beschaeftigtenfall ? "beschaeftigtenfall" : null;
};

const beginnOf = ({ betreuungSeit, reaktiviertAm }: Fall, { stichtag }: Regelstand): DayNumber => {
  const later = reaktiviertAm !== null && reaktiviertAm <= stichtag && reaktiviertAm > betreuungSeit;
  return dayNumber(later ? reaktiviertAm : betreuungSeit);
};

const raise = (letzte: DayNumber[], regeln: Regelstand, kontakte: readonly Kontakt[], ofBg: boolean): void => {
  for (const kontakt of kontakte) {
    const day = dayNumber(kontakt.datum);
    if (day > regeln.tag) continue;
    for (const [place, zaehlung] of regeln.zaehlungen.entries()) {
      if (ofBg && !zaehlung.mitBg) continue;
      if (day > (letzte[place] ?? day) && counts(zaehlung, kontakt)) letzte[place] = day;
    }
  }
};

/** Beginn and, for every way of counting, the last contact that counts. */
export const ankerFor = (regeln: Regelstand, fall: Fall): Anker => {
  const letzte: DayNumber[] = regeln.zaehlungen.map(() => Number.NEGATIVE_INFINITY);
  if (fall.nurLetzterKontakt) {
    if (fall.letzterKontakt !== null && fall.letzterKontakt <= regeln.stichtag) {
      letzte.fill(dayNumber(fall.letzterKontakt));
    }
  } else {
    raise(letzte, regeln, fall.kontakte, false);
    raise(letzte, regeln, fall.kontakteDerBg, true);
  }
  return { beginn: beginnOf(fall, regeln), letzte };
};

const nichtGeregeltOf = (regeln: Regelstand, fall: Fall): NichtGeregelt => {
  if (regeln.konzept !== null && regeln.konzept.grundlage === "ersetzt") return "konzept_erreicht_nicht";
  if (fall.rechtskreis === "SGB III") return "sgb_iii_ohne_hausregel";
  return regeln.stichtag < "2010-12-01" ? "vor_der_empfehlung" : "profillagen_entfallen";
};

// Where a replacing concept leaves more time than the recommendation would, the answer says so (GE-11).
const isUnterEmpfehlung = (regeln: Regelstand, fall: Fall, anker: Anker, faellig: DayNumber): boolean => {
  const { massstab } = regeln;
  if (massstab === null || fall.rechtskreis !== "SGB II" || fall.profillage === null || fall.profillage === "N") {
    return false;
  }
  const from = Math.max(anker.beginn, anker.letzte[ZAEHLUNG_DER_EMPFEHLUNG] ?? Number.NEGATIVE_INFINITY);
  const jugend = dayAfter(from, massstab.jugend.abstand);
  const wanted = isJung(fall, jugend, JUGEND_UNTER)
    ? jugend
    : dayAfter(from, massstab.profillagen[fall.profillage].abstand);
  return faellig > wanted;
};

const statusOf = (regeln: Regelstand, faellig: DayNumber): Status => {
  if (faellig < regeln.tag) return "ueberfaellig";
  return faellig <= regeln.tag + regeln.ankuendigungTage ? "faellig" : "im_soll";
};

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
  let bis: string | null = null;
  const befunde: Pflichtbefund[] = [];
  for (const { pflicht, faellig: own } of pflichten) {
    const letzter = anker.letzte[pflicht.zaehlung] ?? Number.NEGATIVE_INFINITY;
    const ausgenommenBis = pflicht.jugend ? jugendBis : sonstBis;
    const befund: Pflichtbefund = {
      pflicht,
      letzterKontakt: Number.isFinite(letzter) ? isoDate(letzter) : null,
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

  const zaehlungen = zaehle(regeln, fall, anker.beginn, befunde);
  const zaehlung = shown(zaehlungen);
  const offen = pflichten.length === 0 && empfehlung !== null;
  const status: Status =
    entscheidend !== null
      ? statusOf(regeln, faellig)
      : pflichten.length > 0
        ? "ausgenommen"
        : offen
          ? "profillage_offen"
          : "nicht_geregelt";
  const terminAm =
    fall.naechsterTermin !== null && fall.naechsterTermin >= regeln.stichtag ? fall.naechsterTermin : null;
  const countedFrom = isoDate(
    Math.max(
      anker.beginn,
      ...anker.letzte.filter((_, place) => pflichten.some(({ pflicht }) => pflicht.zaehlung === place)),
    ),
  );
  const ausnahmen =
    hasAusnahmen && pflichten.length > 0 ? namedAusnahmen(fall.ausnahmen, regeln.stichtag, countedFrom) : [];

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
    status,
    beginn: isoDate(anker.beginn),
    entscheidend,
    pflichten: befunde,
    tageUeberfaellig: status === "ueberfaellig" ? regeln.tag - faellig : null,
    zaehlung,
    zaehlungen,
    bis: status === "ausgenommen" ? (bis as Urteil["bis"]) : null,
    tageOffen: status === "profillage_offen" ? regeln.tag - anker.beginn : null,
    nichtGeregelt: status === "nicht_geregelt" ? nichtGeregeltOf(regeln, fall) : null,
    hinweise,
    ausnahmen,
    terminAm,
    terminSpaeter: terminAm !== null && dayNumber(terminAm) > faellig + regeln.terminspielraumTage,
  };
};
