import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import type { ApiEnv } from "../env.ts";

const NOTHING = ["'none'"];
const A_YEAR = "max-age=31536000; includeSubDomains";

const base = (tls: boolean) => ({
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
  strictTransportSecurity: tls ? A_YEAR : false,
  xXssProtection: false,
});

const CLOSED = {
  defaultSrc: NOTHING,
  baseUri: NOTHING,
  formAction: NOTHING,
  frameAncestors: NOTHING,
};

/** Headers of everything that is data: nothing in it may be run, framed, guessed or kept. */
export const datenkopfzeilen = (tls: boolean): MiddlewareHandler<ApiEnv> => {
  const secured = secureHeaders({ ...base(tls), contentSecurityPolicy: CLOSED });
  return async (context, next) => {
    await secured(context, async () => {
      await next();
    });
    // by the context's own way the answer would be built anew as a stream, which takes longer than all else here
    const { headers } = context.res;
    if (!headers.has("Cache-Control")) headers.set("Cache-Control", "no-store");
  };
};

/** Headers of the reference page: its own scripts and pictures, its own API, nothing from elsewhere. */
export const seitenkopfzeilen = (tls: boolean): MiddlewareHandler<ApiEnv> =>
  secureHeaders({
    ...base(tls),
    contentSecurityPolicy: {
      ...CLOSED,
      scriptSrc: ["'self'"],
      // the page sets colours and sizes on its own elements
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      fontSrc: ["'self'", "data:"],
    },
  });
