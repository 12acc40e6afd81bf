import { anzahl, datum, type IsoDate, type Vorschauzeile, zahl } from "@verlauf/core";
import { darfIrgendwo } from "@verlauf/use-cases";
import { woertlich } from "../../antworten/woertlich.ts";
import type { Absicht } from "../../conversation/absicht.ts";
import { eigeneEinheiten, einheitenText, mitOrt } from "../einheiten.ts";
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
  const { team, bereich } = absicht;
  const area = team === undefined && bereich !== undefined ? await areaOf(kontext, bereich) : undefined;
  const antwort = await mitOrt(absicht, eigene, () =>
    kontext.zugang.vorschau({ stichtag: kontext.heute, team, dienststelle: area?.dienststelle, wochen }),
  );
  const zeilen = area === undefined ? antwort.wochen : antwort.wochen.filter((zeile) => area.teams.has(zeile.team));
  const rows = byWeek(zeilen);
  const faellig = rows.reduce((sum, row) => sum + row.faellig, 0);
  const rueckstand = rows.reduce((sum, row) => sum + row.rueckstand, 0);
  const wer = team !== undefined ? `Team ${woertlich(team)}` : (area?.wer ?? einheitenText(eigene));
  return {
    antwort: {
      absaetze: [
        `${wochen === 1 ? "In dieser Woche" : `In den nächsten ${wochen} Wochen`} werden in ${wer} **${anzahl(faellig, "Gespräch", "Gespräche")}** fällig${rueckstand === 0 ? "" : `; **${zahl(rueckstand)}** ${rueckstand === 1 ? "ist" : "sind"} schon überfällig`}.`,
      ],
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
      knoepfe: [{ titel: "Wer ist überfällig?", absicht: { art: "ueberfaellig", team, bereich } }],
    },
    merke: absicht,
  };
};

/** The teams of an area; rows of a forecast have no office, so one at most is meant. */
const areaOf = async (kontext: Kontext, bereich: true | string) => {
  const { wer, antworten } = await readZahlen(kontext, { bereich }, kontext.heute);
  const teams = teamsOf(antworten);
  const offices = [...new Set(teams.map(({ dienststelle }) => dienststelle))];
  return {
    wer,
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
