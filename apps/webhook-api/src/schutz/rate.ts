import { createMiddleware } from "hono/factory";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { ApiDeps } from "../deps.ts";
import type { ApiEnv } from "../env.ts";
import { Problem } from "../problem/problem.ts";
import { akteurschluessel } from "./akteurschluessel.ts";

/** A house's people may share one address. */
const PEOPLE_AT_AN_ADDRESS = 10;

const tooMany = (milliseconds: number): Problem => {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return new Problem("zu-viele", `Das waren zu viele Anfragen. Bitte in ${seconds} Sekunden weitermachen.`, {
    kopfzeilen: { "Retry-After": String(seconds) },
  });
};

const limiter = (points: number) => {
  const memory = new RateLimiterMemory({ points, duration: 60 });
  return async (key: string): Promise<void> => {
    try {
      await memory.consume(key);
    } catch (error) {
      if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext);
      throw error;
    }
  };
};

/** Slows an address down before anybody looks at what it brings. */
export const rateJeAdresse = ({ grenzen, herkunft }: Pick<ApiDeps, "grenzen" | "herkunft">) => {
  const consume = limiter(grenzen.jeMinute * PEOPLE_AT_AN_ADDRESS);
  return createMiddleware<ApiEnv>(async (context, next) => {
    await consume(herkunft(context.req.raw, context.env));
    await next();
  });
};

/** The same for a key or a person, wherever they come from. */
export const rateJeAkteur = ({ grenzen }: Pick<ApiDeps, "grenzen">) => {
  const consume = limiter(grenzen.jeMinute);
  return createMiddleware<ApiEnv>(async (context, next) => {
    await consume(akteurschluessel(context.get("akteur")));
    await next();
  });
};
