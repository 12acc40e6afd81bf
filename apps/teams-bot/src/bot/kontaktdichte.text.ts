import { addDays, datum, dayNumber, daysBetween, type IsoDate, mondayOf, zahl } from "@verlauf/core";
import type { Listenabsicht, Zeitraum } from "../conversation/absicht.ts";
import { einschraenkungText, tagText } from "./auswahl.ts";
import { istVorbei } from "./vergangenes.ts";
import { personenOf, type Zaehlung } from "./zaehlung.ts";

// The sentences about a list, as people hear them; the card beneath shows the persons.

interface Stand {
  readonly stichtag: IsoDate;
  readonly datenstand: IsoDate;
}

/** "Team 412, Stand 31.10.2026" */
const kopfText = (wer: string, { stichtag, datenstand }: Stand, heute: IsoDate): string =>
  [wer, ...(stichtag === heute ? [] : [`Stichtag ${datum(stichtag)}`]), `Stand ${datum(datenstand)}`].join(", ");

/** "**23 von 214** Personen sind überfällig, 9 weitere werden bis 15.11. fällig." */
const zaehlungText = (zaehlung: Zaehlung, stichtag: IsoDate, ankuendigungTage: number | undefined): string => {
  const alle = personenOf(zaehlung);
  if (alle === 0) return "Im Datenstand ist niemand in Betreuung verzeichnet.";
  const { ueberfaellig, faellig } = zaehlung;
  const bis =
    ankuendigungTage === undefined ? "demnächst" : `bis ${tagText(addDays(stichtag, ankuendigungTage), stichtag)}`;
  const dazu =
    faellig === 0
      ? ""
      : `, ${zahl(faellig)}${ueberfaellig === 0 ? "" : " weitere"} ${faellig === 1 ? "wird" : "werden"} ${bis} fällig`;
  const von = `**${zahl(ueberfaellig)} von ${zahl(alle)}** ${alle === 1 ? "Person" : "Personen"}`;
  return `${von} ${ueberfaellig === 1 ? "ist" : "sind"} überfällig${dazu}.`;
};

/** Persons whom no rule reaches or whose Profillage is missing are in no list, so they are named. */
export const bemerkungenOf = (zaehlung: Zaehlung): readonly string[] => [
  ...(zaehlung.nicht_geregelt === 0
    ? []
    : [
        `Für ${zaehlung.nicht_geregelt === 1 ? "eine Person" : `${zahl(zaehlung.nicht_geregelt)} Personen`} gilt an diesem Tag keine Mindestkontaktdichte.`,
      ]),
  ...(zaehlung.profillage_offen === 0
    ? []
    : [
        `Bei ${zaehlung.profillage_offen === 1 ? "einer Person" : `${zahl(zaehlung.profillage_offen)} Personen`} ist die Profillage offen.`,
      ]),
];

interface Ueberfaelligsatz extends Stand {
  readonly wer: string;
  readonly heute: IsoDate;
  readonly zaehlung: Zaehlung;
  readonly ankuendigungTage: number | undefined;
  /** How many are meant in the end. */
  readonly anzahl: number;
  /** Goes on from an answer that has said the rest. */
  readonly isFolgefrage: boolean;
}

export const ueberfaelligSatz = (
  absicht: Extract<Listenabsicht, { readonly art: "ueberfaellig" }>,
  satz: Ueberfaelligsatz,
): string => {
  const { faelligBis } = absicht;
  const eng = einschraenkungText(absicht);
  const davon =
    eng === undefined
      ? faelligBis === undefined
        ? undefined
        : `Überfällig oder bis ${tagText(faelligBis, satz.heute)} fällig: **${zahl(satz.anzahl)}**.`
      : `Davon ${[eng, ...(faelligBis === undefined ? [] : [`überfällig oder bis ${tagText(faelligBis, satz.heute)} fällig`])].join(", ")}: **${zahl(satz.anzahl)}**.`;
  if (davon !== undefined && satz.isFolgefrage) return davon;
  const alle = `${kopfText(satz.wer, satz, satz.heute)}: ${zaehlungText(satz.zaehlung, satz.stichtag, satz.ankuendigungTage)}`;
  return davon === undefined ? alle : `${alle} ${davon}`;
};

const MONTAG_BIS_SONNTAG = 6;

/** "In der Woche ab 09.11.", "Am 12.11.", "Vom 09.11. bis 20.11." */
const wannText = ({ von, bis }: Zeitraum, heute: IsoDate): string => {
  if (von === bis) return `Am ${tagText(von, heute)}`;
  const tage = daysBetween(von, bis);
  const isMontag = mondayOf(dayNumber(von)) === dayNumber(von);
  return isMontag && (tage === MONTAG_BIS_SONNTAG || tage === MONTAG_BIS_SONNTAG - 2)
    ? `In der Woche ab ${tagText(von, heute)}`
    : `Vom ${tagText(von, heute)} bis ${tagText(bis, heute)}`;
};

interface Faelligsatz extends Pick<Ueberfaelligsatz, "heute" | "anzahl" | "ankuendigungTage"> {
  /** "in Team 412" */
  readonly worin: string;
  /** How many of them are overdue today. */
  readonly ueberfaellig: number;
}

/** "In der Woche ab 09.11. werden in Team 412 **14** Gespräche fällig." */
export const faelligSatz = (
  absicht: Extract<Listenabsicht, { readonly art: "faellig" }>,
  { worin, heute, anzahl, ueberfaellig, ankuendigungTage }: Faelligsatz,
): string => {
  const { zeitraum, faelligBis } = absicht;
  const ende = faelligBis ?? (ankuendigungTage === undefined ? undefined : addDays(heute, ankuendigungTage));
  const wann =
    zeitraum !== undefined
      ? wannText(zeitraum, heute)
      : ende === undefined
        ? "Demnächst"
        : `Bis ${tagText(ende, heute)}`;
  const eng = einschraenkungText(absicht);
  const isVorbei = istVorbei(absicht, heute);
  const verb = isVorbei ? ["wurde", "wurden"] : ["wird", "werden"];
  const wo = `${worin}${eng === undefined ? "" : ` (${eng})`}`;
  // of a talk that has taken place meanwhile the data no longer say when it was due
  if (anzahl === 0)
    return `${wann} ${verb[0]} ${wo} **kein** Gespräch fällig${isVorbei ? ", das noch offen ist" : ""}.`;
  const gespraeche = `**${zahl(anzahl)}** ${anzahl === 1 ? "Gespräch" : "Gespräche"}`;
  const rest = isVorbei
    ? ` und ${anzahl === 1 ? "ist" : "sind"} noch offen`
    : ueberfaellig === 0
      ? ""
      : `, davon ${ueberfaellig === 1 ? "ist" : "sind"} **${zahl(ueberfaellig)}** schon überfällig`;
  return `${wann} ${anzahl === 1 ? verb[0] : verb[1]} ${wo} ${gespraeche} fällig${rest}.`;
};
