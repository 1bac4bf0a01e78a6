import { defineConfig } from "vitest/config";

const SLOW = { testTimeout: 120_000, hookTimeout: 120_000 };

/**
 * `unit` is everything that runs without a browser; tests that ask for a database get one of their own (tests/setup/database.ts).
 * `server` kills servers and starts clusters, one file at a time. `browser` needs the built pages and Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/bench/**", "tests/db/server/**"],
          globalSetup: "tests/setup/global-setup.ts",
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "server", include: ["tests/db/server/**/*.test.ts"], fileParallelism: false, ...SLOW } },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          globalSetup: "tests/setup/global-setup.ts",
          fileParallelism: false,
          ...SLOW,
        },
      },
    ],
  },
});
