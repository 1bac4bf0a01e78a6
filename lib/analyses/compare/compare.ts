import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { DRAFT_NAME } from "#lib/corpus/draft-speech.ts";
import { totalItems } from "#lib/corpus/item-table.ts";
import { themeCountsOf } from "#lib/corpus/stored-or-draft.ts";
import { countedChars, sumChars } from "#lib/corpus/titles/counted-chars.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, type RowOf, text } from "../columns.ts";
import { glosses } from "../glosses.ts";
import { filterShape, sideShape, titleParameter } from "../params.ts";
import { speechIds, sumOver } from "../select-corpus.ts";
import { type ComparedSide, comparedSides } from "./compare-groups.ts";
import { COMPARE_METRICS, type CompareMetric, measureSide } from "./compare-metrics.ts";
import { formulationTable } from "./similarity-formulations.ts";

const KINDS = ["metric", "theme", "slogan"] as const;
/** As many as `comparedSides` lets through. */
const PLACES = [1, 2, 3, 4] as const;
type Place = (typeof PLACES)[number];

const COLUMNS = columns({
  kind: text<(typeof KINDS)[number]>(),
  metric: text(),
  /** English rendering of a slogan; empty for other rows and for coinages. */
  gloss: text(),
  unit: text(),
  ...eachPlace("value", () => orNull(number("value"))),
  ...eachPlace("rate", () => orNull(number("rate"))),
  sharedWith: text(),
  sharedCount: number("speeches"),
});
type CompareRow = RowOf<typeof COLUMNS>;

/**
 * One row a figure, with one value per speech (or group) in the order asked for: `value1` belongs to the
 * first. kind `metric`: lengths, diversity, shares (`metric` names it); `theme`: value is sentences, rate
 * their share; `slogan`: value is occurrences (not inside longer slogans), rate is per 10,000 characters.
 * `sharedWith` names the speeches that have it. Rows: metrics, themes, then slogans, those of more speeches
 * and rarer in the corpus first. The row `speech` holds the ids. With a draft, that comes first and one to
 * three speeches or a group follow.
 */
export const compare = defineAnalysis({
  name: "compare",
  title: { zh: "讲话对比", en: "comparison of speeches" },
  summary: {
    zh: "二至四篇讲话或两组讲话并列：篇幅、主题、共有和独有的提法。",
    en: "Two to four speeches, or two groups, side by side: sizes, themes, slogans shared and not.",
  },
  example: ({ speechIds }) => (speechIds.length < 2 ? null : { speech: speechIds.slice(0, 2).map(String) }),
  takesDraft: true,
  params: z.object({
    speech: filterShape.speech.describe("Two to four speech ids; repeatable."),
    kind: z.array(z.enum(KINDS)).default([]).describe("Kinds of rows; repeatable."),
    limit: z.coerce.number().int().min(1).max(5000).default(1000).describe("Most rows of slogans."),
    title: titleParameter,
    ...sideShape("target"),
    ...sideShape("reference"),
  }),
  columns: COLUMNS,
  async run(context, params) {
    const sides = await comparedSides(context, params);
    const wanted = (kind: (typeof KINDS)[number]) => params.kind.length === 0 || params.kind.includes(kind);
    const rows = [
      ...(wanted("metric") ? await metricRows(context, sides) : []),
      ...(wanted("theme") ? await themeRows(context, sides) : []),
      ...(wanted("slogan") ? (await sloganRows(context, sides)).slice(0, params.limit) : []),
    ];
    return { rows };
  },
});

function makeRow(
  kind: CompareRow["kind"],
  metric: string,
  unit: string,
  values: readonly (number | null)[],
  rates: readonly (number | null)[],
  having: string[],
  gloss = "",
): CompareRow {
  const cells = {
    ...eachPlace("value", (at) => values[at - 1] ?? null),
    ...eachPlace("rate", (at) => rates[at - 1] ?? null),
  };
  return { kind, metric, gloss, unit, ...cells, sharedWith: having.join("、"), sharedCount: having.length };
}

/** `value1` to `value4`: a cell, or a column, for each place among those compared. */
function eachPlace<Name extends string, Value>(name: Name, valueAt: (place: Place) => Value) {
  return Object.fromEntries(PLACES.map((at) => [`${name}${at}`, valueAt(at)])) as Record<`${Name}${Place}`, Value>;
}

async function metricRows(context: AnalysisContext, sides: readonly ComparedSide[]): Promise<CompareRow[]> {
  const measured = await Promise.all(sides.map((side) => measureSide(context, side)));
  const names = sides.map(({ name }) => name);
  const isGroups = sides.some(({ name }) => name === "target" || name === "reference");
  const rows = Object.entries(COMPARE_METRICS).map(([metric, unit]) => {
    const values = measured.map((one) => one[metric as CompareMetric]);
    return makeRow(
      "metric",
      metric,
      unit,
      values,
      [],
      names.filter((_, at) => values[at] !== null),
    );
  });
  const ids = names.map((name) => (name === DRAFT_NAME ? null : Number(name)));
  return isGroups ? rows : [makeRow("metric", "speech", "id", ids, [], names), ...rows];
}

async function themeRows(context: AnalysisContext, sides: readonly ComparedSide[]): Promise<CompareRow[]> {
  const { coder } = await context.themes();
  const counts = await Promise.all(sides.map((side) => themeCountsOf(context, speechIds(side))));
  return coder.themeIds.map((theme) => {
    const values = counts.map((side) => side.reduce((sum, count) => sum + (count.themeId === theme ? count.sentenceCount : 0), 0));
    const rates = sides.map(({ corpus, members }, at) => share(values[at]!, sumOver(corpus, members, "sentenceCount")));
    return makeRow("theme", theme, "sentences", values, rates, namesHaving(sides, values));
  });
}

async function sloganRows(context: AnalysisContext, sides: readonly ComparedSide[]): Promise<CompareRow[]> {
  const table = await formulationTable(context);
  const speechesWith = new Int32Array(table.labels.length);
  for (const item of table.items) speechesWith[item]! += 1;
  const totals = sides.map(({ members }) => totalItems(table, members));
  const [chars, glossOf] = await Promise.all([countedChars(context), glosses(context)]);
  const sizes = sides.map(({ members }) => sumChars(chars, members));
  const found = table.labels.flatMap((label, item) => {
    const values = totals.map((side) => side[item]!);
    const having = namesHaving(sides, values);
    if (having.length === 0) return [];
    const rates = values.map((count, at) => (sizes[at] === 0 ? null : (10_000 * count) / sizes[at]!));
    const total = values.reduce((sum, count) => sum + count, 0);
    return [
      {
        row: makeRow("slogan", label, "occurrences", values, rates, having, glossOf(label)),
        having: having.length,
        rare: speechesWith[item]!,
        total,
      },
    ];
  });
  found.sort((a, b) => b.having - a.having || a.rare - b.rare || b.total - a.total);
  return found.map(({ row }) => row);
}

function namesHaving(sides: readonly ComparedSide[], values: readonly number[]): string[] {
  return sides.flatMap(({ name }, at) => (values[at]! > 0 ? [name] : []));
}

function share(count: number, size: number): number | null {
  return size === 0 ? null : count / size;
}
