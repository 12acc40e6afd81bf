import { createHash } from "node:crypto";
import { isIP } from "node:net";
import type { Readable } from "node:stream";
import { Refusal } from "@verlauf/core";
import type { Kanalstufe, Mailkonfiguration } from "@verlauf/intake";
import type { Kanal } from "@verlauf/store";
import { type Kanaldienst, mailText, type Nachricht, WARTEZEITEN } from "@verlauf/use-cases";
import { createTransport } from "nodemailer";
import { type Mailfehler, zustellungAfter } from "./mail-fehler.ts";
import { mailInhalt } from "./mail-inhalt.ts";

export interface Mailangaben {
  readonly konfiguration: Mailkonfiguration;
  /** Needed where the configuration names a `benutzer`. */
  readonly kennwort: string | null;
  /** What an office's mails may show. */
  readonly stufeOf: (dienststelle: string) => Kanalstufe;
  /** How the office calls itself. */
  readonly hausOf: (dienststelle: string) => string | null;
  readonly uhr: () => Date;
  /** Certificates of a mail server's own authority, as PEM; else the system's are trusted. */
  readonly ca?: string | Buffer;
}

export interface Maildienst extends Kanaldienst {
  /** Lets go of the connections, when nothing is under way any more. */
  readonly schliesse: () => void;
}

const SEKUNDE = 1000;
const VERBINDUNGEN = 3;

/** E-mail over the house's SMTP server. */
export const mailDienst = (angaben: Mailangaben): Maildienst => {
  const { konfiguration, uhr } = angaben;
  const transport = transportFor(angaben);
  // whether a mail has begun to leave is seen by its stream: it is read only after the server has asked for it
  const streams = new Map<string, Readable>();
  transport.use("stream", ({ message }, done) => {
    message.processFunc((input) => {
      streams.set(message.messageId(), input);
      return input;
    });
    done();
  });
  const stelleZu: Kanal = async ({ schluessel, an, dienststelle, inhalt }, signal) => {
    if (!ADRESSE.test(an)) return { art: "gesperrt", grund: "Die hinterlegte Adresse ist keine E-Mail-Adresse." };
    const jetzt = uhr();
    const nachricht = inhalt as Nachricht;
    const text = mailText(nachricht, angaben.stufeOf(dienststelle), stundeOf(jetzt));
    const messageId = messageIdOf(schluessel, konfiguration.absender);
    try {
      await transport.sendMail({
        from: konfiguration.absender,
        ...(konfiguration.antwortAn === null ? {} : { replyTo: konfiguration.antwortAn }),
        // as an object it is one receiver, whatever signs it holds
        to: { name: "", address: an },
        messageId,
        date: jetzt,
        // keeps absence notes and other automatic answers away (RFC 3834; the second one is for Exchange)
        headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
        xMailer: false,
        disableFileAccess: true,
        disableUrlAccess: true,
        signal,
        ...(await mailInhalt(text, angaben.hausOf(dienststelle))),
      });
      return { art: "gesendet", beleg: messageId };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      return zustellungAfter(error as Mailfehler, streams.get(messageId)?.readableDidRead ?? false);
    } finally {
      streams.delete(messageId);
    }
  };
  return {
    kanal: "mail",
    stelleZu,
    wiederholbar: false,
    gleichzeitig: VERBINDUNGEN,
    wartezeiten: WARTEZEITEN,
    zeitgrenzeSekunden: 120,
    schliesse: () => transport.close(),
  };
};

const transportFor = ({ konfiguration, kennwort, ca }: Mailangaben) => {
  const { server, port, sicherheit, benutzer } = konfiguration;
  if (sicherheit === "keine" && !isLoopback(server)) {
    throw new Refusal(
      `verlauf.yaml, Abschnitt mail: „sicherheit: keine“ gilt nur für einen Mailserver auf diesem Rechner. Für ${server} ist „starttls“ oder „tls“ nötig.`,
    );
  }
  return createTransport({
    pool: true,
    host: server,
    port,
    secure: sicherheit === "tls",
    requireTLS: sicherheit === "starttls",
    ignoreTLS: sicherheit === "keine",
    tls: { minVersion: "TLSv1.2", ...(ca === undefined ? {} : { ca }) },
    ...(benutzer === null ? {} : { auth: { user: benutzer, pass: kennwort ?? "" } }),
    maxConnections: VERBINDUNGEN,
    // the outbox alone decides what is tried again; idle connections are given up before a server would do so
    maxRequeues: 0,
    idleTimeout: 10 * SEKUNDE,
    connectionTimeout: 15 * SEKUNDE,
    greetingTimeout: 15 * SEKUNDE,
    dnsTimeout: 10 * SEKUNDE,
    socketTimeout: 60 * SEKUNDE,
  });
};

const isLoopback = (server: string): boolean =>
  server === "localhost" || server === "::1" || (isIP(server) === 4 && server.startsWith("127."));

// what would end an address or begin another header has no place in one
const ADRESSE = /^[^\s@<>,;:"()[\]\\\p{Cc}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}]{1,253}$/u;

/** The same for every attempt, so that a mailbox can tell a second delivery of the same mail. */
const messageIdOf = (schluessel: string, absender: string): string => {
  const domain = absender.slice(absender.lastIndexOf("@") + 1).replace(/>.*$/, "");
  return `<${createHash("sha256").update(schluessel).digest("hex").slice(0, 32)}@${domain}>`;
};

const STUNDE = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", hour: "2-digit", hourCycle: "h23" });

const stundeOf = (jetzt: Date): number => Number(STUNDE.format(jetzt));
