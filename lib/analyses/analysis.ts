import type { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { withoutTitles } from "#lib/corpus/titles/without-titles.ts";
import type { AnalysisResult, Locale, Note, Row } from "#lib/types.ts";
import type { ColumnSpec, Columns, RowOf } from "./columns.ts";
import type { RawParams } from "./params.ts";

export interface AnalysisRows<R extends Row = Row> {
  rows: R[];
  notes?: Note[];
  /**
   * The same answer in another shape that was asked for, whose columns depend on the data, e.g. one a year.
   * It goes out in place of the rows.
   */
  table?: { columns: readonly ColumnSpec[]; rows: Row[] };
}

/** What an example may need to know of the corpus: ids of its speeches, in any order. */
export interface ExampleCorpus {
  speechIds: readonly number[];
}

/**
 * Parameters of a question that has an answer in the sample corpus; null where this corpus is too small for
 * one.
 */
export type AnalysisExample = RawParams | ((corpus: ExampleCorpus) => RawParams | null);

interface Question<R extends Row> {
  name: string;
  /** Its name for a reader, as it stands in the API guide and in names of files. */
  title: Readonly<Record<Locale, string>>;
  /** One sentence that says what it answers. */
  summary: Readonly<Record<Locale, string>>;
  example: AnalysisExample;
  /**
   * Given when a text that is not stored can be asked about; its place in the question is said in the
   * docstring. `only`: never without one.
   */
  takesDraft?: true | "only";
  /** Given when it may take longer than a reader waits for a page: it is then answered apart from the others. */
  takesLong?: true;
  /** The text of the example, for questions that are asked of a draft only. */
  exampleDraft?: string;
  columns: Columns<R>;
  /**
   * Names what the answer depends on besides parameters, corpus, lexicon and themes, e.g. a data file as it
   * is now.
   */
  state?(): Promise<string>;
}

/** An analysis as it is written: its parameters are typed by their schema, its rows by its columns. */
interface AnalysisDefinition<Shape extends z.ZodRawShape, R extends Row> extends Question<R> {
  params: z.ZodObject<Shape>;
  run(context: AnalysisContext, params: z.infer<z.ZodObject<Shape>>): Promise<AnalysisRows<NoInfer<R>>>;
}

/**
 * A question that can be asked of the corpus: named, with parameters that its schema checks, answered by rows
 * that every face reads. Whoever holds the analysis itself gets rows of its columns' types; in the registry
 * it is one of many and its cells are any.
 */
export interface Analysis<R extends Row = Row> extends Question<R> {
  params: z.ZodObject;
  /** @param params as its own schema parsed them */
  run(context: AnalysisContext, params: Record<string, unknown>): Promise<AnalysisRows<R>>;
}

/** What an analysis answers, for those who hold it: `ResultOf<typeof themeCoverage>`. */
export type ResultOf<A extends Analysis> = AnalysisResult<RowOf<A>>;

/** Asks one question in a place's own way, e.g. with a draft in it. */
export type Ask = <R extends Row>(analysis: Analysis<R>, params: URLSearchParams) => Promise<AnalysisResult<R>>;

/**
 * Ties an analysis's parameters to its `run`, then forgets them, so that different analyses fit one registry.
 */
export function defineAnalysis<Shape extends z.ZodRawShape, R extends Row>(definition: AnalysisDefinition<Shape, R>): Analysis<R> {
  const analysis = definition as unknown as Analysis<R>;
  return "title" in definition.params.shape
    ? { ...analysis, run: (context, params) => runByTitleRule(analysis, context, params) }
    : analysis;
}

/** With `title=out` the question is asked of texts whose titles are blank. */
async function runByTitleRule<R extends Row>(
  analysis: Analysis<R>,
  context: AnalysisContext,
  params: Record<string, unknown>,
): Promise<AnalysisRows<R>> {
  if (params.title !== "out") return analysis.run(context, params);
  const answer = await analysis.run(await withoutTitles(context), params);
  // Where headings are left out, their note says it of titles too.
  if (params.headings === 0) return answer;
  return { ...answer, notes: [...(answer.notes ?? []), { code: "TITLE_LEFT_OUT", values: {} }] };
}

/** The example of an analysis in one corpus; null where there is none. */
export function exampleOf({ example }: Pick<Analysis, "example">, corpus: ExampleCorpus): RawParams | null {
  return typeof example === "function" ? example(corpus) : example;
}
