import { type Akteur, erkenneSchluessel } from "@verlauf/use-cases";
import { createMiddleware } from "hono/factory";
import type { ApiDeps } from "../deps.ts";
import type { ApiEnv } from "../env.ts";
import { Problem } from "../problem/problem.ts";
import { createAblehnungsvermerk } from "../schutz/ablehnungsvermerk.ts";
import { createOidc, type Tokenbefund } from "./oidc.ts";

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;
const PREFIX = "vlk_";

// one answer for every reason: who tries keys out learns nothing from it
const notSignedIn = (): Problem =>
  new Problem(
    "nicht-angemeldet",
    "Bitte einen gültigen Schlüssel oder ein gültiges Token der Anmeldung Ihres Hauses mitgeben.",
    { kopfzeilen: { "WWW-Authenticate": 'Bearer realm="verlauf"' } },
  );

const issuerDown = (): Problem =>
  new Problem(
    "nicht-erreichbar",
    "Die Anmeldung Ihres Hauses ist gerade nicht erreichbar. Bitte in einigen Minuten noch einmal versuchen.",
    { kopfzeilen: { "Retry-After": "60" } },
  );

/** Finds out who asks and opens their access; everybody else is turned away, and the log told. */
export const createAnmeldung = (deps: ApiDeps) => {
  const oidc = deps.oidc === null ? undefined : createOidc(deps.oidc, { uhr: deps.uhr, fetch });
  const vermerke = createAblehnungsvermerk(deps, "anmeldung.abgelehnt");

  const personOf = async (token: string): Promise<Akteur | undefined> => {
    const befund: Tokenbefund = (await oidc?.(token)) ?? "ungueltig";
    if (befund === "gestoert") throw issuerDown();
    return befund === "ungueltig" ? undefined : deps.personAls(befund);
  };

  return createMiddleware<ApiEnv>(async (context, next) => {
    const token = BEARER.exec(context.req.header("Authorization") ?? "")?.[1];
    const akteur =
      token === undefined
        ? undefined
        : await (token.startsWith(PREFIX) ? erkenneSchluessel(deps, token) : personOf(token));
    if (akteur === undefined) {
      await vermerke();
      throw notSignedIn();
    }
    context.set("akteur", akteur);
    context.set("zugang", deps.zugangFuer(akteur));
    await next();
  });
};
