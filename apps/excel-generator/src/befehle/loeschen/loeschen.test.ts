import { existsSync } from "node:fs";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kunden } from "../../testing/lieferung.ts";
import { schreibe, testordner } from "../../testing/ordner.ts";
import { verlaufIn } from "../../testing/verlauf.ts";

const ordner = testordner();

const world = async (name: string, heute: "2016-06-01" | "2026-06-01" = "2016-06-01") => {
  const daten = join(ordner, name);
  const konfig = join(ordner, `${name}.yaml`);
  await writeFile(
    konfig,
    `haus: { name: Jobcenter Musterstadt }\nfallpruefung: { ablage: { wurzel: ${join(daten, "ablage")} } }\nserver: { eingang: { ordner: ${join(daten, "eingang")} } }\n`,
  );
  const verlauf = verlaufIn(daten, { heute: () => heute });
  return {
    daten,
    konfig: ["--konfig", konfig],
    verlauf,
    import: async () => {
      const export_ = await schreibe(join(ordner, `${name}-export`), {
        "kunden.csv": kunden("1", "311A000007", "311A000008"),
      });
      await verlauf("import", export_, "--datenstand", "2016-05-31", "--konfig", konfig);
    },
  };
};

test("without --ja it is only shown what would go; then the person is gone, and the files", async () => {
  const { daten, konfig, verlauf, import: load } = await world("person");
  await load();
  await mkdir(join(daten, "eingang", "verarbeitet"), { recursive: true });
  const datei = join(daten, "eingang", "verarbeitet", "kunden.csv");
  await writeFile(datei, "Kundennummer\n311A000007\n");
  const call = ["loeschen", "person", "311A000007", "--grund", "antrag", ...konfig];
  const shown = await verlauf(...call);
  expect(shown).toEqual({
    code: 0,
    out: `Gelöscht würde:\n  Lieferung vom 31.05.2016, Dienststelle 1\n  Datei ${datei}\n\nGelöscht ist noch nichts. Mit --ja wird gelöscht.\n`,
    err: "",
  });
  expect(existsSync(datei)).toBe(true);
  const { out } = await verlauf(...call, "--ja");
  expect(out).toContain("Gelöscht:\n  Lieferung vom 31.05.2016");
  expect(out).toContain("In Sicherungen von früher steht die Person noch.");
  expect(existsSync(datei)).toBe(false);
  expect((await verlauf(...call)).out).toBe("Zu dieser Kundennummer ist nichts gespeichert.\n");
  expect((await verlauf("erklaere", "311A000007", "--stichtag", "2016-06-01", ...konfig)).code).toBe(1);
  expect((await verlauf("erklaere", "311A000008", "--stichtag", "2016-06-01", ...konfig)).code).toBe(0);
  const log = await verlauf("protokoll", "zeigen", "--art", "loeschung");
  expect(log.out).toContain("antrag: Lieferungen 1, Ziehungen 0, Rückgaben 0");
  expect(log.out).not.toContain("311A000007");
});

test("the command that the answer names leaves no backup in which the person stands", async () => {
  const { daten, konfig, verlauf, import: load } = await world("sicherung");
  await load();
  const nach = join(daten, "..", "sicherungen");
  const sichere = (...rest: readonly string[]) => verlauf("sicherung", "anlegen", "--nach", nach, ...konfig, ...rest);
  await sichere();
  const { out } = await verlauf("loeschen", "person", "311A000007", "--grund", "antrag", "--ja", ...konfig);
  const [, command = ""] = /„verlauf sicherung anlegen ([^“]+)“/.exec(out) ?? [];
  expect((await sichere(...command.split(" "))).out).toContain("Gelöscht: 1 ältere Sicherung.");
  const [left = "", ...others] = await readdir(nach);
  expect(others).toEqual([]);
  const neu = join(ordner, "wiederhergestellt");
  await verlauf("sicherung", "wiederherstellen", join(nach, left), "--nach", neu);
  const restored = await verlaufIn(neu)("loeschen", "person", "311A000007", "--grund", "antrag", ...konfig);
  expect(restored.out).toBe("Zu dieser Kundennummer ist nichts gespeichert.\n");
});

test("a reason is one of some words", async () => {
  const { konfig, verlauf } = await world("grund");
  const { code, err } = await verlauf("loeschen", "person", "311A000007", "--grund", "weil", ...konfig);
  expect([code, err]).toEqual([2, expect.stringContaining("antrag")]);
});

test("what has reached its day goes, in the data and beside them", async () => {
  const { daten, konfig, verlauf, import: load } = await world("faellig");
  await load();
  const alt = join(daten, "abgelehnt", "2014-01-31-0a0b0c0d");
  await mkdir(alt, { recursive: true });
  await utimes(alt, new Date("2014-02-01"), new Date("2014-02-01"));
  expect((await verlauf("loeschen", "faellig", ...konfig)).out).toBe("Gelöscht: 1 Datei oder Ordner.\n");
  expect(existsSync(alt)).toBe(false);
  expect((await verlauf("loeschen", "faellig", ...konfig)).out).toBe("Es war nichts zu löschen.\n");
  const later = verlaufIn(daten, { heute: () => "2017-07-01" });
  expect((await later("loeschen", "faellig", ...konfig)).out).toContain("1 Lieferung");
  expect((await later("ueberfaellig", ...konfig)).err).toContain("Es liegen noch keine Daten vor");
});
