import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import type { ApiDeps } from "../deps.ts";
import { testApi } from "../testing/test-api.ts";
import type { Webhookdeps } from "../webhooks/webhook-routen.ts";

const run = promisify(execFile);

const REDOCLY = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin", "cli.js");

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Dokument {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const dokument = async (given: Partial<ApiDeps> = {}): Promise<Dokument> => {
  const nobody = () => {
    throw new Error("nobody asks here");
  };
  const parts = { webhooks: {} as Webhookdeps, verwaltungFuer: nobody, ...given };
  const { ask } = await testApi({}, parts);
  const response = await ask("/api/v1/openapi.json", { schluessel: null });
  expect(response.status).toBe(200);
  return (await response.json()) as Dokument;
};

test("every route of the document has a name, a summary and its problems", async () => {
  const { openapi, paths } = await dokument();
  expect(openapi).toBe("3.1.0");
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  for (const { operationId, summary, responses } of operations) {
    expect([operationId, summary]).toEqual([
      expect.stringMatching(/^[a-z][A-Za-z]+$/),
      expect.stringMatching(/^[A-ZÄÖÜ]/),
    ]);
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["401", "422", "429", "500"]));
  }
  expect(Object.keys(paths).sort()).toMatchInlineSnapshot(`
    [
      "/api/v1/abonnements",
      "/api/v1/abonnements/{id}",
      "/api/v1/abonnements/{id}/geheimnis",
      "/api/v1/abonnements/{id}/test",
      "/api/v1/abonnements/{id}/zustellungen",
      "/api/v1/abonnements/{id}/zustellungen/{nr}/erneut",
      "/api/v1/dienststellen/{dienststelle}/auswertungen/{monat}/{bereich}",
      "/api/v1/dienststellen/{dienststelle}/frageboegen/{monat}/{team}",
      "/api/v1/dienststellen/{dienststelle}/stand/{monat}",
      "/api/v1/dienststellen/{dienststelle}/stichproben/{monat}",
      "/api/v1/dienststellen/{dienststelle}/stichproben/{monat}/{team}/ersetzungen",
      "/api/v1/dienststellen/{dienststelle}/stichproben/{monat}/{team}/protokoll",
      "/api/v1/frageboegen",
      "/api/v1/kontaktdichte",
      "/api/v1/kontaktdichte/abfrage",
      "/api/v1/kontaktdichte/zahlen",
      "/api/v1/lieferungen",
      "/api/v1/lieferungen/{id}",
      "/api/v1/lieferungen/{id}/abgelehnt",
      "/api/v1/lieferungen/{id}/abgelehnt/{datei}",
      "/api/v1/webhooks/eingang",
    ]
  `);
});

test("it names the address from outside first, where there is one", async () => {
  const urls = ({ servers }: Dokument): readonly string[] => servers.map(({ url }) => url);
  expect(urls(await dokument())).toEqual(["/"]);
  const aussen = await dokument({ adresseAussen: "https://verlauf.haus.de" });
  expect(urls(aussen)).toEqual(["https://verlauf.haus.de", "/"]);
});

test("a linter of repute has nothing to say against it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "verlauf-openapi-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, "openapi.json");
  await writeFile(file, JSON.stringify(await dokument()));
  const { stdout, stderr } = await run(
    process.execPath,
    [REDOCLY, "lint", file, "--extends=recommended", "--format=json"],
    {
      cwd: folder,
      env: { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", CI: "true" },
    },
  ).catch((error: { stdout: string; stderr: string }) => error);
  expect(stderr).not.toMatch(/rror/);
  expect(JSON.parse(stdout)).toMatchObject({ totals: { errors: 0, warnings: 0 } });
});
