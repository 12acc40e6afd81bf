import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bereitschaft, datentraeger } from "./bereitschaft.ts";

const uhr = () => new Date("2026-11-22T10:00:00Z");

test("it is ready when nothing stands in the way, else it says what does", async () => {
  const well = { name: "Daten", pruefe: async () => null };
  const ill = { name: "Mail", pruefe: async () => "Der Mailserver antwortet nicht." };
  const broken = { name: "Warteschlange", pruefe: () => Promise.reject(new Error("123H000009")) };
  const told: string[] = [];
  const melde = (name: string, error: unknown): void => void told.push(`${name}: ${String(error)}`);
  expect(await bereitschaft([well], uhr, melde)()).toEqual({ bereit: true, gruende: [], hinweise: [] });
  expect(await bereitschaft([well, ill, broken], uhr, melde)()).toEqual({
    bereit: false,
    gruende: [
      "Der Mailserver antwortet nicht.",
      "Warteschlange: Die Prüfung ist gescheitert; der Grund steht im Protokoll des Servers.",
    ],
    hinweise: [],
  });
  expect(told).toEqual(["Warteschlange: Error: 123H000009"]);
});

test("what is only worth knowing doesn't make it unready", async () => {
  const ill = { name: "Mail", pruefe: async () => "Der Mailserver antwortet nicht.", isHinweis: true } as const;
  const none = { name: "Postausgang", pruefe: async () => null, isHinweis: true } as const;
  expect(await bereitschaft([ill, none], uhr, () => undefined)()).toEqual({
    bereit: true,
    gruende: [],
    hinweise: ["Der Mailserver antwortet nicht."],
  });
});

test("however often somebody asks, the parts are asked once a second", async () => {
  let asked = 0;
  let now = uhr();
  const pruefe = async () => {
    asked += 1;
    return null;
  };
  const bereit = bereitschaft(
    [{ name: "Daten", pruefe }],
    () => now,
    () => undefined,
  );
  await Promise.all([bereit(), bereit(), bereit()]);
  expect(asked).toBe(1);
  now = new Date(now.getTime() + 1_000);
  await bereit();
  expect(asked).toBe(2);
  // a clock that is set back must not keep an old answer alive
  now = new Date(now.getTime() - 86_400_000);
  await bereit();
  expect(asked).toBe(3);
});

test("a folder that can be written leaves nothing behind; a missing one is a sentence", async () => {
  const ordner = await mkdtemp(join(tmpdir(), "verlauf-server-"));
  onTestFinished(async () => {
    await chmod(ordner, 0o700);
    await rm(ordner, { recursive: true });
  });
  expect(await datentraeger(ordner).pruefe()).toBeNull();
  expect(await readdir(ordner)).toEqual([]);
  expect(await datentraeger(join(ordner, "fehlt")).pruefe()).toContain("kann nichts geschrieben werden");
});
