import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const PACKAGE = path.resolve("node_modules/nodejieba");
const BINDING = path.join(PACKAGE, "build/Release/nodejieba.node");

/**
 * Makes sure that nodejieba's native part loads: builds it from the source in its package (a few seconds, no
 * network) or, on a machine without a compiler, asks its publisher for a ready-made one.
 */
export function ensureNative(say) {
  if (loads()) return;
  const missing = missingBuildTools();
  say(missing.length === 0 ? "building the word segmenter (nodejieba) …" : "fetching the word segmenter (nodejieba) …");
  const attempt = missing.length === 0 ? build() : fetchReadyMade();
  if (loads()) return;
  const need =
    missing.length === 0 ? "Its build failed" : `Building it needs ${missing.join(", ")} (Debian: apt-get install python3 make g++)`;
  throw Object.assign(new Error(`The word segmenter nodejieba cannot be loaded. ${need}.\n${attempt.slice(-1500)}`), {
    code: "NATIVE_BUILD_FAILED",
  });
}

/** A missing file, or one built for another version of Node, does not load. */
function loads() {
  if (!existsSync(BINDING)) return false;
  try {
    createRequire(import.meta.url)(BINDING);
    return true;
  } catch {
    return false;
  }
}

function missingBuildTools() {
  return ["python3", "make", "g++"].filter((tool) => spawnSync(tool, ["--version"], { stdio: "ignore" }).status !== 0);
}

function build() {
  const headers = headersFolder();
  const flags = headers ? [`--nodedir=${headers}`] : [];
  return output(process.execPath, [nodeGyp(), "rebuild", ...flags], { ...process.env, npm_config_nodedir: headers ?? "" });
}

function fetchReadyMade() {
  return output(process.execPath, [path.resolve("node_modules/@mapbox/node-pre-gyp/bin/node-pre-gyp"), "install"], process.env);
}

function output(program, args, env) {
  const result = spawnSync(program, args, { cwd: PACKAGE, encoding: "utf8", env, timeout: 300_000 });
  return `${result.stdout ?? ""}${result.stderr ?? ""}${result.error?.message ?? ""}`;
}

/** node-gyp comes with npm. */
function nodeGyp() {
  const npmRoots = [process.env.npm_execpath && path.resolve(process.env.npm_execpath, "../.."), globalNpm()];
  const found = npmRoots.filter(Boolean).map((root) => path.join(root, "node_modules/node-gyp/bin/node-gyp.js"));
  return found.find((file) => existsSync(file)) ?? "node-gyp";
}

function globalNpm() {
  const result = spawnSync("npm", ["root", "-g"], { encoding: "utf8", shell: process.platform === "win32" });
  return result.status === 0 ? path.join(result.stdout.trim(), "npm") : null;
}

/**
 * The folder whose include/node has the headers of the running Node, null when they are not on this machine.
 */
export function headersFolder() {
  const folder = path.resolve(realpathSync(process.execPath), "../..");
  return existsSync(path.join(folder, "include/node/node.h")) ? folder : null;
}
