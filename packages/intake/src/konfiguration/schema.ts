import { list, mapping } from "../yaml/schema-parts.ts";
import { chatSchema } from "./chat.ts";
import { datenschutzSchema } from "./datenschutz.ts";
import { fallpruefungSchema } from "./fallpruefung.ts";
import { hausSchema } from "./haus.ts";
import type { Konfiguration } from "./konfiguration.ts";
import { konzeptSchema } from "./konzept.ts";
import { mailSchema } from "./mail.ts";
import { serverSchema } from "./server.ts";

// A section of which only the heading stands there is as if left out: that is how one looks whose lines are comments.
const sections = mapping({
  haus: hausSchema.nullish(),
  kontaktdichte: list(konzeptSchema, "eine Liste von Konzepten; jedes beginnt mit „- “").nullish(),
  fallpruefung: fallpruefungSchema.nullish(),
  datenschutz: datenschutzSchema.nullish(),
  server: serverSchema.nullish(),
  mail: mailSchema.nullish(),
  chat: chatSchema.nullish(),
});

// § 51b SGB II names the joint institution's purposes, § 67c SGB X the agency's.
const ZWECK = { gE: "§ 51b Abs. 3 Nr. 2 SGB II", AA: "§ 67c Abs. 3 SGB X" } as const;

type Sections = ReturnType<typeof sections.parse>;

const konfigurationOf = (document: Sections): Konfiguration => {
  const haus = document.haus ?? hausSchema.parse({});
  const art = haus.art ?? "gE";
  const fallpruefung = document.fallpruefung ?? fallpruefungSchema.parse({});
  const datenschutz = document.datenschutz ?? datenschutzSchema.parse({});
  const { hausregel, rueckschau, paragraf16a, beteiligung, fristen, erinnerungen, ablage, katalog } = fallpruefung;
  const { kanal, anzeige80, loeschen } = datenschutz;
  return {
    haus,
    kontaktdichte: document.kontaktdichte ?? [],
    fallpruefung: {
      hausregel,
      rueckschau,
      paragraf16a,
      beteiligung,
      fristen,
      erinnerungen,
      ablage: { ...ablage, intern: ablage.intern ?? `${art}_intern` },
      katalog,
    },
    datenschutz: {
      zweck: datenschutz.zweck ?? ZWECK[art],
      verantwortlich: datenschutz.verantwortlich ?? haus.name,
      kanal,
      anzeige80,
      loeschen,
    },
  };
};

/** One document of `verlauf.yaml`, with every default filled in; what isn't a house's is null where it isn't said. */
export const documentSchema = sections.transform((document) => ({
  haus: konfigurationOf(document),
  server: document.server ?? null,
  mail: document.mail ?? null,
  chat: document.chat ?? null,
}));

/** A house without a `verlauf.yaml`: what the directives give, and nothing besides. */
export const defaultKonfiguration: Konfiguration = documentSchema.parse({}).haus;
