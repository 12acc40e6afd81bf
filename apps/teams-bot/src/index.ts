export { nachrichtAntwort } from "./antworten/nachricht-antwort.ts";
export { requireOhneNummern } from "./antworten/ohne-nummern.ts";
export { outgoingOf } from "./antworten/outgoing-of.ts";
export type { BotDeps } from "./bot/bot-deps.ts";
export { botHandlers } from "./bot/bot-handlers.ts";
export { leseAbsicht } from "./bot/lese-absicht.ts";
export { type Dateiverkehr, type Dateiverkehrsangaben, openDateiverkehr } from "./dateien/dateiverkehr.ts";
export type { ChatGateway, GatewayConfig, OpenGateway } from "./gateway/chat-gateway.ts";
export { chatRoutes } from "./gateway/http.ts";
