import { createHash } from "node:crypto";
import { defaultKonfiguration, type Konfiguration } from "@verlauf/intake";
import { describe, expect, test } from "vitest";
import type { Anfragenotiz, Anfrageumgebung } from "../netz/anwendung.ts";
import { hinweisseiten } from "./hinweisseiten.ts";

const haus = (given: Partial<Konfiguration["haus"]>, datenschutz: Partial<Konfiguration["datenschutz"]> = {}) => ({
  ...defaultKonfiguration,
  haus: { ...defaultKonfiguration.haus, ...given },
  datenschutz: { ...defaultKonfiguration.datenschutz, ...datenschutz },
});

const MUSTERSTADT = haus({ name: "Jobcenter Musterstadt", art: "gE" }, { verantwortlich: "Jobcenter Musterstadt" });

const open = (haeuser: readonly Konfiguration[] = [MUSTERSTADT], tls = true, jeMinute = 60) => {
  const notizen: Anfragenotiz[] = [];
  const beantworte = hinweisseiten({ haeuser, tls, jeMinute, merke: (notiz) => void notizen.push(notiz) });
  return {
    notizen,
    get: (pfad: string, init: RequestInit = {}, adresse = "10.0.0.1") =>
      beantworte(new Request(`https://verlauf.example.org${pfad}`, init), {
        incoming: { url: pfad },
        herkunft: { adresse, isSafe: true, isForwarded: false },
      } as Anfrageumgebung),
  };
};

const textOf = async (response: Response | undefined): Promise<string> => (await response?.text()) ?? "";
const pageOf = async (pfad: string, haeuser?: readonly Konfiguration[]): Promise<string> =>
  textOf(await open(haeuser).get(pfad));

describe.each(["/datenschutz", "/nutzung"])("%s", (pfad) => {
  test("is a German page for everybody, with nothing that runs or comes from elsewhere", async () => {
    const { get, notizen } = open();
    const response = await get(`${pfad}?von=teams`);
    expect(response?.status).toBe(200);
    expect(response?.headers.get("Content-Type")).toBe("text/html; charset=UTF-8");
    const page = await textOf(response);
    expect(page).toMatch(/^<!doctype html>\n<html lang="de">/);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).not.toMatch(/<script|<img|<link|<iframe|<form|https?:|\son\w+=|style=/i);
    expect(notizen).toEqual([{ anfrage: expect.any(String), route: pfad }]);
  });

  test("its rules allow its own style and nothing else", async () => {
    const response = await open().get(pfad);
    const style = /<style>([^<]*)<\/style>/.exec(await textOf(response))?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(response?.headers.get("Content-Security-Policy")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=31536000; includeSubDomains",
      "cache-control": "no-cache",
    });
    expect((await open(undefined, false).get(pfad))?.headers.has("Strict-Transport-Security")).toBe(false);
  });

  test("can be looked at and nothing else", async () => {
    const { get } = open();
    const head = await get(pfad, { method: "HEAD" });
    expect([head?.status, await textOf(head)]).toEqual([200, ""]);
    const post = await get(pfad, { method: "POST" });
    expect([post?.status, post?.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(await post?.json()).toMatchObject({ detail: "Unter dieser Adresse geht nur GET, HEAD, OPTIONS." });
    const options = await get(pfad, { method: "OPTIONS" });
    expect([options?.status, options?.headers.get("Allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  });

  test("an address that asks without end is slowed down, others aren't", async () => {
    const { get } = open([MUSTERSTADT], true, 1);
    for (let nr = 0; nr < 10; nr++) expect((await get(pfad))?.status).toBe(200);
    const refused = await get(pfad);
    expect([refused?.status, refused?.headers.get("Retry-After")]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    expect(await refused?.json()).toMatchObject({ detail: expect.stringMatching(/^Das waren zu viele Anfragen\./) });
    expect((await get(pfad, {}, "10.0.0.2"))?.status).toBe(200);
  });
});

test.for(["/", "/datenschutz/x", "/Datenschutz", "/nutzungen", "/api/v1/datenschutz"])(
  "%s is left to others",
  async (pfad) => {
    expect(await open().get(pfad)).toBeUndefined();
  },
);

test("the page says what the house has set", async () => {
  const page = await pageOf("/datenschutz");
  expect(page).toContain("Verantwortlich ist Jobcenter Musterstadt.");
  expect(page).toContain("für den Datenschutz und die Informationsfreiheit (BfDI)");
  expect(page).toContain("Kundennummern verlassen das Haus auf diesem Weg nicht");
  expect(page).toContain("60 Monate.");

  const { loeschen, kanal } = defaultKonfiguration.datenschutz;
  const strict = { loeschen: { ...loeschen, protokoll: { monate: 24 } }, kanal: { ...kanal, chat: "zahlen" as const } };
  const other = await pageOf("/datenschutz", [haus({ art: null }, { verantwortlich: null, ...strict })]);
  expect(other).toContain("Verantwortlich ist die Dienststelle, für die Sie arbeiten.");
  expect(other).toContain("die für Ihr Haus zuständig ist");
  expect(other).toContain("In den Antworten stehen nur Anzahlen");
  expect(other).toContain("24 Monate.");
});

test("of several houses each is named, and what differs isn't told as if it were one's", async () => {
  const { kanal } = defaultKonfiguration.datenschutz;
  const page = await pageOf("/datenschutz", [
    MUSTERSTADT,
    haus({ name: "Neudorf", art: "AA" }, { verantwortlich: "Neudorf", kanal: { ...kanal, chat: "zahlen" } }),
  ]);
  expect(page).toContain("Jobcenter Musterstadt und Neudorf.");
  expect(page).toContain("Wie viel in den Antworten steht, legt jedes Haus für sich fest.");
  expect(page).not.toContain("In den Antworten stehen nur Anzahlen");
});

test("a name stays a name, whatever signs it has", async () => {
  const page = await pageOf("/datenschutz", [haus({}, { verantwortlich: '<script>alert("1")</script> & Töchter' })]);
  expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Töchter");
});

/** WCAG 2: relative luminance of #rrggbb. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

test("in light and in dark all that is written stands out at least 7 to 1", async () => {
  const schemes = [
    ...(await pageOf("/nutzung")).matchAll(
      /--grund: (#\w{6}); --schrift: (#\w{6}); --leise: (#\w{6}); --verweis: (#\w{6})/g,
    ),
  ];
  expect(schemes).toHaveLength(2);
  for (const [, grund = "", ...colours] of schemes) {
    for (const colour of colours) expect(contrast(grund, colour), `${colour} on ${grund}`).toBeGreaterThanOrEqual(7);
  }
});
