import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Launched, sumProcesses, withLauncher } from "./launcher.ts";
import { fill } from "./phrase.bench.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { writeSyntheticCorpus } from "./synthetic-corpus.ts";

const READERS = 20;
const SECONDS = 20;
const FILES = 60;
const BASE_UNITS = 1_500_000;
const SLOWEST_PAGE = 3_000;
const SLOWEST_HEALTH = 100;
const PAGES = [
  ...["/", "/slogans", "/themes", "/speeches", "/drift", "/compare", "/similarity", "/reuse", "/discovery", "/map"],
  ...["/phrases?phrase=发展", "/concordance?phrase=高质量发展", "/api/v1/slogans", "/api/v1/phrase-frequency?phrase=改革&by=year"],
];

/**
 * Twenty readers who open one page after another for twenty seconds while sixty files are imported over the
 * web, and beside them who asks for the server's health: how long they wait, and how many get an error.
 */
export async function benchReaders(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
  try {
    const count = Math.ceil(BASE_UNITS / 10_000);
    writeSyntheticCorpus(join(folder, "all"), BASE_UNITS + FILES * 11_000);
    const names = readdirSync(join(folder, "all")).sort((a, b) => numberOf(a) - numberOf(b));
    const later = names.slice(count, count + FILES).map((name) => ({ name, bytes: readFileSync(join(folder, "all", name)) }));
    for (const name of names.slice(count)) rmSync(join(folder, "all", name));
    await withScratchDatabase(async (url) => {
      await fill(url, join(folder, "all"));
      await withLauncher(url, folder, (app) => measure(app, later));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function numberOf(name: string): number {
  return Number(/(\d+)\.txt$/.exec(name)?.[1]);
}

async function measure({ origin, pid }: Launched, files: readonly { name: string; bytes: Buffer }[]): Promise<void> {
  for (const page of PAGES) await (await fetch(origin + encodeURI(page))).arrayBuffer();
  const before = sumProcesses(pid).cpuSeconds;
  const health = watchHealth(origin);
  const waits: number[] = [];
  const errors: string[] = [];
  const until = performance.now() + SECONDS * 1000;
  const read = async (reader: number) => {
    for (let at = reader * 3; performance.now() < until; at++) {
      const page = PAGES[at % PAGES.length]!;
      const started = performance.now();
      const status = await open(origin + encodeURI(page));
      waits.push(performance.now() - started);
      if (status !== 200) errors.push(`${page}: ${status}`);
    }
  };
  const imported = upload(origin, files);
  await Promise.all(Array.from({ length: READERS }, (_, reader) => read(reader)));
  const cpu = sumProcesses(pid).cpuSeconds - before;
  const alive = await health();
  const { stored, seconds } = await imported;
  console.log(`${READERS} readers, ${stored} files imported in ${seconds.toFixed(1)} s: ${waits.length} pages, ${errors.length} errors`);
  for (const error of new Set(errors)) console.log(`  ${error}`);
  console.log(
    `processor time of the app meanwhile: ${cpu.toFixed(1)} s, ${((cpu * 1000) / waits.length).toFixed(0)} ms a page, the import's included; ` +
      `load of the machine ${loadavg()[0]!.toFixed(1)}`,
  );
  console.log(`errors: ${errors.length === 0 ? "within" : "OVER"}`);
  say("page", waits, SLOWEST_PAGE);
  say("health", alive, SLOWEST_HEALTH);
}

/** The status once all of it is there, or why it never was. */
async function open(address: string): Promise<number | string> {
  try {
    const answer = await fetch(address);
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function say(what: string, waits: readonly number[], bound: number): void {
  const sorted = [...waits].sort((a, b) => a - b);
  const [median, high, worst] = [0.5, 0.99, 1].map((share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
  const verdict = high! <= bound ? "within" : "OVER";
  console.log(
    `${what}: median ${median!.toFixed(0)} ms, p99 ${high!.toFixed(0)} ms, worst ${worst!.toFixed(0)} ms (p99 bound ${bound}): ${verdict}`,
  );
}

async function upload(origin: string, files: readonly { name: string; bytes: Buffer }[]): Promise<{ stored: number; seconds: number }> {
  const form = new FormData();
  for (const { name, bytes } of files) form.append("files", new Blob([new Uint8Array(bytes)]), name);
  const started = performance.now();
  const { stored } = (await (await fetch(`${origin}/api/import`, { method: "POST", body: form })).json()) as { stored: number };
  return { stored, seconds: (performance.now() - started) / 1000 };
}

/** In a thread of its own, so that what is measured is the server and not this process. */
const PROBE = `
const { parentPort, workerData } = require("node:worker_threads");
const waits = [];
let isOn = true;
parentPort.on("message", () => (isOn = false));
(async () => {
  while (isOn) {
    const started = performance.now();
    await fetch(workerData).then((answer) => answer.text(), () => waits.push(Infinity));
    waits.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  parentPort.postMessage(waits);
  parentPort.close();
})();`;

/** Asks for health every 50 ms until the function that it gives is called, which gives the waits. */
function watchHealth(origin: string): () => Promise<number[]> {
  const worker = new Worker(PROBE, { eval: true, workerData: `${origin}/api/health/live` });
  return () =>
    new Promise((resolve, reject) => {
      worker.once("message", resolve).once("error", reject);
      worker.postMessage("stop");
    });
}
