import { fallnummer, type IsoDate } from "@verlauf/core";
import type { Absicht } from "../absicht.ts";
import { monatOfZeit } from "../daten/datenmonat.ts";
import type { Zeit } from "../daten/zeit.ts";
import { isSatz, spanneOf } from "../daten/zeitraum.ts";
import { teamOf } from "./auswahl.ts";
import { type Erkannt, type Erkenne, hat, hatForm, referenzenOf } from "./erkennung.ts";

const EINZELN = "Bitte nur eine Person auf einmal nennen.";

/** One person, by Kundennummer or reference; a drawn case where its verdict is asked for. */
export const erkennePerson: Erkenne = (lesung, heute) => {
  const references = referenzenOf(lesung);
  const [one] = references;
  const [fall] = lesung.faelle;
  if (one === undefined && fall === undefined) return undefined;
  if (
    hat(lesung, "handlung") ||
    hatForm(
      lesung,
      "eintragen",
      "anlegen",
      "hinterlegen",
      "erfassen",
      "trag",
      "trage",
      "notier",
      "notiere",
      "vermerk",
      "vermerke",
      "markier",
      "markiere",
      "mach",
      "mache",
      "setz",
      "setze",
      "setzen",
    )
  )
    return "unklar";
  // "schick … eine Einladung", "welche Krankheit hat …"
  if (hat(lesung, "einladen") && hatForm(lesung, "schick", "schicke", "sende", "verschicke", "versende"))
    return "unklar";
  if (one !== undefined && lesung.unbekannt.length > 0 && hatForm(lesung, "welche", "welchen", "welches", "welcher")) {
    return "unklar";
  }
  // "wer hat auf … zugegriffen", "wer ist …": not about the person's contacts
  if (one !== undefined && hatForm(lesung, "wer", "wem")) return "unklar";
  if (new Set(references.map(({ wert }) => wert)).size + lesung.faelle.length > 1 && !isSame(references, fall)) {
    return { satz: EINZELN };
  }
  // "warum wurde Fall 3 gezogen" is about the draw
  const isDraw = hat(lesung, "faelle") || hatForm(lesung, "ausgewahlt", "ausgesucht", "gewahlt", "dabei");
  const isCase = one === undefined || one.art === "fall";
  const warum = hat(lesung, "warum", "erklaeren") && !(isCase && isDraw);
  if (!warum && (one === undefined || one.art === "fall")) return erkenneFall(lesung, heute);
  const stichtag = stichtagOf(lesung.zeit, heute);
  if (isSatz(stichtag)) return stichtag;
  const angabe =
    one?.art === "kundennummer" ? { kundennummer: one.wert } : { referenz: one?.wert ?? fallnummer(fall?.nr ?? 0) };
  return { art: "person", angabe, warum, ...(stichtag === undefined ? {} : { stichtag }) };
};

// "Fall 2026-10-412-03" is one case, said twice
const isSame = (references: readonly unknown[], fall: unknown): boolean =>
  references.length === 1 && fall === undefined;

const erkenneFall: Erkenne = (lesung, heute): Erkannt => {
  const [reference] = referenzenOf(lesung);
  if (reference !== undefined) return { art: "fall", referenz: reference.wert };
  const [fall] = lesung.faelle;
  const team = teamOf(lesung);
  const monat = monatOfZeit(lesung.zeit, heute);
  if (fall === undefined) return undefined;
  if (isSatz(team)) return team;
  if (isSatz(monat)) return monat;
  const inTeam = team.team ?? fall.team;
  const found: Absicht = { art: "fall", referenz: fallnummer(fall.nr) };
  return {
    ...found,
    ...(monat === undefined ? {} : { monat }),
    ...(inTeam === undefined ? {} : { team: inTeam }),
  };
};

/** The day for which a verdict is asked; today is said by leaving it out. */
export const stichtagOf = (zeit: Zeit, heute: IsoDate): IsoDate | { readonly satz: string } | undefined => {
  if (zeit.art !== "tag") return undefined;
  const span = spanneOf({ art: "tag", tag: zeit.tag }, heute, "nah");
  if (isSatz(span)) return span;
  return span.von === heute ? undefined : span.von;
};
