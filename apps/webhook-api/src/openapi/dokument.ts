import type { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiEnv } from "../env.ts";

const VERSION = "1.0.0";

const TAGS = [
  { name: "Kontaktdichte", description: "Wer ist überfällig, seit wann und nach welcher Regel?" },
  { name: "Lieferungen", description: "Exportdateien annehmen und sagen, was daraus geworden ist." },
  { name: "Fallprüfung", description: "Ziehungen eines Monats, Arbeitsmappen, Auswertungen und ihr Stand." },
] as const;

/** Registers how callers show who they are. */
export const registerSicherheit = (app: OpenAPIHono<ApiEnv>): void => {
  app.openAPIRegistry.registerComponent("securitySchemes", "schluessel", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "vlk_KENNUNG_GEHEIMNIS",
    description: "Schlüssel eines Verfahrens, angelegt mit: verlauf schluessel anlegen",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "Token der Anmeldung des Hauses (OpenID Connect, zum Beispiel Microsoft Entra ID)",
  });
};

/** The OpenAPI document of all routes that the app has; `aussen` is where people reach it, null where nobody has said so. */
export const dokumentOf = (app: OpenAPIHono<ApiEnv>, aussen: string | null) =>
  app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Verlauf",
      version: VERSION,
      description:
        "Lieferungen annehmen, nach Kontaktdichte fragen, Fälle ziehen, Arbeitsmappen ausgeben und zurücknehmen. Was es nicht gibt und was nicht zugänglich ist, wird gleich beantwortet. Antworten mit Personenbezug dürfen nicht zwischengespeichert werden.",
      license: { name: "EUPL-1.2", url: "https://eupl.eu/1.2/de/" },
    },
    // the first is the one that a generated client calls; the page of reference calls the one from which it came
    servers: [
      ...(aussen === null ? [] : [{ url: aussen, description: "So ist er für andere Rechner erreichbar" }]),
      { url: "/", description: "Der eigene Server" },
    ],
    tags: [...TAGS, ...furtherTagsOf(app)],
    security: [{ schluessel: [] }, { token: [] }],
  });

// parts that are mounted bring their own
const furtherTagsOf = (
  app: OpenAPIHono<ApiEnv>,
): readonly { readonly name: string; readonly description: string }[] => {
  const known = new Set<string>(TAGS.map(({ name }) => name));
  const all = app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === "route" ? (definition.route.tags ?? []) : [],
  );
  return [...new Set(all)].filter((tag) => !known.has(tag)).map((name) => ({ name, description: name }));
};
