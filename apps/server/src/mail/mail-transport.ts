import { isIP } from "node:net";
import { Refusal } from "@verlauf/core";
import type { Mailkonfiguration } from "@verlauf/intake";
import { createTransport } from "nodemailer";

export interface Mailzugang {
  readonly konfiguration: Mailkonfiguration;
  /** Needed where the configuration names a `benutzer`. */
  readonly kennwort: string | null;
  /** Certificates of a mail server's own authority, as PEM; else the system's are trusted. */
  readonly ca?: string | Buffer;
}

const SEKUNDE = 1000;
/** At the same time. */
export const VERBINDUNGEN = 3;

/** Connections over which mails are sent. */
export const mailTransport = (zugang: Mailzugang) => {
  const { benutzer } = zugang.konfiguration;
  return createTransport({
    ...server(zugang),
    pool: true,
    ...(benutzer === null ? {} : { auth: { user: benutzer, pass: zugang.kennwort ?? "" } }),
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

/** A connection by which one sees whether anybody is there. It doesn't sign in, so that asking never locks an account. */
export const probeTransport = (zugang: Omit<Mailzugang, "kennwort">) =>
  createTransport({
    ...server(zugang),
    connectionTimeout: 5 * SEKUNDE,
    dnsTimeout: 5 * SEKUNDE,
    // mail servers let strangers wait for a while before they greet
    greetingTimeout: 10 * SEKUNDE,
    socketTimeout: 10 * SEKUNDE,
  });

const server = ({ konfiguration, ca }: Omit<Mailzugang, "kennwort">) => {
  const { server: host, port, sicherheit } = konfiguration;
  if (sicherheit === "keine" && !isLoopback(host)) {
    throw new Refusal(
      `verlauf.yaml, Abschnitt mail: „sicherheit: keine“ gilt nur für einen Mailserver auf diesem Rechner. Für ${host} ist „starttls“ oder „tls“ nötig.`,
    );
  }
  return {
    host,
    port,
    secure: sicherheit === "tls",
    requireTLS: sicherheit === "starttls",
    ignoreTLS: sicherheit === "keine",
    tls: { minVersion: "TLSv1.2", ...(ca === undefined ? {} : { ca }) },
  } as const;
};

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
