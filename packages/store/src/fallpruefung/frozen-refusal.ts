import { Refusal } from "@verlauf/core";

/** Frozen rows; roles that are missing. */
const OURS = new Set(["VL001", "VL002"]);

/** What the migrations raise is a German sentence already. */
export const frozenRefusal = (error: unknown): Refusal | undefined => {
  const { code, message } = error as Partial<Record<"code" | "message", string>>;
  return OURS.has(code ?? "") && message !== undefined ? new Refusal(message, { cause: error }) : undefined;
};
