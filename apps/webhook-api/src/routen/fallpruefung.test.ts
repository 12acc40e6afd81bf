import type { Zugang } from "@verlauf/use-cases";
import { expect, test } from "vitest";
import { ANDERER, testApi } from "../testing/test-api.ts";

const STICHPROBEN = "/api/v1/dienststellen/63504/stichproben/2026-10";
const ERSETZUNGEN = `${STICHPROBEN}/412/ersetzungen`;

const JSON_HEADERS = { "Content-Type": "application/json" };

const ersetzer = () => {
  const asked: string[] = [];
  const ersetze: Zugang["ersetze"] = async ({ fall }) => {
    asked.push(fall);
    const durch = { referenz: "2026-10-63504-412-11", kundennummer: "123H000009", ticket: "ab" };
    return { dienststelle: "63504", referenz: fall, durch, hinweise: [] };
  };
  return { asked, ersetze };
};

test.for([
  ["03", "2026-10-63504-412-03"],
  ["3", "2026-10-63504-412-03"],
  ["2026-10-412-03", "2026-10-412-03"],
  ["2026-10-63504-412-03", "2026-10-63504-412-03"],
] as const)("a case may be named as %s", async ([fall, expected]) => {
  const { asked, ersetze } = ersetzer();
  const { ask } = await testApi({ ersetze });
  const response = await ask(ERSETZUNGEN, {
    method: "POST",
    body: JSON.stringify({ fall, grund: "umgezogen" }),
    headers: JSON_HEADERS,
  });
  expect([response.status, response.headers.get("Location")]).toEqual([201, `${STICHPROBEN}/412/protokoll`]);
  expect(asked).toEqual([expected]);
});

test.for([["2026-10-413-03"], ["2026-09-412-03"], ["2026-10-63510-412-03"], ["x"]] as const)(
  "a case of another team or month than the address says is refused: %s",
  async ([fall]) => {
    const { asked, ersetze } = ersetzer();
    const { ask } = await testApi({ ersetze });
    const response = await ask(ERSETZUNGEN, {
      method: "POST",
      body: JSON.stringify({ fall, grund: "umgezogen" }),
      headers: JSON_HEADERS,
    });
    expect([response.status, asked]).toEqual([422, []]);
  },
);

test("under one Idempotency-Key a case is replaced once; what is kept of the answer holds no person", async () => {
  const { asked, ersetze } = ersetzer();
  const { ask } = await testApi({ ersetze });
  const send = (grund: string, init: { readonly schluessel?: string } = {}) =>
    ask(ERSETZUNGEN, {
      method: "POST",
      body: JSON.stringify({ fall: "03", grund }),
      headers: { ...JSON_HEADERS, "Idempotency-Key": "einmal" },
      ...init,
    });
  const first = await send("umgezogen");
  const again = await send("umgezogen");
  expect(asked).toHaveLength(1);
  expect([again.status, again.headers.get("Location"), await again.text()]).toEqual([
    201,
    first.headers.get("Location"),
    "",
  ]);
  const other = await send("verstorben");
  expect(other.status).toBe(422);
  expect(await other.json()).toMatchObject({
    detail: "Unter diesem Idempotency-Key ist schon etwas anderes angefragt worden.",
  });
  expect((await send("verstorben", { schluessel: ANDERER })).status).toBe(201);
  expect(asked).toHaveLength(2);
});

test("while it runs, the same request is told so; after a fault it may come again", async () => {
  const waiting: ((fault: Error) => void)[] = [];
  const { ask } = await testApi({
    ziehe: () =>
      new Promise((_, reject) => {
        waiting.push(reject);
      }),
  });
  const send = () => ask(STICHPROBEN, { method: "POST", headers: { "Idempotency-Key": "lauf" } });
  const running = send();
  await expect.poll(() => waiting.length).toBe(1);
  const meanwhile = await send();
  expect([meanwhile.status, meanwhile.headers.get("Retry-After")]).toEqual([409, "5"]);
  waiting[0]?.(new Error("broken"));
  expect((await running).status).toBe(500);
  const again = send();
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]?.(new Error("broken"));
  expect((await again).status).toBe(500);
});

test("an answer is kept for a day", async () => {
  const { asked, ersetze } = ersetzer();
  const { ask, uhr } = await testApi({ ersetze });
  const send = () =>
    ask(ERSETZUNGEN, {
      method: "POST",
      body: JSON.stringify({ fall: "03", grund: "umgezogen" }),
      headers: { ...JSON_HEADERS, "Idempotency-Key": "tag" },
    });
  await send();
  uhr.jetzt = new Date("2026-11-03T07:59:59Z");
  await send();
  expect(asked).toHaveLength(1);
  uhr.jetzt = new Date("2026-11-03T08:00:00Z");
  await send();
  expect(asked).toHaveLength(2);
});

test.for(["", "ü", "a b", "x".repeat(256)])("an Idempotency-Key like %j is refused", async (key) => {
  const { ask } = await testApi();
  const response = await ask(STICHPROBEN, { method: "POST", headers: { "Idempotency-Key": key } });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ fehler: [{ feld: "Idempotency-Key" }] });
});

test("a workbook has a tag that only this house can make, and that says when it has changed", async () => {
  let inhalt = new Uint8Array([80, 75, 3, 4]);
  const fragebogen: Zugang["fragebogen"] = async () => ({ name: "Fragebogen_Nord-Süd_2026-10.xlsx", inhalt });
  const path = "/api/v1/dienststellen/63504/frageboegen/2026-10/412";
  const { ask } = await testApi({ fragebogen });
  const first = await ask(path);
  const tag = first.headers.get("ETag") ?? "";
  expect(tag).toMatch(/^"[A-Za-z0-9_-]{27}"$/);
  expect(first.headers.get("Content-Disposition")).toBe(
    `attachment; filename="Fragebogen_Nord-S_d_2026-10.xlsx"; filename*=UTF-8''Fragebogen_Nord-S%C3%BCd_2026-10.xlsx`,
  );
  expect(first.headers.get("Cache-Control")).toBe("no-store");
  for (const given of [tag, `W/${tag}`, `"x", ${tag}`, "*"]) {
    const same = await ask(path, { headers: { "If-None-Match": given } });
    expect([same.status, await same.text(), same.headers.get("ETag")]).toEqual([304, "", tag]);
  }
  inhalt = new Uint8Array([80, 75, 3, 5]);
  expect((await ask(path, { headers: { "If-None-Match": tag } })).status).toBe(200);
  inhalt = new Uint8Array([80, 75, 3, 4]);
  const elsewhere = await testApi({ fragebogen }, { geheimnis: new Uint8Array(32).fill(8) });
  expect((await elsewhere.ask(path)).headers.get("ETag")).not.toBe(tag);
  // without the right to it a known tag gets nobody a 304
  const closed = await testApi();
  expect((await closed.ask(path, { headers: { "If-None-Match": tag } })).status).toBe(404);
});

test("a filled workbook comes back without its answers", async () => {
  const { ask } = await testApi({
    gibAb: async ({ dateien }) => ({
      unveraendert: 0,
      dateien: dateien.map((datei) => ({
        datei: typeof datei === "string" ? datei : datei.name,
        dienststelle: "63504",
        team: "412",
        bezeichnung: "Team 412",
        monat: "2026-10",
        status: "angenommen",
        antworten: [{ fall: "03", nr: "1", antwort: "nein", begruendung: "geheim" }],
        gesamt: [],
        hinweise: [],
        faelle: 10,
        vollstaendig: 9,
      })),
    }),
  });
  const body = new FormData();
  body.append("datei", new File(["PK"], "Fragebogen.xlsx"));
  const response = await ask("/api/v1/frageboegen", { method: "POST", body });
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ dateien: [{ datei: "Fragebogen.xlsx", vollstaendig: 9 }] });
  expect(text).not.toContain("geheim");
});

test("whose workbook it is can be said by hand, whole or not at all", async () => {
  const seen: unknown[] = [];
  const { ask } = await testApi({
    gibAb: async ({ vonHand }) => {
      seen.push(vonHand);
      return { dateien: [], unveraendert: 0 };
    },
  });
  const send = (fields: Readonly<Record<string, string>>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append("datei", new File(["PK"], "a.xlsx"));
    return ask("/api/v1/frageboegen", { method: "POST", body });
  };
  expect((await send({ monat: "2026-10", team: "412" })).status).toBe(200);
  expect((await send({})).status).toBe(200);
  expect(seen).toEqual([{ monat: "2026-10", team: "412", dienststelle: undefined }, undefined]);
  for (const fields of [{ monat: "2026-10" }, { team: "412" }, { monat: "10", team: "412" }, { munat: "2026-10" }]) {
    expect((await send(fields)).status).toBe(422);
  }
});
