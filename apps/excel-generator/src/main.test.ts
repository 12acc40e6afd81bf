import { type ExecFileException, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { expectGerman } from "./testing/german.ts";
import { kunden } from "./testing/lieferung.ts";
import { schreibe, testordner } from "./testing/ordner.ts";
import { closeStoresIn, openOnce } from "./testing/stores.ts";
import { verlaufIn } from "./testing/verlauf.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const ordner = testordner();
const daten = join(ordner, "daten");

const environment = { PATH: "/usr/bin:/bin", TZ: "Asia/Tokyo", VERLAUF_DATEN: daten, DATABASE_URL: "" };

const verlauf = (...argv: readonly string[]) =>
  new Promise<{ code: number | string | null | undefined; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      [MAIN, ...argv],
      { env: environment, cwd: ordner },
      (error: ExecFileException | null, out, err) => {
        expectGerman(err);
        resolve({ code: error === null ? 0 : error.code, out, err });
      },
    );
  });

test("the process says by its exit code how it went", async () => {
  const [help, wrong, refused] = await Promise.all([
    verlauf("--help"),
    verlauf("ueberfaellig", "--stichtag", "gestern"),
    verlauf("ueberfaellig"),
  ]);
  expect([help.code, help.err]).toEqual([0, ""]);
  expect(wrong).toEqual({
    code: 2,
    out: "",
    err: "--stichtag: „gestern“ passt nicht. Bitte ein Datum wie 2016-06-01 angeben.\nHilfe: verlauf ueberfaellig --help\n",
  });
  expect([refused.code, refused.out]).toEqual([1, ""]);
  expect(refused.err).toMatch(/^In .* liegen noch keine Daten\. /);
});

const shell = async (script: string) => {
  const child = spawn("bash", ["--norc", "-o", "pipefail", "-c", script, MAIN, process.execPath], {
    env: environment,
    cwd: ordner,
    // with a socket for its input a bash reads its owner's settings
    stdio: ["ignore", "pipe", "pipe"],
  });
  const texts = { out: "", err: "" };
  child.stdout.on("data", (text) => {
    texts.out += text;
  });
  child.stderr.on("data", (text) => {
    texts.err += text;
  });
  const [code] = await once(child, "close");
  return { code, ...texts };
};

test("a reader that has seen enough is no fault", async () => {
  expect(await shell('"$1" "$0" regelwerk | head -n 1')).toEqual({ code: 0, out: "# Regelwerk\n", err: "" });
  expect(await shell('"$1" "$0" regelwerk | true')).toEqual({ code: 0, out: "", err: "" });
});

test.runIf(process.platform === "linux")(
  "an answer that doesn't fit on the disk is refused in a sentence",
  async () => {
    expect(await shell('"$1" "$0" regelwerk > /dev/full')).toEqual({
      code: 1,
      out: "",
      err: "Die Ausgabe konnte nicht geschrieben werden. Bitte prüfen, ob auf dem Datenträger noch Platz ist.\n",
    });
  },
);

test("a second process on the same data is told who has them, and exits with 1", async () => {
  await openOnce({ daten });
  const { code, out, err } = await verlauf("ueberfaellig");
  await closeStoresIn(ordner);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(
    new RegExp(`^Diese Daten sind gerade geöffnet: .*Prozess ${process.pid}\\b.* benutzt ${daten}\\.`),
  );
});

test("an import killed at any moment leaves the earlier delivery or the new one, whole", async () => {
  const inProcess = verlaufIn(daten);
  const alt = await schreibe(join(ordner, "alt"), { "kunden.csv": kunden("1", "old") });
  const numbers = Array.from({ length: 3000 }, (_, index) => `${index}`);
  const neu = await schreibe(join(ordner, "neu"), { "kunden.csv": kunden("1", ...numbers) });
  await inProcess("import", alt, "--datenstand", "2016-05-31");

  const counts: number[] = [];
  for (const wait of [500, 800, 1100]) {
    await closeStoresIn(ordner);
    const child = spawn(process.execPath, [MAIN, "import", neu, "--datenstand", "2016-05-31"], {
      env: environment,
      cwd: ordner,
    });
    const ended = once(child, "exit");
    await new Promise((resolve) => setTimeout(resolve, wait));
    child.kill("SIGKILL");
    await ended;
    const { out } = await inProcess("ueberfaellig", "--alle", "--json", "--stichtag", "2016-06-01");
    counts.push(JSON.parse(out).kunden.length);
  }
  for (const count of counts) expect([1, numbers.length]).toContain(count);
  // it has been there whole at the latest when it was not killed
  expect((await inProcess("import", neu, "--datenstand", "2016-05-31")).code).toBe(0);
});
