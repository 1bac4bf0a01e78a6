import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { AppError } from "#lib/errors.ts";

/** What the children are made of; a file elsewhere that it imports must be added. */
const SOURCES = [
  ...["lib/ingest", "lib/lexicon", "lib/readers", "lib/text", "lib/themes"],
  "lib/errors.ts",
  "lib/speech-types.ts",
  "lib/types.ts",
  "lib/db/data-folder.ts",
  "lib/db/embedded/system-user.ts",
  "package-lock.json",
];
const WORKERS = { "prepare-worker": "lib/ingest", "segment-worker": "lib/ingest", "read-worker": "lib/ingest/children" };

/** Programs that run beside the server or the ingest, made of the project's own sources. */
export interface Bundle {
  /** The project's folder. */
  root: string;
  /** Names the bundle among others. */
  kind: string;
  /** Files and folders that it is made of. */
  sources: readonly string[];
  /** Folder of each program's own file, by the program's name. */
  entries: Readonly<Record<string, string>>;
}

/**
 * Path of one of the ingest's children as plain JavaScript. Loading it takes a tenth of the time that loading
 * the TypeScript files one by one takes, which is most of what a small ingest waits for.
 *
 * @param root the project's folder
 * @throws AppError PREPARE_START_FAILED when it cannot be built or written
 */
export async function workerScript(root: string, worker: keyof typeof WORKERS): Promise<string> {
  return bundleOnce({ root, kind: "ingest", sources: SOURCES, entries: WORKERS }, worker);
}

/**
 * Path of one program of a bundle, made once for each state of its sources. Packages are not copied into it,
 * so it has to lie where they are found: beside them.
 *
 * @throws AppError PREPARE_START_FAILED when it cannot be built or written
 */
export async function bundleOnce(bundle: Bundle, program: string): Promise<string> {
  const cache = path.join(bundle.root, "node_modules", ".cache", "tifa");
  const folder = path.join(cache, `${bundle.kind}-${stateOf(bundle)}`);
  const script = path.join(folder, `${program}.mjs`);
  if (existsSync(script)) return script;
  try {
    await buildTogether(bundle, folder);
  } catch (cause) {
    throw new AppError("PREPARE_START_FAILED", `the program ${program} could not be built in ${cache}`, {
      where: cache,
      status: 500,
      cause,
    });
  }
  return script;
}

/** Programs of one bundle are asked for at once and made together. */
const building = new Map<string, Promise<void>>();

function buildTogether(bundle: Bundle, folder: string): Promise<void> {
  const built = building.get(folder) ?? build(bundle, folder).finally(() => building.delete(folder));
  building.set(folder, built);
  return built;
}

/** Made beside and then renamed, so that two processes at once never read half a file. */
async function build({ root, entries }: Bundle, folder: string): Promise<void> {
  const { build: bundle } = await import("esbuild");
  const beside = `${folder}.${process.pid}`;
  await mkdir(path.dirname(folder), { recursive: true });
  await bundle({
    absWorkingDir: root,
    entryPoints: Object.entries(entries).map(([program, folder]) => ({ in: path.join(folder, `${program}.ts`), out: program })),
    outdir: beside,
    bundle: true,
    splitting: true, // Parsers of foreign formats stay apart and are loaded when a file needs them.
    format: "esm",
    outExtension: { ".js": ".mjs" },
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: "linked",
    logLevel: "error",
  });
  await rename(beside, folder).catch(async (error: unknown) => {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // Another process was quicker.
  });
  await removeOld(path.dirname(folder));
}

/** Bundles of sources that have changed since; a running ingest may still load from one of today. */
async function removeOld(cache: string): Promise<void> {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of await readdir(cache)) {
    const old = path.join(cache, name);
    if (statSync(old).mtimeMs < yesterday) await rm(old, { recursive: true, force: true });
  }
}

/**
 * Sixteen hex digits over names, sizes and times of the sources: reading the files themselves would cost more
 * than it tells.
 */
function stateOf({ root, sources }: Bundle): string {
  const hash = createHash("sha256");
  const add = (file: string) => {
    const { size, mtimeMs } = statSync(path.join(root, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\0`);
  };
  for (const source of sources) {
    if (!statSync(path.join(root, source)).isDirectory()) add(source);
    else for (const name of programsIn(path.join(root, source))) add(path.join(source, name));
  }
  return hash.digest("hex").slice(0, 16);
}

function programsIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((each) => each.endsWith(".ts")).sort();
}
