import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  // making a database takes some seconds, and on a busy machine some more
  test: { globalSetup: "src/testing/empty-store.ts", testTimeout: 60_000, hookTimeout: 60_000 },
});
