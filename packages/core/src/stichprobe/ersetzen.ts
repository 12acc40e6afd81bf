import { Refusal } from "../refusal.ts";
import { aufzaehlung } from "../sprache.ts";
import { ebeneOf } from "./ebene.ts";
import { ohneErsatzText } from "./stichprobe.text.ts";
import { type Los, reihenfolge } from "./ticket.ts";
import { type Darunter, referenzenOf } from "./ziehe-ebene.ts";
import { type GezogenerFall, isStehend, type Sha256, type Ziehungsprotokoll } from "./ziehung.ts";

export interface Ersatz {
  /** The record with the replaced case marked and the new one at its end. */
  readonly protokoll: Ziehungsprotokoll;
  /** The case that takes the place; null where everybody in the frame has been drawn. */
  readonly durch: GezogenerFall | null;
  /** Says so where nobody takes the place. */
  readonly hinweise: readonly string[];
}

/**
 * Replaces a case that can't be reviewed by the next ticket of the same frame; it takes the next number. A sample of RD
 * or Zentrale needs the records below, which know what the new case is called.
 */
export const ersetze = (
  protokoll: Ziehungsprotokoll,
  referenz: string,
  grund: string,
  sha256: Sha256,
  darunter: Darunter = [],
): Ersatz => {
  checkErsetzbar(protokoll, referenz, grund);
  const naechster = reihenfolge(protokoll.rahmen.ids, protokoll.seed, sha256)[protokoll.faelle.length];
  const durch = naechster === undefined ? null : newCase(protokoll, naechster, darunter);
  const faelle = [
    ...protokoll.faelle.map((fall) =>
      fall.referenz === referenz ? { ...fall, ersetztDurch: durch?.referenz ?? null, grund: grund.trim() } : fall,
    ),
    ...(durch === null ? [] : [durch]),
  ];
  return {
    protokoll: { ...protokoll, faelle },
    durch,
    hinweise:
      durch === null ? [ohneErsatzText(referenz, protokoll.rahmen.anzahl, faelle.filter(isStehend).length)] : [],
  };
};

const checkErsetzbar = ({ faelle }: Ziehungsprotokoll, referenz: string, grund: string): void => {
  const fall = faelle.find((one) => one.referenz === referenz);
  if (fall === undefined) {
    const gezogen = faelle.length === 0 ? "Sie hat keine Fälle" : `Gezogen sind ${namen(faelle)}`;
    throw new Refusal(`Den Fall ${referenz} gibt es in dieser Ziehung nicht. ${gezogen}.`);
  }
  if (!isStehend(fall)) {
    const durch = fall.ersetztDurch === null ? "herausgenommen, ohne Ersatz" : `ersetzt, durch ${fall.ersetztDurch}`;
    throw new Refusal(`Fall ${referenz} ist schon ${durch} (Grund: ${fall.grund}).`);
  }
  if (grund.trim() === "") {
    throw new Refusal(
      `Bitte angeben, warum Fall ${referenz} nicht geprüft werden kann, zum Beispiel: „Datensatz inzwischen gesperrt“.`,
    );
  }
};

/** More than a dozen names help nobody. */
const namen = (faelle: readonly GezogenerFall[]): string =>
  faelle.length <= 12
    ? aufzaehlung(
        faelle.map(({ referenz }) => referenz),
        "und",
      )
    : `${faelle.length} Fälle, zum Beispiel ${faelle[0]?.referenz}`;

const newCase = (protokoll: Ziehungsprotokoll, { kundennummer, ticket }: Los, darunter: Darunter): GezogenerFall => ({
  referenz: referenzOf(protokoll, kundennummer, darunter),
  kundennummer,
  ticket,
  ersetztDurch: null,
  grund: null,
});

const referenzOf = (protokoll: Ziehungsprotokoll, kundennummer: string, darunter: Darunter): string => {
  const referenzAt = ebeneOf(protokoll)?.referenzAt;
  if (referenzAt) return referenzAt(protokoll.faelle.length + 1);
  const referenz = referenzenOf(darunter, () => true).get(kundennummer);
  if (referenz === undefined) throw new Error("the records below don't hold the case that is drawn next");
  return referenz;
};
