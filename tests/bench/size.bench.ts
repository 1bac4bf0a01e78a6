import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bareCutSeconds, ingestSeconds } from "./ingest.bench.ts";
import { type Launched, ownCpuSeconds, sumProcesses, withLauncher } from "./launcher.ts";
import { openEveryPage } from "./page-times.ts";
import { comparePhrases } from "./phrase.bench.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { writeSyntheticCorpus } from "./synthetic-corpus.ts";

/** Of all Node processes together, after every page was opened, at a hundred million characters and more. */
const MOST_BYTES = 3 * 1024 ** 3;
/** As much is cut for comparison; more takes its time in proportion. */
const CUT_UNITS = 10_000_000;
/** Share of the speed of cutting words alone that the whole ingest must reach. */
const INGEST_BOUNDS = [
  { from: 10_000_000, ratio: 0.45 },
  { from: 0, ratio: 0.25 },
];

/**
 * What a corpus of one size costs, on one store: ingest against `nodejieba.cut` alone, phrases against a bare
 * scan of the text, every page cold and warm, and the memory and processor time of the whole app.
 */
export async function benchSize(units: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
  try {
    const texts = writeSyntheticCorpus(join(folder, "texts"), units);
    await withScratchDatabase(async (url) => {
      await compareIngest(url, join(folder, "texts"), texts);
      const haystack = Buffer.from(texts.splice(0).join(""), "utf16le");
      await withLauncher(url, folder, async (app) => {
        await comparePhrases(app.origin, haystack);
        await measureApp(app);
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compareIngest(url: string, folder: string, texts: readonly string[]): Promise<void> {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const cut = texts.slice(0, Math.ceil((texts.length * CUT_UNITS) / Math.max(CUT_UNITS, characters)));
  const cutLength = cut.reduce((sum, text) => sum + text.length, 0);
  const begun = ownCpuSeconds();
  const bare = cutLength / bareCutSeconds(cut);
  const afterCut = ownCpuSeconds();
  const { seconds } = await ingestSeconds(url, folder);
  const cpu = { cut: ((afterCut - begun) * characters) / cutLength, ingest: ownCpuSeconds() - afterCut };
  const bound = INGEST_BOUNDS.find(({ from }) => characters >= from)!.ratio;
  const ratio = characters / seconds / bare;
  console.log(
    `ingest of ${characters} characters: ${seconds.toFixed(1)} s, ${ratio.toFixed(3)} of bare nodejieba.cut (bound ${bound}): ${verdict(ratio >= bound)}; ` +
      `processor time with the database's ${cpu.ingest.toFixed(1)} s, cutting alone ${cpu.cut.toFixed(1)} s`,
  );
}

/** Every page twice, then what the app has taken. */
export async function measureApp({ origin, pid }: Launched): Promise<void> {
  const before = sumProcesses(pid);
  const say = (pages: number | "all") => {
    const { memoryBytes, cpuSeconds, processes } = sumProcesses(pid);
    const megabytes = Math.round(memoryBytes / 1024 ** 2);
    console.log(
      `memory of ${processes} Node processes after ${pages} pages: ${megabytes} MiB (bound ${MOST_BYTES / 1024 ** 2}): ${verdict(memoryBytes <= MOST_BYTES)}; ` +
        `processor time of the pages ${(cpuSeconds - before.cpuSeconds).toFixed(1)} s`,
    );
  };
  await openEveryPage(origin, say);
  say("all");
}

function verdict(isWithin: boolean): string {
  return isWithin ? "within" : "OVER";
}
