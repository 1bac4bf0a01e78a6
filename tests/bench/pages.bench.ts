import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { warmUp } from "#lib/cli/warm-up.ts";
import { residentBytes } from "#lib/ingest/children/resident-bytes.ts";
import { fill, startServer } from "./phrase.bench.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { writeSyntheticCorpus } from "./synthetic-corpus.ts";

/** Server time that a page may take, in milliseconds. */
const BOUND = 200;
const REPEATS = 5;
const PAGES = [
  ...[
    "/",
    "/slogans",
    "/slogans/silence",
    "/slogans/watch",
    "/themes",
    "/drift",
    "/phrases?q=高质量发展；绿色",
    "/concordance?phrase=经济",
  ],
  ...[
    "/speeches",
    "/speeches/1",
    "/compare",
    "/similarity",
    "/reuse",
    "/discovery",
    "/draft",
    "/import",
    "/methods",
    "/api-guide",
    "/reproduce",
  ],
  "/slogans/高质量发展",
];

/**
 * Time from request to the last byte of every page over a corpus of a given size: how long the launcher warms
 * the caches up and how long a reader waits who comes meanwhile, then for each page the first time that
 * anybody asks for it and the median of the times after that.
 */
export async function benchPages(units: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
  try {
    writeSyntheticCorpus(folder, units);
    await withScratchDatabase(async (url) => {
      await fill(url, folder);
      const server = await startServer(url);
      try {
        await timeWarmUp(server.address);
        for (const page of PAGES) await timePage(server.address, page);
        await weighPhrases(server);
      } finally {
        server.child.kill("SIGKILL");
      }
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Different phrases that readers ask for one after another, and what may be left of them in memory. */
const PHRASES = 2_000;
const MOST_LEFT_BYTES = 300 * 1024 ** 2;

/** What is left in memory of many questions that nobody asks twice. */
async function weighPhrases({ address, child }: Awaited<ReturnType<typeof startServer>>): Promise<void> {
  const signs = [..."经济发展改革建设社会人民工作全面推进加强实现重大创新生态文明农村城市产业制度"];
  const phrase = (number: number) =>
    [number % signs.length, Math.floor(number / signs.length) % signs.length, number % 7].map((at) => signs[at]).join("");
  const before = residentBytes(child.pid!);
  for (let number = 0; number < PHRASES; number++)
    await (await fetch(`${address}/api/v1/phrase-frequency?by=speech&phrase=${encodeURIComponent(phrase(number))}`)).arrayBuffer();
  const after = residentBytes(child.pid!);
  const verdict = after - before <= MOST_LEFT_BYTES ? "within" : "OVER";
  // What Linux alone tells: the most that it ever was.
  const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
  const peak = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
  const inMegabytes = (bytes: number) => Math.round(bytes / 1024 ** 2);
  console.log(
    `memory: ${inMegabytes(before)} MiB after all pages, ${inMegabytes(after)} MiB after ${PHRASES} phrases more (bound +${inMegabytes(MOST_LEFT_BYTES)}), ${inMegabytes(peak)} MiB at most: ${verdict}`,
  );
}

/** The launcher's warm-up, with a reader beside it who opens one page after another. */
async function timeWarmUp(address: string): Promise<void> {
  const { hostname: host, port } = new URL(address);
  const started = performance.now();
  let isDone = false;
  const warming = warmUp({ host, port: Number(port), url: address }, new AbortController().signal).finally(() => (isDone = true));
  const waits: number[] = [];
  while (!isDone) {
    waits.push((await timed(`${address}/speeches/1`)).milliseconds);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await warming;
  waits.sort((a, b) => a - b);
  const [median, worst] = [waits[Math.floor(waits.length / 2)]!, waits.at(-1)!];
  console.log(
    `warm-up: ${((performance.now() - started) / 1000).toFixed(1)} s; a reader meanwhile waits ${median.toFixed(0)} ms for a page, ${worst.toFixed(0)} ms at worst`,
  );
}

async function timePage(address: string, page: string): Promise<void> {
  const first = await timed(address + encodeURI(page));
  const later: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) later.push((await timed(address + encodeURI(page))).milliseconds);
  const median = later.sort((a, b) => a - b)[Math.floor(REPEATS / 2)]!;
  const verdict = median <= BOUND ? "within" : "OVER";
  console.log(
    `${page}: status ${first.status}, ${Math.round(first.bytes / 1000)} kB, first ${first.milliseconds.toFixed(0)} ms, then ${median.toFixed(0)} ms (bound ${BOUND}): ${verdict}`,
  );
}

async function timed(address: string): Promise<{ status: number; bytes: number; milliseconds: number }> {
  const started = performance.now();
  const answer = await fetch(address);
  const { byteLength } = await answer.arrayBuffer();
  return { status: answer.status, bytes: byteLength, milliseconds: performance.now() - started };
}
