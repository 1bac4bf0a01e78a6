import { z } from "zod";
import { filterSpeeches } from "#lib/queries/index.ts";
import { griesDp } from "#lib/stats/index.ts";
import { columns, defineAnalysis } from "./analysis.ts";
import type { Corpus } from "./corpus.ts";
import { filterShape, filtersOf } from "./params.ts";
import { chooseSlogans, sloganShape } from "./slogan-choice.ts";
import { type SloganTable, sloganTable } from "./slogan-table.ts";

/**
 * One row a slogan that occurs, most frequent first. `dispersion` is Gries' DP over speeches (0 even, towards 1 in few speeches);
 * `introduced` the year the lexicon gives, null when not known; years are null when every speech that has it is undated.
 */
export const slogans = defineAnalysis({
  name: "slogans",
  summary: "The slogans of the lexicon that occur, with counts, first and last year and dispersion.",
  params: z.object({
    ...sloganShape,
    ...filterShape,
    absent: z.coerce.number().int().min(0).max(1).default(0).describe("1: also slogans that do not occur."),
  }),
  columns: columns(
    "slogan",
    "kind",
    "theme",
    "count:occurrences",
    "standaloneCount:occurrences",
    "speeches:speeches",
    "firstYear:year",
    "lastYear:year",
    "dispersion:dp",
    "introduced:year",
    "english",
    "own",
  ),
  async run(context, params) {
    const corpus = await context.corpus();
    const members = filterSpeeches(corpus.speeches, filtersOf(params));
    const state = await context.lexicon();
    const spread = spreadOf(await sloganTable(context), members, state.lexicon.slogans.length);
    const rows = chooseSlogans(state, params)
      .filter((slogan) => params.absent === 1 || spread[slogan]!.length > 0)
      .map((slogan) => sloganRow(state.lexicon.slogans[slogan]!, spread[slogan]!, corpus, members));
    return { rows: rows.sort((a, b) => b.count - a.count) };
  },
});

interface Hit {
  speech: number;
  count: number;
  standaloneCount: number;
}

/** The table by slogan: where each of them stands. */
function spreadOf(table: SloganTable, members: readonly number[], size: number): Hit[][] {
  const spread: Hit[][] = Array.from({ length: size }, () => []);
  for (const speech of members) {
    for (let pair = table.offsets[speech]!; pair < table.offsets[speech + 1]!; pair++) {
      spread[table.slogans[pair]!]!.push({ speech, count: table.counts[pair]!, standaloneCount: table.standaloneCounts[pair]! });
    }
  }
  return spread;
}

type LexiconSlogan = { slogan: string; kind: string; theme: string | null; introduced: number | null; english: string; own: boolean };

function sloganRow(slogan: LexiconSlogan, hits: readonly Hit[], corpus: Corpus, members: readonly number[]) {
  const years = hits.flatMap(({ speech }) => corpus.speeches[speech]!.year ?? []);
  const countOf = new Map(hits.map(({ speech, count }) => [speech, count]));
  return {
    slogan: slogan.slogan,
    kind: slogan.kind,
    theme: slogan.theme,
    count: hits.reduce((sum, { count }) => sum + count, 0),
    standaloneCount: hits.reduce((sum, { standaloneCount }) => sum + standaloneCount, 0),
    speeches: hits.length,
    firstYear: years.length === 0 ? null : years.reduce((a, b) => Math.min(a, b)),
    lastYear: years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b)),
    dispersion:
      hits.length === 0
        ? null
        : griesDp(members.map((speech) => ({ count: countOf.get(speech) ?? 0, size: corpus.speeches[speech]!.charCount }))),
    introduced: slogan.introduced,
    english: slogan.english,
    own: slogan.own,
  };
}
