import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runAnalysis } from "#lib/analyses/index.ts";
import { sloganDiscovery } from "#lib/analyses/slogans/slogan-discovery.ts";
import { openDatabase } from "#lib/db/client.ts";
import { fill } from "./phrase.bench.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { writeSyntheticCorpus } from "./synthetic-corpus.ts";

/** Seconds that the first search over a corpus may take, whatever its size. */
const BOUND = 60;
const LOOK_MILLISECONDS = 200;
const MEBIBYTE = 1024 ** 2;

/** The first search for wordings over a corpus of a given size, in one process: time, work and memory. */
export async function benchDiscovery(units: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
  try {
    writeSyntheticCorpus(folder, units);
    await withScratchDatabase(async (url) => {
      await fill(url, folder);
      const db = openDatabase(url);
      await timeSearch(createContext(db.read)).finally(() => db.close());
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timeSearch(context: ReturnType<typeof createContext>): Promise<void> {
  await context.corpus();
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), LOOK_MILLISECONDS);
  const [started, before] = [performance.now(), process.cpuUsage()];
  const { rows } = await runAnalysis(context, sloganDiscovery, { collection: "*" }, (key) => key).finally(() => clearInterval(timer));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${rows.length} wordings in ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of work), ${Math.round(most / MEBIBYTE)} MiB at most (bound ${BOUND} s): ${seconds <= BOUND ? "within" : "OVER"}`,
  );
}
