import { ANTWORTEN } from "@verlauf/core";
import { day, list, mapping, oneOf, oneOrMany, single, text } from "../yaml/schema-parts.ts";
import type { Fragenangabe, Katalogangaben } from "./eigener-katalog.ts";

// texts over several lines of a file are one text in the workbook
const satz = (possible: string) => text(possible).transform((value) => value.normalize("NFC").replace(/\s+/g, " "));

const kurzname = single(
  "ein Kurzname wie „haus-2026“ aus Kleinbuchstaben, Ziffern und „-“, nicht „standard“",
  (value) => (/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(value) && value !== "standard" ? value : undefined),
);

const kopf = mapping(
  {
    id: kurzname.nullish(),
    version: satz("ein Text wie 2026-1").nullish(),
    titel: satz("ein Text wie „Fragenkatalog 2026“"),
    ab: day.nullish(),
    quelle: satz("ein Text wie „Hausverfügung 4/2024“").nullish(),
  },
  "ein Abschnitt mit titel und, wo gewünscht, id, version, ab und quelle",
);

const frage = mapping(
  {
    nr: satz("eine Nummer wie 1 oder 3a"),
    abschnitt: satz("ein Text").nullish(),
    frage: satz("der Text der Frage"),
    hinweis: satz("ein Text").nullish(),
    herkunft: satz("ein Text").nullish(),
    giltFuer: oneOf(["SGB II", "SGB III", "beide"]).nullish(),
    begruendungBei: oneOrMany(oneOf(ANTWORTEN)).nullish(),
  },
  "eine Frage mit nr und frage",
).transform(
  ({ nr, frage: wortlaut, giltFuer, ...angabe }): Fragenangabe => ({
    nr,
    abschnitt: angabe.abschnitt ?? null,
    text: wortlaut,
    hinweis: angabe.hinweis ?? "",
    herkunft: angabe.herkunft ?? "",
    giltFuer: giltFuer === "SGB II" || giltFuer === "SGB III" ? giltFuer : null,
    begruendungBei: angabe.begruendungBei ?? null,
  }),
);

/** A house's catalogue as a YAML document. */
export const katalogSchema = mapping({
  katalog: kopf,
  kennzeichnung: satz("ein Text, der auf jedem Ausdruck steht").nullish(),
  skala: list(oneOf(ANTWORTEN), "eine Liste von Antworten").nullish(),
  fragen: list(frage, "eine Liste von Fragen; jede beginnt mit „- “"),
  ursachen: list(satz("ein Text wie „Kapazität/Terminlage“"), "eine Liste von Ursachen").nullish(),
  gesamtfrage: satz("der Text der Frage nach dem Gesamturteil").nullish(),
}).transform(
  ({ katalog, ...document }): Katalogangaben => ({
    id: katalog.id ?? null,
    version: katalog.version ?? null,
    titel: katalog.titel,
    ab: katalog.ab ?? null,
    quelle: katalog.quelle ?? null,
    kennzeichnung: document.kennzeichnung ?? null,
    skala: document.skala ?? null,
    fragen: document.fragen,
    ursachen: document.ursachen ?? null,
    gesamtfrage: document.gesamtfrage ?? null,
  }),
);
