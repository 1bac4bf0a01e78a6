// Adds the packages for other platforms to package-lock.json that npm leaves out when a registry lacks them;
// `npm ci` refuses a lock without them. Asks the registry for the integrity and the licence that an entry
// lacks. Run it after changing a dependency: node lib/cli/complete-lock.mjs
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const LOCK = "package-lock.json";
const SYSTEMS = ["darwin", "win32", "linux", "freebsd", "android", "openbsd", "netbsd", "sunos", "aix", "openharmony"];
const PROCESSORS = ["arm64", "x64", "arm", "ia32", "ppc64", "riscv64", "s390x", "loong64", "mips64el", "wasm32"];

const lock = JSON.parse(readFileSync(LOCK, "utf8"));
for (const [folder, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (folder !== "" && !isLocked(folder, name)) lock.packages[`node_modules/${name}`] = platformEntry(name, version, entry);
  }
}
for (const [folder, entry] of Object.entries(lock.packages))
  if (folder !== "" && entry.link !== true && !(entry.integrity && entry.license)) complete(folder, entry);
for (const entry of Object.values(lock.packages)) if (!isPublic(entry.resolved)) delete entry.resolved;
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);

/** npm looks in the package's own node_modules first, then outwards. */
function isLocked(folder, name) {
  for (let at = folder; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (lock.packages[`${at}/node_modules/${name}`]) return true;
  }
  return lock.packages[`node_modules/${name}`] !== undefined;
}

function platformEntry(name, version, owner) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor) || (processor === "arm" && words.includes("gnueabihf")));
  const libc = words.includes("musl") ? { libc: ["musl"] } : {};
  return {
    version,
    ...(owner.dev ? { dev: true } : {}),
    optional: true,
    ...libc,
    ...(cpu.length ? { cpu } : {}),
    ...(os.length ? { os } : {}),
  };
}

/** What the registry says of this very version. */
function complete(folder, entry) {
  const name = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
  const told = JSON.parse(
    execFileSync("npm", ["view", `${name}@${entry.version}`, "dist.integrity", "license", "--json"], { encoding: "utf8" }),
  );
  entry.integrity ??= told["dist.integrity"];
  entry.license ??= told.license;
}

/** An address of a registry on this machine's network is of no use elsewhere. */
function isPublic(resolved) {
  return resolved === undefined || resolved.startsWith("https://registry.npmjs.org/");
}
