import { describeContract } from "../contract/contract.ts";
import { openTeamsSdkGateway } from "./teams-sdk-gateway.ts";

describeContract("teams-sdk", openTeamsSdkGateway);
