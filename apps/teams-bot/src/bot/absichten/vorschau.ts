import { datum, type IsoDate, type Vorschauzeile, zahl } from "@verlauf/core";
import { darfIrgendwo } from "@verlauf/use-cases";
import type { Absicht } from "../../conversation/absicht.ts";
import { eigeneEinheiten, hatEinheiten, inDienststelle, mitOrt, nichtGezeigt, type Ort } from "../einheiten.ts";
import { type Einheitsname, einheitenname, teamname } from "../einheitsname.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";
import { readZahlen, teamsOf } from "../zahlenplan.ts";

type Vorschau = Extract<Absicht, { readonly art: "vorschau" }>;

const WOCHEN = 4;
const MAX_WOCHEN = 26;

export const answerVorschau = async (kontext: Kontext, absicht: Vorschau): Promise<Erwiderung> => {
  if (!darfIrgendwo(kontext.person, "zahlen.lesen")) {
    return satz(
      "Eine Vorschau ist für Ihre Aufgabe nicht vorgesehen. Schreiben Sie „Hilfe“, dann zeige ich, was geht.",
    );
  }
  const eigene = eigeneEinheiten(kontext.person);
  const wochen = Math.min(Math.max(1, Math.trunc(absicht.wochen ?? WOCHEN)), MAX_WOCHEN);
  const { team, bereich, dienststelle } = absicht;
  const meant = inDienststelle(eigene, dienststelle);
  if (!hatEinheiten(meant)) throw nichtGezeigt(absicht, eigene);
  const area =
    team === undefined && bereich !== undefined ? await areaOf(kontext, { bereich, dienststelle }) : undefined;
  const antwort = await mitOrt(absicht, eigene, () =>
    kontext.zugang.vorschau({
      stichtag: kontext.heute,
      team,
      dienststelle: dienststelle ?? area?.dienststelle,
      wochen,
    }),
  );
  const zeilen = area === undefined ? antwort.wochen : antwort.wochen.filter((zeile) => area.teams.has(zeile.team));
  const rows = byWeek(zeilen);
  const faellig = rows.reduce((sum, row) => sum + row.faellig, 0);
  const rueckstand = rows.reduce((sum, row) => sum + row.rueckstand, 0);
  const name = team !== undefined ? teamname(team, dienststelle) : (area ?? einheitenname(meant));
  return {
    antwort: {
      absaetze: [umfangText(wochen, name, { faellig, rueckstand })],
      tabelle: {
        spalten: [
          { titel: "Woche ab", breite: 3 },
          { titel: "fällig", breite: 2 },
          { titel: "schon überfällig", breite: 3 },
        ],
        zeilen: rows.map((row) => [
          { text: datum(row.ab) },
          { text: zahl(row.faellig) },
          { text: zahl(row.rueckstand) },
        ]),
      },
      hinweise: ["Angenommen ist, dass jedes Gespräch an seinem Tag stattfindet.", ...antwort.bemerkungen],
      knoepfe: [{ titel: "Wer ist überfällig?", absicht: { art: "ueberfaellig", team, bereich, dienststelle } }],
    },
    merke: absicht,
  };
};

/** "In den nächsten 4 Wochen werden in Team 412 **14** Gespräche fällig; **2** sind schon überfällig." */
const umfangText = (
  wochen: number,
  { worin }: Einheitsname,
  { faellig, rueckstand }: { readonly faellig: number; readonly rueckstand: number },
): string => {
  const wann = wochen === 1 ? "In dieser Woche" : `In den nächsten ${wochen} Wochen`;
  const was =
    faellig === 0
      ? `wird ${worin} **kein** Gespräch`
      : faellig === 1
        ? `wird ${worin} **1** Gespräch`
        : `werden ${worin} **${zahl(faellig)}** Gespräche`;
  const schon = `; **${zahl(rueckstand)}** ${rueckstand === 1 ? "ist" : "sind"} schon überfällig`;
  return `${wann} ${was} fällig${rueckstand === 0 ? "" : schon}.`;
};

/** The teams of an area; rows of a forecast have no office, so one at most is meant. */
const areaOf = async (kontext: Kontext, ort: Ort) => {
  const { antworten, ...name } = await readZahlen(kontext, ort, kontext.heute);
  const teams = teamsOf(antworten);
  const offices = [...new Set(teams.map(({ dienststelle }) => dienststelle))];
  return {
    ...name,
    teams: new Set(teams.map(({ team }) => team)),
    dienststelle: offices.length === 1 ? offices[0] : undefined,
  };
};

const byWeek = (zeilen: readonly Vorschauzeile[]): readonly Omit<Vorschauzeile, "team">[] => {
  const weeks = new Map<IsoDate, Omit<Vorschauzeile, "team">>();
  for (const { ab, rueckstand, faellig } of zeilen) {
    const sum = weeks.get(ab) ?? { ab, rueckstand: 0, faellig: 0 };
    weeks.set(ab, { ab, rueckstand: sum.rueckstand + rueckstand, faellig: sum.faellig + faellig });
  }
  return [...weeks.values()];
};
