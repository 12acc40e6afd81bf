import { randomUUID } from "node:crypto";
import { createMiddleware } from "hono/factory";
import type { ApiDeps } from "../deps.ts";
import type { ApiEnv } from "../env.ts";
import { routeOf } from "./route-of.ts";

// what a caller makes up goes into logs: nothing but letters, digits and a few signs that no log reads anything into
const HARMLESS = /^[A-Za-z0-9._-]{8,64}$/;

/** Gives each request an id, or keeps the caller's, and tells the log how it went. */
export const anfrageId = ({ melde }: Pick<ApiDeps, "melde">) =>
  createMiddleware<ApiEnv>(async (context, next) => {
    const given = context.req.header("X-Request-Id") ?? "";
    const id = HARMLESS.test(given) ? given : randomUUID();
    context.set("anfrage", id);
    await next();
    // on the answer itself: by the context's own way it would be built anew as a stream
    context.res.headers.set("X-Request-Id", id);
    melde({
      art: "anfrage",
      anfrage: id,
      methode: context.req.method,
      route: routeOf(context),
      status: context.res.status,
    });
  });
