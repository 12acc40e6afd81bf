import type { OpenGateway } from "./chat-gateway.ts";

/** The gateway on one of Microsoft's two libraries; only that one is loaded, and only when it is opened. */
export const openGateway =
  (sdk: "teams-ai" | "teams-sdk"): OpenGateway =>
  async (config, handlers) => {
    if (sdk === "teams-ai") {
      const { openTeamsAiGateway } = await import("./teams-ai/teams-ai-gateway.ts");
      return await openTeamsAiGateway(config, handlers);
    }
    const { openTeamsSdkGateway } = await import("./teams-sdk/teams-sdk-gateway.ts");
    return await openTeamsSdkGateway(config, handlers);
  };
