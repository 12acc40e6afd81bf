import { birthday, dayNumber, type Fall, type IsoDate, isoDate, type Profillage } from "@verlauf/core";
import { type Antwort, BESCHAEFTIGTENFALL, NICHT_IN_BETREUUNG, STICHTAG } from "./antwort.ts";

// What somebody would write by hand who needs these answers for this one day and nothing else: every number of the
// recommendation in its place, no dated rules, no concepts, no explanation. Only the calendar is Verlauf's.

const TAG = dayNumber(STICHTAG);
const FENSTER_AB: IsoDate = "2015-12-02";

const regel = <const P extends Profillage>(profillage: P, tage: number, mindestens: number) =>
  ({ id: `profillage:${profillage}`, tage, mindestens }) as const;

const REGELN = {
  M: regel("M", 45, 4),
  A: regel("A", 36, 5),
  F: regel("F", 60, 3),
  E: regel("E", 45, 4),
  S: regel("S", 91, 2),
  U: regel("U", 91, 2),
  I: regel("I", 91, 2),
  Z: regel("Z", 182, 1),
} as const;

export const answerByLoop = (fall: Fall): Antwort => {
  const { betreuungSeit, betreuungBis, reaktiviertAm, teamart, profillage } = fall;
  const reaktiviert = reaktiviertAm !== null && reaktiviertAm <= STICHTAG ? reaktiviertAm : null;
  if (
    betreuungSeit > STICHTAG ||
    (betreuungBis !== null && betreuungBis < STICHTAG && (reaktiviert === null || betreuungBis >= reaktiviert)) ||
    teamart === "Reha" ||
    teamart === "Leistung"
  ) {
    return NICHT_IN_BETREUUNG;
  }
  if (fall.beschaeftigtenfall) return BESCHAEFTIGTENFALL;
  if (fall.rechtskreis !== "SGB II") return undecided("nicht_geregelt");

  const beginn = reaktiviert !== null && reaktiviert > betreuungSeit ? reaktiviert : betreuungSeit;
  let last = beginn;
  const seen: IsoDate[] = [];
  for (const { datum, art, stelle } of fall.kontakte) {
    if (art !== "persönlich" || (stelle !== "Integrationsfachkraft" && stelle !== "Fallmanagement")) continue;
    if (datum > STICHTAG) continue;
    if (datum > last) last = datum;
    if (datum >= FENSTER_AB && !seen.includes(datum)) seen.push(datum);
  }
  const anker = dayNumber(last);

  let covered = false;
  let coveredU25 = false;
  for (const { von, bis, auchU25 } of fall.ausnahmen) {
    if (von > STICHTAG || bis < STICHTAG) continue;
    covered = true;
    if (auchU25) coveredU25 = true;
  }

  const jung = anker + 28 < birthday(fall.geburtsdatum, 25);
  const own = profillage === null || profillage === "N" ? null : REGELN[profillage];
  const kontakte = own === null ? null : seen.length;
  const dichteUnterschritten = own === null || covered ? null : beginn < FENSTER_AB && seen.length < own.mindestens;

  let faellig: number;
  let id: Antwort["regel"];
  if (jung && !coveredU25 && (own === null || covered || own.tage >= 28)) {
    faellig = anker + 28;
    id = "u25";
  } else if (own !== null && !covered) {
    faellig = anker + own.tage;
    id = own.id;
  } else {
    const status = jung || own !== null ? "ausgenommen" : "profillage_offen";
    return { ...undecided(status), kontakte, dichteUnterschritten };
  }
  const overdue = faellig < TAG;
  return {
    status: overdue ? "ueberfaellig" : faellig <= TAG + 14 ? "faellig" : "im_soll",
    faelligAm: isoDate(faellig),
    tageUeberfaellig: overdue ? TAG - faellig : null,
    kontakte,
    dichteUnterschritten,
    regel: id,
  };
};

const undecided = (status: Antwort["status"]): Antwort => ({ ...NICHT_IN_BETREUUNG, status });
