import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildIfChanged, NEXT } from "./build-app.ts";
import { findChromium } from "./find-chromium.ts";
import { runCommand } from "./run-command.ts";
import { startSystemServer, systemServerVersion } from "./testing/system-server.ts";
import { programStep, runStep, type Step, type StepResult, vitestStep, WAITING_WORKERS } from "./testing/test-step.ts";

/** Everything that must hold. The last line is `N passed, N failed`; exit 1 when anything failed. */
async function main(): Promise<number> {
  mkdirSync("tests/output", { recursive: true });
  const total: StepResult = { passed: 0, failed: 0 };
  for (const step of steps()) {
    const result = await runStep(step);
    total.passed += result.passed;
    total.failed += result.failed;
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}

function steps(): Step[] {
  return [
    // Next writes the types of the pages' addresses, which the type check needs.
    programStep("type check", [
      [NEXT, "typegen"],
      ["node_modules/typescript/bin/tsc", "--noEmit"],
    ]),
    programStep("lint", [["node_modules/@biomejs/biome/bin/biome", "check", "."]]),
    vitestStep("tests", ["--project", "shared", "--project", "unit"], {}, WAITING_WORKERS),
    ...systemServerSteps(),
    buildStep(),
    ...browserSteps(),
  ];
}

/**
 * Where a test can come out differently on another server: connection and schema, storing, the answers that
 * pages give to writing, and every analysis, so every query, once. The other tests of analyses ask the same
 * queries about other texts.
 */
const SERVER_FOLDERS = ["tests/db", "tests/ingest", "tests/contracts", "tests/app"];

/** The tests that may depend on the server, once more on Debian's where it is installed. */
function systemServerSteps(): Step[] {
  const version = systemServerVersion();
  if (version === null || process.env.DATABASE_URL) return [];
  const name = `tests on Debian's PostgreSQL ${version}`;
  const run = async () => {
    const server = await startSystemServer(version);
    try {
      const args = ["--project", "shared", "--project", "unit", ...SERVER_FOLDERS.flatMap(databaseTests)];
      return await vitestStep(name, args, { DATABASE_URL: server.url }, WAITING_WORKERS).run();
    } finally {
      await server.stop();
    }
  };
  return [{ name, run }];
}

/**
 * What starts servers of its own, what kills our own processes, and what compares three stores of one server:
 * whose server it is changes nothing.
 */
const ON_ONE_SERVER = [
  "tests/db/server",
  "tests/db/reading-role.test.ts",
  "tests/ingest/kill.test.ts",
  "tests/contracts/import-order.test.ts",
];

/** Test files that ask for a database. */
function databaseTests(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (ON_ONE_SERVER.includes(file)) return [];
    if (entry.isDirectory()) return databaseTests(file);
    return /\.test\.tsx?$/.test(entry.name) && /setup\/(database|sample-corpus)/.test(readFileSync(file, "utf8")) ? [file] : [];
  });
}

function buildStep(): Step {
  const run = async () => {
    try {
      await buildIfChanged(new AbortController().signal, () => {});
      return { passed: 1, failed: 0, output: "" };
    } catch (error) {
      return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
    }
  };
  return { name: "build", run };
}

/** Without Chromium the browser tests cannot run: on CI that is a failure, elsewhere it is said. */
function browserSteps(): Step[] {
  const chromium = findChromium();
  if (chromium) return [vitestStep("browser tests", ["--project", "browser"], { CHROMIUM_PATH: chromium })];
  const reason = "Chromium is missing (Debian: apt-get install chromium; elsewhere set CHROMIUM_PATH)";
  if (process.env.CI) return [{ name: "browser tests", run: async () => ({ passed: 0, failed: 1, output: reason }) }];
  process.stdout.write(`browser tests are not run: ${reason}\n`);
  return [];
}

await runCommand(main);
