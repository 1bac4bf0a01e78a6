import { describe, expect, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { defineAnalysis, exampleOf } from "#lib/analyses/analysis.ts";
import { columns, flag, number, orNull, type RowOf, share, text, textOrNumber } from "#lib/analyses/columns.ts";
import { ANALYSES, type Analysis, type AnalysisContext, findAnalysis, type ResultOf, runAnalysis } from "#lib/analyses/index.ts";
import { themeCoverage } from "#lib/analyses/themes/theme-coverage.ts";
import type { Row } from "#lib/types.ts";
import { misfits } from "../setup/misfits.ts";

const COLUMNS = columns({
  slogan: text(),
  trend: text<"up" | "down">(),
  year: orNull(number("year")),
  rank: number(),
  share: share(),
  group: textOrNumber(),
  isNew: flag(),
});
const ROW: RowOf<typeof COLUMNS> = { slogan: "一", trend: "up", year: null, rank: 1, share: 0.5, group: 2020, isNew: true };

const example = defineAnalysis({
  name: "example",
  title: { zh: "例", en: "example" },
  summary: { zh: "一个例子。", en: "An example." },
  example: ({ speechIds }) => (speechIds.length === 0 ? null : { speech: speechIds.map(String) }),
  params: z.object({ limit: z.number() }),
  columns: COLUMNS,
  run: async (_, { limit }) => ({ rows: [ROW].slice(0, limit) }),
});

describe("columns", () => {
  it("keep their order and say what their numbers count", () => {
    expect(COLUMNS.map(({ key, unit }) => (unit === null ? key : `${key}:${unit}`))).toEqual([
      "slogan",
      "trend",
      "year:year",
      "rank",
      "share:share",
      "group",
      "isNew",
    ]);
  });

  it("give a row its type", () => {
    expectTypeOf<RowOf<typeof COLUMNS>>().toEqualTypeOf<{
      slogan: string;
      trend: "up" | "down";
      year: number | null;
      rank: number;
      share: number;
      group: string | number;
      isNew: boolean;
    }>();
    expectTypeOf<Omit<typeof ROW, "share">>().not.toExtend<RowOf<typeof COLUMNS>>();
    expectTypeOf<Omit<typeof ROW, "share"> & { share: null }>().not.toExtend<RowOf<typeof COLUMNS>>();
    expectTypeOf<Omit<typeof ROW, "year"> & { year: string }>().not.toExtend<RowOf<typeof COLUMNS>>();
    expect(misfits({ name: "example", columns: COLUMNS }, [ROW])).toEqual([]);
  });

  it("are checked by a rule that can fail", () => {
    const { slogan, ...without } = ROW;
    const wrong: Row[] = [without, { ...ROW, more: 1 }, { ...ROW, share: null }, { ...ROW, rank: Number.NaN }, { ...ROW, isNew: slogan }];
    expect(wrong.map((row) => misfits({ name: "example", columns: COLUMNS }, [row]).length)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("an analysis", () => {
  it("answers rows of its columns to whoever holds it", async () => {
    const { rows } = await example.run({} as AnalysisContext, { limit: 1 });
    expect(rows).toEqual([ROW]);
    expectTypeOf(rows).toEqualTypeOf<RowOf<typeof COLUMNS>[]>();
    expectTypeOf<RowOf<typeof example>>().toEqualTypeOf<RowOf<typeof COLUMNS>>();
    const ask = (context: AnalysisContext) => runAnalysis(context, themeCoverage, {}, (key) => key);
    expectTypeOf(ask).returns.resolves.toEqualTypeOf<ResultOf<typeof themeCoverage>>();
    expectTypeOf<RowOf<typeof themeCoverage>["share"]>().toEqualTypeOf<number | null>();
    expectTypeOf<RowOf<typeof themeCoverage>["themeSentences"]>().toEqualTypeOf<number>();
  });

  it("must answer rows of its columns", () => {
    type Definition = Parameters<typeof defineAnalysis<{ limit: z.ZodNumber }, RowOf<typeof COLUMNS>>>[0];
    type Answer = Awaited<ReturnType<Definition["run"]>>["rows"][number];
    expectTypeOf<Answer>().toEqualTypeOf<RowOf<typeof COLUMNS>>();
    expectTypeOf<Row>().not.toExtend<Answer>();
    expect(example.columns).toBe(COLUMNS);
  });

  it("found by its name has rows of any cells", () => {
    const found = findAnalysis("theme-coverage");
    expect(found).toBe(themeCoverage);
    expectTypeOf(found).toEqualTypeOf<Analysis>();
    expectTypeOf<RowOf<typeof found>>().toEqualTypeOf<Row>();
  });

  it("has an example where the corpus is large enough for one", () => {
    expect(exampleOf(example, { speechIds: [3, 4] })).toEqual({ speech: ["3", "4"] });
    expect(exampleOf(example, { speechIds: [] })).toBeNull();
    for (const analysis of ANALYSES) expect(exampleOf(analysis, { speechIds: [1, 2] }), analysis.name).not.toBeNull();
  });
});
