import { germanDay } from "../../safe-text.ts";
import type { Innenmappe } from "../auswertungsmappe.ts";

const fehlendeText = ({ auswertung, kopf }: Innenmappe): string => {
  const fehlend = auswertung.teams.filter(({ stand }) => stand.zurueckAm === null).map(({ stand }) => stand.team);
  const unklar = auswertung.teams.filter(({ stand }) => stand.zuKlaeren > 0).map(({ stand }) => stand.team);
  const frist = kopf.fristAntworten === null ? "" : ` (Frist: ${germanDay(kopf.fristAntworten)})`;
  const parts = [
    fehlend.length === 0 ? "" : `Es fehlen noch Arbeitsmappen${frist}: Team ${fehlend.join(", ")}.`,
    unklar.length === 0 ? "" : `Antworten zu klären haben: Team ${unklar.join(", ")}.`,
  ].filter((part) => part !== "");
  return parts.length === 0
    ? "Alle Arbeitsmappen liegen vor, keine Antwort ist zu klären."
    : `${parts.join(" ")} Sobald etwas nachkommt, lässt sich diese Mappe neu erzeugen.`;
};

/** What to do with the workbook, in the order in which one does it. */
export const naechsteSchritte = (mappe: Innenmappe): readonly string[] => [
  `Vollständigkeit klären: ${fehlendeText(mappe)}`,
  "Blatt Fragen: Wo häufen sich „überwiegend nein“ und „nein“? Das Blatt Teams und Fragen zeigt, wo darüber zu sprechen ist.",
  "Blatt Antworten nach Frage und Antwort filtern: Welche Fälle und Begründungen stehen dahinter? Blatt Fälle: Ursachen, Ansätze und gute Praxis.",
  "Blatt Handlungsfelder im Dialog ausfüllen: Ursache, Strategie, Aktivität, Ebene, Termin und woran die Wirkung zu sehen sein wird.",
  "Mappe in der Ablage speichern: Die nächste Auswertung übernimmt die offenen Handlungsfelder.",
];
