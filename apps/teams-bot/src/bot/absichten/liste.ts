import { datum, daysBetween, zahl } from "@verlauf/core";
import type { Listenperson } from "@verlauf/use-cases";
import type { Antwort, Knopf, Tabelle, Zelle } from "../../antworten/antwort.ts";
import type { Absicht, Listenabsicht } from "../../conversation/absicht.ts";
import { SEITE } from "../../conversation/absichten/anschluss.ts";
import type { Kontext } from "../kontext.ts";
import type { Listenantwort } from "../listenplan.ts";

interface Listenstand {
  readonly kontext: Kontext;
  readonly absicht: Listenabsicht;
  readonly antwort: Listenantwort;
  readonly personen: readonly Listenperson[];
}

/** The part of an answer that shows persons, ten at a time; nothing of it where counts only may be shown. */
export const listenteil = (
  stand: Listenstand,
): Pick<Antwort, "tabelle" | "knoepfe"> & { readonly seite: string | undefined } => {
  const { kontext, absicht, personen } = stand;
  if (!kontext.zeigtFaelle || personen.length === 0) return { knoepfe: [], seite: undefined };
  const from = Math.min(absicht.ab ?? 0, Math.floor((personen.length - 1) / SEITE) * SEITE);
  const gezeigt = personen.slice(from, from + SEITE);
  const to = from + gezeigt.length;
  return {
    tabelle: tabelleOf(stand, gezeigt),
    knoepfe: knoepfeOf(stand, gezeigt, to),
    seite: personen.length > SEITE ? `${zahl(from + 1)} bis ${zahl(to)} von ${zahl(personen.length)}.` : undefined,
  };
};

const tabelleOf = ({ kontext, absicht, antwort }: Listenstand, personen: readonly Listenperson[]): Tabelle => {
  const isUeberfaellig = absicht.art === "ueberfaellig" && absicht.faelligBis === undefined;
  return {
    spalten: [
      { titel: kontext.zeigtNummern ? "Kundennummer" : "Referenz", breite: 4 },
      { titel: "Kundenstatus", breite: 4 },
      { titel: isUeberfaellig ? "fällig seit" : "fällig am", breite: 3 },
      { titel: "Tage", breite: 2 },
    ],
    zeilen: personen.map((person) => zeileOf(kontext, antwort, person, isUeberfaellig)),
  };
};

const zeileOf = (
  { zeigtNummern, heute }: Kontext,
  { referenzOf, stichtag }: Listenantwort,
  { fall, eintrag }: Listenperson,
  isUeberfaellig: boolean,
): readonly Zelle[] => {
  const referenz = referenzOf(fall.kundennummer, fall.team);
  const { faelligAm, tageUeberfaellig } = eintrag;
  return [
    {
      text: zeigtNummern ? fall.kundennummer : referenz,
      absicht: { art: "person", angabe: { referenz }, warum: true, ...(stichtag === heute ? {} : { stichtag }) },
    },
    { text: fall.kundenstatus ?? "–" },
    { text: faelligAm === null ? "–" : datum(faelligAm) },
    tageUeberfaellig === null
      ? { text: faelligAm === null ? "–" : `in ${zahl(daysBetween(stichtag, faelligAm))}` }
      : isUeberfaellig
        ? { text: zahl(tageUeberfaellig) }
        : { text: `seit ${zahl(tageUeberfaellig)}`, farbe: "achtung" },
  ];
};

const knoepfeOf = (
  { absicht, antwort, personen, kontext: { heute, zeigtNummern } }: Listenstand,
  gezeigt: readonly Listenperson[],
  to: number,
): readonly Knopf[] => {
  const [first] = gezeigt;
  const { stichtag } = antwort;
  const tag = stichtag === heute ? {} : { stichtag };
  return [
    ...(to < personen.length ? [{ titel: "Weiter", absicht: { ...absicht, ab: to } } as const] : []),
    ...(first === undefined ? [] : [warumKnopf(first.fall, antwort, zeigtNummern, tag)]),
    { titel: "Als Excel", absicht: { art: "als_excel", von: { ...absicht, ab: undefined } } },
  ];
};

/** Explains the first row, and says so. */
const warumKnopf = (
  { kundennummer, team }: Listenperson["fall"],
  { referenzOf }: Listenantwort,
  zeigtNummern: boolean,
  tag: Pick<Extract<Absicht, { readonly art: "person" }>, "stichtag">,
): Knopf => {
  const referenz = referenzOf(kundennummer, team);
  return {
    titel: `Warum ${zeigtNummern ? kundennummer : referenz}?`,
    absicht: { art: "person", angabe: { referenz }, warum: true, ...tag },
  };
};
