import { integer, mapping, oneOf, single, text } from "../yaml/schema-parts.ts";
import { rechnername } from "./netzangaben.ts";

/** How the way to the mail server is protected; `keine` only on this machine. */
const MAILSICHERHEITEN = ["starttls", "tls", "keine"] as const;
export type Mailsicherheit = (typeof MAILSICHERHEITEN)[number];

/** The section `mail`. The password stands in a file of its own or in VERLAUF_MAIL_KENNWORT. */
export interface Mailkonfiguration {
  readonly server: string;
  readonly port: number;
  readonly sicherheit: Mailsicherheit;
  readonly benutzer: string | null;
  readonly kennwortDatei: string | null;
  /** `Verlauf <verlauf@haus.de>` or the address alone. */
  readonly absender: string;
  readonly antwortAn: string | null;
}

const PORTS: Readonly<Record<Mailsicherheit, number>> = { starttls: 587, tls: 465, keine: 25 };

const ADDRESS = /^[^\s@<>,;:"()]{1,64}@[^\s@<>,;:"()]{1,253}$/;

const postadresse = (example: string) =>
  single(`eine Adresse wie ${example}`, (value) => {
    const [, name, inBrackets] = /^([^<>"@\\,;:()]+?)\s*<([^<>]+)>$/.exec(value) ?? [];
    if (name !== undefined && inBrackets !== undefined) return ADDRESS.test(inBrackets) ? value : undefined;
    return ADDRESS.test(value) ? value : undefined;
  });

export const mailSchema = mapping({
  server: rechnername,
  port: integer(1, 65_535).nullable().default(null),
  sicherheit: oneOf(MAILSICHERHEITEN).default("starttls"),
  benutzer: text("ein Name wie verlauf").nullable().default(null),
  kennwortDatei: text("der Pfad einer Datei wie ./geheim/smtp").nullable().default(null),
  absender: postadresse("Verlauf <verlauf@haus.de>"),
  antwortAn: postadresse("verwaltung@haus.de").nullable().default(null),
}).transform(
  ({ server, port, sicherheit, benutzer, kennwortDatei, absender, antwortAn }): Mailkonfiguration => ({
    server,
    port: port ?? PORTS[sicherheit],
    sicherheit,
    benutzer,
    kennwortDatei,
    absender,
    antwortAn,
  }),
);
