import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { schreibe, testordner } from "../../testing/ordner.ts";
import { partsOf } from "../../testing/read-sheets.ts";
import { verlaufIn } from "../../testing/verlauf.ts";

const ordner = testordner();
const verlauf = verlaufIn(join(ordner, "daten"));

const APP = "9d2f7b10-0000-4000-8000-000000000002";
const zip = join(ordner, "paket.zip");
const paket = (...options: readonly string[]) => verlauf("teams", "paket", "--ausgabe", zip, ...options);
const manifest = async () => JSON.parse(partsOf(await readFile(zip)).get("manifest.json") ?? "{}");
const konfig = async (name: string, inhalt: string) => join(await schreibe(ordner, { [name]: inhalt }), name);

test("writes the package and says what is left to do", async () => {
  expect(await paket("--app-id", APP.toUpperCase(), "--domain", "Verlauf.Haus.de")).toEqual({
    code: 0,
    out: `${zip} ist geschrieben und nach Microsofts Vorgaben (Manifest 1.25) geprüft: „Verlauf“, Fassung 1.0.0, Anbieter „Verlauf“.
Adresse des Bots für Azure: https://verlauf.haus.de/api/messages
Diese Seiten nennt Teams den Personen; unter verlauf.haus.de zeigt sie der Server selbst:
  Datenschutz  https://verlauf.haus.de/datenschutz
  Nutzung      https://verlauf.haus.de/nutzung
`,
    err: "",
  });
  expect([...partsOf(await readFile(zip)).keys()]).toEqual(["manifest.json", "color.png", "outline.png"]);
  expect(await manifest()).toMatchObject({ id: APP, validDomains: ["verlauf.haus.de"], name: { short: "Verlauf" } });
});

test("the same call writes the same bytes", async () => {
  const call = ["--app-id", APP, "--domain", "verlauf.haus.de"];
  await paket(...call);
  const first = await readFile(zip);
  await paket(...call);
  expect((await readFile(zip)).equals(first)).toBe(true);
});

test("verlauf.yaml says what the call leaves out, and the call comes first", async () => {
  const datei = await konfig(
    "haus.yaml",
    `haus: { name: Jobcenter Musterstadt }
server: { adresseAussen: https://verlauf.musterstadt.de }
chat: { appId: ${APP}, mandanten: 5c1e4a52-0000-4000-8000-000000000001 }
`,
  );
  await paket("--konfig", datei);
  expect(await manifest()).toMatchObject({
    id: APP,
    developer: { name: "Jobcenter Musterstadt", websiteUrl: "https://verlauf.musterstadt.de" },
  });
  await paket("--konfig", datei, "--domain", "v.musterstadt.de", "--name", "Frag Verlauf", "--fassung", "1.2.0");
  expect(await manifest()).toMatchObject({
    version: "1.2.0",
    validDomains: ["v.musterstadt.de"],
    name: { short: "Frag Verlauf", full: "Frag Verlauf: Kontaktdichte und Fallprüfung" },
  });
});

test.for([
  ["haus: { name: Jobcenter Landkreis Musterstadt-Beispielhausen }", "Jobcenter Landkreis"],
  ["haus: { name: Eins, dienststelle: 1 }\n---\nhaus: { name: Zwei, dienststelle: 2 }", "Verlauf"],
  ["haus: { land: BY }", "Verlauf"],
] as const)("%s: offered by %s", async ([inhalt, anbieter]) => {
  const datei = await konfig("anbieter.yaml", `${inhalt}\n`);
  await paket("--konfig", datei, "--app-id", APP, "--domain", "verlauf.haus.de");
  expect(await manifest()).toMatchObject({ developer: { name: anbieter } });
});

const OK = ["--app-id", APP, "--domain", "verlauf.haus.de"] as const;
test.for<[readonly string[], string]>([
  [
    ["--app-id", "verlauf"],
    "--app-id: „verlauf“ passt nicht. Bitte die Anwendungs-ID aus Entra ID angeben, wie 9d2f7b10-0000-4000-8000-000000000002.",
  ],
  [
    ["--app-id", APP, "--domain", "https://verlauf.haus.de"],
    "--domain: „https://verlauf.haus.de“ passt nicht. Bitte nur den Rechnernamen angeben, wie verlauf.haus.de, ohne https://, Port und Pfad.",
  ],
  [
    ["--app-id", APP, "--domain", "10.1.2.3"],
    "--domain: „10.1.2.3“ passt nicht. Bitte nur den Rechnernamen angeben, wie verlauf.haus.de, ohne https://, Port und Pfad.",
  ],
  [
    ["--domain", "verlauf.haus.de"],
    "--app-id fehlt, und in verlauf.yaml steht „chat.appId“ nicht. Bitte eines von beiden angeben.",
  ],
  [
    ["--app-id", APP],
    "--domain fehlt, und in verlauf.yaml steht „server.adresseAussen“ nicht. Bitte eines von beiden angeben.",
  ],
  [
    [...OK, "--name", "V".repeat(31)],
    `--name: „${"V".repeat(31)}“ passt nicht. Möglich sind 1 bis 30 Zeichen in einer Zeile.`,
  ],
  [
    [...OK, "--datenschutz", "http://haus.de/datenschutz"],
    "--datenschutz: „http://haus.de/datenschutz“ passt nicht. Bitte eine Adresse wie https://haus.de/datenschutz angeben.",
  ],
  [[...OK, "--fassung", "1.0"], "--fassung: „1.0“ passt nicht. Bitte drei Zahlen wie 1.0.1 angeben."],
])("%j is refused", async ([options, satz]) => {
  const leer = await konfig("leer.yaml", "haus: { name: Jobcenter Musterstadt }\n");
  const { code, err } = await paket("--konfig", leer, ...options);
  expect([code, err]).toEqual([2, `${satz}\nHilfe: verlauf teams paket --help\n`]);
});
