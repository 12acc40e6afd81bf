import * as z from "zod";
import { day, integer, mapping, oneOrMany, single, text } from "../yaml/schema-parts.ts";
import type { Frist } from "./konfiguration.ts";

const FRIST = "ein Arbeitstag von 1 bis 31 oder { tag: ZAHL }";

const arbeitstag = single(FRIST, (value): Frist | undefined =>
  /^\d\d?$/.test(value) && Number(value) >= 1 && Number(value) <= 31 ? { arbeitstag: Number(value) } : undefined,
);
const kalendertag = mapping({ tag: integer(1, 31) }, FRIST).transform((value): Frist => ({ tag: value.tag }));

/** Either a number of working days or a calendar day; which of the two decides whose sentence a problem gets. */
const frist = z.transform((value: unknown, context): Frist => {
  const schema = typeof value === "object" && value !== null && !Array.isArray(value) ? kalendertag : arbeitstag;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    context.issues.push({ code: "custom", input: value, path: [...path], message });
  }
  return z.NEVER;
});

const fristen = mapping({
  listeAusgabe: frist.default({ arbeitstag: 1 }),
  faelleAblage: frist.default({ arbeitstag: 5 }),
  antworten: frist.default({ arbeitstag: 15 }),
  zusammenfuehrung: frist.default({ arbeitstag: 18 }),
  dialog: frist.default({ arbeitstag: 20 }),
});

// Folders are made below the root; a name that leads elsewhere would put questionnaires where others can read them.
const folder = single("ein Ordnername ohne Schrägstrich", (value) =>
  value === "" || /[/\\:*?"<>|]/.test(value) || value === "." || value === ".." ? undefined : value,
);

const arbeitstage = oneOrMany(integer(0, 31));

export const fallpruefungSchema = mapping({
  hausregel: mapping({
    quelle: text("ein Text wie „Hausverfügung 4/2024“"),
    ab: day,
    faelle: integer(1, 1000).default(10),
  })
    .nullable()
    .default(null),
  rueckschau: mapping({ monate: integer(0, 120) }, "{ monate: ZAHL }").default({ monate: 12 }),
  paragraf16a: mapping({ zustimmung: day.nullable().default(null) }).prefault({}),
  beteiligung: mapping({ dokumentiert: day, art: text("ein Text wie „Dienstvereinbarung“") })
    .nullable()
    .default(null),
  fristen: fristen.prefault({}),
  erinnerungen: mapping({
    vorher: arbeitstage.default([5, 1]),
    danach: arbeitstage.default([1]),
  }).prefault({}),
  ablage: mapping({
    wurzel: text("ein Pfad wie „./ablage“").default("./ablage"),
    intern: folder.nullable().default(null),
    rd: folder.default("_Intern"),
  }).prefault({}),
  katalog: text("standard oder der Pfad einer Datei").default("standard"),
});
