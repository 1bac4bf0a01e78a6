import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, findAnalysis, runAnalysis } from "#lib/analyses/index.ts";
import { openDatabase } from "#lib/db/client.ts";
import { ingestPaths } from "#lib/ingest/index.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { loadSegmenter } from "#lib/text/segment/segment.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { writeSyntheticCorpus } from "./synthetic-corpus.ts";

/**
 * Reuse may take this many times what segmenting a million characters takes: twice for a million, twelve
 * times that for ten.
 */
const FACTOR: Record<number, number> = { 1000000: 2, 10000000: 24 };
const REPEATS = 5;

/**
 * Corpus-wide reuse against segmenting a million characters of the same text, and drift and its timeline
 * asked anew each time, all in one process.
 */
export async function benchReuse(units: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
  try {
    const texts = writeSyntheticCorpus(folder, units);
    const segmenting = segmentMillion(texts);
    await withScratchDatabase(async (url) => {
      const db = openDatabase(url);
      await ingestPaths([folder], { db });
      const context = createContext(db.read);
      const ask = (name: string, params: Record<string, string>) =>
        timed(() => runAnalysis(context, findAnalysis(name), params, (key) => key));
      await ask("corpus-summary", {});
      const reuse = await ask("text-reuse-shares", {});
      const bound = segmenting * (FACTOR[units] ?? Number.NaN);
      console.log(
        `reuse: segmenting 1 M ${segmenting.toFixed(0)} ms, reuse ${reuse.toFixed(0)} ms, bound ${bound.toFixed(0)} ms: ${reuse <= bound ? "within" : "OVER"}`,
      );
      for (const unit of ["term", "slogan"]) {
        const first = await ask("drift", { from: "2000-2011", to: "2012-2024", unit });
        const again: number[] = [];
        for (let repeat = 0; repeat < REPEATS; repeat++)
          again.push(await ask("drift", { from: `2000-${2008 + repeat}`, to: `${2010 + repeat}-2024`, unit }));
        const warm = again.sort((a, b) => a - b)[Math.floor(REPEATS / 2)]!;
        console.log(
          `drift ${unit}: first ${first.toFixed(0)} ms, warm ${warm.toFixed(0)} ms, bound 150 ms: ${warm <= 150 ? "within" : "OVER"}`,
        );
        console.log(`drift-timeline ${unit}: ${(await ask("drift-timeline", { unit })).toFixed(0)} ms`);
      }
      for (const by of ["slogans", "terms", "themes"]) console.log(`similarity ${by}: ${(await ask("similarity", { by })).toFixed(0)} ms`);
      await db.close();
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function segmentMillion(texts: readonly string[]): number {
  const segmenter = loadSegmenter();
  const matchTexts: string[] = [];
  for (let units = 0, at = 0; units < 1_000_000 && at < texts.length; at++) {
    matchTexts.push(toMatchText(texts[at]!).text);
    units += texts[at]!.length;
  }
  const started = performance.now();
  for (const text of matchTexts) segmenter.segment(text, sentencesOf(text));
  return performance.now() - started;
}

/** Lines as sentences: all that the segmenter needs is where it may cut. */
function sentencesOf(text: string) {
  const sentences = [];
  for (const found of text.matchAll(/[^\n。]+[\n。]?/g)) {
    const [start, end] = [found.index, found.index + found[0].length];
    sentences.push({
      paragraph: 0,
      kind: "sentence" as const,
      headingLevel: 0,
      start,
      end,
      matchStart: start,
      matchEnd: end,
      charCount: end - start,
    });
  }
  return sentences;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}
