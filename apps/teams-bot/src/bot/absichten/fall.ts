import { datum, isMonat, kurzreferenz, monatText } from "@verlauf/core";
import { darfIrgendwo, NichtGefunden } from "@verlauf/use-cases";
import type { Knopf } from "../../antworten/antwort.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { WELCHER_FALL } from "../angabe.ts";
import { eigeneEinheiten, inDienststelle } from "../einheiten.ts";
import { doppelte } from "../einheitsname.ts";
import type { Erwiderung } from "../erwiderung.ts";
import { type Fallzeile, mitMonat, monatFor, readTeamfaelle, type Teamfaelle } from "../fallstand.ts";
import type { Kontext } from "../kontext.ts";
import { ohneKundennummer } from "../kundennummern.ts";
import { darfListen } from "../listenplan.ts";

type Frage = Extract<Absicht, { readonly art: "fall" }>;

const ZURUECKGEHALTEN = "zurückgehalten, weil er auf eine Person weisen kann";

/** One drawn case, by its reference or by its number within a team. */
export const answerFall = async (kontext: Kontext, absicht: Frage): Promise<Erwiderung> => {
  const found = await findFaelle(kontext, absicht);
  const [one, ...others] = found;
  if (one === undefined) throw new NichtGefunden();
  if (others.length > 0) return wahlOf(absicht, found);
  const { teamfaelle, fall } = one;
  const { monat, team, dienststelle, stand } = teamfaelle;
  const named = absicht.dienststelle === undefined ? {} : { dienststelle };
  // where offices are told apart, so are their cases
  const referenz = absicht.dienststelle === undefined ? kurzreferenz(fall.referenz, dienststelle) : fall.referenz;
  const frist = stand?.stand.frist ?? null;
  const grund =
    fall.grund === null ? null : kontext.zeigtNummern ? fall.grund : ohneKundennummer(fall.grund, ZURUECKGEHALTEN);
  return {
    antwort: {
      ueberschrift: `Fall ${referenz}`,
      absaetze: [],
      fakten: [
        ...(fall.kundennummer === null ? [] : [["Kundennummer", fall.kundennummer] as const]),
        ["Team", team],
        ["Datenstand", monatText(monat)],
        ["Stand", standText(fall)],
        ...(grund === null ? [] : [["Grund", grund] as const]),
        ...(frist === null ? [] : [["Termin", datum(frist)] as const]),
      ],
      knoepfe: [
        ...(darfListen(kontext) && darfIrgendwo(kontext.person, "stichprobe.nummern") && fall.grund === null
          ? [
              {
                titel: "Kontaktdichte",
                absicht: {
                  art: "person",
                  angabe: { referenz },
                  warum: true,
                },
              } satisfies Knopf,
            ]
          : []),
        { titel: "Alle Fälle", absicht: { art: "faelle", monat, team, ...named } },
      ],
    },
    merke: { ...absicht, referenz: fall.referenz, monat, team },
  };
};

const standText = ({ zustand, ersetztDurch }: Fallzeile): string =>
  zustand !== "ersetzt"
    ? zustand
    : ersetztDurch === null
      ? "entfällt, ohne Ersatz"
      : `ersetzt durch Fall ${ersetztDurch.slice(-2)}`;

interface Gefunden {
  readonly teamfaelle: Teamfaelle;
  readonly fall: Fallzeile;
}

const MAX_KNOEPFE = 6;

/** Cases of one number in several teams, or of teams that two offices call the same. */
const wahlOf = (absicht: Frage, found: readonly Gefunden[]): Erwiderung => {
  const zweimal = doppelte(found.map(({ teamfaelle }) => teamfaelle.team));
  const knoepfe = found.slice(0, MAX_KNOEPFE).map(({ teamfaelle: { team, dienststelle, monat }, fall }): Knopf => {
    const frage = { art: "fall", referenz: fall.referenz, monat, team } as const;
    return zweimal.has(team)
      ? { titel: `Team ${team} (${dienststelle})`, absicht: { ...frage, dienststelle } }
      : { titel: `Team ${team}`, absicht: frage };
  });
  return { antwort: { absaetze: [WELCHER_FALL], knoepfe }, merke: absicht };
};

const findFaelle = async (
  kontext: Kontext,
  { referenz, monat, team, dienststelle }: Frage,
): Promise<readonly Gefunden[]> => {
  const wanted = referenz.trim().toLowerCase();
  const isNummer = /^\d{1,2}$/.test(wanted);
  const inReferenz = wanted.slice(0, "YYYY-MM".length);
  const [own, ...others] = inDienststelle(eigeneEinheiten(kontext.person), dienststelle).teams;
  const only = team === undefined && others.length === 0 ? own : { team, dienststelle };
  const frage = {
    monat: !isNummer && isMonat(inReferenz) ? inReferenz : await monatFor(kontext, monat),
    team: isNummer ? only?.team : undefined,
    dienststelle: isNummer ? only?.dienststelle : dienststelle,
  };
  const gezogen = await mitMonat(kontext, { monat: frage.monat, team, dienststelle }, () =>
    readTeamfaelle(kontext, frage),
  );
  return gezogen.flatMap((teamfaelle) =>
    teamfaelle.faelle
      .filter((fall) =>
        isNummer
          ? fall.nummer === wanted.padStart(2, "0")
          : [fall.referenz, kurzreferenz(fall.referenz, teamfaelle.dienststelle)].some(
              (name) => name.toLowerCase() === wanted,
            ),
      )
      .map((fall) => ({ teamfaelle, fall })),
  );
};
