import { describe } from "vitest";
import type { OpenGateway } from "../chat-gateway.ts";
import { describeAdmission } from "./admission-contract.ts";
import { describeIncoming } from "./incoming-contract.ts";
import { describeInvokes } from "./invoke-contract.ts";
import { describeSending } from "./sending-contract.ts";

/** What every gateway has to do, whatever library it is made with. */
export const describeContract = (name: string, open: OpenGateway): void => {
  describe(name, () => {
    describeAdmission(open);
    describeIncoming(open);
    describeInvokes(open);
    describeSending(open);
  });
};
