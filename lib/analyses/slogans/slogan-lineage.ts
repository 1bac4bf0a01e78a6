import { z } from "zod";
import { sloganTable } from "#lib/corpus/slogan-table.ts";
import { type LineageNode, lineage } from "#lib/lexicon/lineage.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { oneSlogan, oneSloganShape } from "./one-slogan.ts";

interface Step {
  direction: "predecessor" | "self" | "successor";
  depth: number;
  /** The slogan that it is one step away from; empty for the slogan itself. */
  parent: string;
  node: LineageNode;
}

/**
 * One row a slogan of the lineage: predecessors from the oldest, the slogan itself, then successors. `depth`
 * is how many steps it is away; `parent` the next one towards the slogan. Lineage comes from the lexicon,
 * counts and years from the corpus.
 */
export const sloganLineage = defineAnalysis({
  name: "slogan-lineage",
  title: { zh: "提法沿革", en: "slogan lineage" },
  summary: {
    zh: "一个提法由什么而来、被什么取代，附次数和年份。",
    en: "What a slogan replaced or grew from, and what replaced it, with counts and years.",
  },
  example: { slogan: "中国特色社会主义" },
  params: z.object({ ...oneSloganShape, ...filterShape }),
  columns: columns({
    slogan: text(),
    direction: text<"predecessor" | "self" | "successor">(),
    depth: number(),
    parent: text(),
    introduced: orNull(number("year")),
    occasion: text(),
    gloss: text(),
    count: number("occurrences"),
    firstYear: orNull(number("year")),
    lastYear: orNull(number("year")),
  }),
  async run(context, params) {
    const { slogan } = await oneSlogan(context, params.slogan);
    const { corpus, members } = await selectCorpus(context, params);
    const { lexicon, indexOf } = await context.lexicon();
    const table = await sloganTable(context);
    const steps = stepsOf(lineage(lexicon, slogan.slogan)!);
    const wanted = new Map(steps.map(({ node }) => [indexOf.get(node.slogan.slogan)!, { count: 0, years: [] as number[] }]));
    for (const speech of members) {
      for (let pair = table.offsets[speech]!; pair < table.offsets[speech + 1]!; pair++) {
        const found = wanted.get(table.slogans[pair]!);
        if (found === undefined) continue;
        found.count += table.counts[pair]!;
        found.years.push(...(corpus.speeches[speech]!.year === null ? [] : [corpus.speeches[speech]!.year!]));
      }
    }
    const rows = steps.map(({ node, ...step }) => {
      const { count, years } = wanted.get(indexOf.get(node.slogan.slogan)!)!;
      const { introduced, occasion, gloss } = node.slogan;
      return { slogan: node.slogan.slogan, ...step, introduced, occasion, gloss, count, firstYear: least(years), lastYear: most(years) };
    });
    return { rows };
  },
});

function stepsOf(root: LineageNode): Step[] {
  const walk = (node: LineageNode, direction: "predecessor" | "successor", depth: number): Step[] =>
    (direction === "predecessor" ? node.predecessors : node.successors).flatMap((next) => {
      const step: Step = { direction, depth, parent: node.slogan.slogan, node: next };
      const further = walk(next, direction, depth + 1);
      return direction === "predecessor" ? [...further, step] : [step, ...further];
    });
  return [...walk(root, "predecessor", 1), { direction: "self", depth: 0, parent: "", node: root }, ...walk(root, "successor", 1)];
}

function least(years: readonly number[]): number | null {
  return years.length === 0 ? null : years.reduce((a, b) => Math.min(a, b));
}

function most(years: readonly number[]): number | null {
  return years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b));
}
