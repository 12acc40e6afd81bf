import { readFile } from "node:fs/promises";
import type { AddressInfo, Socket } from "node:net";
import { text } from "node:stream/consumers";
import type { Mailkonfiguration } from "@verlauf/intake";
import type { Sendung, Zustellung } from "@verlauf/store";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { type Mailangaben, mailDienst } from "./mail-dienst.ts";

const TLS = new URL("../testing/tls/", import.meta.url);

interface Mailserver {
  readonly port: number;
  readonly received: ParsedMail[];
  readonly envelopes: string[];
  readonly close: () => Promise<void>;
}

const answer = (status: number): Error => Object.assign(new Error("no, erika@example.org"), { responseCode: status });

/** A mail server on loopback that keeps what it gets. */
const mailserver = async (
  options: SMTPServerOptions | ((hangUp: () => void) => SMTPServerOptions) = {},
): Promise<Mailserver> => {
  const sockets = new Set<Socket>();
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const received: ParsedMail[] = [];
  const envelopes: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: async (stream, session, done) => {
      const raw = await text(stream);
      received.push(await simpleParser(raw));
      envelopes.push(session.envelope.rcptTo.map(({ address }) => address).join());
      done();
    },
    ...(typeof options === "function" ? options(hangUp) : options),
  });
  server.server.on("connection", (socket: Socket) => sockets.add(socket));
  // a client that hangs up is what some tests are about
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(close);
  return { port: (server.server.address() as AddressInfo).port, received, envelopes, close };
};

const sendung = (given: Partial<Sendung> = {}): Sendung => ({
  id: 1,
  schluessel: "faelle.bereit/63504/2026-10/412/0123456789ab",
  kanal: "mail",
  ersatz: null,
  an: "erika.mustermann@example.org",
  dienststelle: "63504",
  inhalt: {
    art: "erinnerung.vorher",
    dienststelle: "63504",
    monat: "2026-10",
    team: "412",
    inVertretung: false,
    antwortenBis: "2026-11-20",
    ablage: "gE_intern/Bereich Nord/412",
    arbeitstage: 5,
    stand: { soll: 10, vollstaendig: 6, offen: ["03", "07", "08", "10"], zuletztAm: "2026-11-13" },
  },
  ab: "2026-11-13T06:00:00.000Z",
  bis: null,
  loeschenAm: "2027-11-30",
  zustand: "wird_gesendet",
  versuche: 1,
  fruehereVersuche: 0,
  ...given,
});

/** Sends by a server; the connection's settings are what the test is about. */
const sende = async (
  port: number,
  konfiguration: Partial<Mailkonfiguration> = {},
  angaben: Partial<Mailangaben> = {},
  sendungen: readonly Sendung[] = [sendung()],
  signal = new AbortController().signal,
): Promise<readonly Zustellung[]> => {
  const dienst = mailDienst({
    konfiguration: {
      server: "127.0.0.1",
      port,
      sicherheit: "keine",
      benutzer: null,
      kennwortDatei: null,
      absender: "Verlauf <verlauf@jobcenter.example>",
      antwortAn: null,
      ...konfiguration,
    },
    kennwort: null,
    stufeOf: () => "zahlen",
    hausOf: () => "Jobcenter Musterstadt",
    uhr: () => new Date("2026-11-13T06:00:00.000Z"),
    ...angaben,
  });
  try {
    const results: Zustellung[] = [];
    for (const its of sendungen) results.push(await dienst.stelleZu(its, signal));
    return results;
  } finally {
    dienst.schliesse();
  }
};

test("a mail arrives as it was meant: German, marked as automatic, as text and as HTML, counts only", async () => {
  const { port, received, envelopes } = await mailserver();
  const [zustellung] = await sende(port, { antwortAn: "verwaltung@jobcenter.example" });
  const [mail] = received;
  expect(zustellung).toEqual({ art: "gesendet", beleg: mail?.messageId });
  expect(envelopes).toEqual(["erika.mustermann@example.org"]);
  expect(mail?.from?.text).toBe('"Verlauf" <verlauf@jobcenter.example>');
  expect(mail?.replyTo?.text).toBe("verwaltung@jobcenter.example");
  expect(mail?.to).toMatchObject({ text: "erika.mustermann@example.org" });
  expect(mail?.date?.toISOString()).toBe("2026-11-13T06:00:00.000Z");
  expect(mail?.subject).toBe("Erinnerung: Fälle des Datenstands Oktober 2026");
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(mail?.headers.get("x-auto-response-suppress")).toBe("All");
  expect(mail?.headers.has("x-mailer")).toBe(false);
  expect(mail?.text).toContain("Guten Morgen, noch 5 Arbeitstage: Für Team 412 sind 6 von 10 Fällen vollständig");
  expect(mail?.text).toContain("Offen: 4 Fälle.");
  expect(mail?.text).not.toMatch(/03|07|08/);
  expect(mail?.html).toContain('<html lang="de">');
});

test("from level fallreferenz on the cases are named, and the greeting goes by the hour in Germany", async () => {
  const { port, received } = await mailserver();
  const uhr = () => new Date("2026-07-01T16:30:00.000Z");
  await sende(port, {}, { stufeOf: () => "fallreferenz", uhr });
  expect(received[0]?.text).toContain("Offen: 03, 07, 08, 10.");
  expect(received[0]?.text).toContain("Guten Abend, ");
});

test("a second delivery of the same message has the same id, another message another one", async () => {
  const { port, received } = await mailserver();
  await sende(port, {}, {}, [sendung(), sendung({ versuche: 2 }), sendung({ id: 2, schluessel: "andere" })]);
  const [first, second, other] = received.map(({ messageId }) => messageId);
  expect(first).toMatch(/^<[0-9a-f]{32}@jobcenter\.example>$/);
  expect(second).toBe(first);
  expect(other).not.toBe(first);
});

test.for([
  "erika@example.org, max@example.org",
  "erika@example.org\r\nBcc: max@example.org",
  "Erika <erika@example.org>",
  "erika@example.org>",
  "kein-at",
  "",
  "a@b@example.org",
])("%j is no address and nothing goes there", async (an) => {
  const { port, received } = await mailserver();
  expect(await sende(port, {}, {}, [sendung({ an })])).toEqual([
    { art: "gesperrt", grund: "Die hinterlegte Adresse ist keine E-Mail-Adresse." },
  ]);
  expect(received).toEqual([]);
});

test("what stands in a message can't become a header", async () => {
  const { port, received } = await mailserver();
  const inhalt = {
    art: "auftrag.gescheitert",
    dienststelle: "63504",
    auftrag: "x\r\nBcc: max@example.org\r\n\r\n.\r\nQUIT",
    am: "2026-11-02",
    kennung: "8F3K2",
  };
  expect(await sende(port, {}, {}, [sendung({ inhalt })])).toEqual([expect.objectContaining({ art: "gesendet" })]);
  expect(received).toHaveLength(1);
  expect(received[0]?.bcc).toBeUndefined();
  expect(received[0]?.text).toContain("QUIT");
});

test.for([
  ["onRcptTo", 550, "gesperrt", "Der Mailserver nimmt für diese Adresse nichts an (550)."],
  ["onRcptTo", 450, "spaeter", "Der Mailserver nimmt gerade nichts für diese Adresse an (450)."],
  ["onMailFrom", 553, "spaeter", "Der Mailserver nimmt den Absender nicht an (553). Bitte „absender“ prüfen."],
  ["onMailFrom", 421, "spaeter", "Der Mailserver nimmt gerade nichts an (421)."],
] as const)("%s answers %i: %s", async ([step, status, art, grund]) => {
  const { port } = await mailserver({
    [step]: (_address: unknown, _session: unknown, done: (error: Error) => void) => done(answer(status)),
  });
  expect(await sende(port)).toEqual([expect.objectContaining({ art, grund })]);
});

test.for([
  [554, "gescheitert", "Der Mailserver nimmt die Mail nicht an (554)."],
  [451, "spaeter", "Der Mailserver nimmt die Mail gerade nicht an (451)."],
] as const)("answers %i to the mail itself: %s", async ([status, art, grund]) => {
  const { port } = await mailserver({
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on("end", () => done(answer(status)));
    },
  });
  expect(await sende(port)).toEqual([{ art, grund }]);
});

test("a refused receiver doesn't disturb the next one", async () => {
  const { port, envelopes } = await mailserver({
    onRcptTo: ({ address }, _session, done) => done(address.startsWith("weg") ? answer(550) : null),
  });
  const results = await sende(port, {}, {}, [
    sendung({ an: "weg@example.org", schluessel: "a" }),
    sendung({ an: "da@example.org", schluessel: "b" }),
  ]);
  expect(results.map(({ art }) => art)).toEqual(["gesperrt", "gesendet"]);
  expect(envelopes).toEqual(["da@example.org"]);
});

const RAST = { nachSekunden: 300, pause: "kanal" } as const;
const STUMM = { art: "spaeter", grund: "Der Mailserver ist nicht zu erreichen oder antwortet nicht.", ...RAST };

test("where nobody listens it is tried later, and the channel rests", async () => {
  const { port, close } = await mailserver();
  await close();
  expect(await sende(port)).toEqual([STUMM]);
});

test("a connection that breaks before the mail has left: later", async () => {
  const { port } = await mailserver((hangUp) => ({ onRcptTo: hangUp }));
  expect(await sende(port)).toEqual([STUMM]);
});

test("a connection that breaks after the mail has left: uncertain, and it isn't sent again by itself", async () => {
  let received = 0;
  const { port } = await mailserver((hangUp) => ({
    onData: (stream) => {
      stream.resume();
      stream.on("end", () => {
        received++;
        hangUp();
      });
    },
  }));
  expect(await sende(port)).toEqual([
    {
      art: "unbekannt",
      grund: "Die Verbindung zum Mailserver ist beim Übergeben abgerissen. Vielleicht ist die Mail angekommen.",
    },
  ]);
  expect(received).toBe(1);
});

test("given up while the server is silent after the mail: uncertain", async () => {
  const stop = new AbortController();
  const { port } = await mailserver({
    onData: (stream) => {
      stream.resume();
      stream.on("end", () => stop.abort());
    },
  });
  expect(await sende(port, {}, {}, [sendung()], stop.signal)).toEqual([expect.objectContaining({ art: "unbekannt" })]);
});

test("given up before anything has left: later", async () => {
  const stop = new AbortController();
  stop.abort();
  const { port, received } = await mailserver();
  expect(await sende(port, {}, {}, [sendung()], stop.signal)).toEqual([STUMM]);
  expect(received).toEqual([]);
});

const tls = async () => ({
  key: await readFile(new URL("eins.key", TLS)),
  cert: await readFile(new URL("eins.pem", TLS)),
});
const UNVERSCHLUESSELT = {
  art: "spaeter",
  grund:
    "Die Verbindung zum Mailserver ließ sich nicht verschlüsseln. Bitte „sicherheit“ und das Zertifikat des Mailservers prüfen.",
  ...RAST,
};

test.for(["starttls", "tls"] as const)("with %s everything is encrypted, the password too", async (sicherheit) => {
  const { key, cert } = await tls();
  const seen: unknown[] = [];
  const { port, received } = await mailserver({
    key,
    cert,
    secure: sicherheit === "tls",
    disabledCommands: [],
    authOptional: false,
    onAuth: ({ username, password }, session, done) => {
      seen.push([username, password, session.secure]);
      done(null, { user: username });
    },
  });
  const [zustellung] = await sende(
    port,
    { server: "localhost", sicherheit, benutzer: "verlauf" },
    { kennwort: "geheim", ca: cert },
  );
  expect(zustellung).toMatchObject({ art: "gesendet" });
  expect(seen).toEqual([["verlauf", "geheim", true]]);
  expect(received).toHaveLength(1);
});

test("a server without STARTTLS, or with a certificate that nobody vouches for, gets neither mail nor password", async () => {
  const asked: string[] = [];
  const options: SMTPServerOptions = {
    authOptional: false,
    onAuth: ({ username }, _session, done) => {
      asked.push(String(username));
      done(null, { user: username });
    },
  };
  const zugang = [{ sicherheit: "starttls", benutzer: "verlauf" }, { kennwort: "geheim" }] as const;
  const plain = await mailserver({ ...options, allowInsecureAuth: true });
  expect(await sende(plain.port, ...zugang)).toEqual([UNVERSCHLUESSELT]);
  const unknown = await mailserver({ ...options, ...(await tls()), disabledCommands: [] });
  expect(await sende(unknown.port, ...zugang)).toEqual([UNVERSCHLUESSELT]);
  expect([asked, plain.received, unknown.received]).toEqual([[], [], []]);
});

test("a wrong password rests the channel, so that no account is locked by trying", async () => {
  const { key, cert } = await tls();
  const { port } = await mailserver({
    key,
    cert,
    disabledCommands: [],
    authOptional: false,
    onAuth: (_auth, _session, done) => done(answer(535)),
  });
  const zugang = { server: "localhost", sicherheit: "starttls", benutzer: "verlauf" } as const;
  expect(await sende(port, zugang, { kennwort: "falsch", ca: cert })).toEqual([
    {
      art: "spaeter",
      grund: "Der Mailserver lehnt die Anmeldung ab (535). Bitte „benutzer“ und das Kennwort prüfen.",
      ...RAST,
    },
  ]);
});

test("without protection only to a mail server on this machine", async () => {
  await expect(sende(25, { server: "mail.jobcenter.example" })).rejects.toThrow(
    "verlauf.yaml, Abschnitt mail: „sicherheit: keine“ gilt nur für einen Mailserver auf diesem Rechner. Für mail.jobcenter.example ist „starttls“ oder „tls“ nötig.",
  );
});
