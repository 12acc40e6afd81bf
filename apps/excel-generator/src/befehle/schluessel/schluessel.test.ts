import { join } from "node:path";
import { expect, test } from "vitest";
import { testordner } from "../../testing/ordner.ts";
import { verlaufIn } from "../../testing/verlauf.ts";

const daten = join(testordner(), "daten");
const verlauf = verlaufIn(daten);

interface Angelegt {
  readonly id: string;
  readonly schluessel: string;
  readonly gueltigBis: string;
}

const anlegen = async (...options: readonly string[]): Promise<Angelegt> => {
  const { code, out, err } = await verlauf("schluessel", "anlegen", "--json", ...options);
  expect([code, err]).toEqual([0, ""]);
  return JSON.parse(out) as Angelegt;
};

test("a key is shown once, listed without it and revoked for good", async () => {
  const { id, schluessel, gueltigBis } = await anlegen("--name", "Fachverfahren", "--umfang", "lieferungen,stand");
  expect(schluessel).toMatch(/^vlk_[2-9a-hj-kmnp-z]{8}_[A-Za-z0-9_-]{43}$/);
  expect([schluessel.slice(4, 12), gueltigBis]).toEqual([id, "2017-06-01"]);

  const liste = await verlauf("schluessel", "liste");
  expect(liste.out).toMatch(new RegExp(`${id} +Fachverfahren +lieferungen, stand +alle +01\\.06\\.2017 +gültig +nie`));
  expect(liste.out).not.toContain(schluessel.slice(13));

  expect((await verlauf("schluessel", "widerrufen", id)).out).toBe(
    `Der Schlüssel ${id} ist widerrufen und gilt ab sofort nicht mehr.\n`,
  );
  const again = await verlauf("schluessel", "widerrufen", id);
  expect([again.code, again.err]).toEqual([1, `Der Schlüssel ${id} ist schon widerrufen, am 01.06.2016.\n`]);
  expect(JSON.parse((await verlauf("schluessel", "liste", "--json")).out)).toMatchObject({
    schluessel: [{ id, zustand: "widerrufen", widerrufenAm: "2016-06-01" }],
  });
});

test("for people it says what the key may do and how to revoke it", async () => {
  const { out } = await verlauf(
    ...[
      "schluessel",
      "anlegen",
      "--name",
      "Ablage",
      "--umfang",
      "alles",
      "--dienststelle",
      "63504",
      "--bis",
      "2016-12-31",
    ],
  );
  expect(out).toMatch(
    /^vlk_\S+\n\nDas ist der Schlüssel \S+ für „Ablage“ \(alles; Dienststelle 63504; gilt bis 31\.12\.2016\)\.\nEr wird nur dieses eine Mal gezeigt\./,
  );
});

test("making and revoking are noted in the log, without the key", async () => {
  const { id, schluessel } = await anlegen("--name", "Notiz", "--umfang", "zahlen", "--dienststelle", "63504");
  await verlauf("schluessel", "widerrufen", id);
  const { out } = await verlauf("protokoll", "zeigen", "--json");
  expect(out).toContain(`schluessel:${id}`);
  expect(out).toContain("schluessel.angelegt");
  expect(out).toContain("schluessel.widerrufen");
  expect(out).not.toContain(schluessel.slice(13));
});

test.for([
  [["--name", " ", "--umfang", "stand"], /^Der Name sagt, welches Verfahren den Schlüssel benutzt/],
  [["--name", "X", "--umfang", "stand", "--bis", "2016-05-31"], /^Der 31\.05\.2016 ist vorbei/],
  [["--name", "X", "--umfang", "stand", "--bis", "2020-01-01"], /^Ein Schlüssel gilt höchstens drei Jahre/],
] as const)("%s is refused in a sentence", async ([options, sentence]) => {
  const { code, err } = await verlauf("schluessel", "anlegen", ...options);
  expect(code).toBe(1);
  expect(err).toMatch(sentence);
});

test("a scope that there isn't is a wrong call", async () => {
  const { code, err } = await verlauf("schluessel", "anlegen", "--name", "X", "--umfang", "stand,allez");
  expect(code).toBe(2);
  expect(err).toMatch(/^--umfang: Den Umfang „allez“ gibt es nicht\. Möglich ist: lieferungen, kontaktdichte, /);
});

test("an unknown key can't be revoked", async () => {
  const { code, err } = await verlauf("schluessel", "widerrufen", "gibtsnicht");
  expect([code, err]).toEqual([
    1,
    "Den Schlüssel gibtsnicht gibt es nicht. Welche es gibt, zeigt: verlauf schluessel liste\n",
  ]);
});
