import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Abonnementverwaltung, Akteur } from "@verlauf/use-cases";
import type { ApiEnv } from "../env.ts";
import { createRouten } from "../routen/bausteine.ts";
import { createEinmal, type Einmaldeps } from "../schutz/einmal.ts";
import {
  aendern,
  anlegen,
  auflisten,
  erneutSenden,
  geheimnisErneuern,
  loeschen,
  testen,
  zeigen,
  zustellungenZeigen,
} from "./abonnement-wege.ts";

export interface Abonnementroutendeps extends Einmaldeps {
  /** Rights and log are its affair. */
  readonly verwaltungFuer: (akteur: Akteur) => Abonnementverwaltung;
}

const DEFAULT_LIMIT = 50;

/** Who is told what happens. A secret is in one answer only: it isn't kept for an Idempotency-Key either. */
export const createAbonnementRouten = (deps: Abonnementroutendeps): OpenAPIHono<ApiEnv> => {
  const { verwaltungFuer } = deps;
  const app = createRouten();
  const einmal = createEinmal(deps);

  app.openapi(anlegen, (context) => {
    const neu = context.req.valid("json");
    return einmal(context, { anfrage: neu, personenbezogen: true }, async () => {
      const made = await verwaltungFuer(context.get("akteur")).legeAn(neu);
      return context.json(made, 201, { Location: `${context.req.path}/${made.abonnement.id}` });
    });
  });

  app.openapi(auflisten, async (context) =>
    context.json({ abonnements: await verwaltungFuer(context.get("akteur")).liste() }, 200),
  );

  app.openapi(zeigen, async (context) =>
    context.json(await verwaltungFuer(context.get("akteur")).zeige(context.req.valid("param").id), 200),
  );

  app.openapi(aendern, async (context) => {
    const verwaltung = verwaltungFuer(context.get("akteur"));
    return context.json(await verwaltung.aendere(context.req.valid("param").id, context.req.valid("json")), 200);
  });

  app.openapi(loeschen, async (context) => {
    await verwaltungFuer(context.get("akteur")).loesche(context.req.valid("param").id);
    return context.body(null, 204);
  });

  app.openapi(geheimnisErneuern, (context) => {
    const wunsch = context.req.valid("json");
    return einmal(context, { anfrage: wunsch, personenbezogen: true }, async () => {
      const verwaltung = verwaltungFuer(context.get("akteur"));
      const { id } = context.req.valid("param");
      return context.json(await verwaltung.erneuereGeheimnis(id, wunsch.ueberlappungStunden), 200);
    });
  });

  app.openapi(zustellungenZeigen, async (context) => {
    const { limit = DEFAULT_LIMIT, vor } = context.req.valid("query");
    const verwaltung = verwaltungFuer(context.get("akteur"));
    return context.json(await verwaltung.zustellungen(context.req.valid("param").id, limit, vor), 200);
  });

  app.openapi(erneutSenden, (context) =>
    einmal(context, { anfrage: null, personenbezogen: false }, async () => {
      const { id, nr } = context.req.valid("param");
      return context.json(await verwaltungFuer(context.get("akteur")).sendeErneut(id, nr), 202);
    }),
  );

  app.openapi(testen, (context) =>
    einmal(context, { anfrage: null, personenbezogen: true }, async () => {
      await verwaltungFuer(context.get("akteur")).teste(context.req.valid("param").id);
      return context.body(null, 202);
    }),
  );

  return app;
};
