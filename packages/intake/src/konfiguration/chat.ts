import type { Uhrzeit } from "@verlauf/core";
import * as z from "zod";
import { atLeastOne, integer, list, mapping, oneOf, single, text, yesNo } from "../yaml/schema-parts.ts";

/** Which of Microsoft's libraries carries the chat. */
const CHATBIBLIOTHEKEN = ["teams-ai", "teams-sdk"] as const;
export type Chatbibliothek = (typeof CHATBIBLIOTHEKEN)[number];

const ANMELDEARTEN = ["kennwort", "verwaltete-identitaet"] as const;

/** How the bot proves to Entra who it is. The password stands in a file of its own or in VERLAUF_CHAT_KENNWORT. */
export type Chatnachweis =
  | { readonly art: "kennwort"; readonly kennwortDatei: string | null }
  | { readonly art: "verwaltete-identitaet" };

/** The bot's registration; `anonym` answers whoever reaches this machine, for trying it out. */
export type Chatanmeldung =
  | { readonly art: "anonym" }
  | {
      readonly art: "registriert";
      readonly appId: string;
      /** The directory in which the bot is registered. */
      readonly mandant: string;
      /** The directories whose people are served, that one among them. */
      readonly mandanten: readonly string[];
      readonly nachweis: Chatnachweis;
    };

/** When nothing is sent unasked: from an hour to an hour of German time, across midnight where it ends earlier than it begins. */
export interface Ruhezeit {
  readonly von: Uhrzeit;
  readonly bis: Uhrzeit;
}

/** The section `chat`: one for the whole process. */
export interface Chatkonfiguration {
  readonly sdk: Chatbibliothek;
  readonly anmeldung: Chatanmeldung;
  /** Beside it nothing is sent on Saturdays, Sundays and the Land's holidays; null sends at any time. */
  readonly ruhezeit: Ruhezeit | null;
  /** Messages a second. */
  readonly rate: number;
  /** Where files may lie besides Microsoft's own places; one that begins with a dot means all below it. */
  readonly hosts: readonly string[];
}

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const guid = single("eine Kennung wie 9d2f7b10-0000-4000-8000-000000000002", (value) => {
  const lower = value.toLowerCase();
  return GUID.test(lower) ? lower : undefined;
});

export const uhrzeit = single("eine Uhrzeit wie „18:00“", (value) =>
  /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? (value as Uhrzeit) : undefined,
);

const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
// at least two parts, so that no file is fetched from "localhost" or from below a whole top level
const DATEIHOST = new RegExp(`^\\.?${LABEL}(?:\\.${LABEL})*\\.[a-z][a-z0-9-]{0,61}[a-z0-9]$`);

const dateihost = single("ein Rechnername wie dateien.haus.de, mit Punkt davor auch alle darunter", (value) => {
  const lower = value.toLowerCase();
  return lower.length <= 253 && DATEIHOST.test(lower) ? lower : undefined;
});

export const RUHE: Ruhezeit = { von: "18:00", bis: "07:00" };
const RUHEANGABE = "keine, oder eine Spanne wie { von: 18:00, bis: 07:00 }";

const keine = single(RUHEANGABE, (value) => (value === "keine" ? ("keine" as const) : undefined));
const spanne = mapping({ von: uhrzeit.default(RUHE.von), bis: uhrzeit.default(RUHE.bis) }, RUHEANGABE);

/** Either the word or a span; which of the two decides whose sentence a problem gets. */
const ruhezeit = z.transform((value: unknown, context): Ruhezeit | null => {
  const schema = typeof value === "object" && value !== null && !Array.isArray(value) ? spanne : keine;
  const result = schema.safeParse(value);
  if (result.success) return result.data === "keine" ? null : { von: result.data.von, bis: result.data.bis };
  for (const { path, message } of result.error.issues) {
    context.issues.push({ code: "custom", input: value, path: [...path], message });
  }
  return z.NEVER;
});

/** As the file says it; what doesn't go together has sentences of its own. */
export const chatSchema = mapping({
  sdk: oneOf(CHATBIBLIOTHEKEN).default("teams-ai"),
  appId: guid.nullable().default(null),
  mandanten: atLeastOne(guid).nullable().default(null),
  anmeldung: oneOf(ANMELDEARTEN).default("kennwort"),
  kennwortDatei: text("der Pfad einer Datei wie ./geheim/chat").nullable().default(null),
  anonym: yesNo.default(false),
  ruhezeit: ruhezeit.default(RUHE),
  rate: integer(1, 50).default(20),
  hosts: list(dateihost, "eine Liste wie [dateien.haus.de]").default([]),
}).transform(
  ({ anonym, appId, mandanten, anmeldung, kennwortDatei, ...rest }): Chatkonfiguration => ({
    sdk: rest.sdk,
    // what is missing here has its sentence already; an empty id opens nothing
    anmeldung: anonym
      ? { art: "anonym" }
      : {
          art: "registriert",
          appId: appId ?? "",
          mandant: mandanten?.[0] ?? "",
          mandanten: mandanten ?? [],
          nachweis: anmeldung === "kennwort" ? { art: anmeldung, kennwortDatei } : { art: anmeldung },
        },
    ruhezeit: rest.ruhezeit,
    rate: rest.rate,
    hosts: rest.hosts,
  }),
);
