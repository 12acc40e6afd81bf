import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Hono } from "hono";
import { getAbsoluteFSPath } from "swagger-ui-dist";
import type { ApiEnv } from "../env.ts";
import { seitenkopfzeilen } from "../schutz/kopfzeilen.ts";

/** What the page consists of; nothing else of the package can be had. */
const ASSETS = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
  "favicon-32x32.png": "image/png",
} as const;

/** Every address of the page. */
export const SEITEN = [
  "/",
  "",
  "/referenz",
  "/referenz/start.js",
  ...Object.keys(ASSETS).map((name) => `/referenz/${name}`),
];

const page = (wurzel: string): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Verlauf: Referenz der Schnittstelle</title>
<link rel="stylesheet" href="${wurzel}/referenz/swagger-ui.css">
<link rel="icon" type="image/png" href="${wurzel}/referenz/favicon-32x32.png">
</head>
<body>
<main id="referenz"><noscript>Die Beschreibung der Schnittstelle steht in <a href="${wurzel}/openapi.json">openapi.json</a>.</noscript></main>
<script src="${wurzel}/referenz/swagger-ui-bundle.js"></script>
<script src="${wurzel}/referenz/start.js"></script>
</body>
</html>
`;

// a script of its own rather than one in the page: the page's rules allow no other
const start = (wurzel: string): string =>
  `SwaggerUIBundle({ url: "${wurzel}/openapi.json", dom_id: "#referenz", deepLinking: true, validatorUrl: null, persistAuthorization: false });\n`;

/** The reference page, from this server alone. */
export const createReferenz = (wurzel: string, tls: boolean): Hono<ApiEnv> => {
  const folder = getAbsoluteFSPath();
  const app = new Hono<ApiEnv>();
  const seite = seitenkopfzeilen(tls);
  const show = page(wurzel);
  // whoever opens the server's first address in a browser wants to see something
  app.get("/", seite, (context) => context.redirect(`${wurzel}/referenz`));
  for (const path of ["", "/", "/referenz"]) {
    app.get(`${wurzel}${path}`, seite, (context) => context.html(show, 200, { "Cache-Control": "no-cache" }));
  }
  app.get(`${wurzel}/referenz/start.js`, seite, (context) =>
    context.body(start(wurzel), 200, { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" }),
  );
  for (const [name, type] of Object.entries(ASSETS)) {
    app.get(`${wurzel}/referenz/${name}`, seite, (context) =>
      context.body(Readable.toWeb(createReadStream(join(folder, name))) as ReadableStream<Uint8Array>, 200, {
        "Content-Type": type,
        "Cache-Control": "max-age=86400",
      }),
    );
  }
  return app;
};
