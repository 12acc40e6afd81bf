import { datum, findPersonenbezug, hasGesundheitsangabe, type IsoDate } from "@verlauf/core";
import { darfIrgendwo } from "@verlauf/use-cases";
import type { Absicht } from "../../conversation/absicht.ts";
import { fullAngabe, WELCHER_FALL } from "../angabe.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";
import { merkeVorgang, vorgangKnoepfe } from "../vorgaenge.ts";
import { requireZeitraum, zeitraumFelder } from "../zeitraum.ts";

type Frage = Extract<Absicht, { readonly art: "ausnahme" }>;

const GRUND_ZEICHEN = 300;

/** Fewer contacts in a justified single case: asked for, checked, shown, and entered only after a confirmation. */
export const answerAusnahme = async (kontext: Kontext, absicht: Frage): Promise<Erwiderung> => {
  if (!darfIrgendwo(kontext.person, "ausnahme.eintragen")) {
    return satz("Eine Ausnahme können nur Personen eintragen, die das Team leiten oder vertreten.");
  }
  const referenz = absicht.angabe === undefined ? undefined : await referenzOf(kontext, absicht);
  if (absicht.angabe !== undefined && referenz === undefined) return satz(WELCHER_FALL);
  const { grund, von, bis } = absicht;
  const einwand = grund === undefined ? undefined : einwandGegen(grund, kontext.heute);
  if (einwand !== undefined) return formOf(kontext, { ...absicht, grund: undefined }, referenz, einwand);
  if (referenz === undefined || grund === undefined || von === undefined || bis === undefined) {
    return formOf(kontext, absicht, referenz, "Für die Ausnahme brauche ich noch diese Angaben.");
  }
  requireZeitraum({ von, bis });
  const gefunden = await kontext.chatzugang.pruefeAusnahme({ angabe: { referenz }, grund, von, bis });
  const vorgang = await kontext.vorgaenge.legeAn({ art: "ausnahme", referenz: gefunden.referenz, grund, von, bis });
  return {
    antwort: {
      ueberschrift: "Ausnahme eintragen?",
      absaetze: ["Bis zum letzten Tag wird kein Kontakt fällig; der Vier-Wochen-Kontakt junger Menschen bleibt."],
      fakten: [
        ["Person", gefunden.referenz],
        ["Team", gefunden.team],
        ["Grund", grund],
        ["von", datum(von)],
        ["bis", datum(bis)],
      ],
      hinweise: ["Der Grund wird gespeichert. Angaben zur Gesundheit und Namen gehören nicht hinein."],
      knoepfe: vorgangKnoepfe("Eintragen", vorgang),
    },
    merke: merkeVorgang(vorgang, kontext.vorher),
  };
};

/** What speaks against a reason as it stands; it is asked for again, and nothing of it is kept. */
const einwandGegen = (grund: string, heute: IsoDate): string | undefined => {
  if (findPersonenbezug(grund, [], heute).length > 0) {
    return "Der Grund enthält vielleicht Daten, die auf eine Person weisen (Nummer, Geburtsdatum, E-Mail). Bitte ohne sie angeben.";
  }
  return hasGesundheitsangabe(grund)
    ? "Der Grund enthält vielleicht Angaben zur Gesundheit. Sie werden hier nicht gespeichert. Bitte ohne sie angeben, zum Beispiel „Begründung steht in VerBIS“."
    : undefined;
};

/** The person's own reference, in the place of whatever was typed: a number goes into no card. */
const referenzOf = async (kontext: Kontext, { angabe }: Frage): Promise<string | undefined> => {
  const full = angabe === undefined ? undefined : await fullAngabe(kontext, angabe);
  if (full === undefined) return undefined;
  const { referenz } = await kontext.zugang.erklaere({ stichtag: kontext.heute, ...full });
  return referenz;
};

const formOf = (
  kontext: Kontext,
  { grund, von, bis }: Frage,
  referenz: string | undefined,
  text: string,
): Erwiderung => ({
  antwort: {
    ueberschrift: "Ausnahme",
    absaetze: [text],
    ...(referenz === undefined ? {} : { fakten: [["Person", referenz]] as const }),
    felder: [
      ...(referenz === undefined
        ? [
            {
              art: "text",
              name: "person",
              titel: "Person",
              pflicht: true,
              laenge: 40,
              hinweis: "Referenz, zum Beispiel 412-7QK3ZD",
            } as const,
          ]
        : []),
      {
        art: "text",
        name: "grund",
        titel: "Grund",
        pflicht: true,
        laenge: GRUND_ZEICHEN,
        hinweis: "Ohne Angaben zur Gesundheit und ohne Namen",
        wert: grund,
      },
      ...zeitraumFelder({ von, bis }, kontext.heute),
    ],
    knoepfe: [
      {
        titel: "Weiter",
        absicht: { art: "ausnahme", ...(referenz === undefined ? {} : { angabe: { referenz } }) },
        betont: true,
      },
    ],
  },
});
