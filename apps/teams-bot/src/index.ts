export type { ChatGateway, GatewayConfig, OpenGateway } from "./gateway/chat-gateway.ts";
