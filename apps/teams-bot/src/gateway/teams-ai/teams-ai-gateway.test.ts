import { describeContract } from "../contract/contract.ts";
import { openTeamsAiGateway } from "./teams-ai-gateway.ts";

describeContract("teams-ai", openTeamsAiGateway);
