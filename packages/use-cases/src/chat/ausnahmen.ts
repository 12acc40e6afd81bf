import {
  type Ausnahme,
  addMonths,
  datum,
  findPersonenbezug,
  hasGesundheitsangabe,
  type IsoDate,
  Refusal,
} from "@verlauf/core";
import { findPerson } from "../kontaktdichte/erklaere.ts";
import { openFrage } from "../kontaktdichte/frage.ts";
import { personenreferenzen } from "../personenreferenz.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { kundennummerOf } from "../zugang/kundennummer-of.ts";
import { einheitText } from "../zugang/pforte.ts";
import type { Chatpforte } from "./chatdeps.ts";
import type { Ausnahmeauftrag, Chatzugang } from "./chatzugang.ts";
import { requireNeuenZeitraum } from "./zeitraum.ts";

const GRUND_ZEICHEN = 500;
/** A justified single case is looked at again (KD-13). */
const HOECHSTENS_MONATE = 12;

/** Without a reason an exception is no justified single case (KD-13). */
const requireGrund = (text: string, kundennummer: string, heute: IsoDate): string => {
  const grund = text.trim();
  if (grund === "") throw new Refusal("Eine Ausnahme braucht einen Grund.");
  if (grund.length > GRUND_ZEICHEN) throw new Refusal(`Der Grund hat höchstens ${GRUND_ZEICHEN} Zeichen.`);
  if (findPersonenbezug(grund, [kundennummer], heute).includes("Kundennummer")) {
    throw new Refusal("Bitte den Grund ohne Kundennummern angeben.");
  }
  if (hasGesundheitsangabe(grund)) throw new Refusal("Bitte den Grund ohne Angaben zur Gesundheit angeben.");
  return grund;
};

const schonEingetragen = (referenz: string, { von, bis }: Pick<Ausnahme, "von" | "bis">): Refusal =>
  new Refusal(`Für ${referenz} ist vom ${datum(von)} bis ${datum(bis)} schon eine Ausnahme eingetragen.`);

/** Fewer contacts in justified single cases (KD-13): entered by whoever leads the team, or its area. */
export const openAusnahmen = (pforte: Chatpforte): Pick<Chatzugang, "pruefeAusnahme" | "trageAusnahmeEin"> => {
  const { deps, sicht, kreise, heute, tue, gelesen, hausschluessel } = pforte;

  const findFall = async (angabe: Ausnahmeauftrag["angabe"]) => {
    const nur = await kreise("ausnahme.eintragen", {});
    const grundlage = await openFrage(deps, { stichtag: heute(), nur });
    const data = await sicht();
    const key = await hausschluessel();
    const kundennummer =
      "kundennummer" in angabe
        ? angabe.kundennummer
        : await kundennummerOf(pforte, data, grundlage, { referenz: angabe.referenz, nur, hausschluessel: key });
    const fall = kundennummer === undefined ? undefined : await findPerson(data, grundlage, { kundennummer, nur });
    if (fall === undefined) throw new NichtGefunden();
    return { fall, referenz: personenreferenzen(key)(fall) };
  };

  const pruefe = async ({ angabe, grund, von, bis }: Ausnahmeauftrag) => {
    const found = await findFall(angabe);
    requireNeuenZeitraum({ von, bis }, heute());
    if (bis > addMonths(heute(), HOECHSTENS_MONATE)) {
      throw new Refusal("Eine Ausnahme endet spätestens in zwölf Monaten. Danach lässt sie sich neu eintragen.");
    }
    const schon = found.fall.ausnahmen.find((one) => one.von <= bis && von <= one.bis);
    if (schon !== undefined) throw schonEingetragen(found.referenz, schon);
    return { ...found, grund: requireGrund(grund, found.fall.kundennummer, heute()) };
  };

  return {
    pruefeAusnahme: (auftrag) =>
      tue(async () => {
        const { fall, referenz } = await pruefe(auftrag);
        gelesen("personen.lesen", einheitText(fall), referenz);
        return { referenz, team: fall.team };
      }),
    trageAusnahmeEin: (auftrag) =>
      tue(async () => {
        const { fall, referenz, grund } = await pruefe(auftrag);
        const { dienststelle, kundennummer, team } = fall;
        const { von, bis } = auftrag;
        const isNeu = await deps.store.trageAusnahmeEin(
          { dienststelle, kundennummer, grund, von, bis, entschiedenAm: heute(), auchU25: false },
          { team, referenz },
        );
        if (!isNeu) {
          // somebody else was faster: now it is seen what they entered
          await pruefe(auftrag);
          throw new Refusal(`Für ${referenz} ist in dieser Zeit schon eine Ausnahme eingetragen.`);
        }
        return { referenz, team };
      }),
  };
};
