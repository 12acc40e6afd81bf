export { nachrichtAntwort } from "./antworten/nachricht-antwort.ts";
export { requireOhneNummern } from "./antworten/ohne-nummern.ts";
export { outgoingOf } from "./antworten/outgoing-of.ts";
export type { ChatGateway, GatewayConfig, OpenGateway } from "./gateway/chat-gateway.ts";
export { chatRoutes } from "./gateway/http.ts";
