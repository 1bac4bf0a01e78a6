import { spawn } from "node:child_process";
import { AppError } from "#lib/errors.ts";
import { runCommand } from "./run-command.ts";

const BENCHES = "tests/bench/index.ts";

/**
 * `npm run bench [-- name…]`: runs the benchmarks, all or those whose name is given, each printing ratios to
 * a reference in the same run.
 */
await runCommand(
  () =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ["--import", "tsx", BENCHES, ...process.argv.slice(2)], { stdio: "inherit" });
      child.on("error", (cause) => reject(new AppError("BENCH_FAILED", "the benchmarks did not start", { cause })));
      child.on("exit", (code) => resolve(code ?? 1));
    }),
);
