import { expect, test } from "vitest";
import { loadKonfiguration } from "./load-konfiguration.ts";
import { EIGENES_KONZEPT, VOLLSTAENDIG } from "./testing/examples.ts";
import { sentences } from "./testing/sentences.ts";

const load = (content: string) => {
  const result = loadKonfiguration(content, "verlauf.yaml");
  return result.ok ? result : expect.fail(sentences(content).join("\n"));
};

const APP = "9d2f7b10-0000-4000-8000-000000000002";
const MANDANT = "5c1e4a52-0000-4000-8000-000000000001";
const GAST = "5c1e4a52-0000-4000-8000-000000000003";
const CHAT = `chat: { appId: ${APP}, mandanten: ${MANDANT}`;

test("a file that says nothing of the chat has none", () => {
  const { chat, server } = load(EIGENES_KONZEPT);
  expect(chat).toBeNull();
  expect(server.dienste).not.toContain("bot");
});

test("every key is read", () => {
  expect(load(VOLLSTAENDIG).chat).toEqual({
    sdk: "teams-ai",
    anmeldung: {
      art: "registriert",
      appId: APP,
      mandant: MANDANT,
      mandanten: [MANDANT],
      nachweis: { art: "kennwort", kennwortDatei: "./geheim/chat" },
    },
    ruhezeit: { von: "18:00", bis: "07:00" },
    rate: 20,
    hosts: ["dateien.haus.de"],
  });
});

test("left out, evenings and nights are quiet, and the frozen library is used; ids are compared in small letters", () => {
  expect(load(`chat: { appId: ${APP.toUpperCase()}, mandanten: ${MANDANT.toUpperCase()} }`).chat).toEqual({
    sdk: "teams-ai",
    anmeldung: {
      art: "registriert",
      appId: APP,
      mandant: MANDANT,
      mandanten: [MANDANT],
      nachweis: { art: "kennwort", kennwortDatei: null },
    },
    ruhezeit: { von: "18:00", bis: "07:00" },
    rate: 20,
    hosts: [],
  });
});

test("the first of several directories is the bot's own; a managed identity has no password", () => {
  const content = `chat: { sdk: teams-sdk, appId: ${APP}, mandanten: [${MANDANT}, ${GAST}], anmeldung: verwaltete-identitaet }`;
  expect(load(content).chat).toMatchObject({
    sdk: "teams-sdk",
    anmeldung: { mandant: MANDANT, mandanten: [MANDANT, GAST], nachweis: { art: "verwaltete-identitaet" } },
  });
});

test.for([
  ["ruhezeit: keine", null],
  ["ruhezeit: { von: 16:30 }", { von: "16:30", bis: "07:00" }],
  ["ruhezeit: { von: 00:00, bis: 06:00 }", { von: "00:00", bis: "06:00" }],
] as const)("%s", ([text, expected]) => {
  expect(load(`${CHAT}, ${text} }`).chat?.ruhezeit).toEqual(expected);
});

test("with a chat the process serves the bot, unless the file names other services", () => {
  expect(load(`${CHAT} }`).server.dienste).toEqual(["api", "auftraege", "eingang", "bot"]);
  expect(load(`server: { port: 9000 }\n---\n${CHAT} }\n---\nhaus: { name: Musterstadt }\n`)).toMatchObject({
    server: { port: 9000, dienste: ["api", "auftraege", "eingang", "bot"] },
    haeuser: [{ haus: { name: "Musterstadt" } }],
  });
  expect(load(`server: { dienste: [api] }\n${CHAT} }`).server.dienste).toEqual(["api"]);
});

test("to try it out on this machine the bot asks nobody who they are", () => {
  expect(load("chat: { anonym: true }").chat?.anmeldung).toEqual({ art: "anonym" });
  expect(load("server: { adresse: localhost }\nchat: { anonym: true }").chat?.anmeldung).toEqual({ art: "anonym" });
});

const OFFEN =
  "chat.anonym: „anonym: true“ prüft nicht, wer schreibt. Möglich ist das nur, wenn allein dieser Rechner den Server erreicht: „server.adresse“ 127.0.0.1 und kein „proxy“.";

test.for([
  "chat: { anonym: true }\n---\nserver: { adresse: 10.1.2.4, tls: { zertifikat: a, schluesselDatei: b } }",
  "chat: { anonym: true }\n---\nserver: { proxy: { name: nginx, adressen: [127.0.0.1] } }",
])("nobody else reaches a bot that asks nobody who they are: %s", (content) => {
  expect(sentences(content)).toEqual([`verlauf.yaml, Zeile 1, ${OFFEN}`]);
});

test.for([
  [
    "chat: { }",
    "chat.appId: Die Angabe fehlt. Nötig ist die Anwendungs-ID des Bots; zum Ausprobieren auf diesem Rechner geht auch „anonym: true“.",
  ],
  [
    "chat: { anonym: false }",
    "chat.appId: Die Angabe fehlt. Nötig ist die Anwendungs-ID des Bots; zum Ausprobieren auf diesem Rechner geht auch „anonym: true“.",
  ],
  [
    `chat: { appId: ${APP} }`,
    "chat.mandanten: Die Angabe fehlt. Nötig ist die Kennung des Mandanten, dessen Personen der Bot antwortet.",
  ],
  [
    `${CHAT}, anonym: true }`,
    "chat.anonym: „anonym: true“ und „appId“ stehen zugleich dort. Möglich ist nur eines von beiden.",
  ],
  [
    "chat: { appId: verlauf }",
    "chat.appId: „verlauf“ steht dort. Möglich ist eine Kennung wie 9d2f7b10-0000-4000-8000-000000000002.",
  ],
  [
    `chat: { appId: ${APP}, mandanten: [haus.onmicrosoft.com] }`,
    "chat.mandanten[0]: „haus.onmicrosoft.com“ steht dort. Möglich ist eine Kennung wie 9d2f7b10-0000-4000-8000-000000000002.",
  ],
  [
    `chat: { appId: ${APP}, mandanten: [] }`,
    "chat.mandanten: Eine leere Liste steht dort. Nötig ist eine Angabe, oder der Schlüssel entfällt.",
  ],
  [`${CHAT}, sdk: bot }`, "chat.sdk: „bot“ steht dort. Möglich ist teams-ai oder teams-sdk."],
  [
    `${CHAT}, anmeldung: zertifikat }`,
    "chat.anmeldung: „zertifikat“ steht dort. Möglich ist kennwort oder verwaltete-identitaet.",
  ],
  [
    `${CHAT}, anmeldung: verwaltete-identitaet, kennwortDatei: ./geheim/chat }`,
    "chat.kennwortDatei: Eine verwaltete Identität hat kein Kennwort. Bitte die Angabe streichen.",
  ],
  [
    `${CHAT}, kennwort: abc }`,
    "chat.kennwort: „kennwort“ ist hier nicht bekannt. Geheimnisse stehen nie in dieser Datei, sondern in einer eigenen Datei oder in einer Variable VERLAUF_….",
  ],
  [
    `${CHAT}, ruhezeit: nachts }`,
    "chat.ruhezeit: „nachts“ steht dort. Möglich ist keine, oder eine Spanne wie { von: 18:00, bis: 07:00 }.",
  ],
  [
    `${CHAT}, ruhezeit: { von: 24:00 } }`,
    "chat.ruhezeit.von: „24:00“ steht dort. Möglich ist eine Uhrzeit wie „18:00“.",
  ],
  [
    `${CHAT}, ruhezeit: { von: 07:00 } }`,
    "chat.ruhezeit: „von“ und „bis“ sind beide 07:00: So käme nie eine Nachricht. Möglich ist eine kürzere Spanne.",
  ],
  [`${CHAT}, rate: 51 }`, "chat.rate: „51“ steht dort. Möglich ist eine ganze Zahl von 1 bis 50."],
  [
    `${CHAT}, hosts: [localhost] }`,
    "chat.hosts[0]: „localhost“ steht dort. Möglich ist ein Rechnername wie dateien.haus.de, mit Punkt davor auch alle darunter.",
  ],
  [
    `${CHAT}, hosts: ['https://dateien.haus.de/'] }`,
    "chat.hosts[0]: „https://dateien.haus.de/“ steht dort. Möglich ist ein Rechnername wie dateien.haus.de, mit Punkt davor auch alle darunter.",
  ],
] as const)("%s", ([content, sentence]) => {
  expect(sentences(content)).toContain(`verlauf.yaml, Zeile 1, ${sentence}`);
});
