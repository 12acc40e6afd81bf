import { expect, test } from "vitest";
import { loadKonfiguration } from "./load-konfiguration.ts";
import { isLoopback } from "./netzangaben.ts";
import { EIGENES_KONZEPT, VOLLSTAENDIG } from "./testing/examples.ts";
import { sentences } from "./testing/sentences.ts";

const load = (content: string) => {
  const result = loadKonfiguration(content, "verlauf.yaml");
  return result.ok ? result : expect.fail(sentences(content).join("\n"));
};

const MAIL = "mail: { server: smtp.haus.de, absender: verlauf@haus.de";

test("a file that says nothing of the server keeps it on this machine, and sends no mail", () => {
  const { server, mail } = load(EIGENES_KONZEPT);
  expect(mail).toBeNull();
  expect(server).toEqual({
    dienste: ["api", "auftraege", "eingang"],
    adresse: "127.0.0.1",
    port: 8080,
    adresseAussen: null,
    tls: null,
    proxy: null,
    oidc: null,
    erlaubteHosts: [],
    webhooks: { geheimnisse: [] },
    eingang: { ordner: "./eingang", alleSekunden: 5 },
    sicherung: null,
    grenzen: { anfrageMiB: 512, sekunden: 30, jeMinute: 600 },
    ueberwachung: { adressen: ["127.0.0.1"] },
  });
});

test("every key is read", () => {
  const { haeuser, server, mail } = load(VOLLSTAENDIG);
  expect(haeuser).toHaveLength(1);
  expect(server).toMatchObject({
    adresse: "10.1.2.4",
    tls: { zertifikat: "./tls/verlauf.pem", schluesselDatei: "./tls/verlauf.key" },
    proxy: { name: "nginx im Rechenzentrum", adressen: ["10.1.2.3"] },
    oidc: { aussteller: "https://login.microsoftonline.com/MANDANT/v2.0", mandant: "MANDANT" },
    erlaubteHosts: [
      { host: "flow.haus.de", intern: false },
      { host: "intern.haus.de:8443", intern: true },
    ],
    webhooks: { geheimnisse: [{ datei: "./geheim/eingang", ab: "2026-01-01", bis: "2026-12-31" }] },
    sicherung: { ordner: "./sicherung", stunde: 2, aufbewahren: 14 },
    ueberwachung: { adressen: ["10.1.2.0/24"] },
  });
  expect(mail).toEqual({
    server: "smtp.haus.de",
    port: 587,
    sicherheit: "starttls",
    benutzer: "verlauf",
    kennwortDatei: "./geheim/smtp",
    absender: "Verlauf <verlauf@haus.de>",
    antwortAn: "verwaltung@haus.de",
  });
});

test("the mail server's port follows from how the way is protected", () => {
  expect(load(`${MAIL}, sicherheit: tls }`).mail?.port).toBe(465);
  expect(load("mail: { server: localhost, absender: v@haus.de, sicherheit: keine }").mail?.port).toBe(25);
});

test("the address for links has no slash at its end", () => {
  expect(load("server: { adresseAussen: https://haus.de/verlauf/ }").server.adresseAussen).toBe(
    "https://haus.de/verlauf",
  );
});

test("a document of server and mail alone is no house", () => {
  const two = load(`haus: { name: Jobcenter Musterstadt }\n---\nserver: { port: 9000 }\n${MAIL} }\n`);
  expect([two.haeuser.length, two.server.port, two.mail?.server]).toEqual([1, 9000, "smtp.haus.de"]);
});

test("of several documents one says how the server runs", () => {
  const house = (nummer: number) => `haus: { dienststelle: ${nummer} }\nserver: { port: 9000 }`;
  expect(sentences(`${house(1)}\n---\n${house(2)}\n`)).toEqual([
    "verlauf.yaml, Zeile 5, server: „server“ steht schon in einem früheren Dokument. Der Abschnitt gilt für alle Häuser und ist einmal möglich.",
  ]);
});

test.for([
  [
    "server: 8080",
    "server: „8080“ steht dort. Möglich ist ein Abschnitt mit dienste, adresse, port, adresseAussen, tls, proxy, oidc, erlaubteHosts, webhooks, eingang, sicherung, grenzen oder ueberwachung.",
  ],
  [
    "server: { dienste: [api, bot] }",
    "server.dienste[1]: „bot“ steht dort, aber der Abschnitt „chat“ fehlt. Nötig ist er mit der Anwendungs-ID des Bots (appId).",
  ],
  [
    "server: { dienste: [] }",
    "server.dienste: Eine leere Liste steht dort. Nötig ist eine Angabe, oder der Schlüssel entfällt.",
  ],
  [
    "server: { dienste: apis }",
    "server.dienste: „apis“ steht dort. Meinten Sie „api“? Möglich ist api, auftraege, eingang oder bot.",
  ],
  ["server: { port: 0 }", "server.port: „0“ steht dort. Möglich ist eine ganze Zahl von 1 bis 65535."],
  [
    "server: { adresse: verlauf.haus.de }",
    "server.adresse: „verlauf.haus.de“ steht dort. Möglich ist eine IP-Adresse wie 127.0.0.1, oder localhost.",
  ],
  [
    "server: { adresse: 0.0.0.0 }",
    "server.adresse: „0.0.0.0“ ist auch von anderen Rechnern aus erreichbar. Das ist nur verschlüsselt möglich: mit „tls“ (eigenes Zertifikat) oder „proxy“ (benannter Rechner davor). Ohne beides möglich ist 127.0.0.1.",
  ],
  [
    "server: { adresse: '::', tls: null }",
    "server.adresse: „::“ ist auch von anderen Rechnern aus erreichbar. Das ist nur verschlüsselt möglich: mit „tls“ (eigenes Zertifikat) oder „proxy“ (benannter Rechner davor). Ohne beides möglich ist 127.0.0.1.",
  ],
  [
    "server: { adresseAussen: 'http://verlauf.haus.de' }",
    "server.adresseAussen: „http://verlauf.haus.de“ ist nicht verschlüsselt. Möglich ist eine Adresse wie https://verlauf.haus.de.",
  ],
  [
    "server: { adresseAussen: 'https://erika:abc@haus.de' }",
    "server.adresseAussen: Die Adresse enthält Zugangsdaten, „?“ oder „#“. Möglich ist eine Adresse wie https://verlauf.haus.de, ohne solche Angaben.",
  ],
  [
    "server: { tls: { zertifikat: a.pem } }",
    "server.tls.schluesselDatei: Die Angabe fehlt. Nötig ist der Pfad einer Datei wie ./tls/verlauf.key.",
  ],
  [
    "server: { tls: { zertifikat: a.pem, schluesselDatei: b, kennwort: x } }",
    "server.tls.kennwort: „kennwort“ ist hier nicht bekannt. Geheimnisse stehen nie in dieser Datei, sondern in einer eigenen Datei oder in einer Variable VERLAUF_….",
  ],
  [
    "server: { proxy: { adressen: [10.1.2.3] } }",
    "server.proxy.name: Die Angabe fehlt. Nötig ist ein Name wie „nginx im Rechenzentrum“.",
  ],
  [
    "server: { proxy: { name: nginx, adressen: [10.1.2.0/33] } }",
    "server.proxy.adressen[0]: „10.1.2.0/33“ steht dort. Möglich ist eine IP-Adresse wie 10.1.2.3 oder ein Netz wie 10.1.2.0/24.",
  ],
  [
    "server: { proxy: { name: nginx, adressen: [0.0.0.0/0] } }",
    "server.proxy.adressen[0]: „0.0.0.0/0“ steht dort. Möglich ist eine IP-Adresse wie 10.1.2.3 oder ein Netz wie 10.1.2.0/24.",
  ],
  [
    "server: { oidc: { aussteller: login.haus.de, zielgruppe: x } }",
    "server.oidc.aussteller: „login.haus.de“ steht dort. Möglich ist eine Adresse wie https://login.microsoftonline.com/MANDANT/v2.0.",
  ],
  [
    "server: { oidc: { aussteller: 'https://login.haus.de' } }",
    "server.oidc.zielgruppe: Die Angabe fehlt. Nötig ist die Anwendungs-ID, bei anderen Anbietern als Entra ID auch ein Name wie api://verlauf.",
  ],
  [
    "server: { erlaubteHosts: flow.haus.de }",
    "server.erlaubteHosts: „flow.haus.de“ steht dort. Möglich ist eine Liste wie [{ host: flow.haus.de }].",
  ],
  [
    "server: { erlaubteHosts: [{ host: 'https://flow.haus.de' }] }",
    "server.erlaubteHosts[0].host: „https://flow.haus.de“ steht dort. Möglich ist nur der Rechnername, wie flow.haus.de, ohne https:// und ohne Pfad.",
  ],
  [
    "server: { erlaubteHosts: [{ host: '*.haus.de' }] }",
    "server.erlaubteHosts[0].host: „*.haus.de“ steht dort. Möglich ist ein Rechnername wie flow.haus.de oder intern.haus.de:8443.",
  ],
  [
    "server: { erlaubteHosts: [{ host: 'haus.de:99999' }] }",
    "server.erlaubteHosts[0].host: „haus.de:99999“ steht dort. Möglich ist ein Rechnername wie flow.haus.de oder intern.haus.de:8443.",
  ],
  [
    "server: { webhooks: { geheimnisse: [{ geheimnis: whsec_abc }] } }",
    "server.webhooks.geheimnisse[0].datei: Die Angabe fehlt. Nötig ist der Pfad einer Datei wie ./geheim/eingang.",
  ],
  [
    "server: { webhooks: { geheimnisse: [{ datei: a, ab: 2026-02-01, bis: 2026-01-01 }] } }",
    "server.webhooks.geheimnisse[0].bis: „2026-01-01“ liegt vor dem ersten Tag (01.02.2026). Möglich ist ein Tag ab 2026-02-01.",
  ],
  [
    "server: { sicherung: { ordner: x, stunde: 24 } }",
    "server.sicherung.stunde: „24“ steht dort. Möglich ist eine ganze Zahl von 0 bis 23.",
  ],
  [
    "server: { grenzen: { jeMinute: 0 } }",
    "server.grenzen.jeMinute: „0“ steht dort. Möglich ist eine ganze Zahl von 1 bis 100000.",
  ],
  [
    `${MAIL}, sicherheit: keine }`,
    "mail.sicherheit: „keine“ ist nur für einen Mailserver auf diesem Rechner möglich (localhost), nicht für smtp.haus.de. Möglich ist starttls oder tls.",
  ],
  [
    `${MAIL}, kennwort: abc }`,
    "mail.kennwort: „kennwort“ ist hier nicht bekannt. Geheimnisse stehen nie in dieser Datei, sondern in einer eigenen Datei oder in einer Variable VERLAUF_….",
  ],
  [
    "mail: { server: smtp.haus.de }",
    "mail.absender: Die Angabe fehlt. Nötig ist eine Adresse wie Verlauf <verlauf@haus.de>.",
  ],
  [
    'mail: { server: smtp.haus.de, absender: "A\\nBcc: b@haus.de" }',
    "mail.absender: „A Bcc: b@haus.de“ steht dort. Möglich ist eine Adresse wie Verlauf <verlauf@haus.de>.",
  ],
] as const)("%s", ([content, sentence]) => {
  expect(sentences(content)).toContain(`verlauf.yaml, Zeile 1, ${sentence}`);
});

test.for([
  ["127.0.0.1", true],
  ["127.8.9.1", true],
  ["::1", true],
  ["[::1]", true],
  ["localhost", true],
  ["0.0.0.0", false],
  ["::", false],
  ["10.0.0.1", false],
  ["127.0.0.1.haus.de", false],
] as const)("%s reaches this machine alone: %s", ([host, expected]) => {
  expect(isLoopback(host)).toBe(expected);
});
