import { type AddressInfo, createServer } from "node:net";
import type { Mailkonfiguration } from "@verlauf/intake";
import { SMTPServer } from "smtp-server";
import { expect, onTestFinished, test } from "vitest";
import { freierPort } from "../testing/server-prozess.ts";
import { askMailserver, mailPruefung } from "./mail-pruefung.ts";

const konfiguration = (port: number): Mailkonfiguration => ({
  server: "127.0.0.1",
  port,
  sicherheit: "keine",
  benutzer: "verlauf",
  kennwortDatei: null,
  absender: "verlauf@jobcenter.example",
  antwortAn: null,
});

test("a mail server that answers is there, and nobody signs in to find out", async () => {
  const signedIn: unknown[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: (auth, _, done) => {
      signedIn.push(auth);
      done(null, { user: "verlauf" });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  expect(await askMailserver({ konfiguration: konfiguration(port) })).toBeNull();
  expect(signedIn).toEqual([]);
  // one that can't encrypt is of no use where that is asked for
  const starttls = { ...konfiguration(port), sicherheit: "starttls" } as const;
  expect(await askMailserver({ konfiguration: starttls })).toContain("ließ sich nicht verschlüsseln");
});

test("one that isn't there, or is something else, is told in a sentence", async () => {
  const nobody = { konfiguration: konfiguration(await freierPort()) };
  expect(await askMailserver(nobody)).toBe("Der Mailserver ist nicht zu erreichen oder antwortet nicht.");
  const other = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => other.close(() => resolve())));
  const port = (other.address() as AddressInfo).port;
  expect(await askMailserver({ konfiguration: konfiguration(port) })).toMatch(/^Der Mailserver .*\.$/);
});

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("nobody waits for the mail server; what it answered last is told for five minutes", async () => {
  let now = new Date("2026-11-22T10:00:00Z");
  const answers = [Promise.withResolvers<string | null>(), Promise.withResolvers<string | null>()];
  let asked = 0;
  const { pruefe, erreichbar, isHinweis } = mailPruefung({
    frage: () => {
      asked += 1;
      return answers[asked - 1]?.promise ?? Promise.reject(new Error("asked too often"));
    },
    uhr: () => now,
    melde: (error) => expect.fail(String(error)),
  });
  expect(isHinweis).toBe(true);
  expect([await pruefe(), erreichbar(), asked]).toEqual([null, undefined, 1]);
  answers[0]?.resolve("Der Mailserver antwortet nicht.");
  await settled();
  now = new Date(now.getTime() + 299_000);
  expect([await pruefe(), erreichbar(), asked]).toEqual(["Der Mailserver antwortet nicht.", false, 1]);
  now = new Date(now.getTime() + 1_000);
  expect([await pruefe(), erreichbar(), asked]).toEqual(["Der Mailserver antwortet nicht.", false, 2]);
  // it is asked already, however long that takes
  now = new Date(now.getTime() + 3_600_000);
  expect([erreichbar(), asked]).toEqual([false, 2]);
  answers[1]?.resolve(null);
  await settled();
  now = new Date(now.getTime() - 3_600_000);
  expect([await pruefe(), erreichbar()]).toEqual([null, true]);
});

test("a fault of ours says nothing of the mail server", async () => {
  const fault = new Error("a bug");
  const told: unknown[] = [];
  const { pruefe, erreichbar } = mailPruefung({
    frage: () => Promise.reject(fault),
    uhr: () => new Date("2026-11-22T10:00:00Z"),
    melde: (error) => told.push(error),
  });
  await pruefe();
  await settled();
  expect([await pruefe(), erreichbar(), told]).toEqual([null, undefined, [fault]]);
});
