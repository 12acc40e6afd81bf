import { datum, Refusal } from "@verlauf/core";
import { darfIrgendwo, NichtGefunden } from "@verlauf/use-cases";
import type { Feld } from "../../antworten/antwort.ts";
import { woertlich } from "../../antworten/woertlich.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";
import { merkeVorgang, vorgangKnoepfe } from "../vorgaenge.ts";
import { requireZeitraum, zeitraumFelder } from "../zeitraum.ts";

type Frage = Extract<Absicht, { readonly art: "vertretung" }>;

const NUR_BEREICHSLEITUNG = "Eine Vertretung trägt die Bereichsleitung ein.";

/** Who stands in for a team's lead: what is missing is asked for, then shown, and entered only after a confirmation. */
export const answerVertretung = async (kontext: Kontext, absicht: Frage): Promise<Erwiderung> => {
  if (!darfIrgendwo(kontext.person, "vertretung.eintragen")) return satz(NUR_BEREICHSLEITUNG);
  const { team, durch, von, bis } = absicht;
  if (team === undefined || durch === undefined || von === undefined || bis === undefined) {
    return formOf(kontext, absicht, "Für die Vertretung brauche ich noch diese Angaben.");
  }
  requireZeitraum({ von, bis });
  const found = durch.includes("@")
    ? [{ email: durch.trim() }]
    : await kontext.chatzugang.findeVertretungen({ team, suche: durch.trim() });
  const [only, ...others] = found;
  if (only === undefined) {
    return formOf(
      kontext,
      { ...absicht, durch: undefined },
      `Unter „${woertlich(durch)}“ finde ich niemanden, der vertreten kann. Bitte Name oder E-Mail-Adresse angeben.`,
    );
  }
  if (others.length > 0) return choiceOf(absicht, durch, found);
  const auftrag = { team, durch: only.email, von, bis };
  const person = await kontext.chatzugang.pruefeVertretung(auftrag);
  const vorgang = await kontext.vorgaenge.legeAn({ art: "vertretung", ...auftrag, durch: person.email });
  return {
    antwort: {
      ueberschrift: "Vertretung eintragen?",
      absaetze: ["In dieser Zeit bekommt die Vertretung auch die Fälle und Erinnerungen des Teams."],
      fakten: [
        ["Team", team],
        ["Vertretung", `${person.name} (${person.email})`],
        ["von", datum(von)],
        ["bis", datum(bis)],
      ],
      knoepfe: vorgangKnoepfe("Eintragen", vorgang),
    },
    merke: merkeVorgang(vorgang, kontext.vorher),
  };
};

const choiceOf = (
  absicht: Frage,
  durch: string,
  found: readonly { readonly email: string; readonly name?: string }[],
): Erwiderung => ({
  antwort: {
    absaetze: [`Zu „${woertlich(durch)}“ passen mehrere Personen. Wer ist gemeint?`],
    felder: [
      {
        art: "auswahl",
        name: "durch",
        titel: "Vertretung",
        pflicht: true,
        werte: found.map(({ email, name }) => ({
          titel: name === undefined ? email : `${name} (${email})`,
          wert: email,
        })),
      },
    ],
    knoepfe: [{ titel: "Weiter", absicht: { ...absicht, durch: undefined }, betont: true }],
  },
});

const formOf = async (kontext: Kontext, absicht: Frage, text: string): Promise<Erwiderung> => ({
  antwort: {
    ueberschrift: "Vertretung",
    absaetze: [text],
    felder: [
      await teamFeld(kontext, absicht.team),
      {
        art: "text",
        name: "durch",
        titel: "Vertretung",
        pflicht: true,
        laenge: 100,
        hinweis: "Name oder E-Mail-Adresse",
        wert: absicht.durch,
      },
      ...zeitraumFelder(absicht, kontext.heute),
    ],
    knoepfe: [{ titel: "Weiter", absicht: { art: "vertretung" }, betont: true }],
  },
});

const teamFeld = async (kontext: Kontext, wert: string | undefined): Promise<Feld> => {
  const common = { name: "team", titel: "Team", pflicht: true, wert } as const;
  const teams = await knownTeams(kontext);
  return teams.length === 0 || (wert !== undefined && !teams.includes(wert))
    ? { art: "text", laenge: 40, ...common }
    : { art: "auswahl", werte: teams.map((team) => ({ titel: `Team ${team}`, wert: team })), ...common };
};

/** The teams of the latest month, to choose from. */
const knownTeams = async (kontext: Kontext): Promise<readonly string[]> => {
  const monat = await kontext.chatzugang.letzterMonat();
  if (monat === undefined || !darfIrgendwo(kontext.person, "stand.lesen")) return [];
  try {
    const { zeilen } = await kontext.zugang.stand({ monat });
    return [...new Set(zeilen.map(({ stand }) => stand.team))];
  } catch (error) {
    if (error instanceof NichtGefunden || error instanceof Refusal) return [];
    throw error;
  }
};
