import type { Absicht } from "../conversation/absicht.ts";
import type { Kontext } from "./kontext.ts";

/** Where an Absicht is answered: with counts anywhere, in personal chats, or where references and files may be. */
type Ort = "ueberall" | "einzelchat" | "mit_referenzen";

const ORTE: Readonly<Record<Absicht["art"], Ort>> = {
  ueberfaellig: "ueberall",
  faellig: "ueberall",
  vorschau: "ueberall",
  faelle: "ueberall",
  stand: "ueberall",
  hilfe: "ueberall",
  hoeflichkeit: "ueberall",
  vertretung: "einzelchat",
  abwesend: "einzelchat",
  meine_daten: "einzelchat",
  erinnerungen_aus: "einzelchat",
  erinnerungen_an: "einzelchat",
  bestaetigen: "einzelchat",
  verwerfen: "einzelchat",
  person: "mit_referenzen",
  warum: "mit_referenzen",
  fall: "mit_referenzen",
  arbeitsmappe: "mit_referenzen",
  rueckgabe: "mit_referenzen",
  auswertung: "mit_referenzen",
  ausnahme: "mit_referenzen",
  als_excel: "mit_referenzen",
};

export const NUR_EINZELCHAT = "Das beantworte ich gern im Einzelchat mit mir.";

export const NUR_ZAHLEN = "In diesem Chat zeige ich nur Zahlen.";

const IN_DER_ABLAGE = "Fälle und Arbeitsmappen finden Sie in der Ablage Ihres Teams.";
const LISTEN = "Listen bekommen Sie von Ihrer Verwaltung.";

/** Where somebody finds what a chat with counts alone doesn't show. */
const WOANDERS: Readonly<Partial<Record<Absicht["art"], string>>> = {
  ueberfaellig: LISTEN,
  faellig: LISTEN,
  person: LISTEN,
  warum: LISTEN,
  als_excel: LISTEN,
  faelle: IN_DER_ABLAGE,
  fall: IN_DER_ABLAGE,
  stand: IN_DER_ABLAGE,
  arbeitsmappe: IN_DER_ABLAGE,
  rueckgabe: "Legen Sie die Arbeitsmappe bitte an ihren Platz in der Ablage Ihres Teams.",
  auswertung: "Die Auswertung finden Sie in der Ablage.",
  ausnahme: "Eine Ausnahme trägt Ihre Verwaltung ein.",
};

const nurZahlen = (art: Absicht["art"]): string => {
  const woanders = WOANDERS[art];
  return woanders === undefined ? NUR_ZAHLEN : `${NUR_ZAHLEN} ${woanders}`;
};

/** Why something isn't answered here; undefined where it is. */
export const hindernisOf = (
  { isEinzelchat, zeigtFaelle }: Pick<Kontext, "isEinzelchat" | "zeigtFaelle">,
  { art }: Absicht,
): string | undefined => {
  const ort = ORTE[art];
  if (ort === "ueberall") return undefined;
  if (!isEinzelchat) return NUR_EINZELCHAT;
  return ort === "mit_referenzen" && !zeigtFaelle ? nurZahlen(art) : undefined;
};

const MIT_EINZELHEITEN: readonly Absicht["art"][] = ["ueberfaellig", "faellig", "faelle", "stand"];

/** Where the rest is, beneath an answer that has counts only. */
export const verweisOf = (
  { isEinzelchat, zeigtFaelle }: Pick<Kontext, "isEinzelchat" | "zeigtFaelle">,
  { art }: Absicht,
): string | undefined => {
  if (!isEinzelchat) return "Mehr dazu gern im Einzelchat mit mir.";
  return zeigtFaelle || !MIT_EINZELHEITEN.includes(art) ? undefined : nurZahlen(art);
};
