import { type IsoDate, isIsoDate, isMonat, type Monat, PROFILLAGEN } from "@verlauf/core";
import { z } from "zod";
import type { Absicht } from "./absicht.ts";
import { isKundennummer } from "./nummern.ts";

// What a card's button brings back was on somebody's screen in between: it is checked as if it had been typed. Rights
// are decided behind this; here only what could never have been sent is turned away.

const MAX_NAME = 80;
const MAX_GRUND = 500;
const MAX_SEITE = 100_000;
const MAX_WOCHEN = 26;

const tag = z.custom<IsoDate>((value) => typeof value === "string" && isIsoDate(value));
const monat = z.custom<Monat>((value) => typeof value === "string" && isMonat(value));
const name = z.string().trim().min(1).max(MAX_NAME);
const team = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} .&/_-]{0,29}$/u);
const dienststelle = team.optional();
const bereich = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} .&/_-]{0,59}$/u);

/** Buttons carry references: a Kundennummer is none, in whatever way it is written. */
const referenz = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u)
  .refine((text) => !isKundennummer(text));

const angabe = z.strictObject({ referenz });
const zeitraum = z.strictObject({ von: tag, bis: tag }).refine(({ von, bis }) => von <= bis);

const auswahl = {
  team: team.optional(),
  bereich: z.union([z.literal(true), bereich]).optional(),
  dienststelle,
  profillage: z.array(z.enum(PROFILLAGEN)).max(PROFILLAGEN.length).optional(),
  unter25: z.literal(true).optional(),
  faelligBis: tag.optional(),
};
const ab = z.int().min(0).max(MAX_SEITE).optional();
const vonBis = { von: tag.optional(), bis: tag.optional() };
const monatUndTeam = { monat: monat.optional(), team: team.optional(), dienststelle };

const ueberfaellig = z.strictObject({ art: z.literal("ueberfaellig"), stichtag: tag.optional(), ab, ...auswahl });
const faellig = z.strictObject({ art: z.literal("faellig"), zeitraum: zeitraum.optional(), ab, ...auswahl });
const liste = z.discriminatedUnion("art", [ueberfaellig, faellig]);

/** Checks what claims to be an intent. */
export const absichtSchema = z.discriminatedUnion("art", [
  ueberfaellig,
  faellig,
  z.strictObject({
    art: z.literal("vorschau"),
    wochen: z.int().min(1).max(MAX_WOCHEN).optional(),
    team: auswahl.team,
    bereich: auswahl.bereich,
    dienststelle,
  }),
  z.strictObject({
    art: z.literal("person"),
    angabe,
    warum: z.boolean(),
    stichtag: tag.optional(),
    aus: liste.optional(),
  }),
  z.strictObject({ art: z.literal("warum"), von: liste, platz: z.int().min(1).max(1_000).optional() }),
  z.strictObject({ art: z.literal("faelle"), ...monatUndTeam }),
  z.strictObject({ art: z.literal("fall"), referenz, ...monatUndTeam }),
  z.strictObject({ art: z.literal("stand"), bereich: bereich.optional(), ...monatUndTeam }),
  z.strictObject({ art: z.literal("arbeitsmappe"), ...monatUndTeam }),
  z.strictObject({ art: z.literal("rueckgabe") }),
  z.strictObject({ art: z.literal("auswertung"), monat: monat.optional(), bereich: bereich.optional(), dienststelle }),
  z.strictObject({
    art: z.literal("vertretung"),
    team: team.optional(),
    dienststelle,
    durch: name.optional(),
    ...vonBis,
  }),
  z.strictObject({ art: z.literal("abwesend"), ...vonBis }),
  z.strictObject({
    art: z.literal("ausnahme"),
    angabe: angabe.optional(),
    grund: z.string().trim().min(1).max(MAX_GRUND).optional(),
    ...vonBis,
  }),
  z.strictObject({ art: z.literal("meine_daten") }),
  z.strictObject({ art: z.literal("erinnerungen_aus"), bis: tag.optional() }),
  z.strictObject({ art: z.literal("erinnerungen_an") }),
  z.strictObject({ art: z.literal("hilfe") }),
  z.strictObject({ art: z.literal("hoeflichkeit"), wort: z.enum(["gruss", "dank", "abschied"]) }),
  z.strictObject({ art: z.literal("als_excel"), von: liste }),
  z.strictObject({ art: z.literal("bestaetigen"), vorgang: name, aus: liste.optional() }),
  z.strictObject({ art: z.literal("verwerfen"), vorgang: name }),
]) satisfies z.ZodType<Absicht>;
