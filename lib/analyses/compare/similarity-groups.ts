import { z } from "zod";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { selectCorpus } from "../select-corpus.ts";
import { similaritiesOf, similarityShape } from "./similarity-of.ts";
import { distancesOf, groupSpeeches } from "./speech-groups.ts";

/**
 * One row for every two groups of speeches that stand together, and for each group with itself: the mean similarity of
 * their speeches, 0 to 1, null for a group of one. `typical` is the speech that is most like the others of its group;
 * `members` are all of them by id. Up to 60 speeches are one group.
 */
export const similarityGroups = defineAnalysis({
  name: "similarity-groups",
  takesLong: true,
  title: { zh: "相似讲话分组", en: "groups of similar speeches" },
  summary: {
    zh: "把相近的讲话分成组，给出组内和组间的平均相似度。",
    en: "Speeches in groups that stand together, with the mean similarity within and between groups.",
  },
  example: { by: "terms" },
  params: z.object(similarityShape),
  columns: columns({
    cluster: number("rank"),
    otherCluster: number("rank"),
    similarity: orNull(number("score")),
    groupSpeeches: number("speeches"),
    firstYear: orNull(number("year")),
    lastYear: orNull(number("year")),
    typical: number(),
    typicalTitle: text(),
    members: text(),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const { members, matrix } = await similaritiesOf(context, selection, params);
    const { groups } = groupSpeeches(distancesOf(matrix));
    const factsOf = (at: number) => selection.corpus.speeches[members[at]!]!;
    const known = groups.map((group) => {
      const years = group.flatMap((at) => factsOf(at).year ?? []);
      const typical = factsOf(mostTypical(group, matrix));
      return {
        groupSpeeches: group.length,
        firstYear: years.length === 0 ? null : Math.min(...years),
        lastYear: years.length === 0 ? null : Math.max(...years),
        typical: typical.id,
        typicalTitle: typical.title,
        members: group.map((at) => factsOf(at).id).join(" "),
      };
    });
    const rows = groups.flatMap((group, a) =>
      groups.map((other, b) => ({ cluster: a + 1, otherCluster: b + 1, similarity: meanBetween(group, other, matrix), ...known[a]! })),
    );
    return { rows, notes: [] };
  },
});

/** Mean similarity of all pairs of different speeches. */
function meanBetween(group: readonly number[], other: readonly number[], matrix: readonly Float64Array[]): number | null {
  let [sum, pairs] = [0, 0];
  for (const a of group)
    for (const b of other) {
      if (a === b) continue;
      sum += matrix[a]![b]!;
      pairs += 1;
    }
  return pairs === 0 ? null : sum / pairs;
}

function mostTypical(group: readonly number[], matrix: readonly Float64Array[]): number {
  const closeness = (at: number) => group.reduce((sum, other) => sum + (other === at ? 0 : matrix[at]![other]!), 0);
  return group.reduce((best, at) => (closeness(at) > closeness(best) ? at : best), group[0]!);
}
