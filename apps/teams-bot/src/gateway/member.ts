import * as z from "zod";
import type { Member } from "./chat-gateway.ts";

const account = z.object({
  userPrincipalName: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  // the roster's own name for it
  objectId: z.string().nullish(),
  tenantId: z.string().nullish(),
  userRole: z.string().nullish(),
});

/** Somebody as the roster names them; undefined where that can't be read. */
export const memberOf = (answer: unknown): Member | undefined => {
  const { data } = account.safeParse(answer);
  if (data === undefined) return undefined;
  const upn = data.userPrincipalName ?? undefined;
  const objectId = data.aadObjectId ?? data.objectId ?? undefined;
  if (upn === undefined && objectId === undefined) return undefined;
  return {
    upn,
    objectId,
    tenantId: data.tenantId ?? undefined,
    // a guest's sign-in name in the house's directory has their own directory's in it
    isGuest: /^(guest|anonymous)$/i.test(data.userRole ?? "") || /#ext#/i.test(upn ?? ""),
  };
};
