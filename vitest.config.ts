import { defineConfig } from "vitest/config";

/**
 * Tests wait for a state and not for a time, so these limits only end what hangs; they hold on a machine that
 * is busy with other things.
 */
const PATIENT = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 200_000 } } };

/**
 * Folders whose tests compute and keep nothing: their files share a worker's modules, so that dictionary and
 * lexicon are read once and not seventy times.
 */
const COMPUTING = ["charts", "export", "format", "i18n", "lexicon", "stats", "text", "themes"].map(
  (folder) => `tests/${folder}/**/*.test.{ts,tsx}`,
);

/**
 * `pure` computes; `unit` is everything else that runs without a browser; tests that ask for a database get one of their own
 * (tests/setup/database.ts). `server` kills servers and starts clusters, one file at a time. `browser` needs
 * the built pages and Chromium.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: "pure", include: COMPUTING, isolate: false, ...PATIENT } },
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...COMPUTING, "tests/browser/**", "tests/bench/**", "tests/db/server/**"],
          globalSetup: "tests/setup/global-setup.ts",
          ...PATIENT,
        },
      },
      { test: { name: "server", include: ["tests/db/server/**/*.test.ts"], fileParallelism: false, ...PATIENT } },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          globalSetup: "tests/browser/shared-app.ts",
          ...PATIENT,
        },
      },
    ],
  },
});
