import { Refusal } from "@verlauf/core";

const FROZEN = "VL001";

/** What the triggers of frozen tables say is a German sentence already; the migration wrote it. */
export const frozenRefusal = (error: unknown): Refusal | undefined => {
  const { code, message } = error as Partial<Record<"code" | "message", string>>;
  return code === FROZEN && message !== undefined ? new Refusal(message, { cause: error }) : undefined;
};
