import { datum, isMonat, kurzreferenz, monatText, Refusal } from "@verlauf/core";
import { darfIrgendwo, NichtGefunden } from "@verlauf/use-cases";
import type { Knopf } from "../../antworten/antwort.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { WELCHER_FALL } from "../angabe.ts";
import { eigeneEinheiten } from "../einheiten.ts";
import type { Erwiderung } from "../erwiderung.ts";
import { type Fallzeile, monatFor, readTeamfaelle, type Teamfaelle } from "../fallstand.ts";
import type { Kontext } from "../kontext.ts";
import { ohneKundennummer } from "../kundennummern.ts";
import { darfListen } from "../listenplan.ts";

type Frage = Extract<Absicht, { readonly art: "fall" }>;

const ZURUECKGEHALTEN = "zurückgehalten, weil er auf eine Person weisen kann";

/** One drawn case, by its reference or by its number within a team. */
export const answerFall = async (kontext: Kontext, absicht: Frage): Promise<Erwiderung> => {
  const { teamfaelle, fall } = await findFall(kontext, absicht);
  const { monat, team, dienststelle, stand } = teamfaelle;
  const frist = stand?.stand.frist ?? null;
  const grund =
    fall.grund === null ? null : kontext.zeigtNummern ? fall.grund : ohneKundennummer(fall.grund, ZURUECKGEHALTEN);
  return {
    antwort: {
      ueberschrift: `Fall ${kurzreferenz(fall.referenz, dienststelle)}`,
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
                  angabe: { referenz: kurzreferenz(fall.referenz, dienststelle) },
                  warum: true,
                },
              } satisfies Knopf,
            ]
          : []),
        { titel: "Alle Fälle", absicht: { art: "faelle", monat, team } },
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

const findFall = async (
  kontext: Kontext,
  { referenz, monat, team }: Frage,
): Promise<{ readonly teamfaelle: Teamfaelle; readonly fall: Fallzeile }> => {
  const wanted = referenz.trim().toLowerCase();
  const isNummer = /^\d{1,2}$/.test(wanted);
  const inReferenz = wanted.slice(0, "YYYY-MM".length);
  const own = eigeneEinheiten(kontext.person).teams;
  const only = team ?? (own.length === 1 ? own[0]?.team : undefined);
  const gezogen = await readTeamfaelle(kontext, {
    monat: !isNummer && isMonat(inReferenz) ? inReferenz : await monatFor(kontext, monat),
    team: isNummer ? only : undefined,
  });
  const found = gezogen.flatMap((teamfaelle) =>
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
  const [one, ...others] = found;
  if (one === undefined) throw new NichtGefunden();
  if (others.length > 0) throw new Refusal(WELCHER_FALL);
  return one;
};
