import { existsSync } from "node:fs";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { kunden } from "../../testing/lieferung.ts";
import { schreibe, testordner } from "../../testing/ordner.ts";
import { verlaufIn } from "../../testing/verlauf.ts";

const NUMMER = "311A000007";

const ordner = testordner();
const daten = join(ordner, "daten");
const verlauf = verlaufIn(daten, { heute: () => "2016-06-01" });
let konfig: readonly string[];

beforeAll(async () => {
  const eingang = join(ordner, "eingang");
  const datei = join(ordner, "verlauf.yaml");
  await writeFile(
    datei,
    `haus: { name: Jobcenter Musterstadt }\nserver: { eingang: { ordner: ${eingang} } }\nfallpruefung: { ablage: { wurzel: ${join(ordner, "ablage")} } }\n`,
  );
  konfig = ["--konfig", datei];
  const export_ = await schreibe(join(ordner, "export"), { "kunden.csv": kunden("1", NUMMER, "311A000008") });
  await verlauf("import", export_, "--datenstand", "2016-05-31", ...konfig);
  await mkdir(join(eingang, "verarbeitet"), { recursive: true });
  await writeFile(join(eingang, "verarbeitet", "kunden.csv"), `Kundennummer\n${NUMMER}\n`);
});

/** The document's words, read out of its zip from the first local header on. */
const wordsOf = async (datei: string): Promise<string> => {
  const zip = await readFile(datei);
  let at = zip.readUInt32LE(zip.lastIndexOf("PK\u0005\u0006") + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [name, extra, note] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    if (zip.toString("utf8", at + 46, at + 46 + name) === "word/document.xml") {
      const local = zip.readUInt32LE(at + 42);
      const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
      const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
      return inflateRawSync(packed)
        .toString("utf8")
        .replaceAll(/<[^>]+>/g, "|");
    }
    at += 46 + name + extra + note;
  }
  throw new Error("no document");
};

test("the document says what is stored, and only its owner can read it; that it was asked for is logged without the number", async () => {
  const datei = join(ordner, "auskunft.docx");
  const said = await verlauf("auskunft", NUMMER, "--datei", datei, ...konfig);
  expect(said).toMatchObject({ code: 0, err: "", out: expect.stringContaining(`Die Auskunft steht in ${datei}.`) });
  expect((await stat(datei)).mode & 0o777).toBe(0o600);
  const words = await wordsOf(datei);
  for (const part of [
    NUMMER,
    "Jobcenter Musterstadt",
    "Datenstand 31.05.2016",
    "Dateien im Eingangsordner",
    "§ 84 SGB X",
  ]) {
    expect(words).toContain(part);
  }
  expect(words).not.toContain("311A000008");
  const log = await verlauf("protokoll", "zeigen", "--art", "lesen");
  expect(log.out).toContain("person.auskunft");
  expect(log.out).not.toContain(NUMMER);
});

test("as JSON it is the same, for a machine", async () => {
  const { out } = await verlauf("auskunft", NUMMER, "--json", ...konfig);
  expect(JSON.parse(out)).toMatchObject({
    kundennummer: NUMMER,
    am: "2016-06-01",
    lieferungen: [{ datenstand: "2016-05-31", kunde: { kundennummer: NUMMER } }],
    dateien: [{ ort: "eingang" }],
  });
});

test("where nothing is, a sentence says so and no file is written", async () => {
  const datei = join(ordner, "leer.docx");
  const said = await verlauf("auskunft", "311A999999", "--datei", datei, ...konfig);
  expect(said).toEqual({ code: 0, out: "Zu dieser Kundennummer ist nichts gespeichert.\n", err: "" });
  expect((await verlauf("auskunft", "311A999999", "--json", ...konfig)).out).toBe("null\n");
  expect(existsSync(datei)).toBe(false);
});

test.each([
  [["auskunft", NUMMER], "--datei NAME.docx oder --json"],
  [["auskunft", NUMMER, "--datei", "x.pdf"], "endet auf .docx"],
  [["auskunft", "1", "--json"], "Das ist keine Kundennummer"],
])("%j is refused", async (call, why) => {
  const { code, err } = await verlauf(...call, ...konfig);
  expect([code === 0, err]).toEqual([false, expect.stringContaining(why)]);
});
