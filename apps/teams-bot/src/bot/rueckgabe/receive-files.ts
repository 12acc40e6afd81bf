import { Refusal } from "@verlauf/core";
import { darfIrgendwo, type Eingelesen } from "@verlauf/use-cases";
import { woertlich } from "../../antworten/woertlich.ts";
import type { Dateiverkehr } from "../../dateien/dateiverkehr.ts";
import type { Outgoing, SentFile } from "../../gateway/chat-gateway.ts";
import { outgoingsOf, textOut } from "../ausgang.ts";
import { satz } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";
import { ohneKundennummer } from "../kundennummern.ts";
import { NUR_EINZELCHAT } from "../orte.ts";
import { rueckgabeAntwort } from "./rueckgabe-antwort.ts";

const MAX_DATEIEN = 10;

const NUR_ABLAGE =
  "In diesem Chat nimmt Verlauf keine Dateien an. Bitte legen Sie die Arbeitsmappe in die Ablage Ihres Teams.";

const LEER =
  "Die Arbeitsmappe ist noch so, wie Sie sie bekommen haben. Bitte füllen Sie sie aus, und schicken Sie sie dann noch einmal.";

/** Filled workbooks: each is fetched, read and answered, whatever becomes of the others. */
export const receiveFiles = async (
  dateien: Dateiverkehr,
  kontext: Kontext,
  files: readonly SentFile[],
): Promise<readonly Outgoing[]> => {
  if (!kontext.isEinzelchat) return [textOut(NUR_EINZELCHAT)];
  if (!kontext.zeigtFaelle) return [textOut(NUR_ABLAGE)];
  if (!darfIrgendwo(kontext.person, "fragebogen.abgeben")) {
    return [textOut("Arbeitsmappen nehme ich von Personen an, die ein Team oder einen Bereich leiten oder vertreten.")];
  }
  const answers: Outgoing[] = [];
  for (const file of files.slice(0, MAX_DATEIEN)) answers.push(...(await receive(dateien, kontext, file)));
  if (files.length > MAX_DATEIEN) {
    answers.push(
      textOut(`Ich nehme höchstens ${MAX_DATEIEN} Dateien auf einmal an. Bitte schicken Sie die übrigen danach.`),
    );
  }
  return answers;
};

const receive = async (dateien: Dateiverkehr, kontext: Kontext, file: SentFile): Promise<readonly Outgoing[]> => {
  const name = shownName(file.name);
  try {
    if (!/\.xlsx$/i.test(file.name.trim())) {
      throw new Refusal("Ich lese nur Excel-Arbeitsmappen mit der Endung .xlsx.");
    }
    const inhalt = await dateien.download(file.downloadUrl);
    const { dateien: gelesen, unveraendert } = await kontext.zugang.gibAb({ dateien: [{ name: file.name, inhalt }] });
    if (unveraendert > 0) return outgoingsOf(kontext, satz(`${name}: ${LEER}`));
    return gelesen.flatMap((each: Eingelesen) => outgoingsOf(kontext, { antwort: rueckgabeAntwort(each, name) }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return outgoingsOf(
      kontext,
      satz(`${name}: ${woertlich(ohneKundennummer(error.message, "Die Datei ist nicht lesbar."))}`),
    );
  }
};

/** A name may be anything, a Kundennummer too. */
const shownName = (name: string): string => {
  const shown = woertlich(name.replace(/\s+/g, " ").trim()).slice(0, 80);
  return shown === "" ? "Datei" : ohneKundennummer(shown, "Ihre Datei");
};
