import { expect, test } from "vitest";
import type { Herkunft } from "../netz/herkunft.ts";
import type { Befund } from "./bereitschaft.ts";
import { metriken } from "./metriken.ts";
import { ueberwachungsrouten } from "./routen.ts";

const gemessen = metriken(
  {
    sendungszahlen: async () => [{ kanal: "mail", zustand: "gescheitert", anzahl: 2 }],
  },
  [
    { name: "verlauf_sicherung_alter_sekunden", help: "Alter der letzten Sicherung", lies: async () => 3600 },
    { name: "verlauf_lieferung_alter_sekunden", help: "Alter der letzten Lieferung", lies: async () => null },
  ],
);
const routenWhere = (befund: Befund) =>
  ueberwachungsrouten({
    ueberwachung: { adressen: ["10.1.2.0/24"] },
    bereit: async () => befund,
    metriken: gemessen,
  });
const routen = routenWhere({ bereit: false, gruende: ["Die Daten sind nicht erreichbar."], hinweise: [] });

const from = (adresse: string, isForwarded = false): Herkunft => ({ adresse, isSafe: true, isForwarded });

test.for([
  ["/gesundheit", "192.0.2.7", false, 200],
  ["/bereit", "127.0.0.1", false, 503],
  ["/bereit", "::1", false, 503],
  ["/bereit", "10.1.2.9", false, 503],
  ["/bereit", "10.1.2.9", true, 503],
  ["/bereit", "192.0.2.7", false, undefined],
  // passed on by somebody on this machine whom nobody has named
  ["/bereit", "127.0.0.1", true, undefined],
  ["/metriken", "127.0.0.1", false, 200],
  ["/metriken", "127.0.0.1", true, undefined],
  ["/metriken", "192.0.2.7", false, undefined],
  ["/api/v1/", "127.0.0.1", false, undefined],
] as const)("%s from %s (passed on: %s): %s", async ([pfad, adresse, isForwarded, status]) => {
  expect((await routen("GET", pfad, from(adresse, isForwarded)))?.status).toBe(status);
  expect(await routen("POST", pfad, from(adresse, isForwarded))).toBeUndefined();
});

test("who isn't ready says why", async () => {
  const response = await routen("GET", "/bereit", from("127.0.0.1"));
  expect(await response?.json()).toEqual({ zustand: "nicht bereit", gruende: ["Die Daten sind nicht erreichbar."] });
});

test("what is worth knowing is told by who is ready, too", async () => {
  const hinweise = ["Der Mailserver ist nicht zu erreichen oder antwortet nicht."];
  const response = await routenWhere({ bereit: true, gruende: [], hinweise })("GET", "/bereit", from("127.0.0.1"));
  expect([response?.status, await response?.json()]).toEqual([200, { zustand: "bereit", hinweise }]);
});

test("measurements are lines that Prometheus reads, by template and without made-up methods", async () => {
  gemessen.anfrage({ methode: "GET", route: "/api/v1/lieferungen/{id}", status: 200, sekunden: 0.02 });
  gemessen.anfrage({ methode: "ERIKA", route: "/*", status: 405, sekunden: 0.01 });
  const text = await gemessen.text();
  for (const line of text.split("\n").filter((each) => each !== "")) {
    expect(line).toMatch(/^(?:# (?:HELP|TYPE) \S+ .+|[a-z_][a-z0-9_]*(?:\{.*\})? (?:-?[\d.e+-]+|Nan))$/);
  }
  expect(text).toContain('verlauf_anfragen_total{methode="GET",route="/api/v1/lieferungen/{id}",status="200"} 1');
  expect(text).toContain('verlauf_anfragen_total{methode="andere",route="/*",status="405"} 1');
  expect(text).toContain('verlauf_postausgang{kanal="mail",zustand="gescheitert"} 2');
  expect(text).toContain("\nverlauf_sicherung_alter_sekunden 3600\n");
  expect(text).toContain("\nverlauf_lieferung_alter_sekunden Nan\n");
  expect(text).toContain("process_resident_memory_bytes");
  expect(text).not.toContain("ERIKA");
});
