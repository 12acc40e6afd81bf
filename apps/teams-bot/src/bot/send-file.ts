import { z } from "zod";
import { woertlich } from "../antworten/woertlich.ts";
import type { Dateiverkehr } from "../dateien/dateiverkehr.ts";
import type { BotHandlers, Outgoing } from "../gateway/chat-gateway.ts";
import { ABGELAUFEN } from "./absichten/bestaetigen.ts";
import { outgoingsOf, textOut } from "./ausgang.ts";
import type { Kontext } from "./kontext.ts";
import { ohneKundennummer } from "./kundennummern.ts";
import { makeDatei } from "./make-datei.ts";
import { NUR_EINZELCHAT, NUR_ZAHLEN } from "./orte.ts";
import { isDatei } from "./vorgangsinhalt.ts";

type Consent = Parameters<BotHandlers["onFileConsent"]>[1];

const contextSchema = z.object({ vorgang: z.string().min(1).max(200) });

/** A file that was offered: made and uploaded when it is accepted, once. */
export const sendFile = async (
  dateien: Dateiverkehr,
  kontext: Kontext,
  { context, upload }: Consent,
): Promise<readonly Outgoing[]> => {
  if (!kontext.isEinzelchat) return [textOut(NUR_EINZELCHAT)];
  const { data } = contextSchema.safeParse(context);
  const inhalt = data === undefined ? undefined : await kontext.vorgaenge.nimm(data.vorgang);
  if (inhalt === undefined || !isDatei(inhalt)) {
    return [textOut(`${ABGELAUFEN} Fragen Sie gern noch einmal nach der Datei.`)];
  }
  if (upload === null) return [textOut("Gut, dann ohne Datei. Sie können jederzeit wieder danach fragen.")];
  // the house may have lowered the level since the offer
  if (!kontext.zeigtFaelle) return [textOut(NUR_ZAHLEN)];
  dateien.requireErlaubt(upload.uploadUrl);
  const datei = await makeDatei(kontext, inhalt);
  await dateien.upload(upload.uploadUrl, datei.inhalt);
  const hinweise = datei.hinweise
    .map((hinweis) => woertlich(ohneKundennummer(hinweis, "")))
    .filter((text) => text !== "");
  return [
    { kind: "file-info", upload },
    ...(hinweise.length === 0 ? [] : outgoingsOf(kontext, { antwort: { absaetze: hinweise, knoepfe: [] } })),
  ];
};
