import { anzahl, aufzaehlung, zahl } from "../sprache.ts";
import type { Ausgeschlossen, Rahmen } from "./ziehung.ts";

/** Why people stand in no draw, in the order of the record. */
export const AUSSCHLUSS_WORTE: Readonly<Record<keyof Ausgeschlossen, string>> = {
  beschaeftigtenfall: "Beschäftigtenfall",
  gesperrt: "Sperrvermerk",
  paragraf16a: "Bedarf an kommunalen Leistungen, § 16a SGB II, ohne Zustimmung der Trägerversammlung",
  schon_geprueft: "in der Rückschau schon gezogen",
};

/** "214 Personen im Rahmen; ausgeschlossen: 2 (Sperrvermerk). Rückschau: 12 Monate." */
export const rahmenText = ({
  anzahl: personen,
  ausgeschlossen,
  rueckschauMonate,
}: Pick<Rahmen, "anzahl" | "ausgeschlossen" | "rueckschauMonate">): string => {
  const gruende = (Object.keys(AUSSCHLUSS_WORTE) as (keyof Ausgeschlossen)[])
    .filter((grund) => ausgeschlossen[grund] > 0)
    .map((grund) => `${zahl(ausgeschlossen[grund])} (${AUSSCHLUSS_WORTE[grund]})`);
  const aus = gruende.length === 0 ? "niemand ausgeschlossen" : `ausgeschlossen: ${aufzaehlung(gruende, "und")}`;
  return `${anzahl(personen, "Person", "Personen")} im Rahmen; ${aus}. Rückschau: ${anzahl(rueckschauMonate, "Monat", "Monate")}.`;
};

/** That fewer stand in the frame than are asked for, so that all are drawn. */
export const wenigerText = (imRahmen: number, vorgesehen: number): string => {
  if (imRahmen === 0) return "Im Rahmen steht niemand, deshalb gibt es keine Fälle.";
  const wer =
    imRahmen === 1
      ? "Im Rahmen steht nur 1 Person, sie ist gezogen"
      : `Im Rahmen stehen nur ${zahl(imRahmen)} Personen, alle sind gezogen`;
  return `${wer} (vorgesehen: ${zahl(vorgesehen)}).`;
};

/** That the look-back lost months so that enough people remain. */
export const rueckschauText = (vorgesehen: number, gehalten: number): string =>
  gehalten === 0
    ? `Die Rückschau von ${anzahl(vorgesehen, "Monat", "Monaten")} entfällt, weil sonst zu wenige Personen im Rahmen blieben.`
    : `Die Rückschau ist von ${zahl(vorgesehen)} auf ${anzahl(gehalten, "Monat", "Monate")} verkürzt, damit genug Personen im Rahmen bleiben.`;

/** Why a team isn't among those that draw (VK-04). */
export const ohneListeText = (team: string, teamart: string): string =>
  `Team ${team} (${teamart}) bekommt keine Fälle: Die Fallprüfung gilt für AV- und M&I-Teams.`;

/** That a replaced case has nobody in its place. */
export const ohneErsatzText = (referenz: string, imRahmen: number, stehend: number): string => {
  const alle = imRahmen === 1 ? "Die eine Person des Rahmens ist" : `Alle ${zahl(imRahmen)} Personen des Rahmens sind`;
  const rest =
    stehend === 0 ? "Es bleibt kein Fall" : stehend === 1 ? "Es bleibt 1 Fall" : `Es bleiben ${zahl(stehend)} Fälle`;
  return `Für Fall ${referenz} gibt es keinen Ersatz: ${alle} schon gezogen. ${rest}.`;
};
