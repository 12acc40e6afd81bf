import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    // many cases at random take some seconds, and on a busy machine some more
    testTimeout: 60_000,
    coverage: {
      include: ["src/**"],
      // the people that tests are made from, and the door
      exclude: ["src/**/*.test.ts", "src/**/beispielfall.ts", "src/index.ts"],
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
  },
});
