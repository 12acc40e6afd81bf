import { createMiddleware } from "hono/factory";
import type { ApiEnv } from "../env.ts";
import { Problem } from "../problem/problem.ts";

const tooLong = (): Problem =>
  new Problem(
    "nicht-erreichbar",
    "Die Antwort hat zu lange gedauert. Bitte noch einmal versuchen oder weniger erfragen.",
    {
      kopfzeilen: { "Retry-After": "30" },
    },
  );

/** An upload may take this many times as long as a question. */
const UPLOAD_PATIENCE = 20;

/** Gives up on an answer that doesn't come, so that nobody waits for ever; the work itself ends by itself. */
export const zeitgrenze = (sekunden: number, uploads: readonly string[]) =>
  createMiddleware<ApiEnv>(async (context, next) => {
    const patience = uploads.includes(context.req.path) ? UPLOAD_PATIENCE : 1;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(tooLong()), sekunden * 1000 * patience);
      timer.unref();
    });
    try {
      await Promise.race([next(), late]);
    } finally {
      clearTimeout(timer);
    }
  });
