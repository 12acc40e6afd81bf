import { defineConfig } from "vitest/config";

// An empty database on a PostgreSQL server; without it the tests run on the embedded engine alone.
// biome-ignore lint/style/noProcessEnv: the one place where the command's tests read the environment
const postgres = process.env.VERLAUF_TEST_POSTGRES ?? null;

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    globalSetup: "src/testing/empty-store.ts",
    provide: { postgres },
    // making a database takes some seconds, and on a busy machine some more
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
