import { datum } from "@verlauf/core";
import type { Absicht } from "../../conversation/absicht.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";
import { merkeVorgang, vorgangKnoepfe } from "../vorgaenge.ts";
import { requireZeitraum, zeitraumFelder } from "../zeitraum.ts";

type Frage = Extract<Absicht, { readonly art: "abwesend" }>;

/** A lead is absent: the area manager is told and asked for a substitute, after a confirmation. */
export const answerAbwesend = async (kontext: Kontext, { von, bis }: Frage): Promise<Erwiderung> => {
  const isLeitung = kontext.person.befugnisse.some(({ rolle, inVertretung }) => rolle === "TL" && !inVertretung);
  if (!isLeitung) return satz("Eine Abwesenheit melde ich nur für Personen weiter, die ein Team leiten.");
  if (von === undefined || bis === undefined) {
    return {
      antwort: {
        ueberschrift: "Abwesenheit",
        absaetze: ["Wann sind Sie abwesend?"],
        felder: zeitraumFelder({ von, bis }, kontext.heute),
        knoepfe: [{ titel: "Weiter", absicht: { art: "abwesend" }, betont: true }],
      },
    };
  }
  requireZeitraum({ von, bis });
  const vorgang = await kontext.vorgaenge.legeAn({ art: "abwesend", von, bis });
  return {
    antwort: {
      ueberschrift: "Abwesenheit melden?",
      absaetze: ["Ihre Bereichsleitung erfährt die Tage und wird um eine Vertretung gebeten."],
      fakten: [
        ["von", datum(von)],
        ["bis", datum(bis)],
      ],
      knoepfe: vorgangKnoepfe("Melden", vorgang),
    },
    merke: merkeVorgang(vorgang, kontext.vorher),
  };
};
