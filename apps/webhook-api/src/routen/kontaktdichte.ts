import { createRoute, z } from "@hono/zod-openapi";
import { type Listenperson, listeAsCsv, listeAsXlsx, type Zugang } from "@verlauf/use-cases";
import { bereich, dienststelle, ganzzahl, kundennummer, statusliste, tag, team } from "../angaben/angaben.ts";
import type { ApiDeps } from "../deps.ts";
import { BINARY, probleme, problemeMitInhalt, XLSX } from "../openapi/antworten.ts";
import { preferredType } from "../schutz/accept.ts";
import { kleinerInhalt } from "../schutz/groesse.ts";
import { createSchlange } from "../schutz/schlange.ts";
import { type Sendedatei, sendDatei } from "../schutz/send-datei.ts";
import { createRouten, heute } from "./bausteine.ts";
import { auskunft, listenseite, zahlen } from "./kontaktdichte-schema.ts";
import { writeListenseite } from "./write-listenseite.ts";

const JSON_TYPE = "application/json";
const CSV = "text/csv";
const FORMS = [JSON_TYPE, CSV, XLSX] as const;

const TAGS = ["Kontaktdichte"];
const stichtag = tag.optional().openapi({ description: "Tag, für den gefragt wird; ohne Angabe heute" });

const binary = { schema: BINARY };

const listenRoute = createRoute({
  method: "get",
  path: "/kontaktdichte",
  operationId: "listeKontaktdichte",
  tags: TAGS,
  summary: "Wer ist überfällig, oder in welchem anderen Status?",
  description:
    "Als JSON seitenweise, nach Dienststelle, Team und Kundennummer geordnet. Als CSV oder XLSX (Kopfzeile Accept) die ganze Liste.",
  request: {
    query: z.strictObject({
      dienststelle: dienststelle.optional(),
      stichtag,
      team: team.optional(),
      status: statusliste.optional(),
      cursor: z.string().max(2000).optional().openapi({ description: "weiter aus der Seite davor" }),
      limit: ganzzahl(1, 1000).optional().openapi({ description: "Personen je Seite; ohne Angabe 100" }),
    }),
  },
  responses: {
    200: {
      description: "Die Liste",
      content: { [JSON_TYPE]: { schema: listenseite }, [CSV]: binary, [XLSX]: binary },
    },
    304: { description: "Unverändert seit der Fassung, deren ETag in If-None-Match steht (CSV und XLSX)." },
    ...probleme,
  },
});

const zahlenRoute = createRoute({
  method: "get",
  path: "/kontaktdichte/zahlen",
  operationId: "zaehleKontaktdichte",
  tags: TAGS,
  summary: "Wie viele Personen sind je Team in welchem Status?",
  request: {
    query: z.strictObject({
      dienststelle: dienststelle.optional(),
      stichtag,
      bereich: bereich.optional(),
      team: team.optional(),
    }),
  },
  responses: { 200: { description: "Die Zahlen", content: { [JSON_TYPE]: { schema: zahlen } } }, ...probleme },
});

const abfrage = z
  .strictObject({
    kundennummer: kundennummer.optional(),
    referenz: z.string().max(100).optional().openapi({ example: "412-K7Q2M4" }),
    stichtag,
    dienststelle: dienststelle.optional(),
  })
  .refine(
    ({ kundennummer: nummer, referenz }) => (nummer === undefined) !== (referenz === undefined),
    "Bitte entweder die Kundennummer oder eine Referenz angeben.",
  )
  .openapi("Abfrage");

const abfrageRoute = createRoute({
  method: "post",
  path: "/kontaktdichte/abfrage",
  operationId: "erklaereKontaktdichte",
  tags: TAGS,
  summary: "Warum ist eine Person überfällig oder nicht?",
  description: "Die Kundennummer steht im Inhalt der Anfrage, damit sie in keinem Protokoll von Adressen erscheint.",
  middleware: [kleinerInhalt],
  request: { body: { required: true, content: { [JSON_TYPE]: { schema: abfrage } } } },
  responses: {
    200: { description: "Das Urteil in Sätzen", content: { [JSON_TYPE]: { schema: auskunft } } },
    ...problemeMitInhalt,
  },
});

const DEFAULT_LIMIT = 100;

/** A whole list is held in memory while it is written. */
const LISTS_AT_A_TIME = 4;

const listendatei = async (
  zugang: Zugang,
  frage: Parameters<Zugang["liste"]>[0],
  form: typeof CSV | typeof XLSX,
): Promise<Sendedatei> => {
  const { personen, ...kopf } = await zugang.liste(frage);
  const all: Listenperson[] = [];
  for await (const some of personen) all.push(...some);
  const inhalt = { ...kopf, personen: all };
  const name = `Kontaktdichte_${frage.stichtag}`;
  return form === CSV
    ? { name: `${name}.csv`, typ: "text/csv; charset=utf-8", inhalt: new TextEncoder().encode(listeAsCsv(inhalt)) }
    : { name: `${name}.xlsx`, typ: XLSX, inhalt: await listeAsXlsx(inhalt) };
};

/** Lists, counts and single verdicts of contact density. */
export const createKontaktdichteRouten = (deps: ApiDeps) => {
  const app = createRouten();
  const schlange = createSchlange(LISTS_AT_A_TIME);

  app.openapi(listenRoute, async (context) => {
    const { cursor, limit = DEFAULT_LIMIT, ...rest } = context.req.valid("query");
    const frage = { ...rest, stichtag: rest.stichtag ?? heute(deps) };
    const zugang = context.get("zugang");
    const form = preferredType(context.req.header("Accept"), FORMS);
    context.header("Vary", "Accept");
    if (form === CSV || form === XLSX)
      return schlange(async () => sendDatei(context, await listendatei(zugang, frage, form), deps.geheimnis));
    const { personen, ...seite } = await zugang.seite({ ...frage, cursor, limit });
    const kunden = personen.map(({ eintrag, referenz }) => ({ ...eintrag, referenz }));
    return context.body(writeListenseite({ ...seite, kunden }), 200, { "Content-Type": JSON_TYPE });
  });

  app.openapi(zahlenRoute, async (context) => {
    const frage = context.req.valid("query");
    return context.json(await context.get("zugang").zahlen({ ...frage, stichtag: frage.stichtag ?? heute(deps) }), 200);
  });

  app.openapi(abfrageRoute, async (context) => {
    const { kundennummer: nummer, referenz = "", stichtag: day, ...rest } = context.req.valid("json");
    const angabe = nummer === undefined ? { referenz } : { kundennummer: nummer };
    const antwort = await context.get("zugang").erklaere({ ...rest, ...angabe, stichtag: day ?? heute(deps) });
    return context.json(antwort, 200);
  });

  return app;
};
