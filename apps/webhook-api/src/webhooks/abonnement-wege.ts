import { createRoute, z } from "@hono/zod-openapi";
import { ganzzahl } from "../angaben/angaben.ts";
import { probleme, problemeMitInhalt } from "../openapi/antworten.ts";
import { idempotencyKey } from "../routen/einmalig.ts";
import { kleinerInhalt } from "../schutz/groesse.ts";
import {
  abonnement,
  abonnementaenderung,
  abonnementliste,
  geheimniswechsel,
  mitGeheimnis,
  neuesAbonnement,
  zustellung,
  zustellungsseite,
} from "./abonnement-schema.ts";

const TAGS = ["Abonnements"];
const GROESSTE_NUMMER = 999_999_999;
const GROESSTE_SEITE = 100;

const id = z.string().max(100).openapi({ example: "6f1c2f0a-7f0e-4a55-8a53-8b0f7f7f2b11" });
const params = z.object({ id });

const json = <T extends z.ZodType>(schema: T) => ({ "application/json": { schema } });
const brings = <T extends z.ZodType>(schema: T) => ({ required: true, content: json(schema) });

export const anlegen = createRoute({
  method: "post",
  path: "/abonnements",
  operationId: "legeAbonnementAn",
  tags: TAGS,
  summary: "Ein Verfahren über Ereignisse einer Dienststelle unterrichten",
  description: "Das Geheimnis steht nur in dieser einen Antwort.",
  middleware: [kleinerInhalt],
  request: { headers: idempotencyKey, body: brings(neuesAbonnement) },
  responses: {
    201: {
      description: "Angelegt",
      headers: z.object({ Location: z.string() }),
      content: json(mitGeheimnis),
    },
    ...problemeMitInhalt,
  },
});

export const auflisten = createRoute({
  method: "get",
  path: "/abonnements",
  operationId: "listeAbonnements",
  tags: TAGS,
  summary: "Alle Abonnements, die Sie verwalten",
  responses: { 200: { description: "Die Liste", content: json(abonnementliste) }, ...probleme },
});

export const zeigen = createRoute({
  method: "get",
  path: "/abonnements/{id}",
  operationId: "zeigeAbonnement",
  tags: TAGS,
  summary: "Ein Abonnement",
  request: { params },
  responses: { 200: { description: "Das Abonnement", content: json(abonnement) }, ...probleme },
});

export const aendern = createRoute({
  method: "patch",
  path: "/abonnements/{id}",
  operationId: "aendereAbonnement",
  tags: TAGS,
  summary: "Name, Adresse, Ereignisse oder Zustand ändern",
  middleware: [kleinerInhalt],
  request: { params, body: brings(abonnementaenderung) },
  responses: { 200: { description: "Geändert", content: json(abonnement) }, ...problemeMitInhalt },
});

export const loeschen = createRoute({
  method: "delete",
  path: "/abonnements/{id}",
  operationId: "loescheAbonnement",
  tags: TAGS,
  summary: "Ein Abonnement löschen",
  request: { params },
  responses: { 204: { description: "Gelöscht" }, ...probleme },
});

export const geheimnisErneuern = createRoute({
  method: "post",
  path: "/abonnements/{id}/geheimnis",
  operationId: "erneuereGeheimnis",
  tags: TAGS,
  summary: "Ein neues Geheimnis, das bisherige gilt noch eine Weile",
  description: "Das neue Geheimnis steht nur in dieser einen Antwort.",
  middleware: [kleinerInhalt],
  request: { params, headers: idempotencyKey, body: brings(geheimniswechsel) },
  responses: { 200: { description: "Erneuert", content: json(mitGeheimnis) }, ...problemeMitInhalt },
});

export const zustellungenZeigen = createRoute({
  method: "get",
  path: "/abonnements/{id}/zustellungen",
  operationId: "listeZustellungen",
  tags: TAGS,
  summary: "Was gesendet wurde und was daraus geworden ist",
  request: {
    params,
    query: z.strictObject({
      limit: ganzzahl(1, GROESSTE_SEITE).optional().openapi({ description: "Zustellungen je Seite; ohne Angabe 50" }),
      vor: ganzzahl(1, GROESSTE_NUMMER).optional().openapi({ description: "vor aus der Seite davor" }),
    }),
  },
  responses: { 200: { description: "Eine Seite", content: json(zustellungsseite) }, ...probleme },
});

export const erneutSenden = createRoute({
  method: "post",
  path: "/abonnements/{id}/zustellungen/{nr}/erneut",
  operationId: "sendeErneut",
  tags: TAGS,
  summary: "Eine Nachricht noch einmal senden, mit derselben Kennung",
  request: { params: z.object({ id, nr: ganzzahl(1, GROESSTE_NUMMER) }), headers: idempotencyKey },
  responses: { 202: { description: "Eingeplant", content: json(zustellung) }, ...probleme },
});

export const testen = createRoute({
  method: "post",
  path: "/abonnements/{id}/test",
  operationId: "testeAbonnement",
  tags: TAGS,
  summary: "Ein Ereignis abonnement.test senden",
  request: { params, headers: idempotencyKey },
  responses: { 202: { description: "Eingeplant; unter zustellungen steht, was daraus wird." }, ...probleme },
});
