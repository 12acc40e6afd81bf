import { leseAktion } from "../antworten/aktion.ts";
import type { Antwort } from "../antworten/antwort.ts";
import type { Absicht, Verstanden, Vorschlag } from "../conversation/absicht.ts";
import type { BotEvent, BotHandlers, Outgoing } from "../gateway/chat-gateway.ts";
import { hilfeAntwort } from "./absichten/hilfe.ts";
import { trittAnStelle } from "./an-stelle.ts";
import { answer } from "./answer.ts";
import { FREMD, identify, UNGEPRUEFT } from "./anwender.ts";
import { outgoingsOf, refusalSatz, textOut } from "./ausgang.ts";
import type { BotDeps } from "./bot-deps.ts";
import { satz } from "./erwiderung.ts";
import { mergeFelder } from "./felder.ts";
import { readStand, recall, remember } from "./gespraech.ts";
import { type Kontext, openKontext } from "./kontext.ts";
import { receiveFiles } from "./rueckgabe/receive-files.ts";
import { sendFile } from "./send-file.ts";

const ALTER_KNOPF = "Diese Schaltfläche gilt nicht mehr. Fragen Sie gern noch einmal.";

const BEGRUESSUNG =
  "Guten Tag, ich bin Verlauf. Ich sage Ihnen, wessen Kontakt überfällig ist, und begleite die monatliche Fallprüfung. Fragen Sie einfach, zum Beispiel:";

/** Everything that comes in through a gateway: who is it, what do they want, what may they have. */
export const botHandlers = (deps: BotDeps): BotHandlers => {
  /** Nobody but people of the house gets any further than this. */
  const fuerBekannte = async (
    event: BotEvent,
    work: (kontext: Kontext) => Promise<readonly Outgoing[]>,
  ): Promise<readonly Outgoing[]> => {
    const stand = await readStand(deps, event);
    const erkennung = await identify(deps, event, stand);
    if (erkennung.art === "fremd") return [textOut(FREMD)];
    if (erkennung.art === "ungeprueft") return [textOut(UNGEPRUEFT)];
    const { anwender } = erkennung;
    const vorher =
      stand === undefined ? await recall(deps, event, anwender.objektId) : deps.leseAbsicht(stand.gespraech);
    const kontext = await openKontext(deps, event, anwender, vorher);
    try {
      return await work(kontext);
    } catch (error) {
      return outgoingsOf(kontext, satz(refusalSatz(error)));
    }
  };

  const respond = async (
    event: BotEvent,
    kontext: Kontext,
    absicht: Absicht,
    replaces = false,
  ): Promise<readonly Outgoing[]> => {
    const erwiderung = await answer(kontext, absicht);
    if (erwiderung.merke !== undefined) await remember(deps, event, kontext.objektId, erwiderung.merke);
    return outgoingsOf(kontext, erwiderung, { replaces });
  };

  return {
    onText: (event, text) =>
      fuerBekannte(event, async (kontext) => {
        const verstanden = deps.verstehe(text, { heute: kontext.heute, vorher: kontext.vorher });
        return verstanden.art === "verstanden"
          ? respond(event, kontext, verstanden.absicht)
          : outgoingsOf(kontext, { antwort: nachfrage(verstanden) });
      }),
    onAction: (event, data) =>
      fuerBekannte(event, async (kontext) => {
        const aktion = leseAktion(data, deps.leseAbsicht);
        if (aktion === undefined) return outgoingsOf(kontext, satz(ALTER_KNOPF));
        const merged = mergeFelder(aktion.absicht, aktion.felder);
        return "satz" in merged
          ? outgoingsOf(kontext, satz(merged.satz))
          : respond(event, kontext, merged.absicht, trittAnStelle(aktion));
      }),
    onFiles: (event, files) => fuerBekannte(event, (kontext) => receiveFiles(deps.dateien, kontext, files)),
    onFileConsent: (event, consent) => fuerBekannte(event, (kontext) => sendFile(deps.dateien, kontext, consent)),
    onInstalled: async (event, installed) => {
      if (installed) {
        return fuerBekannte(event, async (kontext) =>
          outgoingsOf(kontext, { antwort: hilfeAntwort(kontext, BEGRUESSUNG) }),
        );
      }
      const { objectId } = event.sender;
      // whoever removes the app from a group keeps it in their own chat
      if (event.scope === "personal" && objectId !== undefined) {
        await deps.speicher.sperreChatadresse(objectId.toLowerCase());
      }
      return [];
    },
  };
};

/** What wasn't understood is answered with the nearest things that can be asked. */
const nachfrage = (verstanden: Exclude<Verstanden, { readonly art: "verstanden" }>): Antwort => {
  const { vorschlaege } = verstanden;
  const knoepfe = vorschlaege.map(({ text, absicht }) => ({ titel: text, absicht }));
  if (verstanden.art === "hinweis") return { absaetze: [verstanden.satz], knoepfe };
  return { absaetze: [`Das kann ich nicht.${meintenSie(vorschlaege)}`], knoepfe };
};

const meintenSie = (vorschlaege: readonly Vorschlag[]): string =>
  vorschlaege.length === 0
    ? " Schreiben Sie „Hilfe“, dann zeige ich, was geht."
    : ` Meinten Sie ${vorschlaege.map(({ text }) => `„${text}“`).join(" oder ")}?`;
