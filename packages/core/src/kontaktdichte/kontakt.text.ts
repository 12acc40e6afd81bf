import type { Kontakt, Kontaktart, Stelle } from "../kontakt.ts";
import { aufzaehlung, datum } from "../sprache.ts";
import type { GeltendeZaehlung } from "./geltende-pflicht.ts";

const ADJEKTIV: Partial<Readonly<Record<Kontaktart, string>>> = {
  persönlich: "persönlicher",
  telefonisch: "telefonischer",
  schriftlich: "schriftlicher",
};

const SONST: Partial<Readonly<Record<Kontaktart, string>>> = {
  "E-Mail": "Kontakt per E-Mail",
  Video: "Kontakt per Video",
  Gruppe: "Gruppentermin",
};

const MIT: Readonly<Record<Stelle, string>> = {
  Integrationsfachkraft: "einer Integrationsfachkraft",
  Fallmanagement: "dem Fallmanagement",
  Leistung: "der Leistungsstelle",
  Eingangszone: "der Eingangszone",
  Träger: "einem Träger",
  ÄD: "dem Ärztlichen Dienst",
  PD: "dem Psychologischen Dienst",
};

const mitWem = (stellen: readonly Stelle[]): string => {
  // the Fallmanagement is an Integrationsfachkraft in the sense of the recommendation (KD-07)
  const named = stellen.includes("Integrationsfachkraft")
    ? stellen.filter((stelle) => stelle !== "Fallmanagement")
    : stellen;
  return `mit ${aufzaehlung(
    named.map((stelle) => MIT[stelle]),
    "oder",
  )}`;
};

/** "persönlicher oder telefonischer Kontakt mit einer Integrationsfachkraft": what counts, after "kein" or "ein". */
export const zaehlenderKontaktText = ({ art, stelle }: GeltendeZaehlung): string => {
  const adjektive = art.flatMap((word) => ADJEKTIV[word] ?? []);
  const sonst = art.flatMap((word) => SONST[word] ?? []);
  const kontakte = [...(adjektive.length > 0 ? [`${aufzaehlung(adjektive, "oder")} Kontakt`] : []), ...sonst];
  return `${aufzaehlung(kontakte, "oder")} ${mitWem(stelle)}`;
};

const KONTAKT: Readonly<Record<Kontaktart, string>> = {
  "nicht erschienen": "Der Termin",
  persönlich: "Die Vorsprache",
  telefonisch: "Das Telefonat",
  schriftlich: "Das Schreiben",
  "E-Mail": "Die E-Mail",
  Video: "Das Videogespräch",
  Gruppe: "Der Gruppentermin",
};

const BEI: Readonly<Record<Stelle, string>> = {
  Integrationsfachkraft: "",
  Fallmanagement: " beim Fallmanagement",
  Leistung: " bei der Leistungsstelle",
  Eingangszone: " bei der Eingangszone",
  Träger: " bei einem Träger",
  ÄD: " beim Ärztlichen Dienst",
  PD: " beim Psychologischen Dienst",
};

/** "Die Vorsprache vom 01.03.2016 bei der Eingangszone" */
const kontaktText = ({ art, stelle, datum: day }: Kontakt): string => `${KONTAKT[art]} vom ${datum(day)}${BEI[stelle]}`;

/** Why a contact doesn't count for a duty, as a sentence that blames nobody. */
export const zaehltNichtText = (kontakt: Kontakt, zaehlung: GeltendeZaehlung, wer: string): string => {
  if (kontakt.art === "nicht erschienen") {
    return `${kontaktText(kontakt)} zählt nicht, weil im Export „nicht erschienen“ verzeichnet ist.`;
  }
  if (zaehlung.art.includes(kontakt.art)) {
    return `${kontaktText(kontakt)} zählt nicht, weil ${wer} ein Gespräch ${mitWem(zaehlung.stelle)} verlangt.`;
  }
  return zaehlung.art.length === 1 && zaehlung.art[0] === "persönlich"
    ? `${kontaktText(kontakt)} zählt nicht, weil ${wer} ein persönliches Gespräch verlangt.`
    : `${kontaktText(kontakt)} zählt nicht, weil ${wer} diese Kontaktart nicht vorsieht.`;
};
