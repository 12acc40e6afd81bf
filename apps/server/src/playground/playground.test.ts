import { EventEmitter } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { createBestand } from "../testing/bestand.ts";
import { ordnerDerDatei } from "../testing/ordner.ts";
import { freierPort } from "../testing/server-prozess.ts";
import { runPlayground } from "./playground.ts";

const daten = join(ordnerDerDatei(), "daten");
beforeAll(() => createBestand(daten));

const start = (words: readonly string[]) => {
  const texts = { out: "", err: "" };
  const prozess = new EventEmitter();
  const code = runPlayground(["--daten", daten, ...words], {
    config: { daten: "./daten", databaseUrl: undefined },
    env: {},
    out: (text) => {
      texts.out += text;
    },
    err: (text) => {
      texts.err += text;
    },
    isTerminal: false,
    prozess,
  });
  return { code, texts, prozess };
};

/** The address of something that answers everything with one status. */
const fakeBot = async (status: number): Promise<string> => {
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.writeHead(status).end());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test("without a person it says who there is", async () => {
  const { code, texts } = start([]);
  expect(await code).toBe(0);
  expect(texts).toMatchInlineSnapshot(`
    {
      "err": "",
      "out": "Als wen möchten Sie Verlauf ausprobieren?

      BL Bereich 41  Leitung Bereich 41
      BL Bereich 42  Leitung Bereich 42
      BL Bereich 43  Leitung Bereich 43
      BL Bereich 44  Leitung Bereich 44
      TL 412         Leitung 412
      TL 413         Leitung 413
      TL 421         Leitung 421
      TL 431         Leitung 431
      TL 441         Leitung 441
      GF             G. Leitung

    Zum Beispiel: pnpm playground --als "TL 412"
    ",
    }
  `);
});

test("nobody of that name, and no data", async () => {
  const nobody = start(["--als", "499"]);
  expect(await nobody.code).toBe(1);
  expect(nobody.texts.err).toBe(
    "„499“ steht nicht in der Organisation. Wer zur Auswahl steht, zeigt pnpm playground ohne --als.\n",
  );
  const empty = start(["--daten", "./gibt-es-nicht"]);
  expect(await empty.code).toBe(1);
  expect(empty.texts.err).toBe("In ./gibt-es-nicht liegen noch keine Daten. pnpm start legt ein Beispielhaus an.\n");
});

test.for([
  [404, "läuft kein Bot. Zum Ausprobieren braucht er „chat: { anonym: true }“ in verlauf.yaml."],
  [401, "verlangt eine Anmeldung bei Microsoft. Zum Ausprobieren braucht er „chat: { anonym: true }“ in verlauf.yaml."],
] as const)("a bot that says %s", async ([status, satz]) => {
  const url = await fakeBot(status);
  const { code, texts } = start(["--als", "412", "--bot", url]);
  expect(await code).toBe(1);
  expect(texts.err).toContain(satz);
});

test("a bot that isn't there", async () => {
  const { code, texts } = start(["--als", "412", "--bot", `http://127.0.0.1:${await freierPort()}`]);
  expect(await code).toBe(1);
  expect(texts.err).toContain("antwortet niemand. Starten Sie Verlauf zuerst in einem anderen Fenster mit pnpm start");
});

/** Whether anybody takes connections there. */
const listens = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    onTestFinished(() => void socket.destroy());
  });

test("it runs until somebody ends it, for this machine alone", async () => {
  const bot = await fakeBot(200);
  const port = await freierPort();
  const { code, texts, prozess } = start(["--als", "412", "--bot", bot, "--port", String(port)]);
  await expect.poll(() => texts.out, { timeout: 40_000 }).toContain("Strg-C beendet ihn.");
  expect(texts.out).toBe(
    `Sie sind Leitung 412 (TL 412).\nDer Playground läuft: http://localhost:${port}\nFragen Sie zum Beispiel: Wer ist überfällig?\nStrg-C beendet ihn.\n`,
  );

  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((each) => (each === undefined || each.internal || each.family !== "IPv4" ? [] : [each.address]));
  expect(await listens("127.0.0.1", port)).toBe(true);
  for (const address of others) expect(await listens(address, port), address).toBe(false);

  prozess.emit("SIGINT");
  expect(await code).toBe(0);
  expect(await listens("127.0.0.1", port)).toBe(false);
});
