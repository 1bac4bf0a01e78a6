import { writeFileSync } from "node:fs";
import { createContext } from "#lib/analyses/index.ts";
import { countCandidates } from "#lib/analyses/slogans/discovery/count-candidates.ts";
import { discoveryText } from "#lib/analyses/slogans/discovery/discovery-text.ts";
import { type RecurringNgram, recurringNgrams } from "#lib/analyses/slogans/discovery/recurring-ngrams.ts";
import { openDatabase } from "#lib/db/client.ts";
import { ensureDatabase } from "#lib/db/ensure-database.ts";
import { lexiconOf } from "#lib/lexicon/load-lexicon.ts";
import { runCommand } from "../run-command.ts";

/** First year of each period but the first. */
const PERIODS = [1980, 1990, 2000, 2010, 2020];
const LEAST_TEXTS = 3;
const LONGEST = 12;

/**
 * Writes the table of wordings (`corpus/wordings/wordings.tsv`) from the dated texts of a store: short strings that
 * recur as a whole, each with how many texts of each period have it. Counts only, no text. Samples are left out.
 * `node --import tsx lib/cli/wordings/count-wordings.ts <file>`, with `TIFA_DATA_DIR` naming the store.
 */
async function main([file = "corpus/wordings/wordings.tsv"]: string[]): Promise<number> {
  const database = await ensureDatabase();
  const db = openDatabase(database.url);
  try {
    const context = createContext(db.read);
    const corpus = await context.corpus();
    const members = corpus.speeches.flatMap(({ isSample, year }, index) => (isSample || year === null ? [] : [index]));
    const periods = members.map((member) => PERIODS.filter((first) => (corpus.speeches[member]!.year ?? 0) >= first).length);
    const text = await discoveryText(context, { corpus, members });
    const { ngrams } = await recurringNgrams(text, LEAST_TEXTS, async () => {});
    const wordings = [...ngrams.values()].filter(({ text: wording }) => !wording.includes("，") && wording.length <= LONGEST);
    const { candidates } = await countCandidates(
      lexiconOf([]),
      wordings.map(({ text: wording }) => wording),
      text,
    );
    const lines = wordings.flatMap((ngram, index) => lineOf(ngram, candidates[index]?.speeches ?? [], periods)).sort();
    const sizes = ["（篇数）", ...textsOf(periods), 0, 0].join("\t");
    writeFileSync(file, `wording\tto1979\t1980s\t1990s\t2000s\t2010s\t2020s\tcohesion\tfreedom\n${sizes}\n${lines.join("\n")}\n`);
  } finally {
    await db.close();
    await database.stop();
  }
  return 0;
}

function lineOf({ text, cohesion, freedom }: RecurringNgram, speeches: readonly number[], periods: readonly number[]): string[] {
  if (speeches.length < LEAST_TEXTS) return [];
  const texts = textsOf(speeches.map((speech) => periods[speech]!));
  return [[text, ...texts, cohesion.toFixed(1), freedom.toFixed(1)].join("\t")];
}

/** How many there are of each period. */
function textsOf(periods: readonly number[]): number[] {
  return [0, ...PERIODS].map((_, period) => periods.filter((each) => each === period).length);
}

await runCommand(() => main(process.argv.slice(2)));
