import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import { aufzaehlung } from "@verlauf/core";
import { createMiddleware } from "hono/factory";
import { TrieRouter } from "hono/router/trie-router";
import type { ApiEnv } from "../env.ts";
import { Problem } from "../problem/problem.ts";
import { nothingHere } from "../problem/problem-of.ts";
import { preferredType } from "./accept.ts";

/** What may be asked under an address, in which form and for which. */
interface Weg {
  readonly methode: string;
  readonly liest: readonly string[];
  /** Whether a request without content is one, too. */
  readonly auchOhneInhalt: boolean;
  readonly schreibt: readonly string[];
}

const wegOf = ({ method, request, responses }: RouteConfig): Weg => ({
  methode: method.toUpperCase(),
  liest: Object.keys(request?.body?.content ?? {}),
  auchOhneInhalt: request?.body?.required !== true,
  schreibt: Object.entries(responses ?? {})
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, response]) => ("content" in response ? Object.keys(response.content ?? {}) : [])),
});

const asPattern = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

const SEITE: Weg = { methode: "GET", liest: [], auchOhneInhalt: true, schreibt: [] };

const routerOf = (app: OpenAPIHono<ApiEnv>, seiten: readonly string[]): TrieRouter<Weg> => {
  const router = new TrieRouter<Weg>();
  for (const seite of seiten) router.add("ALL", seite, SEITE);
  for (const definition of app.openAPIRegistry.definitions) {
    if (definition.type === "route") router.add("ALL", asPattern(definition.route.path), wegOf(definition.route));
  }
  return router;
};

const isAllowed = ({ methode }: Weg, asked: string): boolean =>
  methode === asked || (methode === "GET" && asked === "HEAD");

const allowOf = (wege: readonly Weg[]): string =>
  [...new Set(wege.flatMap(({ methode }) => (methode === "GET" ? ["GET", "HEAD"] : [methode])))]
    .concat("OPTIONS")
    .sort()
    .join(", ");

const requireForm = ({ schreibt }: Weg, accept: string | undefined): void => {
  if (schreibt.length === 0 || preferredType(accept, schreibt) !== undefined) return;
  throw new Problem("antwortform", `Die Antwort gibt es als ${aufzaehlung(schreibt, "oder")}.`);
};

// a server gives an empty request a body all the same, so that its headers have to say it
const hasInhalt = (headers: Headers): boolean => {
  const length = headers.get("Content-Length");
  return length === null ? headers.has("Transfer-Encoding") || headers.has("Content-Type") : length !== "0";
};

const requireInhalt = ({ liest, auchOhneInhalt }: Weg, contentType: string | undefined, isFull: boolean): void => {
  if (liest.length === 0 || (auchOhneInhalt && !isFull)) return;
  const type = contentType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!liest.includes(type)) {
    throw new Problem("inhaltsform", `Der Inhalt wird als ${aufzaehlung(liest, "oder")} gelesen.`);
  }
};

/** Turns away what no route and no page of the app answers, before anybody has to sign in for it: which routes there are is no secret. */
export const wegweiser = (app: OpenAPIHono<ApiEnv>, seiten: readonly string[]) => {
  let router: TrieRouter<Weg> | undefined;
  return createMiddleware<ApiEnv>(async (context, next) => {
    // made when the first request comes: by then every route is there
    router ??= routerOf(app, seiten);
    const { path, method } = context.req;
    const wege = router.match("ALL", path)[0].map(([weg]) => weg);
    if (wege.length === 0) throw nothingHere();
    const weg = wege.find((each) => isAllowed(each, method));
    if (weg === undefined) {
      const allow = { Allow: allowOf(wege) };
      if (method === "OPTIONS") return context.body(null, 204, allow);
      throw new Problem("methode", `Unter dieser Adresse geht nur ${allow.Allow}.`, { kopfzeilen: allow });
    }
    requireForm(weg, context.req.header("Accept"));
    requireInhalt(weg, context.req.header("Content-Type"), hasInhalt(context.req.raw.headers));
    return next();
  });
};
