import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Problem } from "../problem/problem.ts";

const SMALL_BYTES = 64 * 1024;

export const zuGross = (bytes: number): Problem => {
  const mib = 1024 * 1024;
  const text = bytes >= mib ? `${Math.floor(bytes / mib)} MiB` : `${Math.floor(bytes / 1024)} KiB`;
  return new Problem("zu-gross", `Auf einmal werden höchstens ${text} angenommen.`);
};

/** For requests whose content is a few words. */
export const kleinerInhalt: MiddlewareHandler = bodyLimit({
  maxSize: SMALL_BYTES,
  onError: () => {
    throw zuGross(SMALL_BYTES);
  },
});
