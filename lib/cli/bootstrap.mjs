// Runs a command of this project from a bare clone: checks Node, installs packages, makes sure that the word
// segmenter's native part loads, generates the database client, then starts lib/cli/<command>.ts. Plain Node:
// nothing is installed yet.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureClient } from "./ensure-client.mjs";
import { ensureNative } from "./ensure-native.mjs";
import { ensurePackages } from "./ensure-packages.mjs";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const COMMANDS = [
  "start",
  "dev",
  "test",
  "ingest",
  "tifa",
  "snapshot",
  "watch",
  "mcp",
  "bench",
  "lexicon:accept",
  "lexicon:check",
  "themes:evaluate",
  "themes:recode",
  "pictures",
  "db:migration",
  "backup",
  "restore",
  "prepare-again",
  "db:distribute",
];
/** Commands that keep the store lie in a folder of their own. */
const STORE_COMMANDS = ["backup", "restore", "prepare-again", "db:distribute"];

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
  const folder = path.join("lib", "cli", STORE_COMMANDS.includes(name) ? "store" : "");
  const file = path.join(folder, `${name.replace(":", "-")}.ts`);
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

/**
 * Signals are handed on and the command decides when it has ended; Ctrl-C reaches it from the terminal as
 * well.
 */
function run(file, fileArgs) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [...memoryFlags(command), "--import", "tsx", file, ...fileArgs], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  stopWithNpm(child);
  child.on("error", (error) => fail("START_FAILED", error.message));
  child.on("exit", (code, signal) => process.exit(signal ? 128 + 15 : (code ?? 1)));
}

/** Speeches on their way into the store live just long enough to be copied twice by a small nursery. */
function memoryFlags(name) {
  return ["ingest", "bench"].includes(name) ? ["--max-semi-space-size=64"] : [];
}

/**
 * npm may be killed, and the shell between it and this process may swallow signals: either way the ancestors
 * are then others.
 */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const atStart = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === atStart) return;
    clearInterval(timer);
    child.kill("SIGTERM");
  }, 500);
  timer.unref();
}

/** This process's parent and, where the system tells it in a file, the parent's parent. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, "utf8");
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]}`;
  } catch {
    return String(process.ppid);
  }
}
