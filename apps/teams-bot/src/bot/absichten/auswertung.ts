import { monatText } from "@verlauf/core";
import { type Auswertungseinheit, darfIrgendwo, type Person } from "@verlauf/use-cases";
import type { Knopf } from "../../antworten/antwort.ts";
import { woertlich } from "../../antworten/woertlich.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { namensteil, offerDatei } from "../dateiangebot.ts";
import { bereichName, eigeneEinheiten, meantBereiche, nichtGezeigt } from "../einheiten.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import { monatFor } from "../fallstand.ts";
import type { Kontext } from "../kontext.ts";

type Frage = Extract<Absicht, { readonly art: "auswertung" }>;

/** What a review workbook comes to. */
const BYTES = 150_000;

/** The review workbook of an area, an office or an RD, offered as a file. */
export const answerAuswertung = async (kontext: Kontext, absicht: Frage): Promise<Erwiderung> => {
  const { person } = kontext;
  if (!darfIrgendwo(person, "auswertung.lesen")) {
    return satz(
      "Auswertungen sind für Ihre Aufgabe nicht vorgesehen. Schreiben Sie „Hilfe“, dann zeige ich, was geht.",
    );
  }
  const monat = await monatFor(kontext, absicht.monat);
  const einheiten = einheitenOf(person, absicht.bereich);
  const [only, ...others] = einheiten;
  if (only === undefined) throw nichtGezeigt({ bereich: absicht.bereich ?? true }, eigeneEinheiten(person));
  if (others.length > 0) {
    const knoepfe = einheiten.flatMap((einheit): readonly Knopf[] =>
      einheit.ebene === "bereich"
        ? [{ titel: nameOf(einheit), absicht: { art: "auswertung", monat, bereich: einheit.bereich } }]
        : [],
    );
    return { antwort: { absaetze: ["Welche Auswertung möchten Sie?"], knoepfe }, merke: { ...absicht, monat } };
  }
  const angebot = await offerDatei(
    kontext,
    { art: "auswertung", monat, einheit: only },
    {
      name: `Auswertung_${[monat, nameOf(only)].map(namensteil).join("_")}.xlsx`,
      beschreibung: `Auswertung ${nameOf(only)}, Datenstand ${monatText(monat)}`,
      bytes: BYTES,
    },
  );
  return { angebot, merke: { ...absicht, monat } };
};

/** Whose results are meant; whoever manages a whole office may name an area of it. */
const einheitenOf = (person: Person, bereich: string | undefined): readonly Auswertungseinheit[] => {
  const eigene = eigeneEinheiten(person);
  if (bereich !== undefined) {
    const own = meantBereiche(eigene, bereich);
    if (own.length > 0) return own.map((each) => ({ ebene: "bereich", ...each }));
    return eigene.dienststellen.map((dienststelle) => ({ ebene: "bereich", bereich, dienststelle }));
  }
  const rds = person.befugnisse.flatMap(({ rolle, rd }) => (rolle === "RD" ? [rd] : []));
  return [
    ...eigene.bereiche.map((each) => ({ ebene: "bereich", ...each }) as const),
    ...eigene.dienststellen.map((dienststelle) => ({ ebene: "dienststelle", dienststelle }) as const),
    ...[...new Set(rds)].map((rd) => ({ ebene: "rd", rd }) as const),
  ];
};

const nameOf = (einheit: Auswertungseinheit): string => {
  switch (einheit.ebene) {
    case "bereich":
      return woertlich(bereichName(einheit.bereich));
    case "dienststelle":
      return `Dienststelle ${einheit.dienststelle}`;
    case "rd":
      return /^RD\s/.test(einheit.rd) ? einheit.rd : `RD ${einheit.rd}`;
  }
};
