import type { Context } from "hono";
import { matchedRoutes } from "hono/route";
import type { ApiEnv } from "../env.ts";

/** The pattern of the route that a request belongs to; what was asked for stands in none. */
export const routeOf = (context: Context<ApiEnv>): string =>
  matchedRoutes(context).findLast(({ path }) => !path.includes("*"))?.path ?? "unbekannt";
