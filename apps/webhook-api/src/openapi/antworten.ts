import { z } from "@hono/zod-openapi";

/** Lists as the use-cases give them. */
export const liste = <T extends z.ZodType>(schema: T) => z.array(schema).readonly();

const problem = z
  .object({
    type: z.string().openapi({ description: "Art des Problems", example: "urn:verlauf:problem:angaben" }),
    title: z.string().openapi({ example: "Die Angaben passen nicht" }),
    status: z.int().openapi({ example: 422 }),
    detail: z.string().openapi({ example: "stichtag: Bitte ein Datum wie 2016-06-01 angeben." }),
    id: z.string().openapi({ description: "Kennung, unter der es im Protokoll des Servers steht", example: "8F3K2" }),
    fehler: liste(z.object({ feld: z.string(), meldung: z.string() }))
      .optional()
      .openapi({ description: "Was im Einzelnen nicht passt" }),
  })
  .openapi("Problem", { description: "Was einer Antwort im Weg steht (RFC 9457)" });

const TEXTE = {
  400: "Die Anfrage ist nicht lesbar.",
  401: "Schlüssel oder Token fehlt oder gilt nicht.",
  404: "Das gibt es nicht, oder es ist nicht zugänglich.",
  406: "In der gewünschten Form gibt es keine Antwort.",
  409: "Das ist gerade nicht möglich; der Satz sagt, warum.",
  413: "Die Anfrage ist zu groß.",
  415: "Der Inhalt hat eine Form, die nicht gelesen wird.",
  422: "Die Angaben passen nicht.",
  429: "Zu viele Anfragen; Retry-After sagt, wann es weitergeht.",
  500: "Ein Fehler, den niemand vorhergesehen hat; die Kennung hilft, den Grund zu finden.",
  503: "Gerade nicht erreichbar.",
} as const;
type Problemstatus = keyof typeof TEXTE;

const answerOf = (status: Problemstatus) => ({
  description: TEXTE[status],
  content: { "application/problem+json": { schema: problem } },
});

const UEBERALL = [401, 404, 406, 409, 422, 429, 500, 503] as const satisfies readonly Problemstatus[];
const MIT_INHALT = [400, 413, 415] as const satisfies readonly Problemstatus[];

type Problemantworten<S extends Problemstatus> = { readonly [Each in S]: ReturnType<typeof answerOf> };

const answersOf = <S extends Problemstatus>(statuses: readonly S[]): Problemantworten<S> =>
  Object.fromEntries(statuses.map((status) => [status, answerOf(status)])) as Problemantworten<S>;

/** The problems that any question can meet. */
export const probleme = answersOf(UEBERALL);

/** The same for requests that bring something. */
export const problemeMitInhalt = answersOf([...UEBERALL, ...MIT_INHALT]);

/** Bytes, as a document describes them. */
export const BINARY = { type: "string", format: "binary" } as const;

/** A file to keep, with a tag by which one asks whether it has changed. */
export const datei = (description: string, ...typen: readonly string[]) => ({
  200: {
    description,
    headers: z.object({ ETag: z.string(), "Content-Disposition": z.string() }),
    content: Object.fromEntries(typen.map((typ) => [typ, { schema: BINARY }])),
  },
  304: { description: "Unverändert seit der Fassung, deren ETag in If-None-Match steht." },
});

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
