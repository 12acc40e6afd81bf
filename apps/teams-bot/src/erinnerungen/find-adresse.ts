import type { Chatanmeldung } from "@verlauf/intake";
import type { Chatadresse, Chatspeicher, Zustellung } from "@verlauf/store";
import { placeOf } from "../gateway/address.ts";
import type { ChatAddress, ChatGateway } from "../gateway/chat-gateway.ts";
import { zustellungOf } from "./zustellung-of.ts";

export interface Adressdeps {
  readonly gateway: Pick<ChatGateway, "openPersonalChat">;
  readonly speicher: Pick<Chatspeicher, "chatadresse" | "irgendeineChatadresse" | "merkeChatadresse">;
  readonly anmeldung: Chatanmeldung;
}

type Fund =
  | { readonly adresse: Chatadresse }
  | { readonly zustellung: Zustellung; readonly outcome?: Awaited<ReturnType<ChatGateway["openPersonalChat"]>> };

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const GESPERRT = "Verlauf ist für diese Person in Teams nicht installiert oder blockiert.";

/** How somebody is reached: by the chat they have written in, else by a new one, which takes an object id. */
export const findAdresse = async (deps: Adressdeps, an: string): Promise<Fund> => {
  const isId = GUID.test(an);
  const kept = await deps.speicher.chatadresse(isId ? { objektId: an } : { anmeldename: an });
  if (kept?.gesperrt === true) return { zustellung: { art: "gesperrt", grund: GESPERRT } };
  if (kept !== undefined) return { adresse: kept };
  if (!isId || deps.anmeldung.art === "anonym") {
    return { zustellung: { art: "gesperrt", grund: "Diese Person hat Verlauf in Teams noch nicht geöffnet." } };
  }
  return open(deps, an, deps.anmeldung.mandant);
};

/** The Connector of a directory is the same for all its people; where nobody has written yet it is the public one. */
const PUBLIC_CONNECTOR = "https://smba.trafficmanager.net/emea/";

const open = async ({ gateway, speicher }: Adressdeps, objektId: string, mandant: string): Promise<Fund> => {
  const neighbour = await speicher.irgendeineChatadresse(mandant);
  const serviceUrl = neighbour === undefined ? PUBLIC_CONNECTOR : placeOf(neighbour.adresse as ChatAddress).serviceUrl;
  const opened = await gateway.openPersonalChat({ objectId: objektId, tenantId: mandant, serviceUrl });
  switch (opened.kind) {
    case "open": {
      const adresse = { objektId, anmeldename: null, mandant, adresse: opened.chat };
      await speicher.merkeChatadresse(adresse);
      return { adresse: { ...adresse, gesperrt: false } };
    }
    // nothing was said yet, so asking again can double nothing
    case "unknown":
      return { zustellung: zustellungOf({ kind: "transient" }), outcome: opened };
    case "gone":
    case "blocked":
      return { zustellung: { art: "gesperrt", grund: GESPERRT }, outcome: opened };
    default:
      return { zustellung: zustellungOf(opened), outcome: opened };
  }
};
