import type { Absicht } from "../conversation/absicht.ts";
import { answerAbwesend } from "./absichten/abwesend.ts";
import { answerAlsExcel } from "./absichten/als-excel.ts";
import { answerArbeitsmappe } from "./absichten/arbeitsmappe.ts";
import { answerAusnahme } from "./absichten/ausnahme.ts";
import { answerAuswertung } from "./absichten/auswertung.ts";
import { answerBestaetigen, answerVerwerfen } from "./absichten/bestaetigen.ts";
import { answerErinnerungenAn, answerErinnerungenAus } from "./absichten/erinnerungen.ts";
import { answerFaelle } from "./absichten/faelle.ts";
import { answerFaellig } from "./absichten/faellig.ts";
import { answerFall } from "./absichten/fall.ts";
import { answerHilfe, answerHoeflichkeit } from "./absichten/hilfe.ts";
import { answerMeineDaten } from "./absichten/meine-daten.ts";
import { answerPerson } from "./absichten/person.ts";
import { answerRueckgabe } from "./absichten/rueckgabe.ts";
import { answerStand } from "./absichten/stand.ts";
import { answerUeberfaellig } from "./absichten/ueberfaellig.ts";
import { answerVertretung } from "./absichten/vertretung.ts";
import { answerVorschau } from "./absichten/vorschau.ts";
import { answerWarum } from "./absichten/warum.ts";
import { answerEinheitenwahl } from "./einheitenwahl.ts";
import { type Erwiderung, satz } from "./erwiderung.ts";
import type { Kontext } from "./kontext.ts";
import { hasKundennummer } from "./kundennummern.ts";
import { hindernisOf, verweisOf } from "./orte.ts";
import { requireStichtag } from "./stichtag.ts";
import { merkeErledigt } from "./vorgaenge.ts";
import { inVorigerDienststelle } from "./vorige-dienststelle.ts";

/** What somebody wants, answered as far as they may have it here. */
export const answer = async (kontext: Kontext, gefragt: Absicht): Promise<Erwiderung> => {
  const hindernis = hindernisOf(kontext, gefragt);
  if (hindernis !== undefined) return satz(hindernis);
  if (hasFremdeNummer(gefragt)) return satz(KEINE_NUMMER);
  const absicht = await inVorigerDienststelle(kontext, gefragt);
  if ("stichtag" in absicht && absicht.stichtag !== undefined) requireStichtag(absicht.stichtag, kontext.heute);
  const erwiderung = (await answerEinheitenwahl(kontext, absicht)) ?? (await dispatch(kontext, absicht));
  const { antwort } = erwiderung;
  if (antwort === undefined) return erwiderung;
  const verweis = verweisOf(kontext, absicht);
  const merke = erwiderung.merke ?? merkeErledigt(kontext, absicht);
  return {
    ...erwiderung,
    ...(merke === undefined ? {} : { merke }),
    antwort: {
      ...antwort,
      // a button that would only say where it doesn't work is none
      knoepfe: antwort.knoepfe.filter((knopf) => hindernisOf(kontext, knopf.absicht) === undefined),
      ...(verweis === undefined ? {} : { hinweise: [...(antwort.hinweise ?? []), verweis] }),
    },
  };
};

const KEINE_NUMMER = "Eine Kundennummer gehört nicht in diese Angabe. Bitte schreiben Sie es ohne sie.";

/** Whether a Kundennummer stands where none is asked for, and would be repeated; a reason has a sentence of its own. */
const hasFremdeNummer = (absicht: Absicht): boolean =>
  Object.entries(absicht).some(
    ([name, wert]) => name !== "vorgang" && name !== "grund" && typeof wert === "string" && hasKundennummer(wert),
  );

const dispatch = (kontext: Kontext, absicht: Absicht): Promise<Erwiderung> => {
  switch (absicht.art) {
    case "ueberfaellig":
      return answerUeberfaellig(kontext, absicht);
    case "faellig":
      return answerFaellig(kontext, absicht);
    case "vorschau":
      return answerVorschau(kontext, absicht);
    case "person":
      return answerPerson(kontext, absicht);
    case "warum":
      return answerWarum(kontext, absicht);
    case "faelle":
      return answerFaelle(kontext, absicht);
    case "fall":
      return answerFall(kontext, absicht);
    case "stand":
      return answerStand(kontext, absicht);
    case "arbeitsmappe":
      return answerArbeitsmappe(kontext, absicht);
    case "rueckgabe":
      return answerRueckgabe(kontext);
    case "auswertung":
      return answerAuswertung(kontext, absicht);
    case "vertretung":
      return answerVertretung(kontext, absicht);
    case "abwesend":
      return answerAbwesend(kontext, absicht);
    case "ausnahme":
      return answerAusnahme(kontext, absicht);
    case "meine_daten":
      return answerMeineDaten(kontext);
    case "erinnerungen_aus":
      return answerErinnerungenAus(kontext, absicht);
    case "erinnerungen_an":
      return answerErinnerungenAn(kontext);
    case "hilfe":
      return answerHilfe(kontext);
    case "hoeflichkeit":
      return answerHoeflichkeit(kontext, absicht);
    case "als_excel":
      return answerAlsExcel(kontext, absicht);
    case "bestaetigen":
      return answerBestaetigen(kontext, absicht);
    case "verwerfen":
      return answerVerwerfen(kontext, absicht);
  }
};
