export { nachrichtAntwort } from "./antworten/nachricht-antwort.ts";
export { requireOhneNummern } from "./antworten/ohne-nummern.ts";
export { outgoingOf } from "./antworten/outgoing-of.ts";
export type { BotDeps } from "./bot/bot-deps.ts";
export { botHandlers } from "./bot/bot-handlers.ts";
export { leseAbsicht } from "./bot/lese-absicht.ts";
export { verstehe } from "./conversation/verstehe.ts";
export { type Dateiverkehr, type Dateiverkehrsangaben, openDateiverkehr } from "./dateien/dateiverkehr.ts";
export { chatDienst } from "./erinnerungen/chat-dienst.ts";
export { ABGELEHNT, isAbgelehnt } from "./erinnerungen/zustellung-of.ts";
export type {
  BotHandlers,
  ChatAddress,
  ChatGateway,
  GatewayConfig,
  OpenGateway,
  SendOutcome,
} from "./gateway/chat-gateway.ts";
export { chatRoutes } from "./gateway/http.ts";
export { openGateway } from "./gateway/open-gateway.ts";
