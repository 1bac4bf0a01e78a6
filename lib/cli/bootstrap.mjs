// Runs a command of this project from a bare clone: checks Node, installs packages, makes sure that the word segmenter's
// native part loads, generates the database client, then starts lib/cli/<command>.ts. Plain Node: nothing is installed yet.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureClient } from "./ensure-client.mjs";
import { ensureNative } from "./ensure-native.mjs";
import { ensurePackages } from "./ensure-packages.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const COMMANDS = ["start", "dev", "test", "ingest", "tifa", "bench", "lexicon:check", "themes:evaluate", "db:migration"];

const [command, ...args] = process.argv.slice(2);
process.chdir(ROOT);
checkNode();
const script = scriptOf(command);
try {
  ensurePackages(say);
  ensureNative(say);
  ensureClient(say);
} catch (error) {
  fail(error.code ?? "SETUP_FAILED", error.message);
}
run(script, args);

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail("NODE_TOO_OLD", `Node ${process.versions.node} runs this; 20.19 or newer is needed.`);
}

function scriptOf(name) {
  if (!COMMANDS.includes(name)) fail("UNKNOWN_COMMAND", `Usage: npm run <command>, one of ${COMMANDS.join(", ")}.`);
  const file = path.join("lib", "cli", `${name.replace(":", "-")}.ts`);
  if (!existsSync(file)) fail("COMMAND_MISSING", `${file} is missing.`);
  return file;
}

/** Progress goes to stderr: stdout belongs to the command (CSV, JSON). */
function say(message) {
  process.stderr.write(`tifa: ${message}\n`);
}

function fail(code, message) {
  say(`${code}: ${message}`);
  process.exit(1);
}

/** Signals are handed on and the command decides when it has ended; Ctrl-C reaches it from the terminal as well. */
function run(file, fileArgs) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, ["--import", "tsx", file, ...fileArgs], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  child.on("error", (error) => fail("START_FAILED", error.message));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + 15 : (code ?? 1)));
}

/** Some shells between npm and this process swallow signals, and npm may be killed: either way the parent is then another one. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    child.kill("SIGTERM");
  }, 500);
  timer.unref();
}
