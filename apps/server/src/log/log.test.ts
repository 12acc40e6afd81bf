import { Refusal } from "@verlauf/core";
import { expect, test } from "vitest";
import { type Log, type Logfelder, logTo } from "./log.ts";

const linesOf = (work: (log: Log) => void): readonly { readonly fehler?: unknown }[] => {
  const lines: string[] = [];
  work(logTo({ write: (line) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
};

test("a line holds its event, its time and what is allowed", () => {
  const [line] = linesOf((log) => {
    const felder = { route: "/api/v1/lieferungen/{id}", status: 200, name: "Erika Muster" } as Logfelder;
    log.info("anfrage", felder);
  });
  expect(line).toMatchObject({ level: "info", ereignis: "anfrage", route: "/api/v1/lieferungen/{id}", status: 200 });
  expect(Object.keys(line ?? {}).sort()).toEqual(["ereignis", "level", "pid", "route", "status", "time"]);
});

test("a sentence is blackened on its way", () => {
  const [line] = linesOf((log) => log.warnung("lieferung.abgewiesen", { grund: "Die Person 123H000009 fehlt." }));
  expect(line).toMatchObject({ grund: "Die Person […] fehlt." });
});

test("an id that a caller has made up holds no Kundennummer", () => {
  const [made, random] = linesOf((log) => {
    log.info("anfrage", { anfrage: "fall-123H000009-x" });
    log.info("anfrage", { anfrage: "0b7e0d9e-6f3c-4c51-9c39-123456781a10" });
  });
  expect(made).toMatchObject({ anfrage: "fall-[…]-x" });
  expect(random).toMatchObject({ anfrage: "0b7e0d9e-6f3c-4c51-9c39-123456781a10" });
});

test("a fault is told with its place in the code, without what it quotes", () => {
  const cause = Object.assign(new Error('value "Erika" for 123H000009'), { code: "22P02", detail: "123H000009" });
  const [line] = linesOf((log) => log.fehler("unerwartet", new Error("it broke", { cause }), { kennung: "8F3K2" }));
  expect(line).toMatchObject({
    level: "error",
    kennung: "8F3K2",
    fehler: { art: "Error", meldung: "it broke", ursache: { code: "22P02", meldung: "value […] for […]" } },
  });
  const text = JSON.stringify(line);
  expect(text).toContain("log.test.ts");
  expect(text).not.toMatch(/123H000009|Erika/);
});

test("what a person can mend needs no place in the code; what isn't an error is told by its kind", () => {
  const [refused, thrown] = linesOf((log) => {
    log.fehler("start", new Refusal("Der Anschluss 8080 ist belegt."));
    log.fehler("start", { kundennummer: "123H000009" });
  });
  expect(refused?.fehler).toEqual({ art: "Refusal", meldung: "Der Anschluss 8080 ist belegt." });
  expect(thrown?.fehler).toEqual({ art: "object" });
});
