import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import nodejieba from "nodejieba";
import { lexiconOf, loadLexicon } from "#lib/lexicon/load-lexicon.ts";
import { buildMatcher, type SloganMatcher, unitsOf } from "#lib/lexicon/matcher.ts";
import { SloganTally } from "#lib/lexicon/slogan-tally.ts";
import type { Slogan } from "#lib/lexicon/types.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { writeSyntheticCorpus } from "./synthetic-corpus.ts";

const REPEATS = 7;

/**
 * Slogan counting against bare segmentation of the same text, 2,000 slogans against 500, and a changed
 * lexicon from file to counts.
 */
export async function benchSlogans(units: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tifa-bench-"));
  const text = toMatchText(writeSyntheticCorpus(folder, units).join("\n")).text;
  rmSync(folder, { recursive: true });
  const corpus = new Uint16Array(new SharedArrayBuffer(text.length * 2));
  corpus.set(unitsOf(text));
  const sample = text.slice(0, 1_000_000);
  nodejieba.cut("加载词典");
  const segmentMs = (fastest(() => nodejieba.cut(sample)) * text.length) / sample.length;

  const few = matcherOf(500, text);
  const many = matcherOf(2000, text);
  const fewMs = fastest(() => countAll(few, corpus));
  const manyMs = fastest(() => countAll(many, corpus));
  const liveMs = fastest(() => countAll(buildMatcher(loadLexicon({ userFolder: null })), corpus));
  report("2,000 slogans against bare nodejieba.cut", segmentMs / manyMs, ">=", 15);
  report("2,000 slogans against 500", manyMs / fewMs, "<=", 1.3);
  report("seconds from changed file to all counts", liveMs / 1000, "<=", 2);
  console.log(
    `${(text.length / manyMs / 1000).toFixed(0)} million characters a second; segmentation ${(text.length / segmentMs / 1000).toFixed(1)}`,
  );
}

function countAll(matcher: SloganMatcher, corpus: Uint16Array): void {
  const tally = new SloganTally(matcher);
  matcher.countSlogans(corpus, 0, corpus.length, tally.add);
}

/**
 * Every nth slogan of ours, filled up with strings of the text itself, which hit far more often than slogans
 * do.
 */
function matcherOf(size: number, text: string): SloganMatcher {
  const ours = loadLexicon({ userFolder: null }).slogans;
  const step = Math.max(1, Math.floor(ours.length / size));
  const slogans: Slogan[] = ours.filter((_, index) => index % step === 0).slice(0, size);
  for (let at = 0; slogans.length < size; at += 977) {
    const filler = text.slice(at, at + 4 + (at % 5));
    if (/^\p{Script=Han}+$/u.test(filler)) slogans.push({ ...ours[0]!, slogan: filler, variants: [] });
  }
  return buildMatcher(lexiconOf(slogans));
}

function fastest(run: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return Math.min(...times);
}

function report(what: string, value: number, relation: "<=" | ">=", bound: number): void {
  const isWithin = relation === "<=" ? value <= bound : value >= bound;
  console.log(`${what}: ${value.toFixed(2)} (${relation} ${bound}): ${isWithin ? "within" : "OVER"}`);
}
