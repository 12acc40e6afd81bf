import { appendFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { schreibe, testordner } from "../../testing/ordner.ts";
import { verlaufIn } from "../../testing/verlauf.ts";

const ordner = testordner();
const daten = join(ordner, "daten");
const sicherung = join(ordner, "sicherung");
const verlauf = verlaufIn(daten);

const NAME = "verlauf-2016-06-01-120000";

test("a backup is made, listed and restored, and the restored data are used like any", async () => {
  await verlauf("schluessel", "anlegen", "--name", "Ablage", "--umfang", "alles");
  const made = await verlauf("sicherung", "anlegen", "--nach", sicherung);
  expect(made.err).toBe("");
  expect(made.out).toMatch(
    new RegExp(
      `^Die Sicherung ist angelegt und geprüft: ${sicherung}/${NAME} \\(\\d+ MB\\)\\.\\nSie enthält Sozialdaten; nur Ihr Konto kann sie lesen\\.\\n$`,
    ),
  );
  const liste = await verlauf("sicherung", "liste", "--ordner", sicherung);
  expect(liste.out).toMatch(new RegExp(`${NAME} +01\\.06\\.2016 12:00 +\\d+ MB\\n$`));

  const nach = join(ordner, "neu");
  const restored = await verlauf("sicherung", "wiederherstellen", join(sicherung, NAME), "--nach", nach);
  expect([restored.code, restored.err]).toEqual([0, ""]);
  expect(restored.out).toContain(`Der Stand vom 01.06.2016 12:00 ist in ${nach} wiederhergestellt`);
  expect(restored.out).toContain("Was seither gelöscht wurde, steht wieder darin.");
  expect((await verlaufIn(nach)("schluessel", "liste")).out).toContain("Ablage");
  expect((await verlaufIn(nach)("protokoll", "zeigen")).out).toMatch(
    new RegExp(`sicherung\\.wiederherstellen +betrieb +${NAME}`),
  );
  expect((await verlauf("protokoll", "zeigen")).out).toMatch(new RegExp(`sicherung\\.anlegen +betrieb +${NAME}`));

  const again = await verlauf("sicherung", "wiederherstellen", join(sicherung, NAME), "--nach", nach);
  expect([again.code, again.out, again.err]).toEqual([
    1,
    "",
    `In ${nach} liegt schon etwas. Wiederhergestellt wird nur in einen leeren oder neuen Ordner, damit nichts überschrieben wird.\n`,
  ]);
});

test("the folder of verlauf.yaml is taken, the older ones go, and what is damaged is told", async () => {
  const hier = join(ordner, "haus");
  await mkdir(hier);
  const ziel = join(hier, "sicherungen");
  await schreibe(hier, { "verlauf.yaml": `server:\n  sicherung: { ordner: ${ziel} }\n` });
  const konfig = join(hier, "verlauf.yaml");
  await verlauf("sicherung", "anlegen", "--konfig", konfig);
  const { out } = await verlauf("sicherung", "anlegen", "--konfig", konfig, "--aufbewahren", "1", "--json");
  expect(JSON.parse(out)).toMatchObject({ sicherung: { name: `${NAME}-2` }, geloescht: [NAME] });
  expect(await readdir(ziel)).toEqual([`${NAME}-2`]);

  await appendFile(join(ziel, `${NAME}-2`, "datenbank", "PG_VERSION"), "9");
  const nach = join(hier, "neu");
  const refused = await verlauf("sicherung", "wiederherstellen", `${NAME}-2`, "--konfig", konfig, "--nach", nach);
  expect([refused.code, refused.err]).toEqual([
    1,
    `Die Sicherung ${ziel}/${NAME}-2 ist beschädigt: datenbank/PG_VERSION ist nicht mehr so, wie es gesichert wurde. Bitte eine andere verwenden.\n`,
  ]);
  await writeFile(join(ziel, `${NAME}-2`, "sicherung.json"), "");
  const liste = await verlauf("sicherung", "liste", "--konfig", konfig);
  expect(liste.out).toBe(
    `In ${ziel} liegt keine Sicherung. Eine anlegen: verlauf sicherung anlegen\n\nDie Sicherung ${ziel}/${NAME}-2 ist beschädigt: Ihr Verzeichnis (sicherung.json) ist nicht lesbar.\n`,
  );
});

test("a name that isn't there, a number that can't be and data that aren't there are told in a sentence", async () => {
  const missing = await verlauf("sicherung", "wiederherstellen", "gestern", "--nach", join(ordner, "neu2"));
  expect([missing.code, missing.err]).toEqual([
    1,
    "sicherung/gestern ist keine Sicherung: Darin liegt kein Verzeichnis (sicherung.json). Welche es gibt, zeigt: verlauf sicherung liste\n",
  ]);
  expect((await verlauf("sicherung", "anlegen", "--aufbewahren", "0")).code).toBe(2);
  const none = await verlaufIn(join(ordner, "leer"))("sicherung", "anlegen", "--nach", sicherung);
  expect([none.code, none.err]).toMatchObject([1, expect.stringContaining("liegen noch keine Daten")]);
});
