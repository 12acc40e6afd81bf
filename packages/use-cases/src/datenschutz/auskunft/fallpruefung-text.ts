import { datum, type Ziehungsebene } from "@verlauf/core";
import type { Auskunftsbeurteilung, Auskunftsziehung } from "@verlauf/store";
import type { Auskunftsabschnitt } from "@verlauf/workbooks";
import type { Auskunft } from "./auskunft.ts";

const EBENE: Readonly<Record<Ziehungsebene, string>> = {
  team: "Team",
  rd: "Regionaldirektion",
  zentrale: "Zentrale",
  kalibrierung: "Bereich",
};

const werWar = ({ ebene, einheit, dienststelle }: Auskunftsziehung): string =>
  ebene === "rd" || ebene === "zentrale" ? EBENE[ebene] : `${EBENE[ebene]} ${einheit}, Dienststelle ${dienststelle}`;

const wieWar = ({ referenz, ersetztWegen }: Auskunftsziehung): string => {
  if (referenz === null) return "im Rahmen, nicht gezogen";
  return ersetztWegen === null
    ? `gezogen als Fall ${referenz}`
    : `gezogen als Fall ${referenz}, dann ersetzt: ${ersetztWegen}`;
};

const STATUS: Readonly<Record<Auskunftsbeurteilung["status"], string>> = {
  angenommen: "angenommen",
  zu_klaeren: "angenommen, einzelne Antworten zu klären",
  abgelehnt: "nicht angenommen",
};

/** What the draws have to do with the person, and what was judged. */
export const fallpruefungsabschnitte = (auskunft: Auskunft): readonly Auskunftsabschnitt[] => {
  const { ziehungen } = auskunft;
  if (ziehungen.length === 0) {
    return [{ titel: "Fallprüfung", ebene: 1, teile: [{ absatz: "In keiner gespeicherten Ziehung kommen Sie vor." }] }];
  }
  return [
    {
      titel: "Fallprüfung",
      ebene: 1,
      teile: [
        {
          absatz:
            "In der Fallprüfung werden jeden Monat zufällig Fälle ausgewählt, um zu prüfen, ob der Integrationsprozess gut verläuft. Geprüft wird die Arbeit des Hauses, nicht die Person. Zu jeder Ziehung wird festgehalten, unter wem gezogen wurde (der Rahmen), damit sich nachrechnen lässt, dass niemand ausgesucht hat.",
        },
        {
          tabelle: {
            kopf: ["Zeitraum", "gezogen für", "Datenstand", "gezogen am", "Ihre Angaben darin", "Löschung ab"],
            anteile: [3, 5, 4, 4, 6, 4],
            zeilen: ziehungen.map((ziehung) => [
              ziehung.zeitraum,
              werWar(ziehung),
              datum(ziehung.datenstand),
              datum(ziehung.gezogenAm),
              wieWar(ziehung),
              datum(ziehung.loeschenAm),
            ]),
          },
        },
      ],
    },
    ...ziehungen.flatMap((ziehung) =>
      ziehung.beurteilungen.map((beurteilung) => beurteilungsabschnitt(auskunft, ziehung, beurteilung)),
    ),
  ];
};

const beurteilungsabschnitt = (
  { kataloge }: Auskunft,
  { referenz, freigaben }: Auskunftsziehung,
  { am, status, katalog, loeschenAm, fall }: Auskunftsbeurteilung,
): Auskunftsabschnitt => {
  const fragen = kataloge.find(({ id, version }) => id === katalog?.id && version === katalog.version)?.fragen ?? [];
  const frageOf = (nr: string): string => fragen.find((frage) => frage.nr === nr)?.text ?? "";
  const { gesamt, antworten } = fall;
  const gesamtes: readonly (readonly [string, string])[] = [
    ["Gesamturteil", gesamt.gesamturteil ?? ""],
    ["Begründung", gesamt.begruendung],
    ["Ursachen", gesamt.ursachen.join(", ")],
    ["Ansatz zur Verbesserung", gesamt.ansatz],
    ["Ebene", gesamt.ebene ?? ""],
    ["Gute Praxis", gesamt.gutePraxis],
    ["Bedarf an kommunalen Leistungen (§ 16a SGB II)", jaNein(gesamt.paragraf16a)],
    ["Rückschau verlängert bis", gesamt.verlaengertBis === null ? "" : datum(gesamt.verlaengertBis)],
    ["Nicht bewertet (§ 16a SGB II)", fall.nichtBewertet ? "ja" : ""],
    ["Texte nach Durchsicht freigegeben am", freigaben.map(datum).join(", ")],
  ];
  const gesagt = gesamtes.filter(([, inhalt]) => inhalt !== "");
  return {
    titel: `Beurteilung zu Fall ${referenz ?? fall.fall}, eingegangen am ${datum(am)}`,
    ebene: 2,
    teile: [
      { absatz: `Stand der Rückgabe: ${STATUS[status]}. Gelöscht wird am ${datum(loeschenAm)}.` },
      {
        tabelle: {
          kopf: ["Nr.", "Frage", "Antwort", "Begründung"],
          anteile: [1, 6, 3, 5],
          zeilen: antworten.map(({ nr, antwort, begruendung }) => [nr, frageOf(nr), antwort ?? "offen", begruendung]),
        },
      },
      ...(gesagt.length === 0
        ? []
        : [{ tabelle: { kopf: ["Zum Fall als Ganzem", "Gespeichert ist"], anteile: [1, 2], zeilen: gesagt } }]),
    ],
  };
};

const jaNein = (wert: boolean | null): string => {
  if (wert === null) return "";
  return wert ? "ja" : "nein";
};
