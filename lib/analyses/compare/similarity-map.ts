import { z } from "zod";
import { classicalMds, mapStress } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { selectCorpus } from "../select-corpus.ts";
import { similaritiesOf, similarityShape } from "./similarity-of.ts";
import { distancesOf, groupSpeeches } from "./speech-groups.ts";

/**
 * One row a speech, ordered so that like stands beside like (average linkage). x and y are its place on a map
 * whose distances come as near as possible to 1 − similarity (classical scaling); the axes mean nothing.
 * `cluster` is the group of `similarity-groups` it stands in. `nearest` is the most similar other speech, null for a single one.
 */
export const similarityMap = defineAnalysis({
  name: "similarity-map",
  takesLong: true,
  title: { zh: "讲话相似图", en: "map of speeches" },
  summary: { zh: "讲话的顺序和地图，相似的相邻。", en: "Speeches in an order and on a map where like stands beside like." },
  example: { by: "terms" },
  params: z.object(similarityShape),
  columns: columns({
    place: number("rank"),
    speechId: number(),
    title: text(),
    year: orNull(number("year")),
    level: orNull(text()),
    cluster: number("rank"),
    x: number("distance"),
    y: number("distance"),
    nearest: orNull(number()),
    nearestTitle: orNull(text()),
    nearestSimilarity: orNull(number("score")),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const { members, matrix } = await similaritiesOf(context, selection, params);
    const distances = distancesOf(matrix);
    const { order, groups } = groupSpeeches(distances);
    const groupOf = new Map(groups.flatMap((group, index) => group.map((at) => [at, index + 1] as const)));
    const { points, shown } = classicalMds(distances);
    const factsOf = (at: number) => selection.corpus.speeches[members[at]!]!;
    const rows = order.map((at, place) => {
      const nearest = nearestTo(matrix, at);
      return {
        place: place + 1,
        speechId: factsOf(at).id,
        title: factsOf(at).title,
        year: factsOf(at).year,
        level: factsOf(at).level,
        cluster: groupOf.get(at)!,
        x: points[at]!.x,
        y: points[at]!.y,
        nearest: nearest === -1 ? null : factsOf(nearest).id,
        nearestTitle: nearest === -1 ? null : factsOf(nearest).title,
        nearestSimilarity: nearest === -1 ? null : matrix[at]![nearest]!,
      };
    });
    const stress = mapStress(distances, points);
    if (shown === null || stress === null) return { rows, notes: [] };
    return { rows, notes: [{ code: "MAP_SHOWN", values: { share: Math.round(shown * 100), stress: stress.toFixed(2) } }] };
  },
});

function nearestTo(matrix: readonly Float64Array[], at: number): number {
  let nearest = -1;
  for (let other = 0; other < matrix.length; other++) {
    if (other !== at && (nearest === -1 || matrix[at]![other]! > matrix[at]![nearest]!)) nearest = other;
  }
  return nearest;
}
