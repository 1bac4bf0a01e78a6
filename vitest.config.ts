import { defineConfig } from "vitest/config";
import { SlowestFirst } from "./tests/setup/slowest-first.ts";

/**
 * Tests wait for a state and not for a time, so these limits only end what hangs: the longest test takes a
 * minute on a quiet machine, and one that is busy with other things gives a tenth of that.
 */
const PATIENT = { testTimeout: 1_200_000, hookTimeout: 1_200_000, expect: { poll: { timeout: 600_000 } } };

/** Files that put a stand-in for a module, which would be too late where another file has loaded it already. */
const MOCKING = ["ask-patiently", "kept-markup", "theme-corrections"];

/**
 * Folders whose tests leave nothing behind in a process: their files share a worker's modules, so that packages,
 * dictionary and lexicon are read twice and not a hundred times.
 */
const SHARING = [
  "analyses",
  "app",
  "charts",
  "contracts",
  "corpus",
  "export",
  "format",
  "i18n",
  "lexicon",
  "readers",
  "stats",
  "text",
  "themes",
].map((folder) => `tests/${folder}/**/!(${MOCKING.join("|")}).test.{ts,tsx}`);
const GLOBAL_SETUP = "tests/setup/global-setup.ts";

/**
 * `shared` and `unit` are everything that runs without a browser, in shared and in own processes; tests that ask
 * for a database get one of their own (tests/setup/database.ts). `browser` needs the built pages and Chromium.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      { test: { name: "shared", include: SHARING, isolate: false, globalSetup: GLOBAL_SETUP, ...PATIENT } },
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...SHARING, "tests/browser/**", "tests/bench/**"],
          globalSetup: GLOBAL_SETUP,
          ...PATIENT,
        },
      },
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
