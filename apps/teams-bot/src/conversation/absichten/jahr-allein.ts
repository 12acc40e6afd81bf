import type { IsoDate } from "@verlauf/core";
import type { Absicht } from "../absicht.ts";
import type { Lesung } from "../lesung.ts";
import { type Erkannt, hat } from "./erkennung.ts";

/** What a year alone leaves open: the month of the case review's, the day of a list's. */
const OFFEN: Partial<Readonly<Record<Absicht["art"], "monat" | "tag" | "voraus">>> = {
  faelle: "monat",
  fall: "monat",
  stand: "monat",
  arbeitsmappe: "monat",
  auswertung: "monat",
  ueberfaellig: "tag",
  person: "tag",
  faellig: "voraus",
  vorschau: "voraus",
};

/** "Stand 2027", "meine Fälle 2020": a year that nobody could use isn't dropped without a word. */
export const jahrAllein = (
  lesung: Lesung,
  heute: IsoDate,
  erkannt: Erkannt,
  vorher: Absicht | undefined,
): { readonly satz: string } | undefined => {
  const gemeint = erkannt ?? (lesung.unbekannt.length === 0 && lesung.worte.length <= 3 ? vorher : undefined);
  if (gemeint === undefined || typeof gemeint === "string" || "satz" in gemeint) return undefined;
  const offen = OFFEN[gemeint.art];
  const jahr = offen === undefined ? undefined : (genanntesJahr(lesung) ?? nahesJahr(lesung, heute, offen));
  if (jahr === undefined) return undefined;
  if (offen === "monat") {
    return jahr > Number(heute.slice(0, 4))
      ? { satz: `Einen Datenstand ${jahr} gibt es noch nicht.` }
      : { satz: `Bitte zum Jahr ${jahr} einen Monat nennen, zum Beispiel „Januar ${jahr}“.` };
  }
  return offen === "tag"
    ? { satz: `Bitte zum Jahr ${jahr} einen Tag nennen, zum Beispiel „31.12.${jahr}“.` }
    : { satz: `Bitte zum Jahr ${jahr} einen Monat oder Tag nennen, zum Beispiel „fällig im Dezember ${jahr}“.` };
};

const genanntesJahr = ({ worte }: Lesung): number | undefined => {
  const wort = worte.find(({ text }) => /^(?:19|20)\d\d$/.test(text));
  return wort === undefined ? undefined : Number(wort.text);
};

/** "dieses Jahr" is no month; "letztes Jahr" no day. */
const nahesJahr = (lesung: Lesung, heute: IsoDate, offen: "monat" | "tag" | "voraus"): number | undefined => {
  const here = Number(heute.slice(0, 4));
  const isAsked = offen === "monat" || (offen === "tag" && hat(lesung, "war") && hat(lesung, "ueberfaellig"));
  if (isAsked && /(?<!\p{L})(?:(?:letzte|vorige|vergangene)[ns]? |vor)jahr(?!\p{L})/iu.test(lesung.text))
    return here - 1;
  const [span] = lesung.zeitangaben.flatMap(({ zeit }) => (zeit.art === "spanne" && zeit.jahr === true ? [zeit] : []));
  return offen === "monat" && span !== undefined ? Number(span.bis.slice(0, 4)) : undefined;
};
