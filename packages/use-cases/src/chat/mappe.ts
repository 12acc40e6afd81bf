import { Refusal } from "@verlauf/core";
import { findVorhaben } from "../fallpruefung/fragebogen/bogenwerkstatt.ts";
import { legeSchluesselblattAb } from "../fallpruefung/fragebogen/schluesselblatt.ts";
import { readOrganisation } from "../fallpruefung/pruefhaus.ts";
import { einheitText, onlyKreis } from "../zugang/pforte.ts";
import type { Chatpforte } from "./chatdeps.ts";
import type { Chatmappe, Chatzugang } from "./chatzugang.ts";
import { stufeOf } from "./stufe.ts";

type Frage = Parameters<Chatzugang["arbeitsmappe"]>[0];

const NUR_ZAHLEN = "Im Chat zeigt Ihr Haus nur Anzahlen. Die Arbeitsmappe liegt in der Ablage Ihres Teams.";

/** The questionnaire as the chat may carry it; what numbers it lacks stands in the team's filing folder. */
export const arbeitsmappe = async (pforte: Chatpforte, frage: Frage): Promise<Chatmappe> => {
  const { zugang, deps, akteur } = pforte;
  const { monat, dienststelle, team } = frage;
  const stufe = stufeOf(deps.haeuser, akteur);
  if (stufe === "zahlen") throw new Refusal(NUR_ZAHLEN);
  const ziel = { art: "team", dienststelle, team } as const;
  if (stufe === "kundennummer") return { ...(await zugang.fragebogen({ monat, ziel })), hinweise: [] };
  const mappe = await zugang.fragebogen({ monat, ziel, ohneNummern: true });
  return { ...mappe, hinweise: [await schluesselHinweis(pforte, frage)] };
};

/** Files the key sheet, for somebody who may know the numbers, and says where it lies. */
const schluesselHinweis = async (pforte: Chatpforte, { monat, dienststelle, team }: Frage): Promise<string> => {
  const { deps, sicht, kreise, gelesen, tue } = pforte;
  return tue(async () => {
    const kreis = onlyKreis(await kreise("stichprobe.nummern", { dienststelle, team }));
    const ziel = { art: "teams", dienststelle: kreis.dienststelle ?? dienststelle, team } as const;
    const [vorhaben] = await findVorhaben(await sicht(), { monat, ziel }, await readOrganisation(deps));
    if (vorhaben === undefined) throw new Error("a questionnaire without its draw");
    try {
      const { name } = await legeSchluesselblattAb(deps, vorhaben);
      gelesen("stichprobe.nummern", einheitText(kreis), monat);
      return `In der Arbeitsmappe stehen Referenzen statt Kundennummern. Welche Kundennummer zu welcher Referenz gehört, steht in der Ablage: ${name}`;
    } catch (error) {
      // a folder that can't be reached keeps nobody from the workbook, and its path is nobody's business in a chat
      if (!(error instanceof Refusal)) throw error;
      return "In der Arbeitsmappe stehen Referenzen statt Kundennummern. Das Schlüsselblatt dazu ließ sich gerade nicht in der Ablage Ihres Teams speichern; bitte wenden Sie sich an Ihre Verwaltung.";
    }
  });
};
