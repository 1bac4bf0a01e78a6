import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";

/** What one step of `npm test` came to. */
export interface StepResult {
  passed: number;
  failed: number;
}

export interface Step {
  name: string;
  run(): Promise<StepResult & { output: string }>;
}

/**
 * Vitest leaves one core to itself, which on two cores is half of the machine; its own process only waits.
 */
const WORKERS = Math.max(2, availableParallelism() - 1);
const MAX_SHOWN_CHARACTERS = 20_000;

/** Runs a step and prints one line about it; its output follows only when something failed. */
export async function runStep(step: Step): Promise<StepResult> {
  const startedAt = Date.now();
  const { passed, failed, output } = await step.run();
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  if (failed > 0) process.stdout.write(`${output.slice(-MAX_SHOWN_CHARACTERS).trim()}\n`);
  process.stdout.write(`${failed > 0 ? "FAILED" : "ok"}  ${step.name}: ${passed} passed, ${failed} failed (${seconds} s)\n`);
  return { passed, failed };
}

/** Runs a Node program to its end; both of its streams, in the order they came. */
export function runNode(args: string[], environment: Record<string, string> = {}): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, FORCE_COLOR: "0", ...environment };
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"], env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, output: error.message }));
    child.once("close", (code) => resolve({ code, output }));
  });
}

/** A step that is one program: it passes when every program in the list exits with 0. */
export function programStep(name: string, programs: string[][]): Step {
  return {
    name,
    run: async () => {
      for (const program of programs) {
        const { code, output } = await runNode(program);
        if (code !== 0) return { passed: 0, failed: 1, output };
      }
      return { passed: 1, failed: 0, output: "" };
    },
  };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** One more than there are cores: without a browser, tests wait for servers and for processes of their own. */
export const WAITING_WORKERS = WORKERS + 1;

/** A step that is a run of Vitest. A test that was skipped is a failure: every test here is meant to run. */
export function vitestStep(name: string, args: string[], environment: Record<string, string> = {}, workers = WORKERS): Step {
  const report = `tests/output/${name.replace(/\W+/g, "-")}.json`;
  const program = [
    "node_modules/vitest/vitest.mjs",
    "run",
    ...args,
    `--maxWorkers=${workers}`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  return {
    name,
    run: async () => {
      const { code, output } = await runNode(program, { ...environment, TIFA_NICE: "0" }); // Nobody reads meanwhile.
      const { passed, failed } = code === null ? { passed: 0, failed: 1 } : countReport(report);
      return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, output };
    },
  };
}

function countReport(file: string): StepResult {
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
    // A file that cannot be loaded has no tests of its own to fail.
    const unloaded = report.testResults.filter((result) => result.status === "failed" && result.assertionResults.length === 0).length;
    const skipped = report.testResults.flatMap((result) => result.assertionResults).filter(isSkipped).length;
    return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded + skipped };
  } catch {
    // Vitest wrote no report, so it did not run.
    return { passed: 0, failed: 1 };
  }
}

function isSkipped({ status }: { status: string }): boolean {
  return !["passed", "failed"].includes(status);
}
