import { expect, test } from "vitest";
import { type ErlaubterHost, pruefeAdresse } from "./erlaubter-host.ts";

const ERLAUBT: readonly ErlaubterHost[] = [
  { host: "flow.example.de" },
  { host: "intern.haus.de:8443", intern: true },
  { host: "10.1.2.3", intern: true },
  { host: "localhost:9000", intern: true },
  { host: "127.0.0.1", intern: true },
  { host: "[::1]:9000", intern: true },
  { host: "127.0.0.2:9000" },
];

test.each([
  ["https://flow.example.de/a?sig=b", { intern: false, loopback: false }],
  ["https://FLOW.example.de:443/a", { intern: false, loopback: false }],
  ["https://intern.haus.de:8443", { intern: true, loopback: false }],
  ["https://10.1.2.3/a", { intern: true, loopback: false }],
  ["http://localhost:9000/a", { intern: true, loopback: true }],
  ["http://127.0.0.1/a", { intern: true, loopback: true }],
  ["https://[::1]:9000/a", { intern: true, loopback: true }],
])("%s is allowed", (adresse, expected) => {
  expect(pruefeAdresse(adresse, ERLAUBT)).toMatchObject(expected);
});

test.each([
  ["another host", "https://flow.example.com/a", /nicht freigegeben/],
  ["a host below", "https://a.flow.example.de/", /nicht freigegeben/],
  ["a trailing dot", "https://flow.example.de./", /nicht freigegeben/],
  ["another port", "https://flow.example.de:8443/", /nicht freigegeben/],
  ["the port of an entry left out", "https://intern.haus.de/", /nicht freigegeben/],
  ["no encryption", "http://flow.example.de/", /nicht verschlüsselt/],
  ["no encryption inside", "http://10.1.2.3/", /nicht verschlüsselt/],
  ["no encryption where the entry isn't internal", "http://127.0.0.2:9000/", /nicht verschlüsselt/],
  ["a user", "https://jemand@flow.example.de/", /Anmeldedaten/],
  ["a password", "https://jemand:geheim@flow.example.de/", /Anmeldedaten/],
  ["an empty user", "https://@flow.example.de/", /Anmeldedaten/],
  ["a host as user", "https://flow.example.de@evil.example/", /Anmeldedaten/],
  ["decimal", "http://2130706433/", /nicht freigegeben/],
  ["octal", "http://0177.0.0.1/", /nicht freigegeben/],
  ["hexadecimal", "http://0x7f.0.0.1/", /nicht freigegeben/],
  ["short", "http://127.1/", /nicht freigegeben/],
  ["mapped", "http://[::ffff:127.0.0.1]/", /nicht freigegeben/],
  ["full-width digits", "http://１２７.0.0.1/", /nicht freigegeben/],
  ["another scheme", "file:///etc/passwd", /nicht lesbar/],
  ["an ftp link", "ftp://flow.example.de/a", /nicht lesbar/],
  ["a backslash", "https:\\\\flow.example.de\\a", /nicht lesbar/],
  ["a backslash before the host", "https://evil.example\\@flow.example.de/", /nicht lesbar/],
  ["a tab in the host", "https://flow.exa\tmple.de/", /nicht lesbar/],
  ["a line break at the end", "https://flow.example.de/\n", /nicht lesbar/],
  ["one slash", "https:/flow.example.de/", /nicht lesbar/],
  ["much too long", `https://flow.example.de/${"a".repeat(2000)}`, /nicht lesbar/],
  ["nothing", "", /nicht lesbar/],
])("%s is refused", (_, adresse, sentence) => {
  expect(() => pruefeAdresse(adresse, ERLAUBT)).toThrow(sentence);
});

test("the sentence says nothing of the address", () => {
  expect(() => pruefeAdresse("https://geheim.example/a?sig=b", ERLAUBT)).toThrow(/^(?!.*geheim).*$/s);
});
