import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    // making a database takes some seconds, and on a busy machine some more
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
