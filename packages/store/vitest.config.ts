import { defineConfig } from "vitest/config";

// A PostgreSQL server on which the tests may make databases; without it they run on the embedded engine alone.
// biome-ignore lint/style/noProcessEnv: the one place where the store's tests read the environment
const postgres = process.env.VERLAUF_TEST_POSTGRES ?? null;

// biome-ignore lint/style/noDefaultExport: Vitest asks for it
export default defineConfig({
  test: {
    globalSetup: ["src/testing/set-up.ts"],
    provide: { postgres },
    // the first start of an embedded database takes seconds, more of them on a busy machine
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
