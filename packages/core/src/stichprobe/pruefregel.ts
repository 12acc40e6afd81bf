import type { IsoDate } from "../calendar.ts";
import { inForce } from "../dated.ts";
import { letzterTag, type Monat, monatText } from "../monat.ts";
import { Refusal } from "../refusal.ts";
import { datum } from "../sprache.ts";
import {
  eigeneStichprobe,
  LETZTER_DATENMONAT,
  paragraf16aAusschluss,
  pruefteamarten,
  weisung,
} from "./weisungen-2017.ts";
import type { Pruefregel, Ziehungsebene } from "./ziehung.ts";

/** The rule by which a house goes on after the directives' end. */
export interface Hausregel {
  readonly quelle: string;
  readonly ab: IsoDate;
  readonly faelle: number;
}

/** Which rule prescribes the review of a data month, if any does (GE-05, GE-06). */
export const pruefregelOn = (monat: Monat, hausregel: Hausregel | null): Pruefregel | undefined => {
  const datenstand = letzterTag(monat);
  const version = inForce(weisung, datenstand);
  if (version !== undefined) return version.value;
  if (monat <= LETZTER_DATENMONAT || hausregel === null || hausregel.ab > datenstand) return undefined;
  const { quelle, ab, faelle } = hausregel;
  return { id: "hausregel", quelle, ab, bis: null, faelle };
};

/** The same, refused where none does. */
export const pruefregelFor = (monat: Monat, hausregel: Hausregel | null): Pruefregel => {
  const regel = pruefregelOn(monat, hausregel);
  if (regel === undefined) throw new Refusal(withoutPruefregel(monat, hausregel));
  return regel;
};

const withoutPruefregel = (monat: Monat, hausregel: Hausregel | null): string => {
  const [{ value: erste }] = weisung;
  if (monat <= LETZTER_DATENMONAT) {
    return `Für den Datenstand ${monatText(monat)} ist keine Fallprüfung vorgesehen: Die erste Regel (${erste.quelle}) beginnt mit dem Datenstand Mai 2017.`;
  }
  if (hausregel === null) {
    return `Für den Datenstand ${monatText(monat)} schreibt keine Weisung die Fallprüfung vor: Die letzte galt bis 31.12.2019. Führt Ihr Haus sie fort, tragen Sie die eigene Regel mit quelle, ab und faelle in verlauf.yaml ein, Abschnitt fallpruefung.hausregel.`;
  }
  const { quelle, ab } = hausregel;
  return `Für den Datenstand ${monatText(monat)} gilt keine Regel: Die letzte Weisung galt bis 31.12.2019, die Hausregel „${quelle}“ gilt ab ${datum(ab)} (verlauf.yaml, Abschnitt fallpruefung.hausregel).`;
};

/** Whether a team's lead reviews cases: AV and M&I, also under a house rule (VK-04). */
export const isPruefteam = (teamart: string | null): boolean => pruefteamarten[0].value.includes(teamart ?? "AV");

/** Whether cases with § 16a needs have to stay out of a month's draw while there is no consent (VA-07, VA-08). */
export const asksForZustimmung = (monat: Monat, regel: Pick<Pruefregel, "id">): boolean =>
  regel.id === "hausregel" || inForce(paragraf16aAusschluss, letzterTag(monat)) !== undefined;

const EBENENNAMEN = { rd: "die Regionaldirektionen", zentrale: "die Zentrale" } as const;

/** Whether RD and Zentrale draw cases of their own in a data month. */
export const hasEbenenstichprobe = (monat: Monat): boolean =>
  inForce(eigeneStichprobe, letzterTag(monat)) !== undefined;

/** How many cases RD or Zentrale draw for themselves in a data month; refused where they have no own sample. */
export const ebenenumfang = (monat: Monat, ebene: Extract<Ziehungsebene, "rd" | "zentrale">): number => {
  const version = inForce(eigeneStichprobe, letzterTag(monat));
  if (version === undefined) {
    throw new Refusal(
      `Für den Datenstand ${monatText(monat)} ist für ${EBENENNAMEN[ebene]} keine eigene Stichprobe vorgesehen: Es gab sie für die Datenstände Mai bis August 2017 (Weisung 201705022, Ziff. 3; beendet durch Weisung 201710020, Ziff. 2).`,
    );
  }
  return version.value;
};
