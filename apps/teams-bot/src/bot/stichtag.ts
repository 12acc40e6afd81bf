import { addDays, datum, type IsoDate, Refusal } from "@verlauf/core";

/** Before it there was no SGB II. */
const ERSTER_TAG: IsoDate = "2005-01-01";
const TAGE_VORAUS = 365;

/** Far off, an answer would count days and say nothing. */
export const requireStichtag = (stichtag: IsoDate, heute: IsoDate): void => {
  if (stichtag < ERSTER_TAG) {
    throw new Refusal(`Zum ${datum(stichtag)} kann ich nichts sagen: So weit reichen die Regeln nicht zurück.`);
  }
  if (stichtag > addDays(heute, TAGE_VORAUS)) {
    throw new Refusal(`Zum ${datum(stichtag)} kann ich noch nichts sagen. Möglich ist höchstens ein Jahr im Voraus.`);
  }
};

/** Of a day to come only that is known which is in the data today. */
export const stichtagHinweise = (stichtag: IsoDate, heute: IsoDate): readonly string[] =>
  stichtag > heute ? ["Gespräche, die bis dahin noch stattfinden, sind nicht eingerechnet."] : [];
