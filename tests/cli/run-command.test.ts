import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

/** Writes until nobody reads any more, as a long table does. */
const COMMAND = `
import { runCommand } from "./lib/cli/run-command.ts";
await runCommand(async () => {
  for (;;)
    await new Promise((resolve, reject) => process.stdout.write("行\\n".repeat(10_000), (error) => (error ? reject(error) : resolve())));
});`;

it("a command whose reader has enough ends quietly", async () => {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", COMMAND], { stdio: ["ignore", "pipe", "pipe"] });
  let errors = "";
  child.stderr.on("data", (chunk) => (errors += chunk));
  child.stdout.once("data", () => child.stdout.destroy());
  const [code] = await once(child, "close");
  expect([code, errors]).toEqual([0, ""]);
});
