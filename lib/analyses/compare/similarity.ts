import { z } from "zod";
import { AppError } from "#lib/errors.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { type Selection, selectCorpus } from "../select-corpus.ts";
import { similaritiesOf, similarityShape } from "./similarity-of.ts";

/** Shared items that a row names. */
const SHOWN_SHARED = 20;

/**
 * One row a pair of speeches, most alike first. `similarity` 0 to 1: cosine of weighted counts for slogans
 * and words, common part of the shares for themes. `shared` names what they have in common, weightiest first;
 * `sharedCount` counts all of it.
 */
export const similarity = defineAnalysis({
  name: "similarity",
  takesLong: true,
  title: { zh: "讲话相似度", en: "similarity of speeches" },
  summary: { zh: "讲话两两之间在提法、用词或主题上的相似度。", en: "How alike speeches are, pair by pair, by slogans, words or themes." },
  example: { by: "slogans", limit: "20" },
  params: z.object({
    ...similarityShape,
    of: z.coerce.number().int().optional().describe("Only the pairs of this speech: its neighbours, nearest first."),
    limit: z.coerce.number().int().min(1).max(500_000).default(1000).describe("Most rows."),
  }),
  columns: columns({
    speechA: number(),
    speechB: number(),
    titleA: text(),
    titleB: text(),
    yearA: orNull(number("year")),
    yearB: orNull(number("year")),
    similarity: number("score"),
    sharedCount: number(),
    shared: text(),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const { members, matrix, shared } = await similaritiesOf(context, selection, params);
    const pairs = members.flatMap((_, a) =>
      members.slice(a + 1).map((_, step) => ({ a, b: a + 1 + step, similarity: matrix[a]![a + 1 + step]! })),
    );
    const chosen = params.of === undefined ? pairs : pairsOf(pairs, positionOf(params.of, members, selection));
    chosen.sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b);
    const factsOf = (at: number) => selection.corpus.speeches[members[at]!]!;
    const rows = chosen.slice(0, params.limit).map(({ a, b, similarity }) => {
      const [first, second] = [factsOf(a), factsOf(b)];
      const common = shared(a, b);
      return {
        speechA: first.id,
        speechB: second.id,
        titleA: first.title,
        titleB: second.title,
        yearA: first.year,
        yearB: second.year,
        similarity,
        sharedCount: common.length,
        shared: common.slice(0, SHOWN_SHARED).join("；"),
      };
    });
    return { rows, notes: [{ code: "PAIRS_TOTAL", values: { pairs: chosen.length, shown: rows.length, speeches: members.length } }] };
  },
});

interface Pair {
  a: number;
  b: number;
  similarity: number;
}

/** The pairs of one speech, with it as the first. */
function pairsOf(pairs: readonly Pair[], of: number): Pair[] {
  return pairs.flatMap(({ a, b, similarity }) => (a === of ? [{ a, b, similarity }] : b === of ? [{ a: b, b: a, similarity }] : []));
}

/** @throws AppError SPEECH_UNKNOWN where it is not among the speeches that are looked at */
function positionOf(id: number, members: readonly number[], { corpus }: Selection): number {
  const at = members.findIndex((member) => corpus.speeches[member]!.id === id);
  if (at === -1) throw new AppError("SPEECH_UNKNOWN", `no speech ${id} among those that are compared`, { where: "of", status: 404 });
  return at;
}
