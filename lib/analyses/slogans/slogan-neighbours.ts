import { z } from "zod";
import { placesOf, type SloganPlaces, sloganPlaces } from "#lib/corpus/slogan-places.ts";
import { collocationLogLikelihood, expectedCooccurrences, logDice } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { oneSlogan, oneSloganShape } from "./one-slogan.ts";
import { headingsShape } from "./slogan-groups.ts";

/**
 * One row a slogan that shares paragraphs with the one asked for, strongest first by logDice. `together` and
 * `expected` count paragraphs; an occurrence inside the other slogan, or around it, is no neighbour.
 */
export const sloganNeighbours = defineAnalysis({
  name: "slogan-neighbours",
  title: { zh: "提法搭配", en: "slogan neighbours" },
  summary: { zh: "与一个提法同在一段的提法。", en: "Slogans that appear in the same paragraphs as one slogan." },
  example: { slogan: "高质量发展" },
  params: z.object({
    ...oneSloganShape,
    minCount: z.coerce.number().int().min(1).default(2).describe("Fewest paragraphs together."),
    limit: z.coerce.number().int().min(1).max(1000).default(30).describe("Most rows."),
    ...headingsShape,
    ...filterShape,
  }),
  columns: columns({
    slogan: text(),
    gloss: text(),
    together: number("paragraphs"),
    paragraphs: number("paragraphs"),
    expected: orNull(number("expected")),
    logDice: orNull(number()),
    logLikelihood: orNull(number()),
  }),
  async run(context, params) {
    const { index } = await oneSlogan(context, params.slogan);
    const { members } = await selectCorpus(context, params);
    const { lexicon } = await context.lexicon();
    const places = await sloganPlaces(context, params.headings === 1);
    const { own, together } = paragraphsTogether(places, index, new Set(members));
    const each = paragraphsOfEach(places, members);
    const size = members.reduce((sum, speech) => sum + places.paragraphCounts[speech]!, 0);
    const rows = [...together].flatMap(([slogan, countBoth]) => {
      if (countBoth < params.minCount) return [];
      const counts = { countBoth, countNode: own, countCollocate: each[slogan]!, size };
      return {
        slogan: lexicon.slogans[slogan]!.slogan,
        gloss: lexicon.slogans[slogan]!.gloss,
        together: countBoth,
        paragraphs: each[slogan]!,
        expected: expectedCooccurrences(counts),
        logDice: logDice(counts),
        logLikelihood: collocationLogLikelihood({ countBoth, windowSize: own, countCollocate: each[slogan]!, size }),
      };
    });
    rows.sort((a, b) => (b.logDice ?? 0) - (a.logDice ?? 0) || (a.slogan < b.slogan ? -1 : 1));
    return { rows: rows.slice(0, params.limit), notes: [{ code: "NEIGHBOUR_PARAGRAPHS", values: { own, size } }] };
  },
});

/** In how many of the node's paragraphs every other slogan stands beside it. */
function paragraphsTogether(places: SloganPlaces, node: number, members: ReadonlySet<number>) {
  const together = new Map<number, number>();
  const nodes = placesOf(places, node);
  let own = 0;
  let speech = 0;
  for (let at = 0; at < nodes.length; ) {
    const paragraph = places.paragraphs[nodes[at]!]!;
    let next = at;
    while (next < nodes.length && places.paragraphs[nodes[next]!] === paragraph) next += 1;
    while (places.offsets[speech + 1]! <= nodes[at]!) speech += 1;
    if (members.has(speech)) {
      own += 1;
      for (const slogan of beside(places, nodes.subarray(at, next), node)) together.set(slogan, (together.get(slogan) ?? 0) + 1);
    }
    at = next;
  }
  return { own, together };
}

/** Slogans of one paragraph with an occurrence that touches none of the node's. */
function beside({ slogans, starts, ends, paragraphs }: SloganPlaces, nodes: Int32Array, node: number): Set<number> {
  const found = new Set<number>();
  const paragraph = paragraphs[nodes[0]!]!;
  const isApart = (place: number) => nodes.every((own) => ends[place]! <= starts[own]! || starts[place]! >= ends[own]!);
  let from = nodes[0]!;
  while (from > 0 && paragraphs[from - 1] === paragraph) from -= 1;
  for (let place = from; place < paragraphs.length && paragraphs[place] === paragraph; place++)
    if (slogans[place] !== node && isApart(place)) found.add(slogans[place]!);
  return found;
}

function paragraphsOfEach({ offsets, slogans, paragraphs, sloganOffsets }: SloganPlaces, members: readonly number[]): Int32Array {
  const counts = new Int32Array(sloganOffsets.length - 1);
  const seen = new Int32Array(counts.length).fill(-1);
  for (const speech of members) {
    for (let place = offsets[speech]!; place < offsets[speech + 1]!; place++) {
      const slogan = slogans[place]!;
      if (seen[slogan] === paragraphs[place]) continue;
      seen[slogan] = paragraphs[place]!;
      counts[slogan]! += 1;
    }
  }
  return counts;
}
