import { defineConfig } from "vitest/config";

// A PostgreSQL server on which the tests may make databases; without it they run on the embedded engine alone.
// biome-ignore lint/style/noProcessEnv: the one place where the server's tests read the environment
const postgres = process.env.VERLAUF_TEST_POSTGRES ?? null;

// "pflicht" where a browser has to be there; else what needs one is left out on a machine that can't run any.
// biome-ignore lint/style/noProcessEnv: see above
const browserPflicht = process.env.VERLAUF_BROWSER === "pflicht";

// A folder for the pictures that the handbook shows; without it they are made and thrown away.
// biome-ignore lint/style/noProcessEnv: see above
const bilder = process.env.VERLAUF_BILDER ?? null;

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    provide: { postgres, browserPflicht, bilder },
    // a real server makes its database when it first starts, which takes some seconds, and on a busy machine some more
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
