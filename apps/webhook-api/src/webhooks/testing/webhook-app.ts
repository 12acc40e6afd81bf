import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { openStore, type Store } from "@verlauf/store";
import type { Akteur } from "@verlauf/use-cases";
import type { ApiEnv } from "../../env.ts";
import { answerProblem } from "../../problem/answer-problem.ts";
import { createRouten } from "../../routen/bausteine.ts";

export interface TestStore {
  readonly store: Store;
  readonly ordner: string;
  /** As after a restart. */
  readonly reopen: () => Promise<Store>;
  readonly close: () => Promise<void>;
}

/** A real store in a folder of the tests' own. */
export const openTestStore = async (): Promise<TestStore> => {
  const ordner = await mkdtemp(join(tmpdir(), "verlauf-webhooks-"));
  const daten = join(ordner, "daten");
  let store = await openStore({ daten });
  return {
    get store() {
      return store;
    },
    ordner,
    reopen: async () => {
      await store.close();
      store = await openStore({ daten });
      return store;
    },
    close: async () => {
      await store.close();
      await rm(ordner, { recursive: true, force: true });
    },
  };
};

/** Routes as the API mounts them, asked by whoever is given; what nobody foresaw fails the test. */
export const mounted = (routen: OpenAPIHono<ApiEnv>, akteur: () => Akteur): OpenAPIHono<ApiEnv> => {
  const app = createRouten();
  app.use(async (context, next) => {
    context.set("anfrage", "test");
    context.set("akteur", akteur());
    await next();
  });
  app.route("/api/v1", routen);
  app.onError(
    answerProblem({
      melde: (meldung) => {
        if (meldung.art === "fehler") throw meldung.fehler;
      },
    }),
  );
  return app;
};
