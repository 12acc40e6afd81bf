import { type Monat, monatText, Refusal } from "@verlauf/core";
import { type Auswertungseinheit, darfIrgendwo, type Person } from "@verlauf/use-cases";
import type { Knopf } from "../../antworten/antwort.ts";
import { woertlich } from "../../antworten/woertlich.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { namensteil, offerDatei } from "../dateiangebot.ts";
import { eigeneEinheiten, hatEinheiten, inDienststelle, meantBereiche, nichtGezeigt } from "../einheiten.ts";
import { bereichName, dienststellenname, doppelte } from "../einheitsname.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import { mitMonat, monatFor } from "../fallstand.ts";
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
  const eigene = eigeneEinheiten(person);
  const { bereich, dienststelle } = absicht;
  if (!hatEinheiten(eigene) && hasZentrale(person)) return answerZentrale(kontext, monat, bereich);
  const einheiten = einheitenOf(person, absicht);
  const [only, ...others] = einheiten;
  if (only === undefined) throw nichtGezeigt({ bereich: bereich ?? true, dienststelle }, eigene);
  if (others.length > 0) {
    const merke: Absicht = { ...absicht, monat };
    return { antwort: { absaetze: ["Welche Auswertung möchten Sie?"], knoepfe: knoepfeOf(einheiten, monat) }, merke };
  }
  if (only.ebene !== "rd") await mitMonat(kontext, { monat }, () => kontext.zugang.stand({ monat }));
  return { angebot: await offer(kontext, monat, only), merke: { ...absicht, monat } };
};

const offer = (kontext: Kontext, monat: Monat, einheit: Auswertungseinheit) =>
  offerDatei(
    kontext,
    { art: "auswertung", monat, einheit },
    {
      name: `Auswertung_${[monat, nameOf(einheit)].map(namensteil).join("_")}.xlsx`,
      beschreibung: `Auswertung ${nameOf(einheit)}, Datenstand ${monatText(monat)}`,
      bytes: BYTES,
    },
  );

const MAX_KNOEPFE = 6;

const knoepfeOf = (einheiten: readonly Auswertungseinheit[], monat: Monat): readonly Knopf[] => {
  const zweimal = doppelte(einheiten.map(nameOf));
  return einheiten.slice(0, MAX_KNOEPFE).map((einheit) => knopfOf(einheit, monat, zweimal.has(nameOf(einheit))));
};

const knopfOf = (einheit: Auswertungseinheit, monat: Monat, isZweimal: boolean): Knopf => {
  const titel = nameOf(einheit);
  switch (einheit.ebene) {
    case "bereich": {
      const { bereich, dienststelle } = einheit;
      return isZweimal && dienststelle !== undefined
        ? { titel: `${titel} (${dienststelle})`, absicht: { art: "auswertung", monat, bereich, dienststelle } }
        : { titel, absicht: { art: "auswertung", monat, bereich } };
    }
    case "dienststelle":
      return { titel, absicht: { art: "auswertung", monat, dienststelle: einheit.dienststelle } };
    case "rd":
      return { titel, absicht: { art: "auswertung", monat, bereich: einheit.rd } };
  }
};

const hasZentrale = ({ befugnisse }: Person): boolean => befugnisse.some(({ rolle }) => rolle === "Z");

/** The Zentrale sees the results of each RD; which, it has to say. */
const answerZentrale = async (kontext: Kontext, monat: Monat, bereich: string | undefined): Promise<Erwiderung> => {
  if (bereich === undefined) {
    return {
      antwort: {
        ueberschrift: `Auswertung, Datenstand ${monatText(monat)}`,
        absaetze: ["Von welcher Regionaldirektion möchten Sie die Auswertung?"],
        felder: [
          {
            art: "text",
            name: "bereich",
            titel: "Regionaldirektion",
            pflicht: true,
            laenge: 60,
            hinweis: "wie in der Organisation, zum Beispiel Hessen",
          },
        ],
        knoepfe: [{ titel: "Weiter", absicht: { art: "auswertung", monat }, betont: true }],
      },
    };
  }
  const ohneWort = bereich.trim().replace(/^(?:RD|Regionaldirektion|Bereich)\s+/i, "");
  for (const rd of [ohneWort, `RD ${ohneWort}`]) {
    const einheit = { ebene: "rd", rd } as const;
    if (await hasAuswertung(kontext, monat, einheit)) return { angebot: await offer(kontext, monat, einheit) };
  }
  return satz(
    `Für die Regionaldirektion „${woertlich(ohneWort)}“ gibt es zum Datenstand ${monatText(monat)} keine Auswertung.`,
  );
};

/** An RD that isn't there, or has nothing of that month, is refused; made is the file once more when it is accepted. */
const hasAuswertung = async (
  { zugang }: Kontext,
  monat: Monat,
  einheit: Extract<Auswertungseinheit, { readonly ebene: "rd" }>,
): Promise<boolean> => {
  try {
    await zugang.auswertung({ monat, einheit });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

/** Whose results are meant; whoever manages a whole office may name an area of it. */
const einheitenOf = (person: Person, { bereich, dienststelle }: Frage): readonly Auswertungseinheit[] => {
  const eigene = inDienststelle(eigeneEinheiten(person), dienststelle);
  const rds = [...new Set(person.befugnisse.flatMap(({ rolle, rd }) => (rolle === "RD" ? [rd] : [])))];
  if (bereich !== undefined) {
    const own = meantBereiche(eigene, bereich);
    if (own.length > 0) return own.map((each) => ({ ebene: "bereich", ...each }));
    const rd = rds.find((each) => each === bereich);
    if (rd !== undefined) return [{ ebene: "rd", rd }];
    return eigene.dienststellen.map((each) => ({ ebene: "bereich", bereich, dienststelle: each }));
  }
  return [
    ...eigene.bereiche.map((each) => ({ ebene: "bereich", ...each }) as const),
    ...eigene.dienststellen.map((each) => ({ ebene: "dienststelle", dienststelle: each }) as const),
    ...(dienststelle === undefined ? rds.map((rd) => ({ ebene: "rd", rd }) as const) : []),
  ];
};

const nameOf = (einheit: Auswertungseinheit): string => {
  switch (einheit.ebene) {
    case "bereich":
      return woertlich(bereichName(einheit.bereich));
    case "dienststelle":
      return dienststellenname(einheit.dienststelle).wer;
    case "rd":
      return /^RD\s/.test(einheit.rd) ? einheit.rd : `RD ${einheit.rd}`;
  }
};
