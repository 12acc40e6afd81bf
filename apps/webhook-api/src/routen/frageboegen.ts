import { readFile, rm } from "node:fs/promises";
import { basename } from "node:path";
import { createRoute, z } from "@hono/zod-openapi";
import type { Eingelesen } from "@verlauf/use-cases";
import { dienststelle, monat, team } from "../angaben/angaben.ts";
import { fehlerOf } from "../angaben/pruefung.ts";
import type { ApiDeps } from "../deps.ts";
import { liste, problemeMitInhalt } from "../openapi/antworten.ts";
import { uploadWith } from "../openapi/upload.ts";
import { Problem } from "../problem/problem.ts";
import type { Einmal } from "../schutz/einmal.ts";
import { createSchlange } from "../schutz/schlange.ts";
import { withOrdner } from "../upload/ordner.ts";
import { receive } from "../upload/receive.ts";
import { createRouten } from "./bausteine.ts";
import { idempotencyKey } from "./einmalig.ts";
import { requireUmfang } from "./require-umfang.ts";

const JSON_TYPE = "application/json";

/** Workbooks are small, and all of one request are looked at together. */
const LARGEST_BYTES = 64 * 1024 * 1024;
const AT_A_TIME = 4;
const GRENZEN = { bytes: LARGEST_BYTES, archiv: { dateien: 200, bytes: LARGEST_BYTES } } as const;

const eingelesen = z
  .object({
    datei: z.string().openapi({ example: "Fragebogen_412_2026-10.xlsx" }),
    dienststelle: z.string().nullable().openapi({ example: "63504" }),
    team: z.string().nullable().openapi({ example: "412" }),
    bezeichnung: z.string().nullable().openapi({ example: "Team 412" }),
    monat: z.string().nullable().openapi({ example: "2026-10" }),
    status: z.enum(["angenommen", "zu_klaeren", "ersetzt_frueheren", "abgelehnt"]),
    faelle: z.int().openapi({ example: 10 }),
    vollstaendig: z.int().openapi({ example: 9 }),
    hinweise: liste(z.object({ zelle: z.string(), meldung: z.string() })).openapi({ description: "Was zu klären ist" }),
  })
  .openapi("Rueckgabe");

const abgebenRoute = createRoute({
  method: "post",
  path: "/frageboegen",
  operationId: "gibFrageboegenAb",
  tags: ["Fallprüfung"],
  summary: "Eine oder mehrere ausgefüllte Arbeitsmappen zurückgeben",
  description:
    "Wessen Arbeitsmappe es ist, steht in ihr. Nur wo das verloren ging, gehören monat, team und dienststelle dazu.",
  request: {
    headers: idempotencyKey,
    body: uploadWith({
      monat: { type: "string", examples: ["2026-10"] },
      team: { type: "string", examples: ["412"] },
      dienststelle: { type: "string", examples: ["63504"] },
    }),
  },
  responses: {
    200: {
      description: "Was aus jeder geworden ist; bei einer Wiederholung unter demselben Idempotency-Key ohne Inhalt",
      content: {
        [JSON_TYPE]: {
          schema: z
            .object({
              dateien: liste(eingelesen),
              unveraendert: z.int().openapi({ description: "Arbeitsmappen, die noch niemand ausgefüllt hat" }),
            })
            .openapi("Rueckgaben"),
        },
      },
    },
    ...problemeMitInhalt,
  },
});

const felder = z.strictObject({
  monat: monat.optional(),
  team: team.optional(),
  dienststelle: dienststelle.optional(),
});

const vonHandOf = (given: Readonly<Record<string, string>>) => {
  const checked = felder.safeParse(given);
  if (!checked.success) {
    throw new Problem("angaben", "Die Angaben zur Zuordnung passen nicht.", { fehler: fehlerOf(checked.error.issues) });
  }
  const { monat: month, team: unit, dienststelle: office } = checked.data;
  if (month === undefined && unit === undefined && office === undefined) return undefined;
  if (month !== undefined && unit !== undefined) return { monat: month, team: unit, dienststelle: office };
  throw new Problem("angaben", "Zur Zuordnung von Hand gehören monat und team zusammen.", {
    fehler: [{ feld: month === undefined ? "monat" : "team", meldung: "Diese Angabe fehlt." }],
  });
};

// the answers themselves aren't sent back: whoever sent them has them
const shown = ({ antworten: _antworten, gesamt: _gesamt, datei, hinweise, ...rest }: Eingelesen) => ({
  ...rest,
  datei: basename(datei),
  hinweise: hinweise.map(({ zelle, meldung }) => ({ zelle, meldung })),
});

/** Filled questionnaires that come back. */
export const createFrageboegenRouten = (deps: ApiDeps, einmal: Einmal) => {
  const app = createRouten();
  const schlange = createSchlange(AT_A_TIME);
  app.openapi(abgebenRoute, async (context) => {
    requireUmfang(context.get("akteur"), "fragebogen.abgeben");
    return withOrdner(deps.ablageordner, async (ordner) => {
      const { felder: given, dateien, fingerabdruck } = await receive(context.req.raw, ordner, GRENZEN);
      const vonHand = vonHandOf(given);
      const gibAb = async () => {
        const mappen = await Promise.all(
          dateien.map(async (path) => ({ name: basename(path), inhalt: await readFile(path) })),
        );
        const ergebnis = await context.get("zugang").gibAb({ dateien: mappen, vonHand });
        return context.json({ ...ergebnis, dateien: ergebnis.dateien.map(shown) }, 200);
      };
      const answer = await schlange(() => einmal(context, { anfrage: fingerabdruck, personenbezogen: true }, gibAb));
      await rm(ordner, { recursive: true, force: true });
      return answer;
    });
  });
  return app;
};
