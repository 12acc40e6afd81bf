import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { zuAufwendig } from "./ablehnung.ts";
import { readFremdmappe } from "./fremdmappe.ts";
import { ARBEITSGRENZEN } from "./grenzen.ts";
import { closeLeser, leseMappe } from "./lese-mappe.ts";
import { createLeser } from "./leser.ts";
import { mappeOf, ZEILE } from "./testing/probemappe.ts";

afterAll(closeLeser);

const good = mappeOf(
  `${ZEILE}<row r="7"><c r="C7" t="str"><f>1</f><v>x</v></c><c r="D7" t="e"><v>#REF!</v></c><c r="E7"><f>1</f></c><c r="F7" t="b"><v>0</v></c></row>`,
);

test("through the thread comes what is in the file", async () => {
  expect(await leseMappe(good)).toEqual({ ok: true, mappe: readFremdmappe(good) });
});

test("files are read in turn, refused ones between", async () => {
  const files = Array.from({ length: 12 }, (_, index) => (index % 3 === 0 ? Buffer.from("nichts") : good));
  const results = await Promise.all(files.map((file) => leseMappe(file)));
  expect(results.map(({ ok }) => ok)).toEqual(files.map((file) => file === good));
  expect(results[0]).toEqual({
    ok: false,
    satz: "Das ist keine Excel-Arbeitsmappe. Bitte die Arbeitsmappe als .xlsx speichern.",
  });
});

test("a file that is too large never gets to the thread", async () => {
  const { ok } = await leseMappe(new Uint8Array(6_000_000));
  expect(ok).toBe(false);
});

test("what was handed over stays as it was, a part of something larger too", async () => {
  const larger = Buffer.concat([Buffer.alloc(100), good]);
  expect((await leseMappe(larger.subarray(100))).ok).toBe(true);
  expect(larger.subarray(100).equals(good)).toBe(true);
});

test("the limits are those that were promised: a second of processor time, 300 MB", () => {
  const { maxOldGenerationSizeMb, maxYoungGenerationSizeMb, codeRangeSizeMb, stackSizeMb } = ARBEITSGRENZEN.speicher;
  expect(ARBEITSGRENZEN.rechenzeit).toBe(1000);
  expect(maxOldGenerationSizeMb + maxYoungGenerationSizeMb + codeRangeSizeMb + stackSizeMb).toBeLessThanOrEqual(300);
});

describe("a thread that wants too much", () => {
  const faden = new URL("./testing/gieriger-faden.ts", import.meta.url);
  const leser = createLeser(faden, { rechenzeit: 100, speicher: { maxOldGenerationSizeMb: 24 } });
  const threadOf = async (): Promise<string> => {
    const answer = await leser.leseMappe(Uint8Array.of(99));
    return answer.ok ? "" : answer.satz;
  };
  afterAll(leser.close);

  test.for([
    ["all time", 0],
    ["all memory", 1],
  ] as const)("%s is ended with a sentence, and another serves the next file", async ([, appetite]) => {
    const before = await threadOf();
    expect(await threadOf()).toBe(before);
    expect(await leser.leseMappe(Uint8Array.of(appetite))).toEqual({ ok: false, satz: zuAufwendig().message });
    expect(await threadOf()).not.toBe(before);
  });

  test.for([
    ["a fault", 2, "a bug"],
    ["its own end", 3, "the reading thread has ended"],
  ] as const)("%s is a bug, and another serves the next file", async ([, appetite, message]) => {
    const before = await threadOf();
    await expect(leser.leseMappe(Uint8Array.of(appetite))).rejects.toThrow(message);
    expect(await threadOf()).not.toBe(before);
  });
});

test("a process ends by itself once its files are read", async () => {
  const module = new URL("./lese-mappe.ts", import.meta.url).href;
  const program = `import { leseMappe } from ${JSON.stringify(module)};
    const { satz } = await leseMappe(Buffer.from("nichts"));
    console.log(satz);`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program]);
  expect(stdout).toBe("Das ist keine Excel-Arbeitsmappe. Bitte die Arbeitsmappe als .xlsx speichern.\n");
});
