import type { OpenAPIHono } from "@hono/zod-openapi";
import { createAnmeldung } from "./anmeldung/anmeldung.ts";
import type { ApiDeps } from "./deps.ts";
import type { ApiEnv } from "./env.ts";
import { dokumentOf, registerSicherheit } from "./openapi/dokument.ts";
import { createReferenz, SEITEN } from "./openapi/referenz.ts";
import { answerProblem } from "./problem/answer-problem.ts";
import { nothingHere } from "./problem/problem-of.ts";
import { createArbeitsmappenRouten } from "./routen/arbeitsmappen.ts";
import { createRouten } from "./routen/bausteine.ts";
import { createFrageboegenRouten } from "./routen/frageboegen.ts";
import { createKontaktdichteRouten } from "./routen/kontaktdichte.ts";
import { createLieferungsRouten } from "./routen/lieferungen.ts";
import { createStandRouten } from "./routen/stand.ts";
import { createStichprobenRouten } from "./routen/stichproben.ts";
import { anfrageId } from "./schutz/anfrage-id.ts";
import { createEinmal } from "./schutz/einmal.ts";
import { datenkopfzeilen } from "./schutz/kopfzeilen.ts";
import { rateJeAdresse, rateJeAkteur } from "./schutz/rate.ts";
import { wegweiser } from "./schutz/wegweiser.ts";
import { zeitgrenze } from "./schutz/zeit.ts";
import { createAbonnementRouten } from "./webhooks/abonnement-routen.ts";
import { createWebhookRouten } from "./webhooks/webhook-routen.ts";

/** Where all of it lies. */
export const WURZEL = "/api/v1";

const UPLOADS = ["/lieferungen", "/frageboegen", "/webhooks/eingang"].map((path) => `${WURZEL}${path}`);

/** The HTTP interface: who asks is found out here; what they may, the gate behind it decides. */
export const createApi = (deps: ApiDeps): OpenAPIHono<ApiEnv> => {
  const app = createRouten();
  registerSicherheit(app);
  app.onError(answerProblem(deps));
  app.notFound(() => {
    throw nothingHere();
  });

  app.use(anfrageId(deps), rateJeAdresse(deps));
  app.route("/", createReferenz(WURZEL, deps.tls));
  app.use(datenkopfzeilen(deps.tls));
  let dokument: ReturnType<typeof dokumentOf> | undefined;
  app.get(`${WURZEL}/openapi.json`, (context) => {
    dokument ??= dokumentOf(app, deps.adresseAussen);
    return context.json(dokument, 200, { "Cache-Control": "no-cache" });
  });
  app.use(
    wegweiser(
      app,
      [...SEITEN, "/openapi.json"].map((path) => `${WURZEL}${path}`),
    ),
    zeitgrenze(deps.grenzen.sekunden, UPLOADS),
  );

  // whoever calls here shows it by a signature, not by a key
  if (deps.webhooks !== undefined) app.route(WURZEL, createWebhookRouten(deps.webhooks));
  app.use(createAnmeldung(deps), rateJeAkteur(deps));
  const einmal = createEinmal(deps);
  for (const routen of [
    createKontaktdichteRouten(deps),
    createLieferungsRouten(deps, einmal, WURZEL),
    createStichprobenRouten(deps, einmal, WURZEL),
    createArbeitsmappenRouten(deps),
    createFrageboegenRouten(deps, einmal),
    createStandRouten(),
  ]) {
    app.route(WURZEL, routen);
  }
  const { verwaltungFuer } = deps;
  if (verwaltungFuer !== undefined) app.route(WURZEL, createAbonnementRouten({ ...deps, verwaltungFuer }));
  return app;
};
