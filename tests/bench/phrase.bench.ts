import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "#lib/db/client.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { median } from "./median.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { writeSyntheticCorpus } from "./synthetic-corpus.ts";

const PHRASES = ["改革开放", "高质量发展", "绿色", "从未出现的说法", "经济"];
/**
 * Each is asked once, so that no list of places is in memory yet: from said in every paragraph to never said.
 */
const CONCORDANCE_PHRASES = [
  "发展",
  "建设",
  "的",
  "改革",
  "工作",
  "推进",
  "高质量",
  "群众",
  "生态|环保",
  "推动…发展",
  "没有人说过的话",
  "债务",
];
const REPEATS = 9;

/**
 * Phrase queries and first pages of concordances over HTTP against the raw `Buffer.indexOf` scan of the same
 * text; every request asks for a phrase nobody asked before.
 */
export async function benchPhrases(units: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
  try {
    const haystack = Buffer.from(writeSyntheticCorpus(folder, units).join(""), "utf16le");
    await withScratchDatabase(async (url) => {
      await fill(url, folder);
      const server = await startServer(url);
      try {
        await comparePhrases(server.address, haystack);
        for (const phrase of CONCORDANCE_PHRASES) await compareConcordance(server.address, phrase, haystack);
      } finally {
        server.child.kill("SIGKILL");
      }
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Ingests a folder into an empty store. */
export async function fill(url: string, folder: string): Promise<void> {
  const db = openDatabase(url);
  await ingestPaths([folder], { db });
  await db.close();
}

/** Some phrases, each against the bare scan. */
export async function comparePhrases(address: string, haystack: Buffer): Promise<void> {
  for (const phrase of PHRASES) await comparePhrase(address, phrase, haystack);
}

async function comparePhrase(address: string, phrase: string, haystack: Buffer): Promise<void> {
  const scans: number[] = [];
  const requests: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    scans.push(timed(() => scan(haystack, phrase)));
    // The limits differ, so that no answer comes from the result cache.
    const started = performance.now();
    const response = await fetch(
      `${address}/api/v1/phrase-frequency?phrase=${encodeURIComponent(phrase)}&by=year&yearFrom=${1990 + repeat}`,
    );
    await response.json();
    requests.push(performance.now() - started);
  }
  const [raw, http] = [median(scans), median(requests)];
  const bound = raw * 1.5 + 25;
  console.log(
    `phrase ${phrase}: raw scan ${raw.toFixed(1)} ms, HTTP ${http.toFixed(1)} ms, bound ${bound.toFixed(1)} ms: ${http <= bound ? "within" : "OVER"}`,
  );
}

async function compareConcordance(address: string, phrase: string, haystack: Buffer): Promise<void> {
  const literals = phrase.split(/[|…]/);
  const raw = timed(() => literals.map((literal) => scan(haystack, literal)));
  const started = performance.now();
  const response = await fetch(`${address}/api/v1/concordance?phrase=${encodeURIComponent(phrase)}`);
  const { notes } = (await response.json()) as { notes: { code: string; values: { total?: number } }[] };
  const http = performance.now() - started;
  const total = notes.find(({ code }) => code === "TOTAL")?.values.total ?? 0;
  const bound = raw * 0.1 + 25;
  console.log(
    `concordance ${phrase}: ${total} hits, raw scan ${raw.toFixed(1)} ms, first page ${http.toFixed(1)} ms, bound ${bound.toFixed(1)} ms: ${http <= bound ? "within" : "OVER"}`,
  );
}

function scan(haystack: Buffer, phrase: string): number {
  const needle = Buffer.from(phrase, "utf16le");
  let count = 0;
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + needle.length)) count += 1;
  return count;
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The built app on one database and a free port. */
export async function startServer(url: string): Promise<{ child: ChildProcess; address: string }> {
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: url, PORT: String(port) };
  const child = spawn(process.execPath, ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", String(port)], {
    env,
    stdio: "ignore",
  });
  const address = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 240; attempt++) {
    const ready = await fetch(`${address}/api/health/ready`).catch(() => null);
    if (ready?.ok) return { child, address };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  child.kill("SIGKILL");
  throw new Error("the server did not become ready; is there a build? (npm start makes one)");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
