import { addDays, dayNumber, type IsoDate, isoDate, mondayOf } from "@verlauf/core";
import type { Absicht, Listenabsicht } from "../absicht.ts";
import { isSatz } from "../daten/zeitraum.ts";
import type { Lesung } from "../lesung.ts";
import { nachFall, nachMonat } from "./anschluss-fallpruefung.ts";
import { auswahlOf, teamOf } from "./auswahl.ts";
import { type Erkannt, hat, hatForm, istZuFremd } from "./erkennung.ts";
import { faelligIn, ueberfaelligZu } from "./liste-mit-zeit.ts";
import { stichtagOf } from "./person.ts";
import { nummerOf } from "./platz.ts";
import { wochenOf, zuWeit } from "./vorschau.ts";

/** How many persons a page of a list shows: "weiter" asks for as many more. */
export const SEITE = 10;

/** What a text means after what was answered last: "nur U25", "und Team 413?", "als Excel", "weiter", "warum?". */
export const erkenneAnschluss = (lesung: Lesung, heute: IsoDate, vorher: Absicht | undefined): Erkannt => {
  if (vorher === undefined || istZuFremd(lesung) || hat(lesung, "handlung")) return undefined;
  switch (vorher.art) {
    case "ueberfaellig":
    case "faellig":
      return nachListe(lesung, heute, vorher);
    case "als_excel":
    case "warum":
      return nachListe(lesung, heute, vorher.von);
    case "vorschau":
      return nachVorschau(lesung, vorher);
    case "person":
      return nachPerson(lesung, heute, vorher);
    case "fall":
      return nachFall(lesung, heute, vorher);
    case "faelle":
    case "arbeitsmappe":
      return hat(lesung, "excel") ? { ...vorher, art: "arbeitsmappe" } : nachMonat(lesung, heute, vorher);
    case "stand":
    case "auswertung":
      return nachMonat(lesung, heute, vorher);
    default:
      return undefined;
  }
};

const hasZusatz = ({ teams, bereich, profile, alter, zeitangaben }: Lesung): boolean =>
  teams.length + profile.length + zeitangaben.length > 0 || bereich !== undefined || alter !== undefined;

/** "schick mir das": a file is what can be sent of a list. */
const SCHICK_DAS =
  /^(?:bitte )?(?:schicke?|sende)(?: mir)?(?: bitte| mal)* (?:das|die|die liste|das alles|alles)(?: bitte| mal| zu)*[\s.!]*$/iu;

const nachListe = (lesung: Lesung, heute: IsoDate, vorher: Listenabsicht): Erkannt => {
  if ((hat(lesung, "excel") || SCHICK_DAS.test(lesung.text)) && !hasZusatz(lesung)) {
    const { ab: _seite, ...von } = vorher;
    return { art: "als_excel", von };
  }
  if (hat(lesung, "warum", "erklaeren") && !hasZusatz(lesung)) {
    const platz = nummerOf(lesung);
    return { art: "warum", von: vorher, ...(platz === undefined ? {} : { platz }) };
  }
  const verschoben = wocheDanach(lesung, vorher) ?? uebernaechste(lesung, heute, vorher);
  if (verschoben !== undefined) return verschoben;
  if (!hasZusatz(lesung)) return geblaettert(lesung, vorher);
  const eng = eingeengt(lesung, heute, vorher);
  if (eng === undefined || "satz" in eng || !hat(lesung, "excel")) return eng;
  return { art: "als_excel", von: eng };
};

/** "und die Woche danach?" */
const wocheDanach = (lesung: Lesung, vorher: Listenabsicht): Listenabsicht | undefined => {
  if (vorher.art !== "faellig" || vorher.zeitraum === undefined || !hatForm(lesung, "woche")) return undefined;
  const step = hatForm(lesung, "danach", "darauf", "drauf") ? 7 : hatForm(lesung, "davor") ? -7 : 0;
  const { ab: _seite, zeitraum, ...liste } = vorher;
  return step === 0
    ? undefined
    : { ...liste, zeitraum: { von: addDays(zeitraum.von, step), bis: addDays(zeitraum.bis, step) } };
};

/** "und übernächste?" */
const uebernaechste = (lesung: Lesung, heute: IsoDate, vorher: Listenabsicht): Listenabsicht | undefined => {
  if (vorher.art !== "faellig" || !hatForm(lesung, "ubernachste") || lesung.zeit.art !== "keine") return undefined;
  const { ab: _seite, ...liste } = vorher;
  const monday = mondayOf(dayNumber(heute)) + 14;
  return { ...liste, zeitraum: { von: isoDate(monday), bis: isoDate(monday + 6) } };
};

const geblaettert = (lesung: Lesung, vorher: Listenabsicht): Listenabsicht | undefined => {
  const { ab = 0, ...liste } = vorher;
  const seite = /(?<!\p{L})seite (\d{1,3})(?!\d)/iu.exec(lesung.text)?.[1];
  if (seite !== undefined && Number(seite) > 0) {
    return Number(seite) === 1 ? liste : { ...liste, ab: (Number(seite) - 1) * SEITE };
  }
  if (/von (?:vorne?|anfang)|erste seite/iu.test(lesung.text)) return liste;
  if (hatForm(lesung, "alle", "allen", "alles") && hat(lesung, "zurueck")) return ohneEngeres(liste);
  if (hat(lesung, "zurueck", "vorher")) return ab > SEITE ? { ...liste, ab: ab - SEITE } : liste;
  if (hat(lesung, "weiter") && !hat(lesung, "frage")) return { ...liste, ab: ab + SEITE };
  if (!hatForm(lesung, "alle", "alles", "aller")) return undefined;
  return ohneEngeres(liste);
};

const ohneEngeres = ({ profillage: _profil, unter25: _alter, ...all }: Listenabsicht): Listenabsicht => all;

type OderSatz<T> = T | { readonly satz: string };

const eingeengt = (lesung: Lesung, heute: IsoDate, vorher: Listenabsicht): OderSatz<Listenabsicht> => {
  const zusatz = auswahlOf(lesung, vorher.profillage);
  if (isSatz(zusatz)) return zusatz;
  const { ab: _seite, team, bereich, unter25, profillage, ...rest } = vorher;
  const isOrtNeu = zusatz.team !== undefined || zusatz.bereich !== undefined;
  const ort = {
    ...(team === undefined || isOrtNeu ? {} : { team }),
    ...(bereich === undefined || isOrtNeu ? {} : { bereich }),
  };
  // "auch die ab 25", "nicht nur Markt" take the narrowing back
  const alter = unter25 === undefined || lesung.alter !== undefined ? {} : { unter25 };
  const profile = profillage === undefined || lesung.profile.length > 0 ? {} : { profillage };
  const liste: Listenabsicht = { ...rest, ...ort, ...alter, ...profile, ...zusatz };
  return lesung.zeit.art === "keine" ? liste : mitNeuerZeit(lesung, heute, liste);
};

const mitNeuerZeit = (lesung: Lesung, heute: IsoDate, liste: Listenabsicht): OderSatz<Listenabsicht> => {
  const { team, bereich, profillage, unter25 } = liste;
  const auswahl = {
    ...(team === undefined ? {} : { team }),
    ...(bereich === undefined ? {} : { bereich }),
    ...(profillage === undefined ? {} : { profillage }),
    ...(unter25 === undefined ? {} : { unter25 }),
  };
  const past = lesung.zeit.art === "tag" ? stichtagOf(lesung.zeit, heute) : undefined;
  if (isSatz(past)) return past;
  return liste.art === "faellig" && (past === undefined || past > heute)
    ? faelligIn(lesung.zeit, auswahl, heute)
    : ueberfaelligZu(lesung.zeit, auswahl, heute, hat(lesung, "war"));
};

const nachVorschau = (lesung: Lesung, vorher: Extract<Absicht, { art: "vorschau" }>): Erkannt => {
  const team = teamOf(lesung);
  if (isSatz(team)) return team;
  const wochen = wochenOf(lesung);
  const far = zuWeit(wochen);
  if (far !== undefined) return far;
  if (team.team !== undefined || lesung.bereich !== undefined) {
    const weeks = wochen ?? vorher.wochen;
    const ort = team.team === undefined && lesung.bereich !== undefined ? { bereich: lesung.bereich } : team;
    return { art: "vorschau", ...ort, ...(weeks === undefined ? {} : { wochen: weeks }) };
  }
  return wochen === undefined ? undefined : { ...vorher, wochen };
};

const nachPerson = (lesung: Lesung, heute: IsoDate, vorher: Extract<Absicht, { art: "person" }>): Erkannt => {
  const platz = nummerOf(lesung);
  if (vorher.aus !== undefined && platz !== undefined) return { art: "warum", von: vorher.aus, platz };
  if (hat(lesung, "warum", "erklaeren")) return { ...vorher, warum: true };
  const stichtag = stichtagOf(lesung.zeit, heute);
  if (isSatz(stichtag)) return stichtag;
  if (stichtag !== undefined) return { ...vorher, stichtag };
  return vorher.aus === undefined ? undefined : nachListe(lesung, heute, vorher.aus);
};

/** "warum ist der erste überfällig" after a list asks about what it showed. */
export const istWarumZurListe = (lesung: Lesung, vorher: Absicht | undefined): boolean =>
  (vorher?.art === "ueberfaellig" || vorher?.art === "faellig" || vorher?.art === "warum") &&
  hat(lesung, "warum") &&
  lesung.nummern.length + lesung.faelle.length === 0 &&
  !hasZusatz(lesung) &&
  !hatForm(lesung, "wer", "wen", "welche", "so", "viele") &&
  !hat(lesung, "mappe", "faelle", "stand", "vorschau", "auswertung", "fremd", "anrede");
