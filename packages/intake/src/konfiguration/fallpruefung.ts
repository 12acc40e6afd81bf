import * as z from "zod";
import { abschnitt, einzelnOderListe, ganzzahl, tag, text, wert } from "../yaml/bausteine.ts";
import type { Frist } from "./konfiguration.ts";

const FRIST = "ein Arbeitstag von 1 bis 31 oder { tag: ZAHL }";

const arbeitstag = wert(FRIST, (value): Frist | undefined =>
  /^\d\d?$/.test(value) && Number(value) >= 1 && Number(value) <= 31 ? { arbeitstag: Number(value) } : undefined,
);
const kalendertag = abschnitt({ tag: ganzzahl(1, 31) }, FRIST).transform((value): Frist => ({ tag: value.tag }));

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

const fristen = abschnitt({
  listeAusgabe: frist.default({ arbeitstag: 1 }),
  faelleAblage: frist.default({ arbeitstag: 5 }),
  antworten: frist.default({ arbeitstag: 15 }),
  zusammenfuehrung: frist.default({ arbeitstag: 18 }),
  dialog: frist.default({ arbeitstag: 20 }),
});

// Folders are made below the root; a name that leads elsewhere would put questionnaires where others can read them.
const ordner = wert("ein Ordnername ohne Schrägstrich", (value) =>
  value === "" || /[/\\:*?"<>|]/.test(value) || value === "." || value === ".." ? undefined : value,
);

const arbeitstage = einzelnOderListe(ganzzahl(0, 31));

export const fallpruefungSchema = abschnitt({
  hausregel: abschnitt({
    quelle: text("ein Text wie „Hausverfügung 4/2024“"),
    ab: tag,
    faelle: ganzzahl(1, 1000).default(10),
  })
    .nullable()
    .default(null),
  rueckschau: abschnitt({ monate: ganzzahl(0, 120) }, "{ monate: ZAHL }").default({ monate: 12 }),
  paragraf16a: abschnitt({ zustimmung: tag.nullable().default(null) }).prefault({}),
  beteiligung: abschnitt({ dokumentiert: tag, art: text("ein Text wie „Dienstvereinbarung“") })
    .nullable()
    .default(null),
  fristen: fristen.prefault({}),
  erinnerungen: abschnitt({
    vorher: arbeitstage.default([5, 1]),
    danach: arbeitstage.default([1]),
  }).prefault({}),
  ablage: abschnitt({
    wurzel: text("ein Pfad wie „./ablage“").default("./ablage"),
    intern: ordner.nullable().default(null),
    rd: ordner.default("_Intern"),
  }).prefault({}),
  katalog: text("standard oder der Pfad einer Datei").default("standard"),
});
