import { expect, test } from "vitest";
import { testApi } from "../testing/test-api.ts";

test.for(["/api/v1", "/api/v1/", "/api/v1/referenz"])(
  "%s shows the reference to everybody, from this server alone",
  async (path) => {
    const { ask } = await testApi();
    const response = await ask(path, { schluessel: null });
    expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/html; charset=UTF-8"]);
    const policy = response.headers.get("Content-Security-Policy") ?? "";
    expect(policy).toMatch(/default-src 'none'.*script-src 'self';/);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    const page = await response.text();
    const links = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, link]) => link ?? "");
    expect(links).toHaveLength(5);
    for (const link of links) {
      expect(link).toMatch(/^\/api\/v1\//);
      expect((await ask(link, { schluessel: null })).status).toBe(200);
    }
    // what the page's rules forbid isn't in it
    expect(page).not.toMatch(/<script>|<style>|\son\w+=/);
  },
);

test("of the package that draws it nothing else can be had", async () => {
  const { ask } = await testApi();
  for (const path of ["package.json", "index.html", "../../package.json", "swagger-ui.js"]) {
    expect((await ask(`/api/v1/referenz/${path}`, { schluessel: null })).status).toBe(404);
  }
});

test("the server's first address leads to it", async () => {
  const { ask } = await testApi();
  const response = await ask("/", { schluessel: null });
  expect([response.status, response.headers.get("Location")]).toEqual([302, "/api/v1/referenz"]);
});
